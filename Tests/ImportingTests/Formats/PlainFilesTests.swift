import Commerce
import Importing
import Testing

@Suite struct PlainFilesTests {
  @Test func `Dutch names, decimal commas and Dutch dates are understood`() throws {
    let file = try read(
      """
      Bestelnummer;Besteldatum;E-mailadres;Totaalbedrag;BTW;Verzendkosten;Kortingscode;Status
      1001;31-12-2025;Anna@example.com;€ 1.234,56;€ 214,26;€ 5,-;lente;Betaald
      1002;3 mrt 2025;bo@example.com;12,50;2,17;;;Geannuleerd
      """)
    #expect(file.recognised?.format == .genericOrders)
    #expect(
      file.orders.map(\.amounts) == [
        OrderAmounts(total: 123_456, tax: 21_426, shipping: 500),
        OrderAmounts(total: 1250, tax: 217),
      ])
    #expect(try file.orders.map(\.placedAt.day) == [day(2025, 12, 31), day(2025, 3, 3)])
  }

  @Test func `lines make orders, whose total is theirs where no other is named`() throws {
    let file = try read(
      """
      Bestelnummer,Datum,Aantal,Artikelnummer,Artikel,Prijs,Verzendkosten,Totaal
      1,2024-03-01,2,M,Mok,10.00,5.00,20.00
      1,2024-03-01,1,C,Kop,3.50,5.00,3.50
      2,2024-03-01,1,C,Kop,3.50,0,4.00
      """)
    #expect(file.recognised?.format == .genericLines)
    #expect(file.orders.map(\.amounts) == [OrderAmounts(total: 2850, shipping: 500)])
    #expect(file.orders.map(\.lines.count) == [2])
    #expect(
      file.rejected == [
        RejectedRow(line: 4, column: "Totaal", found: "4.00 ≠ 3.50", reason: .wrongSum)
      ])
  }

  @Test func `goods that came back are taken off, however their line says so`() throws {
    let file = try read(fixture: "plain/lines-with-returns.csv")
    // 20.00 + 3.50 - 2.00; -10.00 with 1.00 of discount back; -10.00; 20.00 - 3.50.
    #expect(
      file.orders.map(\.amounts) == [
        OrderAmounts(total: 2150, discount: 200), OrderAmounts(total: -900, discount: -100),
        OrderAmounts(total: -1000), OrderAmounts(total: 1650),
      ])
    #expect(file.orders.flatMap(\.lines).map(\.quantity) == [2, 1, -1, -1, 2, -1])
    #expect(file.orders.flatMap(\.lines).map(\.unitPrice) == [1000, 350, 1000, 1000, 1000, 350])
    #expect(file.remarks.isEmpty && file.rejected.isEmpty)
  }

  @Test
  func `a line's total with a minus is of goods that came back, unless it is of another size`()
    throws
  {
    let file = try read(
      "order_id,ordered_at,sku,quantity,price,total\n1,2024-03-01,A,1,10.00,-10.00\n"
        + "2,2024-03-01,A,-2,10.00,-20.00\n3,2024-03-01,A,-1,-10.00,-10.00\n"
        + "4,2024-03-01,A,-1,-10.00,10.00\n5,2024-03-01,A,1,10.00,-9.00\n")
    #expect(file.orders.map(\.amounts.total) == [-1000, -2000, -1000])
    #expect(file.orders.flatMap(\.lines).map(\.quantity) == [-1, -2, -1])
    #expect(file.rejected.map(\.found) == ["10.00 ≠ -10.00", "-9.00 ≠ -10.00"])
  }

  @Test func `lines may write discounts with a minus, and one that does not is named`() throws {
    let rows = (1...9).map { "\($0),2024-03-01,A,1,10.00,-1.00\n" }.joined()
    let file = try read(
      "order_id,ordered_at,sku,quantity,price,discount\n" + rows
        + "10,2024-03-01,A,1,10.00,1.00\n")
    #expect(file.orders.map(\.amounts.total) == Array(repeating: 900, count: 9) + [1100])
    #expect(
      file.remarks == [
        RowRemark(line: 11, column: "discount", found: "1.00", reason: .discountSign)
      ])
  }

  @Test func `lines of an order need not stand together`() throws {
    let file = try read(
      "order_id,ordered_at,quantity,price,sku\n1,2024-03-01,1,5,A\n2,2024-03-01,1,6,B\n1,2024-03-01,1,7,C\n"
    )
    #expect(file.orders.map(\.id) == ["2", "1"])
    #expect(file.orders.map(\.amounts.total) == [600, 1200])
  }

  @Test func `a plain file of customers tells names and consent`() throws {
    let file = try read(
      "E-mailadres;Voornaam;Tussenvoegsel;Achternaam;Nieuwsbrief;Plaats\n"
        + "anna@example.com;Anna;de;Vries;ja;'t Harde\n")
    #expect(file.recognised?.format == .genericCustomers)
    let anna = try #require(file.customers.first?.identity)
    #expect(anna.name == "Anna de Vries")
    #expect(anna.acceptsMarketing == true)
    #expect(anna.city == "'t Harde")
  }

  @Test func `a plain file of products tells costs`() throws {
    let file = try read("Artikelnummer;Naam;Inkoopprijs\nM;Mok;4,25\n")
    #expect(file.recognised?.format == .genericProducts)
    #expect(file.products == [Product(sku: "M", name: "Mok", price: nil, unitCost: 425)])
  }

  @Test func `a file with a row a line is no file of orders`() {
    #expect(throws: ImportError.self) {
      try read("order_id,ordered_at,total,sku\n1,2024-01-01,5,A\n")
    }
  }

  @Test func `far into a plain file, what can mean one thing only is still understood`() throws {
    let rows = (0..<600).map { "\($0),2024-01-01,5.50\n" }.joined()
    let file = try read(
      "order_id,ordered_at,total\n" + rows + "a,\"Dec 8, 2024\",\"1,250.00\"\n"
        + "b,2024-01-01,€ 7\nc,2024-01-01,\"1,25\"\nd,3/4/2024,1\n")
    #expect(file.orders.suffix(2).map(\.amounts.total) == [125_000, 700])
    #expect(file.rejected.map(\.reason) == [.unreadableAmount, .unreadableDate])
  }

  @Test func `1.000 in a plain file is one where another amount has decimals`() throws {
    let file = try read(
      "order_id,ordered_at,total\n1,2024-01-01,1.000\n2,2024-01-01,n/a\n3,2024-01-01,2.5\n")
    #expect(file.orders.map(\.amounts.total) == [100, 250])
  }
}
