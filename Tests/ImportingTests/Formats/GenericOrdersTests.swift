import Commerce
import Importing
import System
import Testing

@Suite struct GenericOrdersTests {
  private let header = "order_id,customer_email,ordered_at,currency,total"

  @Test func `all columns of an order are read`() throws {
    let file = try read(
      """
      Status;COUNTRY; channel ;cost_of_goods;refunded;discount_code;discount;shipping;tax;total;\
      currency;ordered_at;customer_id;customer_email;order_id;colour
      Paid; NL ;Google_Ads;40;1.50;a10 , b20;2;5.00;10.00;100.00;eur;2024-03-31 10:00 +0200; 77 ;\
       Ann@Example.COM ; A-1 ;red
      """)
    let expected = Order(
      id: "A-1",
      customer: CustomerIdentity(email: "ann@example.com", platformID: "77", country: "NL"),
      // 10:00 at +02:00 is 08:00 UTC: 19,813 days and 28,800 seconds.
      placedAt: PlacedAt(
        day: try day(2024, 3, 31), instant: 1_711_872_000_000_000, hasTime: true,
        offsetMinutes: 120),
      currency: Currency(code: "EUR"),
      amounts: OrderAmounts(
        total: 10_000, tax: 1000, shipping: 500, refunded: 150, discount: 200, cost: 4000),
      status: "paid", channel: "google_ads", country: "NL", discountCodes: ["A10", "B20"],
      fileLine: 2)
    #expect(file.items == [.order(expected)])
  }

  @Test func `tags and sources are read where the file has them`() throws {
    let orders = try read(
      "order_id,ordered_at,total,tags,source,channel\n"
        + "1,2024-03-31,5,\"VIP, staff ,\",POS,email\n2,2024-03-31,5,,,\n"
    ).orders
    #expect(orders.map(\.tags) == [["VIP", "staff"], []])
    #expect(orders.map(\.source) == ["POS", ""])
    #expect(orders.map(\.channel) == ["email", Order.noChannel])
    let without = try read("order_id,ordered_at,total\n1,2024-03-31,5\n").orders
    #expect(without.map(\.tags) == [nil])
    #expect(without.map(\.source) == [nil])
  }

  /// Orders of 5.00 whose column of discounts reads so.
  private func file(_ discounts: [String]) throws -> ReadFile {
    let rows = discounts.enumerated().map { "\($0),2024-03-31,5,\($1)" }
    return try read((["order_id,ordered_at,total,discount"] + rows).joined(separator: "\n"))
  }

  private func discounts(_ cells: [String]) throws -> [Int64] {
    try file(cells).orders.map(\.amounts.discount)
  }

  @Test func `discounts that all have a minus are as large without it`() throws {
    #expect(try discounts(["-1.50", "0", "", "-2"]) == [150, 0, 0, 200])
    #expect(try discounts(["1.50", "0.00", "2"]) == [150, 0, 200])
  }

