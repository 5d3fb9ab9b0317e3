import Commerce
import System
import Testing

@testable import Importing

/// Ways in which one shop's files of WooCommerce differ from another's: language, plug-ins, chosen columns.
@Suite struct WooCommerceColumnsTests {
  @Test func `the core report of a Dutch site is understood, and its words are not verified`()
    throws
  {
    let file = try read(fixture: "woocommerce/core-orders-dutch.csv")
    #expect(file.recognised?.format == .wooOrders)
    #expect(file.recognised?.gaps == [.noCustomers, .noItems, .netSalesOnly, .unverified])
    #expect(file.orders.map(\.amounts.total) == [1250, 800, 800])
    #expect(file.orders.map(\.isCounted) == [true, true, false])
    #expect(file.orders.map(\.discountCodes) == [["LENTE"], [], []])
  }

  @Test func `what brought an order is the channel, whatever kind of thing it was`() throws {
    let file = try read(fixture: "woocommerce/core-orders-attribution.csv")
    #expect(
      file.orders.map(\.channel)
        == ["google", "blog.example.com", "newsletter", "direct", Order.noChannel])
  }

  @Test func `the browser calls the columns of customers otherwise than the server`() throws {
    let file = try read(fixture: "woocommerce/core-customers-browser.csv")
    #expect(file.recognised?.format == .wooCustomers)
    #expect(try file.customers.map(\.knownSince) == [day(2022, 5, 6)])
    #expect(file.customers.map(\.hasAccount) == [true])
    #expect(file.customers.map(\.identity.city) == ["Gent"])
  }

  @Test(arguments: [
    ("products-cost-of-goods", [425, nil, 475]), ("products-wc-cog-plugin", [450, nil, nil]),
    // 3.335 is rounded away from zero.
    ("products-alg-cog-plugin", [400, nil, 334]),
  ])
  func `products have the cost that the shop or a plug-in wrote`(_ name: String, _ costs: [Int64?])
    throws
  {
    let file = try read(fixture: "woocommerce/\(name).csv")
    #expect(file.recognised?.format == .wooProducts)
    #expect(file.products.map(\.unitCost) == costs)
    #expect(file.products.map(\.sku) == ["MUG-7", "", "SHIRT-S"])
    #expect(file.products.map(\.name) == ["Mug", "Shirt", "Shirt - S"])
    #expect(file.products.map(\.price) == [1000, nil, 2000])
  }

  @Test func `Advanced Order Export ends its lines as Windows does`() throws {
    let file = try read(fixture: "woocommerce/advanced-orders-crlf.csv")
    #expect(file.recognised?.format == .wooAdvancedOrders)
    #expect(file.orders.map(\.amounts.total) == [1000])
    #expect(file.orders.map { $0.customer?.country } == ["BE"])
  }

  @Test func `where Advanced Order Export tells what is left of a total, the rest was paid back`()
    throws
  {
    let file = try read(fixture: "woocommerce/advanced-orders-less-refunds.csv")
    #expect(file.recognised?.format == .wooAdvancedOrders)
    #expect(
      file.orders.map(\.amounts) == [
        OrderAmounts(total: 2420, tax: 420, refunded: 1210), OrderAmounts(total: 1210, tax: 210),
      ])
    #expect(file.orders.map { $0.customer?.name } == ["Anna de Vries", "Bo Bos"])
    #expect(file.orders.map(\.isByGuest) == [false, true])
    #expect(file.orders.map(\.discountCodes) == [["LENTE", "VIP"], []])
    // 20.00 for two.
    #expect(
      file.orders.first?.lines == [
        OrderLine(name: "Mug", sku: "M", quantity: 2, unitPrice: 1000)
      ])
  }

  @Test func `SkyVerge's lines and coupons may be packed as JSON`() throws {
    let file = try read(fixture: "woocommerce/skyverge-orders-lines-in-json.csv")
    #expect(file.recognised?.format == .wooSkyVergeOrders)
    let order = try #require(file.orders.first)
    #expect(order.id == "W-1411")
    #expect(
      order.amounts == OrderAmounts(total: 4235, tax: 735, shipping: 500, discount: 500))
    #expect(order.discountCodes == ["WELKOM10"])
    #expect(
      order.lines == [
        OrderLine(name: "Mug; \"big\" | blue", sku: "M", quantity: 2, unitPrice: 1000),
        OrderLine(name: "Cup & saucer", sku: "C", quantity: 1, unitPrice: 1000),
      ])
  }

  @Test(arguments: [
    (#"[{"code":"a"},{"code":"b"}]"#, ["A", "B"]), ("[]", []), ("[VIP]", ["[VIP]"]),
    ("code:a|amount:1;code:b|amount:2", ["A", "B"]), ("a, b", ["A", "B"]),
  ])
  func `codes are in a list, packed or plain`(text: String, codes: [String]) {
    #expect(PackedText.codes(in: text) == codes)
  }

  @Test func `WebToffee lists what was paid back, and when in universal time`() throws {
    let file = try read(fixture: "woocommerce/webtoffee-orders-refunds.csv")
    #expect(file.recognised?.gaps == [])
    #expect(file.orders.map(\.amounts.refunded) == [750, 0, 4000])
    // 23:30 UTC is past midnight in Berlin.
    #expect(
      try file.orders.map(\.refunds) == [
        [
          DatedRefund(day: day(2024, 3, 5), amount: 500),
          DatedRefund(day: day(2024, 3, 8), amount: 250),
        ], [], [DatedRefund(day: day(2024, 3, 9), amount: 4000)],
      ])
    #expect(
      file.remarks == [
        RowRemark(line: 3, column: "refund_items", found: "two cups", reason: .unknownRefund)
      ])
  }

  @Test func `the days of WebToffee's refunds are named where the shop's zone is not known`() throws
  {
    var options = ImportOptions(fallbackTimeZone: try ShopTimeZone(named: "Europe/Berlin"))
    let fixture = "woocommerce/webtoffee-orders-refunds.csv"
    #expect(
      try read(fixture: fixture, options: options).remarks == [
        RowRemark(line: 2, column: "", found: "", reason: .refundDay),
        RowRemark(line: 3, column: "refund_items", found: "two cups", reason: .unknownRefund),
        RowRemark(line: 4, column: "", found: "", reason: .refundDay),
      ])
    options.timeZone = options.fallbackTimeZone
    #expect(try read(fixture: fixture, options: options).remarks.map(\.line) == [3])
    // A date without a time is the shop's own day, wherever that is.
    options.timeZone = nil
    let plain =
      "order_number,order_date,order_total,wt_import_key,refund_items\n"
      + "9,2026-02-02,8,9,amount:5|reason:|date:2026-02-03\n"
    let file = try read(plain, options: options)
    #expect(try file.orders.map(\.refunds) == [[DatedRefund(day: day(2026, 2, 3), amount: 500)]])
    #expect(file.remarks == [])
  }

  @Test func `WebToffee's file without that column does not tell what was paid back`() throws {
    let file = try read(
      "order_number,order_date,order_total,wt_import_key\n9,2026-02-02,8,9\n")
    #expect(file.recognised?.gaps == [.noRefunds])
  }

  @Test(arguments: [
    "amount:|reason:|date:2024-03-05 09:00:00", "amount:x", "reason:amount:5",
    "amount:5;amount:99999999999999",
  ])
  func `refunds of which one can't be read are none, and the order is named`(_ text: String) throws
  {
    let file = try read(
      "order_number,order_date,order_total,wt_import_key,refund_items\n9,2026-02-02,8,9,\(text)\n")
    #expect(file.orders.map(\.amounts) == [OrderAmounts(total: 800)])
    #expect(file.remarks.map(\.found) == [text])
  }

  @Test(arguments: [
    "amount:5|reason:Broken; amount: 2 agreed|date:2024-03-05 09:00:00",
    "amount:5|reason:Broken | date:unknown|date:2024-03-05 09:00:00",
  ])
  func `the words of a reason are no money`(_ text: String) throws {
    let file = try read(
      "order_number,order_date,order_total,wt_import_key,refund_items\n9,2026-02-02,8,9,\(text)\n")
    #expect(file.orders.map(\.amounts.refunded) == [500])
    #expect(file.orders.first?.refunds.map(\.day.description) == ["2024-03-05"])
    #expect(file.remarks.isEmpty)
  }

  @Test func `of the states of the interface those of orders that came to nothing do not count`()
    throws
  {
    let orders = try read(fixture: "woocommerce/orders-states.json").orders
    #expect(
      orders.map(\.status) == [
        "completed", "completed", "pending", "on-hold", "cancelled", "failed", "cancelled",
        "draft", "refunded",
      ])
    #expect(
      orders.map(\.isCounted) == [true, true, false, true, false, false, false, false, true])
    // Called refunded, without a list of refunds: all of it was.
    #expect(orders.last?.amounts == OrderAmounts(total: 1800, refunded: 1800))
  }
}
