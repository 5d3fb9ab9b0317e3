internal import Commerce
internal import System

/// Reads the rows of a delimited file one after another, in memory that does not grow with the file.
///
/// A row is a view: its cells are places in a buffer, and become text, amounts or moments only where
/// they are asked for. The view holds until the next row is read.
struct CSVReader {
  /// A row longer than this is refused: an open quote would else swallow the file.
  static let rowLimit = 4 << 20

  let fileName: String
  /// The line of the file that the row starts on, counted from 1.
  private(set) var line = 1
  /// Whether the row's quotes and columns are those of the file.
  private(set) var isWellFormed = true
  /// What stands above the header.
  private(set) var preamble: [[String]] = []

  private var input: TextInput
  private let scanner: CSVScanner
  private let rowsBeforeHeader: Int
  private var columnCount = 0
  private var buffer: [UInt8]
  /// Bytes of the buffer that are filled.
  private var filled = 0
  /// Where the next row starts.
  private var next = 0
  private var nextLine = 1
  /// Where the row starts that was read last.
  private var rowStart = 0
  private var isAtEnd = false
  private var cells: [CSVCell] = []
  private var cellCount = 0

  /// A reader from the first byte of an input; where no delimiter is given, the bytes at its start tell it.
  init(_ input: ByteInput, fileName: String, layout: TextLayout = TextLayout())
    throws(ImportError)
  {
    self.input = try TextInput(
      input, fileName: fileName, encoding: layout.encoding, expectsUTF8: layout.expectsUTF8)
    self.fileName = fileName
    rowsBeforeHeader = layout.rowsBeforeHeader
    buffer = [UInt8](repeating: 0, count: ByteInput.chunkSize)
    while filled < 4096 {
      let count = try self.input.read(into: &buffer, from: filled)
      if count == 0 { break }
      filled += count
    }
    let start = buffer[..<filled]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    scanner = CSVScanner(
      delimiter: layout.delimiter ?? CSVDelimiter.detect(in: start.dropFirst(next)),
      hasQuotes: layout.hasQuotes)
  }

  /// What was read so far, for seeing that the same file came again.
  var hash: ContentHasher { input.hash }

  /// The character between cells.
  var delimiter: UInt8 { scanner.delimiter }

  /// Reads the names of the columns, trimmed: the first row that is not blank, below what is known to stand above it.
  mutating func readHeader() throws(ImportError) -> [String] {
    for _ in 0..<rowsBeforeHeader where try readRow() {
      preamble.append((0..<cellCount).map { text($0) })
    }
    guard try readRow() else { throw .empty(file: fileName) }
    unwrapRow()
    columnCount = cellCount
    return (0..<cellCount).map { text($0) }
  }

  /// Goes to the next row that has anything in it; false at the end of the file.
  mutating func readRow() throws(ImportError) -> Bool {
    repeat {
      guard try scanRow() else { return false }
    } while cellCount == 1 && isBlank(0)
    if cellCount == 1, columnCount > 1 { unwrapRow(of: columnCount) }
    if columnCount > 0, cellCount > columnCount {
      for index in columnCount..<cellCount where !isBlank(index) { isWellFormed = false }
    }
    return true
  }

  /// Puts the cells in the place of a row that is all of them in one quoted cell, if they are as many as wanted, or any.
  private mutating func unwrapRow(of wanted: Int? = nil) {
    guard cellCount == 1, cells[0].start > rowStart,
      let row = WrappedRow(buffer[cells[0].start..<cells[0].end], scanner),
      wanted == nil || wanted == row.cells.count
    else { return }
    let start = cells[0].start
    for (index, byte) in row.bytes.enumerated() { buffer[start + index] = byte }
    for (index, cell) in row.cells.enumerated() {
      let moved = CSVCell(
        start: start + cell.start, end: start + cell.end, hasDoubledQuotes: cell.hasDoubledQuotes)
      if index < cells.count { cells[index] = moved } else { cells.append(moved) }
    }
    cellCount = row.cells.count
  }

  private mutating func scanRow() throws(ImportError) -> Bool {
    while true {
      if next == filled, isAtEnd { return false }
      switch scanner.scan(buffer, from: next, to: filled, isLast: isAtEnd, into: &cells) {
      case .row(let count, let end, let lineBreaks, let wellFormed):
        cellCount = count
        isWellFormed = wellFormed
        rowStart = next
        line = nextLine
        nextLine += lineBreaks
        next = end
        return true
      case .incomplete(let lineBreaksBeforeQuote):
        guard !isAtEnd, filled - next < CSVReader.rowLimit else {
          if let lineBreaksBeforeQuote {
            throw .unterminatedQuote(file: fileName, line: nextLine + lineBreaksBeforeQuote)
          }
          throw .rowTooLong(file: fileName, line: nextLine, limit: CSVReader.rowLimit)
        }
        try refill()
      }
    }
  }

