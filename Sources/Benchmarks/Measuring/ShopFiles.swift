import System

/// A benchmark shop on the disk: its export, and the store that is made from it. Made once.
struct ShopFiles {
  enum Layout: String {
    case generic, shopify
  }

  /// How an import gets at the orders.
  enum Way: String {
    case plain
    case packed = ".gz"
    case piped = "from standard input"
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
  func importOrders(_ way: Way = .plain) throws -> (seconds: Double, peakMegabytes: Double) {
    _ = try bench.run(["rm", "-f", store, "\(store)-wal", "\(store)-shm"])
    let packed = orders + ".gz"
    if way == .packed, !Folder.isReadable(packed) {
      _ = try bench.run(["gzip", "-c", orders], output: packed)
    }
    let words = [bench.program, "import", "--store", store, "--time-zone", "Europe/Amsterdam"]
    switch way {
    case .plain: return try bench.run(words + [orders])
    case .packed: return try bench.run(words + [packed])
    case .piped:
      return try bench.run(
        ["sh", "-c", "file=$1; shift; cat \"$file\" | \"$@\" -", "sh", orders] + words)
    }
  }

  /// Adds the spend to the store.
  func importSpend() throws -> (seconds: Double, peakMegabytes: Double) {
    try bench.run([bench.program, "import", "--store", store, spend])
  }
}
