/// Finds the row with the names of the columns, and the character between cells.
///
/// Reports stand under a title and a date range, and a delimiter occurs in names and titles too: so every row
/// of the first few is looked at with every delimiter, until one is recognised.
struct HeaderSearch {
  /// What was found.
  struct Header {
    var names: [String]
    var delimiter: UInt8
    var rowsBefore: Int
    var columns: FoundColumns
  }

  private static let delimiters = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  private static let rowLimit = 15

  /// The first row that is recognised; nil where none is.
  static func find(
    in sample: TextSample, fileName: String, options: ImportOptions
  ) -> Header? {
    let tables = delimiters.map { ($0, rows(sample, delimiter: $0)) }
    for index in 0..<rowLimit {
      var found: [Header] = []
      for (delimiter, rows) in tables where index < rows.count {
        let recognition = try? FormatRecognition(
          fileName: fileName, header: rows[index], columnMap: options.columnMap)
        guard let columns = recognition?.match(options.format) else { continue }
        found.append(
          Header(names: rows[index], delimiter: delimiter, rowsBefore: index, columns: columns))
      }
      if let best = found.max(by: { $0.columns.understood.count < $1.columns.understood.count }) {
        return best
      }
    }
    return nil
  }

  /// The first rows that are not blank, as text.
  private static func rows(_ sample: TextSample, delimiter: UInt8) -> [[String]] {
    let scanner = CSVScanner(delimiter: delimiter)
    var rows: [[String]] = []
    var cells: [CSVCell] = []
    var next = 0
    while rows.count < rowLimit, next < sample.bytes.count {
      guard
        case .row(let count, let end, _, _) = scanner.scan(
          sample.bytes, from: next, to: sample.bytes.count, isLast: sample.isWhole, into: &cells)
      else { break }
      var row = texts(sample.bytes, cells[..<count])
      if count == 1, cells[0].start > next,
        let wrapped = WrappedRow(sample.bytes[cells[0].start..<cells[0].end], scanner)
      {
        row = texts(wrapped.bytes, wrapped.cells[...])
      }
      next = end
      if row != [""] { rows.append(row) }
    }
    return rows
  }

  private static func texts(_ bytes: [UInt8], _ cells: ArraySlice<CSVCell>) -> [String] {
    cells.map { cell in
      CellText.text(
        CellText.trimmed(bytes[cell.start..<cell.end]), hasDoubledQuotes: cell.hasDoubledQuotes)
    }
  }
}
