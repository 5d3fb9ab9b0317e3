import Commerce
import Importing
import Testing

@Suite struct EncodingTests {
  private static let text =
    "Bestelnummer;Datum;Totaal;E-mail;Status\n1;2024-01-01;€ 5,50;zoë@example.com;Betaald\n"

  private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    return mark
      + text.utf16.flatMap { unit -> [UInt8] in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return bigEndian ? bytes : bytes.reversed()
      }
  }

  /// € is 0x80 in Windows-1252, ë 0xEB.
  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8($0.value) }
  }

  @Test(arguments: [
    (Array(text.utf8), TextEncoding.utf8),
    ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    (wide(text, bigEndian: false), .utf16LittleEndian),
    (wide(text, bigEndian: true), .utf16BigEndian),
    (windows(text), .windows1252),
  ])
  func `the same file in every encoding tells the same`(_ bytes: [UInt8], _ encoding: TextEncoding)
    throws
  {
    let file = try read(bytes: bytes)
    #expect(file.recognised?.encoding == encoding)
    #expect(file.orders.map(\.amounts.total) == [550])
    #expect(file.orders.map { $0.customer?.email } == ["zoë@example.com"])
  }

  @Test(arguments: [
    (false, TextEncoding.utf16LittleEndian), (true, .utf16BigEndian),
  ])
  func `UTF-16 is known without its mark`(bigEndian: Bool, encoding: TextEncoding) throws {
    let bytes = EncodingTests.wide(EncodingTests.text, bigEndian: bigEndian).dropFirst(2)
    let file = try read(bytes: Array(bytes))
    #expect(file.recognised?.encoding == encoding)
    #expect(file.orders.map(\.amounts.total) == [550])
  }

  @Test(arguments: [
    Array("SQLite format 3\u{0}".utf8) + [16, 0, 2, 2, 0, 64, 32, 32],
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 2, 0, 0, 0,
    ],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70, 73, 70, 0, 1], Array("%PDF-1.7\n%abc\n".utf8),
  ])
  func `what is no text is told to be none`(bytes: [UInt8]) {
    #expect(throws: ImportError.notText(file: "file.csv")) { try read(bytes: bytes) }
  }

  @Test func `a zero in a cell is no reason to refuse a file`() throws {
    let file = try read("order_id,ordered_at,total,country\n1,2024-01-01,5,N\u{0}L\n")
    #expect(file.orders.count == 1)
  }

  @Test func `characters beyond 16 bits come whole out of UTF-16`() throws {
    let text = "order_id,ordered_at,total,country\n1,2024-01-01,5,🇳🇱 x\n"
    let file = try read(bytes: EncodingTests.wide(text, bigEndian: false))
    #expect(file.orders.map(\.country) == ["🇳🇱 x"])
  }

  @Test func `a file that stops being UTF-8 far on is told, and read as Windows-1252 when asked`()
    throws
  {
    let row = "1;2024-01-01;5;a@example.com\n"
    let rows = String(repeating: row, count: 5_000) + "2;2024-01-01;5;zoë@example.com\n"
    let bytes = EncodingTests.windows("order_id;ordered_at;total;email\n" + rows)
    #expect(throws: ImportError.notUTF8(file: "file.csv")) { try read(bytes: bytes) }
    var options = ImportOptions.inBerlin()
    options.encoding = .windows1252
    let file = try read(bytes: bytes, options: options)
    #expect(file.orders.last?.customer?.email == "zoë@example.com")
  }

  @Test func `UTF-8 is UTF-8 wherever a chunk ends within a character`() throws {
    // Rows of 33 bytes, each with é, so that ends of chunks fall on every place of a row.
    let rows = (0..<9_000).map { "\(100_000 + $0);2024-01-01;5;é\u{20AC}\u{1F600}\n" }
    let file = try read("order_id;ordered_at;total;country\n" + rows.joined())
    #expect(file.orders.count == 9_000)
    #expect(file.orders.allSatisfy { $0.country == "é€😀" })
  }

  @Test func `signs that grow threefold at the end of what a file is recognised by are no crash`()
    throws
  {
    // 65,536 bytes of UTF-8 end within the euros of a row.
    let row = "2024-01-01,1," + String(repeating: "€", count: 12) + "\n"
    let bytes = EncodingTests.windows(
      "date,spend,channel\n" + String(repeating: row, count: 3_000))
    #expect(try read(bytes: bytes).spend.count == 3_000)
  }

  @Test func `a header in UTF-16 cut off within a character is no crash`() throws {
    let bytes = EncodingTests.wide("date,spend\n2024-01-01,5\n", bigEndian: false) + [0x3D]
    #expect(try read(bytes: bytes).spend.map(\.amount) == [500])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the delimiter is the one that makes the header known`(_ mark: String) throws {
    let file = try read(
      ["date", "spend", "a,b;c|d,e,f"].joined(separator: mark) + "\n"
        + ["2024-01-01", "5", ""].joined(separator: mark) + "\n")
    #expect(file.spend.map(\.amount) == [500])
  }

  @Test func `a spreadsheet of the old kind is told as well`() {
    #expect(throws: ImportError.spreadsheet(file: "file.csv")) {
      try read(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1])
    }
  }
}
