import Commerce
import Importing
import System
import Testing

/// All that a file tells, in order.
struct ReadFile {
  var items: [ImportItem] = []
  var recognised: RecognisedFile?
  var contentHash: ContentHash?

  var orders: [Order] {
    items.compactMap { if case .order(let order) = $0 { order } else { nil } }
  }
  var carts: [Cart] {
    items.compactMap { if case .cart(let cart) = $0 { cart } else { nil } }
  }
  var products: [Product] {
    items.compactMap { if case .product(let product) = $0 { product } else { nil } }
  }
  var spend: [MarketingSpend] {
    items.compactMap { if case .spend(let spend) = $0 { spend } else { nil } }
  }
  var rates: [ExchangeRate] {
    items.compactMap { if case .rate(let rate) = $0 { rate } else { nil } }
  }
  var customers: [CustomerRecord] {
    items.compactMap { if case .customer(let record) = $0 { record } else { nil } }
  }
  var remarks: [RowRemark] {
    items.compactMap { if case .remark(let remark) = $0 { remark } else { nil } }
  }
  var rejected: [RejectedRow] {
    items.compactMap { if case .rejected(let row) = $0 { row } else { nil } }
  }
}

/// Reads a text as if it were a file of that name.
func read(_ text: String, options: ImportOptions = .inBerlin()) throws -> ReadFile {
  try read(ByteInput.holding(Array(text.utf8)), options)
}

/// Reads bytes as if they were a file's.
func read(bytes: [UInt8], options: ImportOptions = .inBerlin()) throws -> ReadFile {
  try read(ByteInput.holding(bytes), options)
}

/// Reads a file of the folder `Fixtures`, or by a path from `Tests`.
func read(fixture: String, options: ImportOptions = .inBerlin()) throws -> ReadFile {
  try read(ByteInput(path: path(ofFixture: fixture)), options)
}

private func read(_ input: ByteInput, _ options: ImportOptions) throws -> ReadFile {
  var file = try FileImport(input: input, fileName: "file.csv", options: options)
  var result = ReadFile(recognised: file.recognised)
  try file.read({ result.items.append($0) })
  result.contentHash = file.contentHash
  return result
}

/// The files of the folder `Fixtures`.
enum FixtureFiles {
  /// Their paths from that folder, sorted.
  static let all = files(in: "").sorted()

  private static func files(in folder: String) -> [String] {
    Folder.names(in: path(ofFixture: folder)).flatMap { name in
      let inner = folder + name
      if Folder.exists(path(ofFixture: inner)) { return files(in: inner + "/") }
      return name.hasSuffix(".md") ? [] : [inner]
    }
  }
}

func path(ofFixture name: String, sourceFile: String = #filePath) -> String {
  parent(of: sourceFile, levels: 2) + "/Fixtures/" + name
}

private func parent(of path: String, levels: Int) -> String {
  path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels)
    .joined(separator: "/")
}

extension ImportOptions {
  /// The shop of most tests.
  static func inBerlin(format: FormatName? = nil, columnMap: [String: String] = [:])
    -> ImportOptions
  {
    ImportOptions(
      format: format, columnMap: columnMap, timeZone: try? ShopTimeZone(named: "Europe/Berlin"))
  }
}

/// The day of a year, month and day of the month.
func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
  try #require(CalendarDay(year: year, month: month, day: day))
}
