import Commerce
import Importing
import Presentation
import Storage
import System
import TestSupport
import Testing

@testable import stamgast

/// Two kinds of export of one shop, as files, in either order.
@Suite struct SeveralExportsTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var first: String
    var second: String
    /// The order's products and net.
    var products: [String]
    var net: Int64
  }

  static let pairs = [
    Pair(
      testDescription: "Etsy's orders and items",
      first: """
        Sale Date,Order ID,Buyer User ID,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Adjusted Order Total
        03/13/24,#3001,annav,EUR,30.00,3.00,6.00,2.00,33.00,,22.00
        """,
      second: """
        Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Order ID
        03/13/24,Mug,Anna (annav),2,10.00,2.00,6.00,2.00,20.00,EUR,1,3001
        03/13/24,Cup,Anna (annav),1,10.00,1.00,6.00,2.00,10.00,EUR,2,3001
        """,
      // 33.00 - 2.00 of tax - 6.00 of shipping; a third was paid back.
      products: ["Mug", "Cup"], net: 1667),
    Pair(
      testDescription: "WooCommerce's report and a plug-in's export",
      first: """
        Order Number,Order Status,Order Date,Email (Billing),SKU,Item Name,Quantity,Item Cost,Order Shipping Amount,Order Total Amount,Order Total Tax Amount
        1301,completed,2024-03-01 14:05,anna@example.com,HB,Blend,2,10.00,5.00,30.25,5.25
        """,
      second: """
        Date,Order #,Status,Customer,Customer type,Items sold,Net sales,Attribution
        2024-03-01 14:05:00,1301,completed,Anna,new,2,20.00,Source: Google
        2024-03-05 10:00:00,1301,completed,Anna,new,-1,-10.00,Source: Google
        """,
      products: ["Blend"], net: 1000),
    Pair(
      testDescription: "plain orders and plain lines",
      first: """
        order_id,ordered_at,customer_email,total,tax,currency,cost_of_goods
        7,2024-03-01T10:00:00+01:00,anna@example.com,12.10,2.10,EUR,4.00
        """,
      second: """
        order_id,ordered_at,sku,product,quantity,price
        7,2024-03-01,T,Tea,2,5.50
        """,
      products: ["Tea"], net: 1000),
  ]

  @Test(arguments: pairs)
  func `complete each other whichever comes first`(_ pair: Pair) async throws {
    var reports: [String] = []
    for texts in [[pair.first, pair.second], [pair.second, pair.first]] {
      let folder = try TemporaryFolder()
      let store = try OrderStore()
      let zone = try ShopTimeZone(named: "Europe/Berlin")
      try await store.settle(zone)
      try await store.set(.currency, to: "EUR")
      let work = StoreImport(
        store: store, options: ImportOptions(timeZone: zone, currency: Currency(code: "EUR")))
      for (index, text) in texts.enumerated() {
        let path = folder.file("\(index).csv")
        try write(Array((text + "\n").utf8), toFile: path)
        let summary = try await work.run(path).summary
        #expect(summary.rejected == 0)
        #expect(index == 0 ? summary.added == 1 : summary.changed == 1)
        // Again, which changes nothing.
        #expect(try await work.run(path).summary.unchanged == 1)
      }
      let ledger = try await store.ledger()
      #expect(ledger.occasions.net == [pair.net])
      let row = try #require(try await store.orderColumns().row.first)
      let detail = try #require(try await store.orderDetail(row: row))
      #expect(detail.lines.map(\.line.name) == pair.products)
      reports.append(try ReportJSON.text(ReportRequest(), of: ledger))
    }
    #expect(reports[0] == reports[1])
  }
}
