import System
import Testing

@testable import Importing

@Suite struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `rows end with LF, CRLF or CR, the last one with nothing too`(_ end: String) throws {
    #expect(try rows("a,b\(end)1,2\(end)3,4") == [["1", "2"], ["3", "4"]])
    #expect(try rows("a,b\(end)1,2\(end)3,4\(end)") == [["1", "2"], ["3", "4"]])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the delimiter is told by the header`(_ delimiter: String) throws {
    #expect(
      try rows("\"x,;\t,;\t\"\(delimiter)b\n1\(delimiter)2") == [["1", "2"]])
  }

  @Test func `quoted cells keep delimiters, line breaks and doubled quotes`() throws {
    #expect(
      try rows("a,b\n\"1,\r\n\"\"x\"\"\n\",\"\"\n\"\"\"\",2\n")
        == [["1,\r\n\"x\"", ""], ["\"", "2"]])
  }

  @Test func `a quote within an unquoted cell is a character`() throws {
    #expect(try rows("a,b\n5\" pipe,6\n") == [["5\" pipe", "6"]])
  }

  @Test func `cells are trimmed, of no-break spaces too`() throws {
    #expect(try rows("a,b\n \t x \u{A0},\" y \"\n") == [["x", "y"]])
  }

  @Test func `a byte order mark is no part of the first name`() throws {
    var reader = try reader("\u{FEFF}a,b\n1,2")
    #expect(try reader.readHeader() == ["a", "b"])
  }

  @Test func `blank lines are skipped and counted`() throws {
    var reader = try reader("\n\na,b\n\n1,2\n  \n\"3\n\n\",4\n5,6\n")
    #expect(try reader.readHeader() == ["a", "b"])
    var lines: [Int] = []
    while try reader.readRow() { lines.append(reader.line) }
    #expect(lines == [5, 7, 10])
  }

  @Test func `a short row reads as empty where it ends`() throws {
    var reader = try reader("a,b,c\n1\n")
    _ = try reader.readHeader()
    #expect(try reader.readRow())
    #expect(reader.isWellFormed)
    #expect(reader.text(2) == "")
    #expect(reader.isBlank(-1))
  }

  @Test func `cells beyond the header must be blank`() throws {
    #expect(try shapes("a,b\n1,2,, \n1,2,3\n1,2\n") == [true, false, true])
  }

  @Test func `text behind a closing quote makes a row malformed, blanks do not`() throws {
    #expect(try shapes("a,b\n\"1\"x,2\n\"1\" ,2\n") == [false, true])
  }

  @Test func `bytes that are no UTF-8, and NUL, are replaced`() throws {
    let bytes = Array("a,b\n".utf8) + [0x63, 0xE9, 0x2C, 0x78, 0x00, 0x79, 0x0A]
    var reader = try CSVReader(ByteInput.holding(bytes), fileName: "f")
    _ = try reader.readHeader()
    #expect(try reader.readRow())
    #expect(reader.text(0) == "c\u{FFFD}")
    #expect(reader.text(1) == "x\u{FFFD}y")
  }

  @Test func `an open quote is told by its line`() throws {
    var reader = try reader("a,b\n1,2\n3,\"x\n\",\"y\nz\n")
    _ = try reader.readHeader()
    #expect(try reader.readRow())
    #expect(throws: ImportError.unterminatedQuote(file: "f", line: 4)) { try reader.readRow() }
  }

  @Test func `an open quote does not swallow the file`() throws {
    let text = "a,b\n1,\"" + String(repeating: "0123456789abcde\n", count: 400_000)
    var reader = try reader(text)
    _ = try reader.readHeader()
    #expect(throws: ImportError.unterminatedQuote(file: "f", line: 2)) { try reader.readRow() }
  }

  @Test func `a row without an end is refused at the limit`() throws {
    var reader = try reader("a\n" + String(repeating: "x", count: 5 << 20))
    _ = try reader.readHeader()
    #expect(throws: ImportError.rowTooLong(file: "f", line: 2, limit: 4 << 20)) {
      try reader.readRow()
    }
  }

  @Test func `rows across the borders of chunks are whole`() throws {
    // Rows of 7 to 70,006 bytes with a quoted line break, through chunks of 262,144.
    let lengths = (0..<60).map { $0 * $0 * 20 }
    let text = lengths.map { "\"\(String(repeating: "q", count: $0))\r\n\",z\r\n" }.joined()
    var reader = try reader("a,b\r\n" + text)
    _ = try reader.readHeader()
    var index = 0
    while try reader.readRow() {
      #expect(reader.line == 2 + index * 2)
      #expect(reader.text(0).utf8.count == lengths[index])
      #expect(reader.text(1) == "z")
      index += 1
    }
    #expect(index == 60)
  }

  @Test func `a file of nothing, or of a mark only, is empty`() throws {
    for text in ["", "\u{FEFF}", "\n \n"] {
      var reader = try reader(text)
      #expect(throws: ImportError.empty(file: "f")) { try reader.readHeader() }
    }
  }

  private func reader(_ text: String) throws -> CSVReader {
    try CSVReader(ByteInput.holding(Array(text.utf8)), fileName: "f")
  }

  /// The rows below a header of two columns.
  private func rows(_ text: String) throws -> [[String]] {
    var reader = try reader(text)
    _ = try reader.readHeader()
    var rows: [[String]] = []
    while try reader.readRow() { rows.append([reader.text(0), reader.text(1)]) }
    return rows
  }

  private func shapes(_ text: String) throws -> [Bool] {
    var reader = try reader(text)
    _ = try reader.readHeader()
    var shapes: [Bool] = []
    while try reader.readRow() { shapes.append(reader.isWellFormed) }
    return shapes
  }
}
