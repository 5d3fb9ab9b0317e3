import Commerce
import Importing
import Testing

@Suite struct WooCommerceTests {
  private let euro = Currency(code: "EUR")

  @Test func `the core report gives net sales, codes and nobody by name`() throws {
    let file = try read(fixture: "woocommerce/core-orders-browser.csv")
    #expect(file.recognised?.format == .wooOrders)
    #expect(file.recognised?.gaps == [.noCustomers, .noItems, .netSalesOnly])
    #expect(file.recognised?.tellsTotals == false)
    #expect(file.orders.map(\.id) == ["1201", "1202", "1203"])
    #expect(file.orders.allSatisfy { $0.customer == nil })
    #expect(file.orders[0].amounts == OrderAmounts(total: 4050))
    #expect(file.orders[0].discountCodes == ["WELKOM10", "LENTE"])
    #expect(try file.orders[0].placedAt.day == day(2026, 2, 2))
  }

  @Test func `a refund's own row, guarded by a tab, is paid back of its order`() throws {
    let file = try read(fixture: "woocommerce/core-orders-browser.csv")
    #expect(file.orders[1].amounts == OrderAmounts(total: 1000, refunded: 400))
  }

  @Test
  func `a refund with a number of its own is money that went back, and not paid back once more`()
    throws
  {
    let file = try read(
      "Date,Order #,Customer type,Net sales,Status\n2026-02-02,9,new,8,completed\n2026-02-03,10,new,-4,refunded\n"
    )
    #expect(file.orders.map(\.amounts) == [OrderAmounts(total: 800), OrderAmounts(total: -400)])
  }

  @Test(arguments: [
    "Date,Order #,Customer type,Net sales,Status\n2026-02-02,9,new,8,refunded\n",
    "Date,Order #,Customer type,Net sales,Status\n2026-02-02,9,new,8,Terugbetaald\n",
    "Order Number,Order Date,Order Total Amount,Order Status\n9,2026-02-02,8,Refunded\n",
    "order_number,order_date,order_total,status,wt_import_key\n9,2026-02-02,8,wc-refunded,9\n",
    "order_number,date,order_total,billing_email,order_currency,status\n9,2026-02-02,8,,EUR,refunded\n",
  ])
  func `an order that is called refunded was paid back whole where the file does not say how much`(
    _ text: String
  ) throws {
    #expect(try read(text).orders.map(\.amounts) == [OrderAmounts(total: 800, refunded: 800)])
  }

  @Test func `a refund with a number of its own is less than nothing`() throws {
    let file = try read("Date,Order #,Customer type,Net sales\n2026-02-02,9,new,-4\n")
    #expect(file.orders.map(\.amounts.net) == [-400])
  }

  @Test func `statuses are those that count, whatever their prefix or language`() throws {
    let browser = try read(fixture: "woocommerce/core-orders-browser.csv")
    #expect(browser.orders.map(\.isCounted) == [true, true, false])
    let server = try read(fixture: "woocommerce/core-orders-server.csv")
    #expect(server.orders.map(\.isCounted) == [true, false])
  }

  @Test
  func `the server's file has plain net sales beside formatted ones, and where orders came from`()
    throws
  {
    let file = try read(fixture: "woocommerce/core-orders-server.csv")
    #expect(file.orders.map(\.amounts.total) == [123_051, 500])
    #expect(file.orders.map(\.channel) == ["google", "direct"])
  }

