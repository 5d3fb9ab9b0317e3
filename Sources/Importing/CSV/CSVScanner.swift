/// Where one cell lies in the reader's buffer, without the quotes around it.
struct CSVCell {
  var start: Int
  var end: Int
  /// Whether quotes inside are still doubled.
  var hasDoubledQuotes = false

  static let empty = CSVCell(start: 0, end: 0)
}

/// The outcome of looking for one row.
enum CSVScan {
  /// The row's cells are found; the next row starts at `next`.
  case row(cellCount: Int, next: Int, lineBreaks: Int, isWellFormed: Bool)
  /// The bytes end within the row, within quotes opened so many line breaks into it if a count is given.
  case incomplete(lineBreaksBeforeQuote: Int?)
}

/// Finds the cells of one row, after RFC 4180, with LF, CRLF or a lone CR at the end of a row.
///
/// It works on bytes and makes no text: what a format does not use costs only the finding. A quote
/// within an unquoted cell is an ordinary character; bytes other than blanks after a closing quote
/// make the row malformed.
struct CSVScanner {
  let delimiter: UInt8
  /// Whether a quote at a cell's beginning encloses it; else it is a character like any other.
  let hasQuotes: Bool
  /// No byte above it ends a cell: one comparison settles letters and digits.
  private let highestCellEnd: UInt8

  init(delimiter: UInt8, hasQuotes: Bool = true) {
    self.delimiter = delimiter
    self.hasQuotes = hasQuotes
    highestCellEnd = max(delimiter, CSVScanner.carriageReturn)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Scans from `start` up to `end`, writing the cells into `cells`, which grows as needed and is never shortened.
  ///
  /// `isLast` tells that no bytes follow `end`.
  func scan(
    _ buffer: [UInt8], from start: Int, to end: Int, isLast: Bool, into cells: inout [CSVCell]
  ) -> CSVScan {
    let bytes = buffer.span
    var row = RowInProgress(position: start)
    while true {
      if row.cellCount == cells.count {
        cells.append(contentsOf: repeatElement(.empty, count: max(128, cells.count)))
      }
      // A span, as an array would be asked for each cell whether somebody else has it too.
      var places = cells.mutableSpan
      if let outcome = scan(bytes, to: end, isLast: isLast, &row, into: &places) { return outcome }
    }
  }

  /// How far the scanning of a row has come.
  private struct RowInProgress {
    var position: Int
    var cellCount = 0
    var lineBreaks = 0
    var isWellFormed = true
  }

  /// Goes on with a row; nil where there is no place left for another cell.
  private func scan(
    _ bytes: Span<UInt8>, to end: Int, isLast: Bool, _ row: inout RowInProgress,
    into cells: inout MutableSpan<CSVCell>
  ) -> CSVScan? {
    var position = row.position
    var count = row.cellCount
    while count < cells.count {
      var cell = CSVCell(start: position, end: position)
      if hasQuotes, position < end, bytes[position] == CSVScanner.quote {
        let breaksBefore = row.lineBreaks
        cell.start += 1
        guard
          let closing = closingQuote(
            bytes, of: &cell, to: end, isLast: isLast, lineBreaks: &row.lineBreaks)
        else { return .incomplete(lineBreaksBeforeQuote: breaksBefore) }
        position = closing
        cell.end = position
        position += 1
        while position < end, !isCellEnd(bytes[position]) {
          if bytes[position] != UInt8(ascii: " ") { row.isWellFormed = false }
          position += 1
        }
      } else {
        while position < end, !isCellEnd(bytes[position]) { position += 1 }
        cell.end = position
      }

      cells[count] = cell
      count += 1
      guard position < end else {
        guard isLast else { return .incomplete(lineBreaksBeforeQuote: nil) }
        return .row(
          cellCount: count, next: end, lineBreaks: row.lineBreaks, isWellFormed: row.isWellFormed)
      }
      let byte = bytes[position]
      position += 1
      if byte == delimiter { continue }
      if byte == CSVScanner.carriageReturn {
        if position == end, !isLast { return .incomplete(lineBreaksBeforeQuote: nil) }
        if position < end, bytes[position] == CSVScanner.lineFeed { position += 1 }
      }
      return .row(
        cellCount: count, next: position, lineBreaks: row.lineBreaks + 1,
        isWellFormed: row.isWellFormed)
    }
    row.position = position
    row.cellCount = count
    return nil
  }

  /// Where the quote is that closes a cell; nil where the bytes end before it is sure.
  private func closingQuote(
    _ bytes: Span<UInt8>, of cell: inout CSVCell, to end: Int, isLast: Bool,
    lineBreaks: inout Int
  ) -> Int? {
    var position = cell.start
    while position < end {
      let byte = bytes[position]
      let next = position + 1
      if byte == CSVScanner.quote {
        // A quote at the end of the bytes at hand may be the first of two.
        guard next < end else { return isLast ? position : nil }
        guard bytes[next] == CSVScanner.quote else { return position }
        cell.hasDoubledQuotes = true
        position += 1
      } else if byte == CSVScanner.lineFeed {
        lineBreaks += 1
      } else if byte == CSVScanner.carriageReturn,
        next == end || bytes[next] != CSVScanner.lineFeed
      {
        // One CRLF never counts twice: a row that the bytes cut off is scanned anew.
        lineBreaks += 1
      }
      position += 1
    }
    return nil
  }

  @inline(__always)
  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte <= highestCellEnd
      && (byte == delimiter || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn)
  }
}
