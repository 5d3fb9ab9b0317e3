internal import System

/// The beginning of a file, by which it is recognised.
struct TextSample {
  /// The first bytes as UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// Whether that is all of the file.
  let isWhole: Bool
  let encoding: TextEncoding
  /// Whether the rest of the file may still show that the encoding is another one.
  let isEncodingOpen: Bool

  /// Reads the first 64 KB; throws where they are a spreadsheet's, or no text.
  ///
  /// The encoding is the one given, else that of the byte order mark or of the zeros of UTF-16, else UTF-8 if the bytes are, else
  /// Windows-1252.
  init(_ input: ByteInput, fileName: String, encoding given: TextEncoding?) throws(ImportError) {
    let stored = try TextSample.firstBytes(input, fileName: fileName, encoding: .utf8)
    let start = stored.bytes[...]
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .spreadsheet(file: fileName)
    }
    let marked = TextEncoding.marked(start) ?? TextEncoding.unmarkedUTF16(start)
    let check = UTF8Check.check(start.span)
    let isUTF8 = check == .valid || (check != .invalid && !stored.isWhole)
    encoding = given ?? marked ?? (isUTF8 ? .utf8 : .windows1252)
    isEncodingOpen = given == nil && marked == nil && isUTF8 && !stored.isWhole
    let text =
      encoding == .utf8
      ? stored : try TextSample.firstBytes(input, fileName: fileName, encoding: encoding)
    bytes = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.bytes[3...]) : text.bytes
    if TextSample.isBinary(bytes) { throw .notText(file: fileName) }
    isWhole = text.isWhole
  }

  /// Whether bytes are of a picture, an archive, a database or the like: these have zeros where a text has its header,
  /// or many of them soon; a text may have one by mistake.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "%PDF-".utf8) { return true }
    let start = bytes.prefix(1024)
    return start.prefix { $0 != UInt8(ascii: "\n") }.contains(0) || start.count { $0 == 0 } >= 8
  }

  private static let size = 64 << 10

  private static func firstBytes(_ input: ByteInput, fileName: String, encoding: TextEncoding)
    throws(ImportError) -> (bytes: [UInt8], isWhole: Bool)
  {
    var text = try TextInput(input, fileName: fileName, encoding: encoding, expectsUTF8: false)
    var buffer = [UInt8](repeating: 0, count: size)
    var filled = 0
    while size - filled >= TextInput.leastRoom {
      let count = try text.read(into: &buffer, from: filled)
      if count == 0 { return (Array(buffer[..<filled]), true) }
      filled += count
    }
    return (Array(buffer[..<filled]), false)
  }
}
