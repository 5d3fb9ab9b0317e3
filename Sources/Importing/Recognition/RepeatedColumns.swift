internal import System

/// Finds columns that stand in a file more than once under one name and do not say the same: only the first is read.
enum RepeatedColumns {
  /// The rows that are looked at.
  private static let rowCount = 4096

  /// What is to be said of them; nothing for a file without such columns, of which no row is looked at.
  static func findings(
    _ columns: FoundColumns, header: [String], input: ByteInput, fileName: String,
    layout: TextLayout
  ) throws(ImportError) -> [FileFinding] {
    var places: [String: [Int]] = [:]
    for (place, name) in header.enumerated() {
      places[ColumnName.key(name), default: []].append(place)
    }
    var open = columns.understood.map(\.column).filter {
      (places[ColumnName.key($0)]?.count ?? 0) > 1
    }
    guard !open.isEmpty else { return [] }
    var layout = layout
    // Whether the encoding holds to the end is found out where the file is read.
    layout.expectsUTF8 = false
    var reader = try CSVReader(input, fileName: fileName, layout: layout)
    _ = try reader.readHeader()
    var findings: [FileFinding] = []
    var count = 0
    while count < rowCount, !open.isEmpty, try reader.readRow() {
      count += 1
      for name in open {
        let texts = Set((places[ColumnName.key(name)] ?? []).map { reader.text($0) })
        guard texts.subtracting([""]).count > 1 else { continue }
        findings.append(.repeatedColumn(name))
        open.removeAll { $0 == name }
      }
    }
    return findings
  }
}
