import Commerce
import Importing
import System
import Testing

@Suite struct ShopifyOrdersTests {
  /// Order #1001 of the fixtures: 36.30 + 6.05 shipping = 42.35, of which 7.35 is tax. Shipping
  /// without tax is 6.05 x 35.00 / 42.35 = 5.00.
  private func anna() throws -> Order {
    Order(
      id: "#1001",
      customer: CustomerIdentity(
        email: "anna@example.com", name: "Anna de Vries", city: "Gent", country: "BE",
        acceptsMarketing: true),
      // 22:40 UTC: 19,812 days and 81,600 seconds.
      placedAt: PlacedAt(
        day: try day(2024, 3, 30), instant: 1_711_838_400_000_000, hasTime: true,
        offsetMinutes: 60, countsAsWritten: true),
      currency: Currency(code: "EUR"),
      amounts: OrderAmounts(total: 4235, tax: 735, shipping: 500, discount: 400),
      status: "paid", channel: "google_ads", country: "BE", discountCodes: ["WELKOM10"],
      tags: [], source: "web",
      lines: [
        OrderLine(
          name: "House Blend - 250 g / Beans", sku: "HB-250-B", quantity: 2, unitPrice: 1210),
        OrderLine(name: "Filter papers", sku: "0012", quantity: 1, unitPrice: 1610, discount: 400),
      ],
      fileLine: 2)
  }

  @Test(arguments: [
    "prices-with-tax-79-columns", "older-71-columns-crlf-bom", "saved-by-a-dutch-spreadsheet",
  ])
  func `every layout tells the same orders`(_ name: String) throws {
    let file = try read(fixture: "shopify/\(name).csv")
    #expect(file.recognised?.format == .shopifyOrders)
    #expect(file.rejected.isEmpty)
    #expect(file.orders.first == (try anna()))

    let piet = try #require(file.orders.last)
    #expect(piet.customer == nil)
    #expect(piet.channel == Order.noChannel)
    #expect(piet.status == "partially_refunded")
    #expect(piet.amounts == OrderAmounts(total: 1210, tax: 210, refunded: 605))
    #expect(try piet.placedAt.day == day(2024, 3, 31))
    #expect(piet.discountCodes.isEmpty)
    // The first row has two line breaks in its attributes and one in its notes.
    #expect(piet.fileLine == 7)
  }

