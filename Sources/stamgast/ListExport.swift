import Commerce
import Presentation
import System

/// A list that leaves the program: columns with rows of typed cells.
enum ListExport {
  /// How a list is written.
  enum Format: String, CaseIterable {
    case csv, json

    /// JSON where a file's name ends so, else CSV.
    init(path: String) { self = path.lowercased().hasSuffix(".json") ? .json : .csv }
  }

  /// What stands in a row.
  enum Cell: Equatable {
    /// A text of somebody else's, so to be made harmless.
    case text(String)
    case count(Int)
    /// A figure, unrounded; nil where it is undefined.
    case number(Double?)
    /// Minor units of a currency.
    case money(Int64, Currency?)
    case day(CalendarDay?)
    case flag(Bool?)
  }

  /// Writes a whole list; to standard output without a path, else to a file of its owner's that is there whole or not
  /// at all.
  ///
  /// - Parameters:
  ///   - columns: their names, which are the members' names in JSON.
  ///   - rows: as many cells each as there are columns.
  static func write(
    columns: [String], rows: some Sequence<[Cell]>, format: Format, to path: String?
  ) throws {
    var writer = try ListWriter(columns: columns, format: format, to: path)
    for row in rows { try writer.append(row) }
    try writer.finish()
  }
}

/// Writes a list row by row.
struct ListWriter: ~Copyable {
  private let columns: [String]
  private let format: ListExport.Format
  private var file: PrivateFile?
  private var pending: [UInt8] = []
  private(set) var rowCount = 0

  private static let chunkSize = 1 << 16

  /// Begins a list; see `ListExport.write`.
  init(columns: [String], format: ListExport.Format, to path: String?) throws(SystemError) {
    self.columns = columns
    self.format = format
    file = try path.map { path throws(SystemError) in try PrivateFile(path: path) }
    if format == .csv { pending += CSVLine.bytes(columns.map { .text($0) }) }
  }

  /// Adds a row.
  mutating func append(_ row: [ListExport.Cell]) throws(SystemError) {
    switch format {
    case .csv: pending += CSVLine.bytes(row)
    case .json: pending += ((rowCount == 0 ? "[\n" : ",\n") + jsonObject(row)).utf8
    }
    rowCount += 1
    if pending.count >= Self.chunkSize { try flush() }
  }

  /// Writes what is left, and gives the file its name.
  mutating func finish() throws(SystemError) {
    if format == .json { pending += (rowCount == 0 ? "[]\n" : "\n]\n").utf8 }
    try flush()
    try file?.commit()
  }

  private mutating func flush() throws(SystemError) {
    if file == nil {
      try StandardStream.output.write(pending)
    } else {
      try file?.write(pending)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func jsonObject(_ row: [ListExport.Cell]) -> String {
    var json = JSONWriter()
    json.object { json in
      for (column, cell) in zip(columns, row) {
        json.key(column.prefix(1).lowercased() + column.dropFirst())
        switch cell {
        case .text(let text): json.value(ExportText.harmless(text))
        case .count(let count): json.value(count)
        case .number(let number): if let number { json.value(number) } else { json.null() }
        case .money(let amount, let currency):
          json.value(Double(amount) / Double(currency?.minorUnitsPerUnit ?? 100))
        case .day(let day): if let day { json.value(day.description) } else { json.null() }
        case .flag(let flag): if let flag { json.value(flag) } else { json.null() }
        }
      }
    }
    return json.text.trimmingLastLineBreak
  }
}

/// Rows of a CSV file by RFC 4180.
enum CSVLine {
  /// The cells with commas between and CR LF behind.
  static func bytes(_ cells: [ListExport.Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += quoted(text(cell)).utf8
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    return bytes
  }

  private static func text(_ cell: ListExport.Cell) -> String {
    switch cell {
    case .text(let text): ExportText.guarded(ExportText.harmless(text))
    case .count(let count): String(count)
    case .number(let number): number.map(plain) ?? ""
    case .money(let amount, let currency): decimal(amount, digits: currency?.decimals ?? 2)
    case .day(let day): day?.description ?? ""
    case .flag(let flag): flag.map { $0 ? "yes" : "no" } ?? ""
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n")
        && byte != UInt8(ascii: "\r")
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A number without the decimals that a whole one has no need of.
  private static func plain(_ number: Double) -> String {
    Int64(exactly: number).map(String.init) ?? String(number)
  }

  /// Minor units as a plain number: `-12.50`.
  private static func decimal(_ amount: Int64, digits: Int) -> String {
    let text = String(amount.magnitude)
    let all = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
    let number = digits == 0 ? all : "\(all.dropLast(digits)).\(all.suffix(digits))"
    return amount < 0 ? "-" + number : number
  }
}

/// Makes texts of somebody else's harmless in files that other programs open.
enum ExportText {
  /// The text without control characters and without marks that turn the direction of writing around; tabs and line
  /// breaks become spaces. What names are written with stays, joiners of Persian and Indic ones too.
  static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
        0xFEFF, 0xE0000...0xE007F:
        break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
  ///
  /// https://owasp.org/www-community/attacks/CSV_Injection
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return text }
    let dangerous: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    return dangerous.contains(first) ? "'" + text : text
  }
}

extension String {
  fileprivate var trimmingLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
