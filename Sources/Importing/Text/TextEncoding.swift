/// How a file's bytes stand for characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// The encoding that a byte order mark tells; nil where there is none.
  static func marked(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
  }

  /// UTF-16 by its zeros where it has no mark: nearly all letters of a header have one, on the same side of each; nil
  /// for what is none.
  static func unmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let start = bytes.prefix(512)
    let pairs = start.count / 2
    guard pairs >= 4 else { return nil }
    var (upper, lower) = (0, 0)
    for pair in 0..<pairs {
      let (first, second) = (
        start[start.startIndex + 2 * pair], start[start.startIndex + 2 * pair + 1]
      )
      if first != 0, second == 0 { lower += 1 }
      if first == 0, second != 0 { upper += 1 }
    }
    if lower * 10 >= pairs * 9 { return .utf16LittleEndian }
    return upper * 10 >= pairs * 9 ? .utf16BigEndian : nil
  }

  /// What stands for a byte in Windows-1252; its few free places stay the control characters that
  /// they are in Latin-1 (https://encoding.spec.whatwg.org/#windows-1252).
  static func windows1252(_ byte: UInt8) -> UInt16 {
    0x80...0x9F ~= byte ? upperHalf[Int(byte) - 0x80] : UInt16(byte)
  }

  private static let upperHalf: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
