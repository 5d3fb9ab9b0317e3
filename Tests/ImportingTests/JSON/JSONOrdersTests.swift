import Commerce
import Importing
import Testing

@Suite struct JSONOrdersTests {
  private func order(_ name: String) -> String {
    #"{"name":"\#(name)","financial_status":"paid","line_items":[],"#
      + #""created_at":"2024-01-01T10:00:00+01:00","total_price":"5.00"}"#
  }

  /// Food at 9 % of 3.33 - 0.28, and a parcel that bears 21 %, none, or does not tell.
  @Test(arguments: [
    (#","tax_lines":[{"price":"0.86"}]"#, 114, 409), (#","tax_lines":[]"#, 28, 495),
    // 8.28 - 1.14 of 8.28 is spread over both.
    ("", 114, 427),
  ])
  func `the tax of a parcel is its own where the lines tell it`(
    lines: String, tax: Int64, shipping: Int64
  ) throws {
    let file = try read(
      #"[{"id":1,"name":"1","created_at":"2024-03-31T10:00:00+02:00","currency":"EUR","#
        + #""email":"a@b.c","financial_status":"paid","taxes_included":true,"total_price":"8.28","#
        + #""total_tax":"\#(tax == 28 ? "0.28" : "1.14")","subtotal_price":"3.33","#
        + #""line_items":[{"name":"Tea","quantity":1,"price":"3.33"}],"#
        + #""shipping_lines":[{"price":"4.95"\#(lines)}]}]"#)
    #expect(
      file.orders.map(\.amounts) == [OrderAmounts(total: 828, tax: tax, shipping: shipping)])
  }

  @Test func `Shopify's JSON tells the order of the export, and what was paid back`() throws {
    let file = try read(fixture: "shopify/orders.json")
    #expect(file.recognised?.format == .shopifyJSON)
    #expect(file.recognised?.format.source == .shopifyOrders)
    let order = try #require(file.orders.first)
    #expect(
      order
        == Order(
          id: "#1001",
          customer: CustomerIdentity(
            email: "anna@example.com", platformID: "207119551", name: "Anna de Vries",
            city: "Gent", country: "BE", acceptsMarketing: true),
          // 22:40 UTC: 19,812 days and 81,600 seconds.
          placedAt: PlacedAt(
            day: try day(2024, 3, 30), instant: 1_711_838_400_000_000, hasTime: true,
            offsetMinutes: 60, countsAsWritten: true),
          currency: Currency(code: "EUR"),
          // 6.05 x 35.00 / 42.35 = 5.00; of two transactions one succeeded.
          amounts: OrderAmounts(
            total: 4235, tax: 735, shipping: 500, refunded: 1000, discount: 400),
          status: "partially_refunded", channel: "google_ads", country: "BE",
          discountCodes: ["WELKOM10"], source: "web",
          lines: [
            OrderLine(
              name: "Mug \"big\" {x]", sku: "M", quantity: 2, unitPrice: 1210, discount: 400)
          ], refunds: [DatedRefund(day: try day(2024, 4, 2), amount: 1000)], fileLine: 2))
    #expect(file.orders.map(\.status) == ["partially_refunded", "test", "cancelled"])
    #expect(file.orders.map(\.channel) == ["google_ads", "newsletter", Order.noChannel])
  }

