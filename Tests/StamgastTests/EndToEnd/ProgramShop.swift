import TestSupport
import Testing

/// A shop in a home folder of its own, reached through the program as a user reaches it.
struct ProgramShop {
  let folder: TemporaryFolder
  let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = BuiltProgram(home: folder.path)
  }

  /// The store that the program makes by itself.
  var storePath: String { folder.file("data/stamgast/shop.db") }

  /// What lies in that store's folder; nothing where there is none.
  var storeFolderNames: [String] { TemporaryFolder.names(in: folder.file("data/stamgast")) }

  /// Runs the program with these words behind its name.
  @discardableResult
  func run(_ words: String..., input: String? = nil) throws -> BuiltProgram.Run {
    try program.run(words, input: input)
  }

  /// Writes a file into the home folder, and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.file(name)
    try write(Array(text.utf8), toFile: path)
    return path
  }

  /// A file of orders; those of even numbers come to `total`.
  static func orders(_ numbers: Range<Int>, total: String) -> String {
    let rows = numbers.map { number in
      "\(number),customer\(number % 700)@example.com,2024-\(1 + number % 9)-1\(number % 9),"
        + "\(number % 2 == 0 ? total : "20.00"),sku\(number % 11)\n"
    }
    return "order_id,customer_email,ordered_at,total,channel\n" + rows.joined()
  }

  /// Four orders of three people in 2024; Ann orders twice.
  func orders() throws -> String {
    try file(
      "orders.csv",
      """
      order_id,customer_email,ordered_at,currency,total,tax,cost_of_goods,channel
      1,ann@example.com,2024-01-05,EUR,121.00,21.00,40.00,organic
      2,bob@example.com,2024-01-20T10:00:00,EUR,60.50,10.50,20.00,google_ads
      3,ann@example.com,2024-03-10,EUR,24.20,4.20,10.00,organic
      4,cy@example.com,2024-03-31,EUR,12.10,2.10,5.00,organic

      """)
  }

  /// The path of a file of the golden sets.
  static func golden(_ name: String, source: String = #filePath) -> String {
    let tests = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return tests.joined(separator: "/") + "/Golden/" + name
  }
}
