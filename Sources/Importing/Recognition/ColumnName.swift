internal import Commerce

/// How names of columns are compared: without regard to letter case, HTML entities and kinds of blanks.
enum ColumnName {
  static func key(_ name: String) -> String {
    let lower = name.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "&") }) { return lower }
    var key = ""
    for scalar in HTMLEntities.decoded(lower).unicodeScalars {
      if let plain = lookalikes[scalar] {
        key.unicodeScalars.append(plain)
      } else {
        key.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return key
  }

  /// Columns by name; of names that repeat, the first.
  static func index(_ header: [String]) -> [String: Column] {
    var columns: [String: Column] = [:]
    for (index, name) in header.enumerated() where !name.isEmpty && columns[key(name)] == nil {
      columns[key(name)] = Column(index: index, name: name)
    }
    // `Amount spent (EUR)` is found as `Amount spent` too.
    for column in columns.values.sorted(by: { $0.index < $1.index }) {
      guard let bare = withoutCurrency(column.name), columns[key(bare)] == nil else { continue }
      columns[key(bare)] = column
    }
    return columns
  }

  /// The currency that a name ends in, in brackets; nil where it ends in none.
  static func currency(in name: String) -> Currency? {
    guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") else { return nil }
    let code = name[name.index(after: bracket)...].dropLast()
    return code == code.uppercased() ? Currency(code: code) : nil
  }

  private static func withoutCurrency(_ name: String) -> String? {
    guard currency(in: name) != nil, let bracket = name.lastIndex(of: "(") else { return nil }
    return trimmed(name[..<bracket])
  }

  // Advanced Order Export of 2015 wrote some of its names with a Cyrillic С.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x",
  ]
}
