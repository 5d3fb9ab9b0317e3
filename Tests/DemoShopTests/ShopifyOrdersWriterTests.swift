import Commerce
import DemoShop
import Testing

@Suite struct ShopifyOrdersWriterTests {
  private static let coffee = Item(
    name: "Huismelange - 1 kg / Bonen", sku: "HUIS-1000-B", taxPercent: 9)
  private static let kettle = Item(name: "Ketel", sku: "KETEL", taxPercent: 21)
  private static let voucher = Item(name: "Cadeaubon", sku: "", taxPercent: 0, isShipped: false)

  @Test func `the header is that of Shopify's files of 2023 to 2026`() {
    var text = CSVText()
    ShopifyOrdersWriter(vendor: "V").writeHeader(to: &text)
    #expect(String(decoding: text.bytes, as: UTF8.self) == ShopifyHeader.columns79 + "\n")
  }

  @Test func `an order of two lines fills the first row and repeats little on the second`() throws {
    var order = try anOrder()
    order.lines.append(ShopifyOrder.Line(item: Self.kettle, quantity: 2, price: 6050))
    order.note = "Bel is stuk,\nklop"
    order.utmSource = "google_ads"
    order.utmMedium = "cpc"
    order.tags = ["kantoor", "spaarkaart"]
    // 30.00 and 121.00 of goods. Tax: 30.00 x 9/109 = 2.477, 121.00 x 21/121 = 21.00.
    let first =
      "#1001,ann@example.com,paid,2024-03-30 10:00:00 +0100,fulfilled,2024-03-30 16:16:41 +0100,yes,"
      + "EUR,151.00,0.00,23.48,151.00,,0.00,Gratis verzending,2024-03-30 10:00:00 +0100,"
      + "1,Huismelange - 1 kg / Bonen,30.00,,HUIS-1000-B,true,true,fulfilled,"
      + "Ann Bos,Kuipersdijk 1,Kuipersdijk 1,,,Gent,'9000,,BE,,"
      + "Ann Bos,Kuipersdijk 1,Kuipersdijk 1,,,Gent,'9000,,BE,,"
      + "\"Bel is stuk,\nklop\",\"utm_source: google_ads\nutm_medium: cpc\",,Shopify Payments,r1001.1,"
      + "0.00,De Wending,0.00,,,,5210032800768,\"kantoor, spaarkaart\",Low,web,0.00,"
      + "NL BTW 9%,2.48,NL BTW 21%,21.00,,,,,,,,,,,,r1001.1,,,r1001.1\n"
    let second =
      "#1001,ann@example.com,,,,,,,,,,,,,,2024-03-30 10:00:00 +0100,2,Ketel,60.50,,KETEL,true,true,"
      + "fulfilled,,,,,,,,,,,,,,,,,,,,,,,,,,,De Wending,,,,,,,,,0.00,,,,,,,,,,,,,,,,,,,\n"
    #expect(written(order) == first + second)
  }

  @Test func `a row has 79 cells whatever it lacks`() throws {
    var order = try anOrder()
    order.buyer = ShopifyOrder.Buyer(email: "", name: "")
    order.lines = [ShopifyOrder.Line(item: Self.voucher, quantity: 1, price: 2500)]
    order.source = "pos"
    #expect(written(order).split(separator: ",", omittingEmptySubsequences: false).count == 79)
  }

  @Test func `a free order has neither a payment nor the time of one`() throws {
    var order = try anOrder()
    order.discount = 3000
    order.discountCode = "SORRY100"
    order.paymentMethod = ""
    let cells = cells(of: order)
    #expect(cells["Total"] == "0.00")
    #expect(cells["Taxes"] == "0.00")
    #expect(cells["Financial Status"] == "paid")
    #expect(cells["Paid at"] == "")
    #expect(cells["Payment Method"] == "")
    #expect(cells["Payment References"] == "")
  }

  @Test func `what is not collected is outstanding`() throws {
    var order = try anOrder()
    order.status = .voided
    order.cancelledAt = order.placedAt.advanced(bySeconds: 60)
    let cells = cells(of: order)
    #expect(cells["Outstanding Balance"] == "30.00")
    #expect(cells["Paid at"] == "")
    #expect(cells["Fulfillment Status"] == "restocked")
    #expect(cells["Cancelled at"] == "2024-03-30 10:01:00 +0100")
  }

  @Test func `shipping and discount count for each tax by its share in the goods`() throws {
    var order = try anOrder()
    order.lines.append(ShopifyOrder.Line(item: Self.kettle, quantity: 1, price: 1000))
    order.discount = 400
    order.shipping = 495
    // 36.00 + 4.95 = 40.95; three quarters at 9 %: 30.7125 x 9/109 = 2.536; a quarter at 21 %:
    // 10.2375 x 21/121 = 1.777.
    #expect(order.tax(ratePercent: 9) == 254)
    #expect(order.tax(ratePercent: 21) == 178)
    #expect(order.taxes == 432)
  }

  private func anOrder() throws -> ShopifyOrder {
    let day = try #require(CalendarDay(iso: "2024-03-30"))
    var order = ShopifyOrder(
      placedAt: ShopTime(day: day, second: 36_000),
      buyer: ShopifyOrder.Buyer(
        email: "ann@example.com", name: "Ann Bos", street: "Kuipersdijk 1", zip: "'9000",
        city: "Gent", country: "BE", acceptsMarketing: true),
      lines: [ShopifyOrder.Line(item: Self.coffee, quantity: 1, price: 3000)])
    order.number = 1001
    return order
  }

  private func written(_ order: ShopifyOrder) -> String {
    var text = CSVText()
    ShopifyOrdersWriter(vendor: "De Wending").write(order, to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The cells of an order of one line without commas, by column.
  private func cells(of order: ShopifyOrder) -> [String: String] {
    let names = ShopifyHeader.columns79.split(separator: ",").map(String.init)
    let cells = written(order).dropLast().split(separator: ",", omittingEmptySubsequences: false)
    return Dictionary(uniqueKeysWithValues: zip(names, cells.map(String.init)))
  }
}
