import System

/// A benchmark shop on the disk: its export, and the store that is made from it. Made once.
struct ShopFiles {
  enum Layout: String {
    case generic, shopify
  }

  let orderCount: Int
  var layout = Layout.generic
  let bench: Workbench

  private var folder: String { "\(bench.folder)/\(layout.rawValue)-\(orderCount)" }
  var orders: String { folder + (layout == .generic ? "/orders.csv" : "/orders_export.csv") }
  var spend: String { "\(folder)/spend.csv" }
  var store: String { "\(folder)/shop.db" }

  /// Makes the files where they are missing.
  func makeExports() throws {
    // Spend is written last: where it is, the orders are whole.
    guard !Folder.isReadable(spend) else { return }
    bench.announce("making a shop of \(orderCount) orders")
    let files = BenchmarkFiles(shop: BenchmarkShop(orderCount: orderCount), folder: folder)
    switch layout {
    case .generic: try files.writeGeneric()
    case .shopify: try files.writeShopify()
    }
  }

  /// Imports orders into a new store, and says what that took.
  func importOrders(from file: String? = nil) throws -> (seconds: Double, peakMegabytes: Double) {
    _ = try bench.run(["rm", "-f", store, "\(store)-wal", "\(store)-shm"])
    return try bench.run([
      bench.program, "import", "--store", store, "--time-zone", "Europe/Amsterdam",
      file ?? orders,
    ])
  }

  /// Adds the spend to the store.
  func importSpend() throws -> (seconds: Double, peakMegabytes: Double) {
    try bench.run([bench.program, "import", "--store", store, spend])
  }
}