  @Test func `in a column of both signs a minus stays what it says, and is named`() throws {
    #expect(try discounts(["-1.50", "2", ""]) == [-150, 200, 0])
    let file = try file(["2", "-1.50"])
    #expect(file.orders.map(\.amounts.discount) == [200, -150])
    #expect(
      file.remarks == [
        RowRemark(line: 3, column: "discount", found: "-1.50", reason: .discountSign)
      ])
  }

  @Test func `nine in ten discounts decide how a column writes them, and the others are named`()
    throws
  {
    let minus = try file(["3"] + Array(repeating: "-1", count: 9))
    #expect(minus.orders.map(\.amounts.discount) == [-300] + Array(repeating: 100, count: 9))
    #expect(
      minus.remarks == [
        RowRemark(line: 2, column: "discount", found: "3", reason: .discountSign)
      ])
    let plus = try file(["-3"] + Array(repeating: "1", count: 9))
    #expect(plus.orders.map(\.amounts.discount) == [-300] + Array(repeating: 100, count: 9))
    #expect(plus.remarks.map(\.line) == [2])
    // Eight of nine are fewer.
    let both = try file(["3"] + Array(repeating: "-1", count: 8))
    #expect(both.orders.map(\.amounts.discount) == [300] + Array(repeating: -100, count: 8))
    #expect(both.remarks.map(\.line) == Array(3...10))
  }

  @Test func `goods that come back bring their discount back, whatever sign the others have`()
    throws
  {
    let header = "order_id,ordered_at,total,discount\n"
    let plus = try read(header + "1,2024-03-31,18,2\n2,2024-03-31,-9,-1\n")
    #expect(plus.orders.map(\.amounts.discount) == [200, -100])
    let minus = try read(header + "1,2024-03-31,18,-2\n2,2024-03-31,-9,1\n")
    #expect(minus.orders.map(\.amounts.discount) == [200, -100])
    #expect((plus.remarks + minus.remarks).isEmpty)
  }

  @Test func `a minus before every discount is how they are written, on returns too`() throws {
    let sales = (1...8).map { "\($0),2024-03-31,18,-2\n" }.joined()
    let file = try read("order_id,ordered_at,total,discount\n" + sales + "9,2024-04-02,-9,-1\n")
    #expect(file.orders.map(\.amounts.discount) == Array(repeating: 200, count: 8) + [100])
    // Without its minus the last one adds to what was paid back.
    #expect(file.remarks.map(\.line) == [10])
  }

  @Test
  func `an order of which a part was paid back is named where the file does not say how much`()
    throws
  {
    let file = try read(
      "order_id,ordered_at,total,refunded,status\n1,2024-03-31,5,,partially_refunded\n"
        + "2,2024-03-31,5,2,Partially refunded\n3,2024-03-31,5,,Gedeeltelijk terugbetaald\n")
    #expect(file.remarks.map(\.line) == [2, 4])
    #expect(file.remarks.map(\.reason) == [.unknownRefund, .unknownRefund])
  }

  @Test func `missing columns read as empty`() throws {
    let order = try #require(
      try read("order_id,ordered_at,total\n1,2024-03-31,5\n").orders.first)
    #expect(order.customer == nil)
    #expect(order.currency == nil)
    #expect(order.amounts == OrderAmounts(total: 500))
    #expect(order.status == "")
    #expect(order.channel == Order.noChannel)
    #expect(order.discountCodes.isEmpty)
  }

  @Test func `the first thing wrong with a row is its reason`() throws {
    let file = try read(
      header + """

        ,a@example.com,never,EUR,n/a
        1,a@example.com,never,EUR,n/a
        2,a@example.com,2024-02-30,EUR,1.00
        3,a@example.com,2024-03-01,EUR,n/a
        4,a@example.com,2024-03-01,EUR,
        5,a@example.com,2024-03-01,EURO,1.00
        6,a@example.com,2024-03-01,EUR,1.00,extra
        7,a@example.com,2024-03-01,EUR,1.00
        """)
    #expect(
      file.rejected == [
        RejectedRow(line: 2, column: "order_id", found: "", reason: .noOrderId),
        RejectedRow(line: 3, column: "ordered_at", found: "never", reason: .unreadableDate),
        RejectedRow(line: 4, column: "ordered_at", found: "2024-02-30", reason: .unreadableDate),
        RejectedRow(line: 5, column: "total", found: "n/a", reason: .unreadableAmount),
        RejectedRow(line: 6, column: "total", found: "", reason: .unreadableAmount),
        RejectedRow(line: 7, column: "currency", found: "EURO", reason: .unknownCurrency),
        RejectedRow(line: 8, column: "", found: "", reason: .malformedRow),
      ])
    #expect(file.orders.map(\.id) == ["7"])
  }

  @Test(arguments: ["tax", "shipping", "discount", "refunded", "cost_of_goods"])
  func `any unreadable amount rejects the row`(_ column: String) throws {
    let file = try read("order_id,ordered_at,total,\(column)\n1,2024-03-01,5,x\n2,2024-03-01,5,\n")
    #expect(file.rejected.map(\.column) == [column])
    #expect(file.orders.map(\.id) == ["2"])
  }

  @Test func `amounts have the decimals of their own currency`() throws {
    let file = try read(
      "order_id,ordered_at,currency,total\n1,2024-03-01,JPY,1200\n2,2024-03-01,KWD,1.2345\n"
        + "3,2024-03-01,EUR,1.2345\n4,2024-03-01,,2\n5,2024-03-01,JPY,7\n")
    #expect(file.orders.map(\.amounts.total) == [1200, 1235, 123, 200, 7])
  }

  @Test func `an instant counts on the shop's day, whatever offset it is written with`() throws {
    let days = try read(
      "order_id,ordered_at,total\n1,2023-12-31T23:30:00Z,1\n2,2024-01-01T00:30:00+0200,1\n"
    ).orders
      .map(\.placedAt)
    #expect(try days.map(\.day) == [day(2024, 1, 1), day(2023, 12, 31)])
    #expect(days.map(\.offsetMinutes) == [0, 120])
    #expect(days.map(\.countsAsWritten) == [false, false])
  }

  @Test func `a time without an offset is the shop's own`() throws {
    let placed = try read(
      "order_id,ordered_at,total\n1,2024-07-01 00:10,1\n2,2024-07-01,1\n"
    ).orders.map(\.placedAt)
    let july = try day(2024, 7, 1)
    // Midnight in Berlin's summer is two hours earlier in UTC; 19,905 days.
    #expect(
      placed == [
        PlacedAt(
          day: july, instant: 1_719_785_400_000_000, hasTime: true, countsAsWritten: true),
        PlacedAt(
          day: july, instant: 1_719_784_800_000_000, hasTime: false, countsAsWritten: true),
      ])
  }

  @Test(arguments: ["2024-03-01T10:00:00Z", "2024-03-01T10:00:00+00:00"])
  func `universal time needs a known zone`(_ moment: String) throws {
    let options = ImportOptions(fallbackTimeZone: try ShopTimeZone(named: "Europe/Berlin"))
    #expect(
      throws: ImportError.zoneUnknown(
        file: "file.csv", line: 3, column: "ordered_at", found: moment)
    ) {
      try read("order_id,ordered_at,total\n1,2024-03-01,1\n2,\(moment),1\n", options: options)
    }
  }

  @Test func `other offsets take the day of the zone to fall back on`() throws {
    let options = ImportOptions(fallbackTimeZone: try ShopTimeZone(named: "America/New_York"))
    let file = try read(
      "order_id,ordered_at,total\n1,2024-03-02T03:00:00+01:00,1\n", options: options)
    #expect(try file.orders.map(\.placedAt.day) == [day(2024, 3, 1)])
  }

  @Test func `a Dutch file tells who ordered, and which orders came to nothing`() throws {
    let file = try read(
      """
      Bestelnummer;Besteldatum;E-mail;Voornaam;Tussenvoegsel;Achternaam;Plaats;Totaal;Status
      1;2024-03-01;anna@example.com;Anna;de;Vries;'s-Hertogenbosch;12,50;Voltooid
      2;2024-03-02;piet@example.com;Piet;;Bos;Gent;8,00;Geannuleerd
      3;2024-03-03;;;;;;8,00;Mislukt
      4;2024-03-04;;;;;;8,00;In behandeling
      """)
    let anna = try #require(file.orders.first?.customer)
    #expect(anna.name == "Anna de Vries")
    #expect(anna.city == "'s-Hertogenbosch")
    #expect(file.orders.map(\.status) == ["voltooid", "cancelled", "failed", "in behandeling"])
    #expect(file.orders.map(\.isCounted) == [true, false, false, true])
  }
}
