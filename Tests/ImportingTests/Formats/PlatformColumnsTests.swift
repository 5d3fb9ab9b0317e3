import Commerce
import Importing
import Testing

/// Ways in which one shop's files of a platform differ from another's: language, settings, versions.
@Suite struct PlatformColumnsTests {
  private func file(_ name: String, _ format: FormatName) throws -> ReadFile {
    let file = try read(fixture: "platforms/\(name)")
    #expect(file.recognised?.format == format)
    #expect(file.rejected.isEmpty)
    return file
  }

  @Test(arguments: [
    ("ecwid-orders-semicolon.csv", ";"), ("ecwid-orders-comma.csv", ","),
    ("ecwid-orders-tax-inside.csv", "\t"),
  ])
  func `Ecwid's files have the delimiter that was chosen`(_ name: String, _ mark: Character) throws
  {
    let file = try read(fixture: "platforms/\(name)")
    #expect(file.recognised?.format == .ecwidOrders)
    #expect(file.recognised?.delimiter == mark)
  }

  @Test func `options of products are further columns of Ecwid's files`() throws {
    let order = try #require(try file("ecwid-orders-comma.csv", .ecwidOrders).orders.first)
    #expect(order.amounts == OrderAmounts(total: 1000))
    #expect(
      order.lines == [OrderLine(name: "Mug, blue", sku: "M", quantity: 1, unitPrice: 1000)])
    #expect(try order.placedAt.day == day(2026, 6, 17))
  }

  @Test func `Ecwid's states in capitals are those that it shows`() throws {
    let orders = try file("ecwid-orders-states.csv", .ecwidOrders).orders
    #expect(
      orders.map(\.status)
        == ["paid", "pending", "draft", "cancelled", "refunded", "partially refunded"])
    #expect(orders.map(\.isCounted) == [true, false, false, false, true, true])
    #expect(orders.map(\.amounts.refunded) == [0, 0, 0, 0, 1000, 0])
  }

  @Test
  func `an order of which a part was paid back is named where the file does not say how much`()
    throws
  {
    #expect(
      try file("ecwid-orders-states.csv", .ecwidOrders).remarks == [
        RowRemark(
          line: 7, column: "payment_status", found: "PARTIALLY_REFUNDED", reason: .unknownRefund)
      ])
  }

  @Test func `comments on Ecwid's orders hold markup, delimiters and line breaks`() throws {
    let file = try file("ecwid-orders-breaks-in-comments.csv", .ecwidOrders)
    #expect(file.orders.map(\.id) == ["631", "632"])
  }

  @Test func `Magento's totals may be plain, with four decimals`() throws {
    let order = try #require(
      try file("magento-orders-plain-totals.csv", .magentoOrders).orders.first)
    #expect(order.amounts == OrderAmounts(total: 123_450, shipping: 2450))
    #expect(try order.placedAt.day == day(2024, 3, 3))
    #expect(order.isByGuest == false)
  }

  @Test func `Magento's grid in Dutch is understood, and its words are not verified`() throws {
    let file = try file("magento-orders-dutch.csv", .magentoOrders)
    let order = try #require(file.orders.first)
    #expect(order.currency?.code == "EUR")
    #expect(order.amounts == OrderAmounts(total: 123_450, shipping: 2450, refunded: 3450))
    #expect(order.customer?.email == "anna@example.com")
    #expect(order.customer?.name == "Anna de Vries")
    #expect(try order.placedAt.day == day(2024, 3, 3))
    #expect(file.orders.map(\.isCounted) == [true, false])
    #expect(file.orders.map(\.isByGuest) == [true, false])
    #expect(file.recognised?.gaps == [.noTax, .noItems, .unverified])
  }

  @Test func `a grid in another language is read once its columns are named`() throws {
    let options = ImportOptions.inBerlin(
      format: .magentoOrders,
      columnMap: [
        "Purchase Point": "Point d'achat", "Purchase Date": "Date d'achat",
        "Grand Total (Purchased)": "Total général (acheté)", "Customer Email": "E-mail du client",
      ])
    let order = try #require(
      try read(fixture: "platforms/refused/magento-orders-french.csv", options: options)
        .orders.first)
    #expect(order.amounts == OrderAmounts(total: 1000))
    #expect(order.customer?.email == "anna@example.com")
  }

  @Test func `PrestaShop's list is in the language of its back office`() throws {
    let file = try file("prestashop-orders-dutch.csv", .prestaShopOrders)
    #expect(file.orders.map(\.amounts.total) == [6180, 106_180])
    #expect(file.orders.map(\.isCounted) == [true, false])
  }

  @Test func `PrestaShop for companies has one column more, and its currency may come first`()
    throws
  {
    let file = try file("prestashop-orders-companies.csv", .prestaShopOrders)
    #expect(file.orders.map(\.amounts.total) == [6180, 106_180])
    #expect(file.orders.map(\.currency?.code) == ["EUR", "EUR"])
  }

  @Test func `one of BigCommerce's dates tells that the month comes first`() throws {
    let file = try file("bigcommerce-orders-month-first.csv", .bigCommerceOrders)
    #expect(try file.orders.map(\.placedAt.day) == [day(2024, 3, 25), day(2024, 3, 4)])
    #expect(
      file.recognised?.findings == [
        .dateOrder(.monthFirst, column: "Order Date", hasSeveralShapes: false)
      ])
  }

  @Test func `where Wix has a billing address of its own, it stands in for the delivery's`() throws
  {
    let order = try #require(
      try file("wix-orders-billing-country.csv", .wixOrders).orders.first)
    #expect(order.amounts == OrderAmounts(total: 1000, tax: 174))
    #expect(order.customer?.city == "Gent")
    #expect(order.customer?.country == "BE")
  }

  @Test func `Etsy's sales in person name no buyer`() throws {
    let order = try #require(
      try file("etsy-orders-sold-in-person.csv", .etsyOrders).orders.first)
    #expect(order.customer == nil)
    #expect(order.amounts == OrderAmounts(total: 2000))
    #expect(try order.placedAt.day == day(2024, 12, 31))
  }

  @Test func `Amazon's files of some marketplaces are in Windows-1252`() throws {
    let file = try file("amazon-orders-windows-1252.txt", .amazonOrders)
    #expect(file.recognised?.encoding == .windows1252)
    #expect(file.orders.map(\.amounts) == [OrderAmounts(total: 1210, tax: 210)])
    #expect(file.orders.first?.lines.map(\.name) == ["Käsemesser – 5\""])
  }

  @Test func `a quote mark in Amazon's file is a character, and encloses nothing`() throws {
    let file = try file("amazon-orders-quote-marks.txt", .amazonOrders)
    #expect(file.orders.map(\.amounts.total) == [1000, 2000, 3000])
    #expect(
      file.orders.flatMap { $0.lines.map(\.name) }
        == ["\"Best\" mug", "\"Open", "Cup \"\"quoted\"\", blue"])
  }

  @Test func `quotes that a spreadsheet put around Amazon's cells are no part of them`() throws {
    let file = try file("amazon-orders-saved-by-a-spreadsheet.txt", .amazonOrders)
    #expect(file.orders.map(\.amounts.total) == [1000, 2000, 3000])
    #expect(
      file.orders.flatMap { $0.lines.map(\.name) } == ["Cup", "Cup, blue", "Mug 5\" wide"])
  }

  /// Names as Amazon writes them, of which the last rows of a file may show that its quotes are characters.
  @Test(arguments: [
    (["\"Cup, blue\"", "\"Best\" mug"], ["\"Cup, blue\"", "\"Best\" mug"]),
    (["\"Cup, blue\"", "Mug 5\" wide"], ["\"Cup, blue\"", "Mug 5\" wide"]),
    (["\"Cup, blue\"", "\"Best\" and \"cup\""], ["\"Cup, blue\"", "\"Best\" and \"cup\""]),
    (["\"Best\"", "Cup"], ["\"Best\"", "Cup"]),
    (["\"Best\"", "\"Cup, blue\""], ["Best", "Cup, blue"]),
    (["\"", "\"Cup \"\"b\"\"\""], ["\"", "\"Cup \"\"b\"\"\""]),
    (["\"\"\"Best\"\" mug\"", "\"\""], ["\"Best\" mug", ""]),
  ])
  func `all cells with quotes decide whether Amazon's quotes enclose`(
    _ cells: [String], _ names: [String]
  ) throws {
    let rows = cells.enumerated().map { "\($0)\t2026-03-01T10:00:00+00:00\t5\tC\t\($1)" }
    let text = (["amazon-order-id\tpurchase-date\titem-price\tsku\tproduct-name"] + rows)
    let orders = try read(text.joined(separator: "\n") + "\n").orders
    #expect(orders.flatMap { $0.lines.map(\.name) } == names)
  }

  @Test func `countries of three letters are those of two`() throws {
    let orders = try read(
      "order_id,ordered_at,total,country\n1,2024-03-01,5,NLD\n2,2024-03-01,5,GBR\n"
        + "3,2024-03-01,5,nl\n4,2024-03-01,5,XYZ\n5,2024-03-01,5,België\n"
    ).orders
    #expect(orders.map(\.country) == ["NL", "GB", "nl", "XYZ", "België"])
    let wix = try file("wix-orders.csv", .wixOrders).orders
    #expect(wix.map(\.country) == ["DE", "DE"])
  }

  @Test func `Amazon's pending orders have no amounts yet, and a cancelled line has none any more`()
    throws
  {
    let orders = try file("amazon-orders-states.txt", .amazonOrders).orders
    #expect(orders.map(\.isCounted) == [false, true])
    #expect(orders.map(\.amounts) == [OrderAmounts(total: 0), OrderAmounts(total: 1210, tax: 210)])
    #expect(orders.last?.lines.map(\.quantity) == [0, 1])
  }
}
