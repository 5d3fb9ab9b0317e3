import Commerce

/// A file of the demo shop.
public struct DemoFile: Equatable, Sendable {
  /// Where it goes below `demo-data`.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// All files: orders by calendar year, products and spend.
  public static func all() -> [DemoFile] {
    ordersFiles(Simulation().orders) + [
      DemoFile(path: "shopify/products_export.csv", bytes: ProductsWriter.file(of: Catalogue())),
      DemoFile(path: "spend.csv", bytes: SpendWriter.file(of: Spend.all())),
    ]
  }

  private static func ordersFiles(_ orders: [ShopifyOrder]) -> [DemoFile] {
    let writer = ShopifyOrdersWriter(vendor: Story.brand)
    let years = Dictionary(grouping: orders) { $0.placedAt.day.components.year }
    return years.sorted { $0.key < $1.key }.map { year, orders in
      var text = CSVText()
      writer.writeHeader(to: &text)
      for order in orders { writer.write(order, to: &text) }
      return DemoFile(path: "shopify/orders_export_\(year).csv", bytes: text.bytes)
    }
  }
}