  @Test func `customers have a name, a place and a day, and guests have no day`() throws {
    let file = try read(fixture: "woocommerce/core-customers.csv")
    #expect(file.recognised?.format == .wooCustomers)
    #expect(
      try file.customers == [
        CustomerRecord(
          identity: #require(
            CustomerIdentity(
              email: "anna@example.com", name: "Anna de Vries", city: "'s-Hertogenbosch",
              country: "NL")), knownSince: day(2021, 1, 28), hasAccount: true),
        CustomerRecord(
          identity: #require(
            CustomerIdentity(email: "guest@example.com", name: "Guest", country: "BE")),
          hasAccount: false),
      ])
    #expect(file.rejected.map(\.reason) == [.noCustomer])
  }

  /// A guest's number is 0; a file without the column, or with an empty cell, tells nothing.
  @Test(arguments: [
    "Order Number,Order Date,Order Total Amount,Order Status,Customer User ID\n1,2026-02-02,8,,0\n2,2026-02-02,8,,7\n3,2026-02-02,8,,\n",
    "order_number,order_date,order_total,status,wt_import_key,customer_id\n1,2026-02-02,8,,1,0\n2,2026-02-02,8,,2,7\n3,2026-02-02,8,,3,\n",
    "order_number,date,order_total,billing_email,order_currency,customer_id\n1,2026-02-02,8,,EUR,0\n2,2026-02-02,8,,EUR,7\n3,2026-02-02,8,,EUR,\n",
  ])
  func `plug-ins tell guests by the number of the account`(_ text: String) throws {
    #expect(try read(text).orders.map(\.isByGuest) == [true, false, nil])
  }

  @Test func `JSON tells guests, and the core report does not`() throws {
    #expect(try read(fixture: "woocommerce/orders.json").orders.first?.isByGuest == true)
    let report = try read(fixture: "woocommerce/core-orders-browser.csv")
    #expect(report.orders.allSatisfy { $0.isByGuest == nil })
  }

  @Test func `Advanced Order Export repeats the order on each line, which counts once`() throws {
    let file = try read(fixture: "woocommerce/advanced-orders.csv")
    #expect(file.recognised?.format == .wooAdvancedOrders)
    let order = try #require(file.orders.first)
    #expect(
      order.amounts
        == OrderAmounts(total: 4961, tax: 861, shipping: 500, refunded: 1000, discount: 400))
    #expect(order.customer?.email == "anna@example.com")
    #expect(order.customer?.name == "Anna de Vries")
    #expect(order.discountCodes == ["WELKOM10"])
    #expect(
      order.lines == [
        OrderLine(name: "House Blend & Co", sku: "HB-1", quantity: 2, unitPrice: 1000),
        OrderLine(name: "Mug", sku: "0012", quantity: 1, unitPrice: 2000),
      ])
    #expect(file.orders.map(\.isCounted) == [true, false])
  }

  @Test func `names with Cyrillic letters and entities are the names they look like`() throws {
    let file = try read(fixture: "woocommerce/advanced-orders-2015-lookalike-letters.csv")
    #expect(file.orders.map(\.discountCodes) == [["LENTE"]])
    #expect(file.orders.map(\.lines.count) == [2])
  }

  @Test(arguments: ["skyverge-orders", "skyverge-orders-one-row"])
  func `SkyVerge tells the same in a row a line and a row an order`(_ name: String) throws {
    let file = try read(fixture: "woocommerce/\(name).csv")
    #expect(file.recognised?.format == .wooSkyVergeOrders)
    let order = try #require(file.orders.first)
    #expect(order.id == "1401")
    #expect(order.currency == euro)
    #expect(
      order.amounts
        == OrderAmounts(total: 4356, tax: 756, shipping: 500, refunded: 300, discount: 200))
    #expect(order.discountCodes == ["WELKOM10"])
    #expect(
      order.lines == [
        OrderLine(name: "Mug", sku: "M", quantity: 2, unitPrice: 1000),
        OrderLine(name: "Cup", sku: "C", quantity: 1, unitPrice: 1000),
      ])
  }

  @Test func `an order that its lines do not come to is rejected with the sum`() throws {
    // 10.00 + 5.00 shipping + 1.00 fee + 7.56 tax.
    let file = try read(fixture: "woocommerce/skyverge-orders.csv")
    #expect(
      file.rejected == [
        RejectedRow(
          line: 4, column: "order_total", found: "99.99 ≠ 23.56", reason: .wrongSum)
      ])
  }

  @Test func `WebToffee's lines grow to the right`() throws {
    let file = try read(fixture: "woocommerce/webtoffee-orders.csv")
    #expect(file.recognised?.format == .wooWebToffeeOrders)
    let order = try #require(file.orders.first)
    #expect(order.amounts == OrderAmounts(total: 4030, tax: 630, shipping: 400))
    #expect(order.customer?.email == "bo@example.com")
    #expect(order.customer?.platformID == "")
    #expect(order.lines.map(\.sku) == ["M", "C"])
    #expect(order.lines.map(\.unitPrice) == [1000, 1000])
    #expect(order.discountCodes == ["LENTE"])
  }
}
