/// A text that is looked for, or the beginning of several where a `*` stands last: `ANNA*`.
public struct TextPattern: Hashable, Sendable {
  /// The text, or the beginning, without its `*`.
  public let wanted: String
  /// Whether every text that begins with it fits.
  public let isBeginning: Bool

  private let bytes: [UInt8]

  /// The pattern as it is written.
  public init(_ text: String) {
    isBeginning = text.utf8.last == UInt8(ascii: "*")
    wanted = isBeginning ? String(text.dropLast()) : text
    bytes = Array(wanted.utf8)
  }

  /// Whether a `*` stands before the end, where it means nothing.
  var hasStarInside: Bool { bytes.contains(UInt8(ascii: "*")) }

  /// Whether a text is the one looked for, or one of them; letter case is for the caller to make alike.
  public func fits(_ text: String) -> Bool {
    isBeginning ? text.utf8.starts(with: bytes) : text.utf8.elementsEqual(bytes)
  }

  /// The same of the bytes of a text, with the spaces around it left out and letter case of ASCII ignored, as `trim` and
  /// `NOCASE` do in SQLite.
  public func fits(anyCaseOf text: Span<UInt8>) -> Bool {
    var (start, end) = (0, text.count)
    while start < end, text[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard isBeginning ? end - start >= bytes.count : end - start == bytes.count else {
      return false
    }
    for place in bytes.indices
    where TextPattern.small(text[start + place]) != TextPattern.small(bytes[place]) {
      return false
    }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
