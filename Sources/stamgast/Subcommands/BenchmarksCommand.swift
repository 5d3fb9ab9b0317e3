import Presentation
import Storage

/// `stamgast benchmarks`
enum BenchmarksCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let asOf = try options.asOf()
    let store = try store(options)
    let report = BenchmarkReport(
      strings: console.strings, shopName: try await store?.settings().name)
    try console.print(report.lines(of: try await store?.ledger(), asOf: asOf))
  }

  /// The store; nil where there is none yet.
  private static func store(_ options: Options) throws -> OrderStore? {
    do {
      return try StoreLocation.open(options)
    } catch StoreError.missing {
      return nil
    }
  }
}
