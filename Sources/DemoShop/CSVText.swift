/// The bytes of a CSV file as it grows, cell by cell: commas, LF, quotes only where they are needed.
public struct CSVText: Sendable {
  /// What has been written and not been taken out yet.
  public private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// An empty text.
  public init() {}

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Throws the bytes away, which have been written elsewhere, and keeps their room for the next ones.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// A cell of text; it is quoted if it holds a comma, a quote or a line break.
  public mutating func cell(_ text: String) {
    separate()
    let utf8 = text.utf8
    guard utf8.contains(where: CSVText.needsQuotes) else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.append(CSVText.quote)
    for byte in utf8 {
      if byte == CSVText.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(CSVText.quote)
  }

  /// A cell of a whole number.
  public mutating func cell(_ number: Int) {
    separate()
    append(number)
  }

  /// A cell of an amount with two decimals, given in cents.
  public mutating func cell(cents: Int) {
    separate()
    if cents < 0 { bytes.append(UInt8(ascii: "-")) }
    append(abs(cents) / 100)
    bytes.append(UInt8(ascii: "."))
    append(abs(cents) % 100, width: 2)
  }

  /// A cell that is made of pieces, none of which needs quotes.
  public mutating func cell(pieces write: (inout CSVText) -> Void) {
    separate()
    write(&self)
  }

  /// So many empty cells.
  public mutating func blank(_ count: Int = 1) {
    for _ in 0..<count { separate() }
  }

  /// Ends the row.
  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  /// Appends text as it is to the cell being written.
  public mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: text.description.utf8)
  }

  /// Appends a whole number to the cell being written, with leading zeros up to a width.
  public mutating func append(_ number: Int, width: Int = 1) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0"))
      rest /= 10
    } while rest > 0
    while bytes.count - start < width { bytes.append(UInt8(ascii: "0")) }
    bytes[start...].reverse()
  }

  private mutating func separate() {
    if isRowStart { isRowStart = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