  /// Moves the row that has begun to the front and reads on behind it.
  private mutating func refill() throws(ImportError) {
    isAtEnd = try !input.refill(&buffer, next: &next, filled: &filled)
  }
}

// The cells of the current row. A column that the file lacks (-1) or that the row is too short for
// reads as empty.
extension CSVReader {
  /// Whether a cell holds nothing but white space.
  func isBlank(_ column: Int) -> Bool { trimmedCell(column).isEmpty }

  /// Whether a cell holds nothing but digits, or is blank.
  func isDigits(_ column: Int) -> Bool {
    trimmedCell(column).allSatisfy { buffer[$0] &- UInt8(ascii: "0") <= 9 }
  }

  /// Whether a byte is among a cell's.
  func holds(_ byte: UInt8, in column: Int) -> Bool {
    let range = trimmedCell(column)
    return range.contains { buffer[$0] == byte }
  }

  /// A cell's text, trimmed; bytes that are no UTF-8, and NUL, become U+FFFD.
  func text(_ column: Int) -> String {
    let range = trimmedCell(column)
    guard !range.isEmpty else { return "" }
    return CellText.text(buffer[range], hasDoubledQuotes: cells[column].hasDoubledQuotes)
  }

  /// Shows a survey of quotes the row's cells.
  func note(in survey: inout QuoteSurvey) {
    for cell in cells[..<cellCount] {
      survey.note(buffer.span.extracting(cell.start..<cell.end))
    }
  }

  /// An id, without what guards it from being taken for a number by a spreadsheet: `'12` and `="12"`.
  func identifier(_ column: Int) -> String {
    let text = text(column)
    guard let first = text.utf8.first, first == UInt8(ascii: "'") || first == UInt8(ascii: "=")
    else { return text }
    if text.hasPrefix("'") { return trimmed(text.dropFirst()) }
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 else { return text }
    return trimmed(text.dropFirst(2).dropLast())
  }

  /// A cell as an amount in minor units of a currency with so many decimals.
  func amount(_ column: Column, decimals: Int) -> Amount {
    if case .amounts(let sign) = column.reading {
      return MoneyText(text(column.index)).amount(sign, decimals: decimals)
    }
    let plain = AmountParser.parse(
      buffer.span.extracting(trimmedCell(column.index)), decimals: decimals)
    guard plain == .unreadable else { return plain }
    let text = MoneyText(text(column.index))
    switch text.evidence {
    case .none, .proves(.point): return text.amount(.point, decimals: decimals)
    case .proves(.comma), .unclear: return .unreadable
    }
  }

  /// A cell's amount where a currency may stand beside it; nil where there is none.
  func signedMoney(_ column: Int) -> MoneyText? {
    // Letters and the signs beyond ASCII: without any, which is nearly always, no text is made.
    let isSigned = trimmedCell(column).contains {
      buffer[$0] >= UInt8(ascii: "A") || buffer[$0] == UInt8(ascii: "$")
    }
    return isSigned ? MoneyText(text(column)) : nil
  }

  /// A cell as a date or a date and time; nil where it is neither, or its order is not known.
  func moment(_ column: Column) -> WrittenMoment? {
    let bytes = buffer.span.extracting(trimmedCell(column.index))
    if let plain = MomentParser.parse(bytes) { return plain }
    guard bytes.count > 0 else { return nil }
    var order: DateOrder?
    if case .dates(let known) = column.reading { order = known }
    return DateText(text(column.index))?.moment(order)
  }

  /// Three ASCII letters as they stand, packed; 0 for anything else.
  func currencyLetters(_ column: Int) -> UInt32 {
    let range = trimmedCell(column)
    guard range.count == 3 else { return 0 }
    let at = range.lowerBound
    return UInt32(buffer[at]) << 16 | UInt32(buffer[at + 1]) << 8 | UInt32(buffer[at + 2])
  }

  /// Where a cell's bytes lie, without ASCII white space at either end.
  private func trimmedCell(_ column: Int) -> Range<Int> {
    guard column >= 0, column < cellCount else { return 0..<0 }
    var start = cells[column].start
    var end = cells[column].end
    while start < end, CellText.isSpace(buffer[start]) { start += 1 }
    while end > start, CellText.isSpace(buffer[end - 1]) { end -= 1 }
    return start..<end
  }
}
