import System

/// The report's figures by DuckDB, from its own file, in the same run.
struct DuckDBSuite {
  /// What a run of it came to.
  enum Outcome {
    case seconds(Double, figures: Int)
    case missing
    case differs
  }

  let shop: ShopFiles
  /// The report to compare with.
  let report: String

  /// Computes the figures in a new process; the database is made at the first time.
  func run() throws -> Outcome {
    let bench = shop.bench
    let output = "\(bench.folder)/duckdb"
    let ending = try Subprocess.run(
      [
        "python3", bench.duckDBScript, shop.orders, shop.spend, "\(shop.store).duckdb", report,
      ], environment: bench.environment, output: output)
    switch ending.status {
    case 0: break
    case 1: return .differs
    default: return .missing
    }
    let words = try TextFile.read(output).split { $0 == " " || $0 == "\n" }
    guard words.count == 3, let seconds = Double(words[0]), let figures = Int(words[1]) else {
      return .differs
    }
    return .seconds(seconds, figures: figures)
  }
}