  @Test func `WooCommerce's JSON has its own time, and universal time beside it`() throws {
    let file = try read(fixture: "woocommerce/orders.json")
    #expect(file.recognised?.format == .wooJSON)
    let order = try #require(file.orders.first)
    #expect(order.id == "727")
    #expect(
      order.amounts
        == OrderAmounts(total: 4356, tax: 756, shipping: 500, refunded: 1000, discount: 200))
    #expect(order.placedAt.offsetMinutes == 120)
    #expect(try order.placedAt.day == day(2024, 6, 1))
    #expect(order.customer?.platformID == "")
    #expect(order.customer?.name == "Anna de Vries")
    #expect(order.discountCodes == ["WELKOM10"])
    #expect(order.lines == [OrderLine(name: "Mug & Co", sku: "M", quantity: 2, unitPrice: 1500)])
    #expect(
      file.remarks == [
        RowRemark(line: 17, column: "total", found: "50.00 ≠ 10.00", reason: .wrongSum)
      ])
    #expect(
      file.rejected == [
        RejectedRow(line: 20, column: "date_created", found: "soon", reason: .unreadableDate),
        RejectedRow(line: 21, column: "total", found: "", reason: .unreadableAmount),
      ])
  }

  @Test(arguments: [
    #"[{"name":"1","financial_status":"paid","created_at":"2024-01-01T10:00:00+01:00","#
      + #""currency":"EURO","line_items":[],"total_price":"5.00"}]"#,
    #"[{"number":"1","date_created":"2024-01-01T10:00:00","currency":"EURO","billing":{},"#
      + #""line_items":[],"total":"5.00"}]"#,
  ])
  func `an order whose currency is no code is rejected`(text: String) throws {
    let file = try read(text)
    #expect(file.orders.isEmpty)
    #expect(
      file.rejected == [
        RejectedRow(line: 1, column: "currency", found: "EURO", reason: .unknownCurrency)
      ])
  }

  /// An order of Shopify's JSON with two mugs of 10.00 and these amounts.
  private func sums(_ members: String) throws -> ReadFile {
    try read(
      #"[{"name":"1","financial_status":"paid","created_at":"2024-01-01T10:00:00+01:00","#
        + #""currency":"EUR","line_items":[{"name":"Mug","quantity":2,"price":"10.00"}],"#
        + members + "}]")
  }

  @Test(arguments: [
    // Goods, subtotal, tax, total, discounts, shipping, and what else there is.
    #""taxes_included":true,"total_tax":"4.34","total_price":"25.00","total_discounts":"0.00""#,
    #""taxes_included":false,"total_tax":"4.34","total_price":"29.34","total_discounts":"0.00""#,
    #""total_tax":"0.00","total_price":"28.00","total_discounts":"0.00","total_tip_received":"3.00""#,
    #""total_price":"27.00","original_total_duties_set":{"shop_money":{"amount":"2.00"}}"#,
    // The discount was on the shipping.
    #""total_price":"20.00","total_discounts":"5.00""#,
  ])
  func `Shopify's JSON that adds up in one of its ways says nothing`(members: String) throws {
    let file = try sums(
      #""total_line_items_price":"20.00","subtotal_price":"20.00","#
        + #""shipping_lines":[{"price":"5.00"}],"# + members)
    #expect(file.orders.count == 1)
    #expect(file.remarks.isEmpty)
  }

  @Test func `Shopify's JSON whose amounts do not add up is taken with a doubt`() throws {
    let total = try sums(
      #""total_line_items_price":"20.00","subtotal_price":"20.00","total_price":"99.00""#)
    #expect(total.orders.map(\.amounts.total) == [9900])
    #expect(
      total.remarks == [
        RowRemark(line: 1, column: "total_price", found: "99.00 ≠ 20.00", reason: .wrongSum)
      ])
    let subtotal = try sums(
      #""total_line_items_price":"20.00","subtotal_price":"50.00","total_price":"50.00""#)
    #expect(
      subtotal.remarks == [
        RowRemark(line: 1, column: "subtotal_price", found: "50.00 ≠ 20.00", reason: .wrongSum)
      ])
    // What the file does not tell is not missed, and a rejected order has one reason.
    #expect(try sums(#""total_price":"99.00""#).remarks.isEmpty)
    let rejected = try sums(#""subtotal_price":"20.00","total_price":"n/a""#)
    #expect(rejected.remarks.isEmpty && rejected.rejected.count == 1)
  }

  @Test func `a status that Shopify does not have is taken with a doubt from JSON too`() throws {
    let text = order("#1").replacing("paid", with: "betaald")
    #expect(
      try read("[\(text)]").remarks == [
        RowRemark(
          line: 1, column: "financial_status", found: "betaald", reason: .unknownStatus)
      ])
  }

  @Test func `the day of a refund is that of its payment, else of the refund`() throws {
    let text =
      order("#1").dropLast() + #"""
        ,"refunds":[
          {"created_at":"2024-02-03T01:00:00+01:00","transactions":[
            {"amount":"1.00","kind":"refund","status":"success","processed_at":"2024-02-05T09:00:00+01:00"},
            {"amount":"0.50","kind":"refund","status":"success"}]},
          {"created_at":"soon","transactions":[{"amount":"0.25","kind":"refund","status":"success"}]}]}
        """#
    let order = try #require(try read("[\(text)]").orders.first)
    #expect(order.amounts.refunded == 175)
    #expect(
      order.refunds == [
        DatedRefund(day: try day(2024, 2, 3), amount: 50),
        DatedRefund(day: try day(2024, 2, 5), amount: 100),
      ])
  }

  @Test func `WooCommerce's refunds have a day where something has added it`() throws {
    let file = try read(
      #"""
      [{"number": "1", "status": "completed", "currency": "EUR", "date_created": "2024-06-01T10:00:00",
        "total": "50.00", "billing": {}, "line_items": [],
        "refunds": [{"total": "-10.00", "date_created": "2024-07-02T09:00:00"}, {"total": "-5.00"}]}]
      """#)
    let order = try #require(file.orders.first)
    #expect(order.amounts.refunded == 1500)
    #expect(order.refunds == [DatedRefund(day: try day(2024, 7, 2), amount: 1000)])
  }

  @Test func `an array by itself and one within an object are the same`() throws {
    let order = order("#1")
    #expect(try read("[\(order),\n\(order)]").orders.count == 2)
    #expect(try read(#"{"count":2,"orders":[\#(order)],"x":1}"#).orders.count == 1)
    #expect(try read("\u{FEFF}[\(order)]").orders.count == 1)
  }

  @Test func `an order without a number is rejected`() throws {
    let file = try read(
      "[\(order(""))]")
    #expect(
      file.rejected == [RejectedRow(line: 1, column: "name", found: "", reason: .noOrderId)])
  }

  @Test(arguments: ["{}", "[{}]", #"{"a":[1,2]}"#, "[1]", #"{"orders":{}}"#])
  func `other JSON is told to be other JSON`(_ text: String) {
    #expect(throws: ImportError.unknownJSON(file: "file.csv")) { try read(text) }
  }

  @Test func `nothing in a list is nothing`() {
    #expect(throws: ImportError.empty(file: "file.csv")) { try read("[]") }
  }

  @Test func `JSON that breaks off is refused with its line`() throws {
    let order = order("#1")
    #expect(throws: ImportError.damagedJSON(file: "file.csv", line: 2)) {
      try read("[\(order),\n{\"name\":\"#2\",")
    }
    #expect(throws: ImportError.damagedJSON(file: "file.csv", line: 2)) {
      try read("[\(order)\n;\(order)]")
    }
  }

  @Test func `a long list is read across the borders of chunks`() throws {
    let rows = (0..<3000).map {
      order("#\($0)")
    }
    let file = try read("[" + rows.joined(separator: ",\n") + "]")
    #expect(file.orders.count == 3000)
    #expect(file.orders.last?.fileLine == 3000)
  }

  @Test func `a format of JSON that is asked for is none of a table`() {
    #expect(throws: ImportError.unknownJSON(file: "file.csv")) {
      try read("date,spend\n", options: .inBerlin(format: .shopifyJSON))
    }
  }
}
