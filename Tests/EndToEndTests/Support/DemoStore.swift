import TestSupport

/// The demo shop's store, imported once by the program itself and then copied for each test.
enum DemoStore {
  /// The bytes of the file.
  static let bytes = Task { () throws -> [UInt8] in
    let folder = try TemporaryFolder()
    let run = try BuiltProgram(home: folder.path).run(
      ["import", "--time-zone", "Europe/Amsterdam"] + files)
    guard run.status == 0 else { throw Failure(run: run) }
    return try TestSupport.bytes(ofFile: folder.file("data/stamgast/shop.db"))
  }

  /// The import did not work.
  struct Failure: Error {
    let run: BuiltProgram.Run
  }

  /// The demo shop's files, products before the orders that sold them.
  static let files =
    ["shopify/products_export", "shopify/orders_export_2023", "shopify/orders_export_2024"]
    .map(path) + ["shopify/orders_export_2025", "shopify/orders_export_2026", "spend"].map(path)

  private static func path(_ name: String) -> String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return root.joined(separator: "/") + "/demo-data/\(name).csv"
  }
}
