import Commerce
import Importing
import Testing

/// Currencies that stand beside the amounts of plain files.
@Suite struct WrittenCurrencyTests {
  @Test func `a currency beside the total is the order's`() throws {
    var dollars = ImportOptions()
    dollars.currency = Currency(code: "USD")
    let file = try read(fixture: "plain/orders-in-several-currencies.csv", options: dollars)
    #expect(file.orders.map(\.currency?.code) == ["EUR", "GBP", nil, nil, "USD", "JPY", "EUR"])
    #expect(file.orders.map(\.amounts.total) == [1250, 500, 500, 500, 1250, 1250, 300])
    #expect(file.rejected.isEmpty)
  }

  /// Thirty currencies are written with a dollar sign, and two with ¥: which is meant is the shop's to say.
  @Test(arguments: ["$ 5,00", "5,00 kr", "¥ 5,00", "Rs 5,00"])
  func `a sign of several currencies is the shop's, or asked for`(amount: String) throws {
    let text = "order_id;ordered_at;total\n1;2024-04-03;\(amount)\n"
    #expect(
      throws: ImportError.currencyUnknown(
        file: "file.csv", line: 2, column: "total", found: amount)
    ) { try read(text) }
    var options = ImportOptions()
    for code in ["USD", "SEK", "JPY", "INR"] {
      options.orderCurrency = Currency(code: code)
      let file = try read(text, options: options)
      let isMeant = ["USD": "$", "SEK": "kr", "JPY": "¥", "INR": "Rs"][code].map(amount.contains)
      #expect(file.orders.count == (isMeant == true ? 1 : 0))
      #expect(
        file.rejected.map(\.found) == (isMeant == true ? [] : ["\(amount) ≠ \(code)"]))
    }
  }

  @Test func `a sign of several currencies is that of the row's column or of the header`() throws {
    let orders = try read(
      "order_id;ordered_at;total;currency\n1;2024-04-03;$ 5,00;CAD\n2;2024-04-03;$ 5,00;EUR\n")
    #expect(orders.orders.map(\.currency?.code) == ["CAD"])
    #expect(orders.rejected.map(\.found) == ["$ 5,00 ≠ EUR"])
    let products = "sku;price;unit_cost\nM;$ 5,00;2,00\n"
    #expect(throws: ImportError.self) { try read(products) }
    var euros = ImportOptions()
    euros.currency = Currency(code: "EUR")
    #expect(try read(products, options: euros).rejected.map(\.found) == ["$ 5,00 ≠ EUR"])
  }

  @Test func `a currency beside the total that its column contradicts is rejected`() throws {
    let file = try read(
      "order_id;ordered_at;total;currency\n1;2024-04-03;€ 12,50;EUR\n2;2024-04-03;£5,00;EUR\n"
        + "3;2024-04-03;$ 5,00;USD\n4;2024-04-03;£5,00;\n")
    #expect(file.orders.map(\.id) == ["1", "3", "4"])
    #expect(file.orders.map(\.currency?.code) == ["EUR", "USD", "GBP"])
    #expect(
      file.rejected == [
        RejectedRow(line: 3, column: "total", found: "£5,00 ≠ EUR", reason: .otherCurrency)
      ])
  }

  @Test func `an order whose parts are in two currencies is rejected`() throws {
    let file = try read(
      "order_id;ordered_at;total;shipping\n1;2024-04-03;€ 12,50;£ 5,00\n"
        + "2;2024-04-03;12,50;€ 5,00\n")
    #expect(file.orders.map(\.currency?.code) == ["EUR"])
    #expect(file.rejected.map(\.column) == ["shipping"])
    #expect(file.rejected.map(\.found) == ["£ 5,00 ≠ EUR"])
  }

  @Test func `a currency beside what was spent is that of the spend`() throws {
    let file = try read(
      "date;channel;spend\n2024-04-03;google;€ 12,50\n2024-04-03;google;USD 12,50\n"
        + "2024-04-04;google;12,50\n2024-04-04;google;1250 JPY\n")
    #expect(file.spend.map(\.currency?.code) == ["EUR", "USD", nil, "JPY"])
    #expect(file.spend.map(\.amount) == [1250, 1250, 1250, 1250])
    let both = try read("date;channel;spend;currency\n2024-04-03;google;€ 12,50;USD\n")
    #expect(both.rejected.map(\.found) == ["€ 12,50 ≠ USD"])
  }

  @Test func `a currency beside the prices of lines is their order's, and all lines have it`()
    throws
  {
    let file = try read(
      "order_id;ordered_at;sku;quantity;price\n1;2024-04-03;M;1;£ 12,50\n1;2024-04-03;C;2;£ 1,00\n"
        + "2;2024-04-03;M;1;€ 12,50\n2;2024-04-03;C;1;£ 1,00\n"
        + "3;2024-04-03;M;1;12,50\n3;2024-04-03;C;1;€ 1,00\n")
    #expect(file.orders.map(\.id) == ["1", "3"])
    #expect(file.orders.map(\.currency?.code) == ["GBP", "EUR"])
    #expect(file.orders.map(\.amounts.total) == [1450, 1350])
    #expect(
      file.rejected == [
        RejectedRow(line: 5, column: "price", found: "£ 1,00 ≠ EUR", reason: .otherCurrency)
      ])
  }

  @Test func `lines of an order in two currencies by their column are rejected`() throws {
    let file = try read(
      "order_id,ordered_at,sku,quantity,price,currency\n1,2024-04-03,M,1,12.50,EUR\n"
        + "1,2024-04-03,C,1,1.00,GBP\n")
    #expect(file.orders.isEmpty)
    #expect(file.rejected.map(\.found) == ["GBP ≠ EUR"])
  }

  @Test func `products are in the shop's currency, else in that of the first`() throws {
    let products = "sku;unit_cost\nM;€ 12,50\nC;1,00\nT;US$ 4,00\n"
    let unknown = try read(products)
    #expect(unknown.products.map(\.unitCost) == [1250, 100])
    #expect(unknown.rejected.map(\.found) == ["US$ 4,00 ≠ EUR"])
    var options = ImportOptions.inBerlin()
    options.currency = Currency(code: "USD")
    let dollars = try read(products, options: options)
    #expect(dollars.products.map(\.unitCost) == [100, 400])
    #expect(dollars.rejected.map(\.found) == ["€ 12,50 ≠ USD"])
  }
}
