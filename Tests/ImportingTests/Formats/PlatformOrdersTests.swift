import Commerce
import Importing
import Testing

@Suite struct PlatformOrdersTests {
  private func file(_ name: String, _ format: FormatName) throws -> ReadFile {
    let file = try read(fixture: "platforms/\(name)")
    #expect(file.recognised?.format == format)
    return file
  }

  @Test func `Ecwid's orders are the same order on every line`() throws {
    let file = try file("ecwid-orders-semicolon.csv", .ecwidOrders)
    let order = try #require(file.orders.first)
    #expect(order.amounts == OrderAmounts(total: 3767, tax: 567, shipping: 500, discount: 300))
    #expect(try order.placedAt.day == day(2026, 4, 20))
    // 21:41 in Berlin's summer: 20,563 days and 19:41 UTC.
    #expect(order.placedAt.instant == (20_563 * 86_400 + 19 * 3600 + 41 * 60) * 1_000_000)
    #expect(order.lines.map(\.sku) == ["M", "C"])
    #expect(order.customer?.city == "Utrecht")
    #expect(file.orders.map(\.status) == ["paid", "pending"])
    #expect(try file.orders[1].placedAt.day == day(2026, 6, 17))
  }

  @Test func `an Ecwid order that does not add up is rejected`() throws {
    let file = try file("ecwid-orders-semicolon.csv", .ecwidOrders)
    #expect(
      file.rejected == [
        RejectedRow(line: 5, column: "order_total", found: "12.00 ≠ 10.00", reason: .wrongSum)
      ])
  }

  @Test func `where Ecwid's prices hold the tax, shipping is told without it`() throws {
    // 6.05 x 35.00 / 42.35 = 5.00.
    let file = try file("ecwid-orders-tax-inside.csv", .ecwidOrders)
    #expect(file.orders[0].amounts == OrderAmounts(total: 4235, tax: 735, shipping: 500))
    #expect(file.orders[1].amounts == OrderAmounts(total: 1210, tax: 210, refunded: 1210))
  }

  @Test func `Magento's grid has formatted amounts, months by name and no tax`() throws {
    let file = try file("magento-orders.csv", .magentoOrders)
    let order = try #require(file.orders.first)
    #expect(order.id == "000000012")
    #expect(order.currency?.code == "EUR")
    #expect(order.amounts == OrderAmounts(total: 123_450, shipping: 2450, refunded: 3450))
    #expect(try order.placedAt.day == day(2024, 3, 3))
    #expect(file.orders.map(\.isCounted) == [true, false])
    #expect(file.recognised?.gaps == [.noTax, .noItems])
  }

  @Test func `PrestaShop's list has totals with a decimal comma, and nobody by e-mail`() throws {
    let file = try file("prestashop-orders.csv", .prestaShopOrders)
    #expect(file.orders.map(\.amounts.total) == [106_180, 6180])
    #expect(file.orders.map(\.currency?.code) == ["EUR", "EUR"])
    #expect(file.orders.map(\.isCounted) == [true, false])
    #expect(file.orders.allSatisfy { $0.customer == nil })
    #expect(file.recognised?.findings == [.decimalComma(column: "Total")])
  }

  @Test func `BigCommerce packs lines into a cell, and one date tells the order of all`() throws {
    let file = try file("bigcommerce-orders.csv", .bigCommerceOrders)
    let order = try #require(file.orders.first)
    #expect(order.amounts == OrderAmounts(total: 4235, tax: 735, shipping: 500, refunded: 235))
    #expect(
      order.lines == [
        OrderLine(name: "Mug, blue", sku: "M-1", quantity: 2, unitPrice: 1000),
        OrderLine(name: "Cup", sku: "C", quantity: 1, unitPrice: 1000),
      ])
    #expect(try file.orders.map(\.placedAt.day) == [day(2024, 3, 25), day(2024, 3, 4)])
    #expect(file.orders.map { $0.customer?.email } == ["anna@example.com", nil])
    #expect(file.orders.map(\.status) == ["completed", "pending"])
    #expect(file.rejected.map(\.found) == ["50.00 ≠ 42.35"])
  }

  @Test func `Magento tells guests by their group, BigCommerce by the number of the account`()
    throws
  {
    let magento = try read(
      "ID,Purchase Point,Purchase Date,Grand Total (Purchased),Customer Group\n"
        + "1,Main,2024-03-03 10:00:00,10.00,NOT LOGGED IN\n2,Main,2024-03-03 10:00:00,10.00,General\n"
        + "3,Main,2024-03-03 10:00:00,10.00,\n")
    #expect(magento.recognised?.format == .magentoOrders)
    #expect(magento.orders.map(\.isByGuest) == [true, false, nil])
    let big = try read(
      "Order ID,Order Date,Order Total (inc tax),Order Total (ex tax),Product Details,Customer ID\n"
        + "1,25/03/2024,10.00,10.00,,0\n2,25/03/2024,10.00,10.00,,12\n")
    #expect(big.recognised?.format == .bigCommerceOrders)
    #expect(big.orders.map(\.isByGuest) == [true, false])
  }

  @Test func `Squarespace looks like Shopify and is not`() throws {
    let file = try file("squarespace-orders.csv", .squarespaceOrders)
    let order = try #require(file.orders.first)
    #expect(order.id == "00012")
    #expect(
      order.amounts
        == OrderAmounts(total: 4961, tax: 861, shipping: 500, refunded: 361, discount: 400))
    #expect(try order.placedAt.day == day(2018, 7, 25))
    #expect(order.lines.map(\.sku) == ["M", "C"])
    #expect(file.orders.map(\.status) == ["paid", "cancelled"])
    #expect(file.rejected.map(\.found) == ["11.00 ≠ 10.00"])
  }

  @Test func `Squarespace's dates have the month first where none tells otherwise`() throws {
    let file = try read(
      "Order ID,Financial Status,Created at,Total,Lineitem variant,Amount Refunded\n"
        + "1,PAID,3/4/2018 9:06,5,,\n")
    #expect(try file.orders.map(\.placedAt.day) == [day(2018, 3, 4)])
  }

  @Test func `Wix' time stands in a column of its own`() throws {
    let file = try file("wix-orders.csv", .wixOrders)
    #expect(file.orders.map(\.id) == ["10001", "10002"])
    let order = file.orders[0]
    #expect(
      order.amounts == OrderAmounts(total: 4000, tax: 500, shipping: 500, refunded: 1000))
    // 9:15:51 in Berlin's winter; 20,065 days.
    #expect(order.placedAt.instant == (20_065 * 86_400 + 8 * 3600 + 15 * 60 + 51) * 1_000_000)
    #expect(order.customer?.country == "DE")
    #expect(order.lines.count == 2)
    #expect(file.orders[1].status == "pending")
    // 12:05 AM is five past midnight.
    #expect(try file.orders[1].placedAt.day == day(2024, 12, 8))
  }

  @Test func `Etsy's orders know people by its own ids, and dates with the month first`() throws {
    let file = try file("etsy-orders.csv", .etsyOrders)
    let order = try #require(file.orders.first)
    #expect(order.customer?.key == "annav")
    #expect(try order.placedAt.day == day(2024, 3, 4))
    // 30.00 - 3.00 - 1.00 + 6.00 + 2.00 = 34.00; shipping is what is left of it.
    #expect(order.amounts == OrderAmounts(total: 3400, tax: 200, shipping: 500, discount: 400))
    #expect(file.orders.map(\.amounts.refunded) == [0, 1000])
    #expect(file.rejected.map(\.found) == ["40.00 ≠ 34.00"])
    #expect(file.recognised?.gaps == [.noEmail, .noItems])
  }

  @Test func `Etsy's items come to the order that its orders tell`() throws {
    let file = try file("etsy-items.csv", .etsyItems)
    #expect(file.recognised?.format.source == .etsyOrders)
    // 20.00 - 2.00, and 9.00 that is already less 1.00; 5.00 shipping, 2.00 tax.
    #expect(
      file.orders.map(\.amounts)
        == [OrderAmounts(total: 3400, tax: 200, shipping: 500, discount: 300)])
    #expect(
      file.rejected == [
        RejectedRow(line: 4, column: "Item Total", found: "19.00 ≠ 10.00", reason: .wrongSum)
      ])
  }

  @Test func `Etsy's two files call an order and its buyer the same`() throws {
    let orders = try read(
      "Sale Date,Order ID,Buyer User ID,Order Value,Order Total\n03/13/24,#3001,annav,5,5\n")
    let items = try read(
      "Sale Date,Order ID,Buyer,Quantity,Price,Item Total,Transaction ID\n"
        + "03/13/24,3001,Anna (de) Vries (annav),1,5,5,1\n")
    #expect(orders.orders.map(\.id) == ["3001"])
    #expect(items.orders.map(\.id) == ["3001"])
    #expect((orders.orders + items.orders).map(\.customer?.key) == ["annav", "annav"])
    #expect(orders.recognised?.tellsTotals == true)
    #expect(items.recognised?.tellsTotals == false)
  }

  @Test func `Amazon's lines add up, with the tax inside but for North America`() throws {
    let file = try file("amazon-orders.txt", .amazonOrders)
    #expect(file.orders.map(\.id) == ["302-1", "302-2", "302-4"])
    #expect(
      file.orders[0].amounts
        == OrderAmounts(total: 4035, tax: 735, shipping: 500, discount: 200))
    #expect(file.orders[0].lines.map(\.name) == ["Mug 5\" wide", "Cup"])
    #expect(try file.orders[0].placedAt.day == day(2026, 2, 1))
    #expect(file.orders[1].isCounted == false)
    #expect(file.orders[2].amounts == OrderAmounts(total: 1080, tax: 80))
    #expect(file.orders.allSatisfy { $0.customer == nil })
  }

  @Test func `orders of the own shop that Amazon ships are left to that shop's export`() throws {
    let file = try file("amazon-orders.txt", .amazonOrders)
    #expect(
      file.rejected == [
        RejectedRow(
          line: 5, column: "sales-channel", found: "Non-Amazon", reason: .countedElsewhere)
      ])
  }

  @Test(arguments: [
    ("platforms/magento-customers.csv", FormatName.magentoCustomers, "Anna de Vries"),
    ("platforms/lightspeed-customers.csv", .lightspeedCustomers, "Anna de Vries"),
    ("shopify/customers-2026.csv", .shopifyCustomers, "Anna de Vries"),
    ("shopify/customers-older.csv", .shopifyCustomers, "Anna de Vries"),
  ])
  func `customers are told by name and town`(
    _ fixture: String, _ format: FormatName, _ name: String
  ) throws {
    let file = try read(fixture: fixture)
    #expect(file.recognised?.format == format)
    let anna = try #require(file.customers.first?.identity)
    #expect(anna.email == "anna@example.com")
    #expect(anna.name == name)
    #expect(anna.city == "Utrecht")
  }

  @Test func `Shopify's customers say whether they accept marketing`() throws {
    let file = try read(fixture: "shopify/customers-2026.csv")
    #expect(file.customers.map(\.identity.acceptsMarketing) == [true, false])
    #expect(file.customers.map(\.identity.platformID) == ["7210448301122", "7210448301123"])
  }

  @Test func `an id that a spreadsheet cut short is refused`() throws {
    let file = try read(
      "order_id,ordered_at,total\n\"7,75391E+12\",2024-01-01,5\n8E,2024-01-01,5\n")
    #expect(
      file.rejected == [
        RejectedRow(line: 2, column: "order_id", found: "7,75391E+12", reason: .lostDigits)
      ])
    #expect(file.orders.map(\.id) == ["8E"])
  }
}
