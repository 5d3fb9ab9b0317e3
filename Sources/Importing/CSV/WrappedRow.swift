/// A row of which a spreadsheet took all cells for one.
///
/// A spreadsheet that expects another delimiter opens a row as one cell. Where that holds quotes, it is quoted when it
/// is saved, and its quotes are doubled: `1,"a, b"` comes back as `"1,""a, b"""`.
struct WrappedRow {
  /// The row as it was.
  let bytes: [UInt8]
  let cells: [CSVCell]

  /// Takes the one quoted cell of a row apart; nil where it holds no row of several cells.
  init?(_ cell: ArraySlice<UInt8>, _ scanner: CSVScanner) {
    guard cell.contains(scanner.delimiter) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    var isSecondQuote = false
    for byte in cell {
      isSecondQuote = byte == UInt8(ascii: "\"") && !isSecondQuote
      if !isSecondQuote { bytes.append(byte) }
    }
    var cells: [CSVCell] = []
    guard
      case .row(let count, bytes.count, _, true) = scanner.scan(
        bytes, from: 0, to: bytes.count, isLast: true, into: &cells), count > 1
    else { return nil }
    self.bytes = bytes
    self.cells = Array(cells[..<count])
  }
}
