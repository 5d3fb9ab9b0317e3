import System

/// What `make bench` runs.
///
///     Benchmarks run --program FILE --in FOLDER --duckdb-script FILE
///     Benchmarks shop --orders N --to FOLDER [--layout generic|shopify]
///     Benchmarks inserts --orders N --to FILE [--layout generic|shopify]
@main
struct Main {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      try? StandardStream.error.write("Benchmarks: \(error)\n")
      Program.end(status: 1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "run": try measure(Arguments(arguments.dropFirst()))
    case "shop": try makeShop(Arguments(arguments.dropFirst()))
    case "inserts": try insert(Arguments(arguments.dropFirst()))
    default: throw WrongUsage(expected: "Benchmarks run|shop|inserts OPTIONS")
    }
  }

  /// Measures the program, and prints the table of the budgets.
  private static func measure(_ arguments: Arguments) throws {
    guard let program = arguments["program"], let folder = arguments["in"],
      let script = arguments["duckdb-script"]
    else {
      throw WrongUsage(expected: "Benchmarks run --program FILE --in FOLDER --duckdb-script FILE")
    }
    var run = BudgetRun(
      bench: Workbench(program: program, folder: folder, duckDBScript: script))
    print(try run.run(), terminator: "")
  }

  /// Inserts the orders of a shop by SQLite alone, and prints how many seconds that took.
  private static func insert(_ arguments: Arguments) throws {
    guard let orders = arguments["orders"].flatMap(Int.init), let path = arguments["to"] else {
      throw WrongUsage(
        expected: "Benchmarks inserts --orders N --to FILE [--layout generic|shopify]")
    }
    let time = try BareInserts.run(
      BenchmarkShop(orderCount: orders), path: path, withLines: arguments["layout"] == "shopify")
    print(time.seconds)
  }

  private static func makeShop(_ arguments: Arguments) throws {
    guard let orders = arguments["orders"].flatMap(Int.init), (1...10_000_000).contains(orders),
      let folder = arguments["to"]
    else {
      throw WrongUsage(
        expected: "Benchmarks shop --orders N --to FOLDER [--layout generic|shopify], N to 10000000"
      )
    }
    let files = BenchmarkFiles(shop: BenchmarkShop(orderCount: orders), folder: folder)
    if arguments["layout"] == "shopify" {
      try files.writeShopify()
    } else {
      try files.writeGeneric()
    }
  }
}

/// The command line is none that can be run.
struct WrongUsage: Error {
  let expected: String
}

/// Options given as `--name value`.
struct Arguments {
  private var values: [String: String] = [:]

  init(_ words: ArraySlice<String>) {
    var words = words
    while let name = words.popFirst() {
      guard name.hasPrefix("--"), let value = words.popFirst() else { continue }
      values[String(name.dropFirst(2))] = value
    }
  }

  subscript(name: String) -> String? { values[name] }
}