  @Test func `the manual's spellings are understood`() throws {
    let order = try #require(
      try read(fixture: "shopify/spellings-of-the-manual.csv").orders.first)
    #expect(order.status == "cancelled")
    #expect(order.lines.first?.sku == "HB-250-B")
  }

  @Test func `shipping stays where prices are without tax`() throws {
    let order = try #require(try read(fixture: "shopify/prices-without-tax.csv").orders.first)
    #expect(order.amounts == OrderAmounts(total: 4280, tax: 280, shipping: 500, discount: 400))
    // Nearly midnight in Los Angeles; the day is the one that is written.
    #expect(try order.placedAt.day == day(2024, 3, 30))
  }

  @Test func `an order's rows belong together wherever they are`() throws {
    let file = try read(fixture: "shopify/lines-apart.csv")
    #expect(file.orders.map(\.id) == ["#1002", "#1001"])
    #expect(file.orders.last == (try anna()))
  }

  @Test(arguments: [
    ("total-not-a-number", 2, "Total", "42,35", RejectionReason.unreadableAmount),
    ("line-price-not-a-number", 6, "Lineitem price", "free", .unreadableAmount),
    ("no-name", 2, "Name", "", .noOrderId),
    ("lines-without-an-order", 2, "Total", "", .unreadableAmount),
  ])
  func `an order with one bad row is rejected as a whole`(
    _ name: String, _ line: Int, _ column: String, _ found: String, _ reason: RejectionReason
  ) throws {
    let file = try read(fixture: "shopify/invalid/\(name).csv")
    #expect(
      file.rejected == [RejectedRow(line: line, column: column, found: found, reason: reason)])
    #expect(file.orders.map(\.id) == ["#1002"])
  }

  @Test func `a file without any order is no file of carts`() throws {
    let file = try read(
      "Name,Financial Status,Created at,Total,Lineitem quantity,Refunded Amount\n")
    #expect(file.items.isEmpty)
  }

  @Test func `an order that comes twice is told twice, the later one last`() throws {
    let file = try orders(
      columns: "Total,Refunded Amount,Lineitem name,Lineitem price",
      ["10,0,Mug,10", "20,0,Cup,20", "10,4,Mug,10"], names: ["#1", "#2", "#1"])
    #expect(file.orders.map(\.id) == ["#1", "#2", "#1"])
    #expect(file.orders.map(\.amounts.refunded) == [0, 0, 400])
    #expect(file.orders.map(\.lines.count) == [1, 1, 1])
  }

  @Test func `most orders decide whether prices hold the tax`() throws {
    // 100 + 10 = 110 and 50 + 5 = 55 hold it; 20 + 2 + 4 = 26 does not; 10 + 1 = 11 has none.
    let file = try orders(
      columns: "Subtotal,Shipping,Taxes,Total,Refunded Amount",
      ["100,10,11,110,0", "50,5,5.5,55,0", "20,2,4,26,0", "10,1,0,11,0", "0,0,0,0,0", "-5,5,0,0,0"])
    // 10 x 99 / 110 = 9; 5 x 49.5 / 55 = 4.5; 2 x 22 / 26 = 1.69; 1; 0 where the total is 0.
    #expect(file.orders.map(\.amounts.shipping) == [900, 450, 169, 100, 0, 0])
  }

  @Test func `without a majority prices do not hold the tax`() throws {
    let file = try orders(
      columns: "Subtotal,Shipping,Taxes,Total,Refunded Amount",
      ["100,10,11,110,0", "20,2,4,26,0"])
    #expect(file.orders.map(\.amounts.shipping) == [1000, 200])
  }

  @Test func `a refunded order has all of its total paid back`() throws {
    let file = try orders(
      columns: "Total,Refunded Amount", ["10,4", "10,"], status: "refunded")
    #expect(file.orders.map(\.amounts.refunded) == [1000, 1000])
  }

  @Test(arguments: [
    ("", "", "paid"), ("2024-01-02 10:00:00 +0100", "Gift Card", "cancelled"),
    ("", "Bogus + (For Testing) Bogus Gateway", "test"), ("", "Gift Card (old)", "paid"),
  ])
  func `cancelling goes before testing, testing before the payment's state`(
    _ cancelledAt: String, _ method: String, _ status: String
  ) throws {
    let file = try orders(
      columns: "Total,Refunded Amount,Cancelled at,Payment Method",
      ["1,0,\(cancelledAt),\(method)"], status: "Paid")
    #expect(file.orders.map(\.status) == [status])
  }

  @Test(arguments: [
    ("utm_source: Newsletter ", "pos", "newsletter"),
    ("a: b\r\nUTM_SOURCE : x:y\r\n", "web", "x:y"), ("utm_source:", "pos", "pos"),
    ("my utm_source: z", " Pos ", "pos"), ("", "web", "(none)"), ("", "580111", "(none)"),
    ("", "shopify_draft_order", "(none)"), ("", "", "(none)"), ("", "1-800", "1-800"),
  ])
  func `the channel is the campaign's source, else the order's`(
    _ attributes: String, _ source: String, _ channel: String
  ) throws {
    let file = try orders(
      columns: "Total,Refunded Amount,Note Attributes,Source",
      ["1,0,\"\(attributes)\",\(source)"])
    #expect(file.orders.map(\.channel) == [channel])
  }

  @Test(arguments: [
    ("summer, vip ", ["SUMMER", "VIP"]), ("Custom discount", []), (",", []), ("x", ["X"]),
  ])
  func `codes are in capitals, and a custom discount is none`(_ cell: String, _ codes: [String])
    throws
  {
    let file = try orders(
      columns: "Total,Refunded Amount,Discount Code", ["1,0,\"\(cell)\""])
    #expect(file.orders.map(\.discountCodes) == [codes])
  }

  @Test func `rows without a name are rejected one by one`() throws {
    let file = try orders(
      columns: "Total,Refunded Amount", ["1,0", "2,0", "3,0"], names: ["", "", "#3"])
    #expect(file.rejected.map(\.line) == [2, 3])
    #expect(file.rejected.map(\.reason) == [.noOrderId, .noOrderId])
    #expect(file.orders.map(\.id) == ["#3"])
  }

  /// Orders #1, #2, ... with these columns beside the ones that every order needs.
  private func orders(
    columns: String, _ rows: [String], names: [String]? = nil, status: String = "paid"
  ) throws -> ReadFile {
    let lines = rows.enumerated().map { index, row in
      "\(names?[index] ?? "#\(index + 1)"),\(status),2024-03-01 10:00:00 +0100,1,\(row)"
    }
    return try read(
      "Name,Financial Status,Created at,Lineitem quantity,\(columns)\n"
        + lines.joined(separator: "\n"))
  }
}
