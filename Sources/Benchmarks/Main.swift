import System

/// Makes shops to measure with: `Benchmarks shop --orders N --to FOLDER [--layout generic|shopify]`.
@main
struct Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "shop": try makeShop(Arguments(arguments.dropFirst()))
    default: throw WrongUsage(expected: "Benchmarks shop OPTIONS")
    }
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
