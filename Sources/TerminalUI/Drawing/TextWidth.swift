internal import System

/// One character as it stands in a cell, with the columns that it takes.
public struct Glyph: Equatable, Sendable {
  /// A base character with its combining marks; never a control character.
  public let text: String
  /// Columns: 1 or 2.
  public let width: Int

  /// A glyph.
  public init(text: String, width: Int) {
    self.text = text
    self.width = width
  }
}

/// At which end a text that is narrower than its place gets its spaces.
public enum TextAlignment: Sendable {
  case left, right, center
}

/// Measures text in columns and makes it safe to show.
///
/// This is the one gate between data and the screen: a name in an order may hold escape sequences,
/// characters that turn the writing direction around, or emoji on whose width terminals disagree.
public enum TextWidth {
  /// The text cut into what fills cells; nothing for an empty text.
  ///
  /// Control characters and line separators become `·`; what has no width of its own and could hide or
  /// reorder text is left out (directional marks, zero-width characters, variation selectors). Of an
  /// emoji sequence the first emoji stays, without skin tone; flags become their two letters. Marks stay
  /// with their base, at most four of them. Right-to-left text keeps its stored order.
  public static func glyphs(of text: some StringProtocol) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    var assembly = GlyphAssembly()
    for scalar in text.unicodeScalars {
      if let glyph = assembly.append(scalar) { glyphs.append(glyph) }
    }
    if let glyph = assembly.finish() { glyphs.append(glyph) }
    return glyphs
  }

  /// The columns that a text takes; 0 for an empty one.
  public static func width(of text: some StringProtocol) -> Int {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return glyphs(of: text).reduce(0) { $0 + $1.width }
  }

  /// The text with everything in it made safe, for outputs that are not a canvas.
  public static func sanitized(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    return glyphs(of: text).reduce(into: "") { $0 += $1.text }
  }

  /// The text in at most so many columns: what is cut off is shown by a final `…`. Safe to show.
  ///
  /// A wide character is never split, so that the result may be a column narrower. Empty for no columns.
  public static func clipped(_ text: some StringProtocol, to width: Int) -> String {
    guard width > 0 else { return "" }
    let glyphs = glyphs(of: text)
    if glyphs.reduce(0, { $0 + $1.width }) <= width {
      return glyphs.reduce(into: "") { $0 += $1.text }
    }
    var result = ""
    var used = 0
    for glyph in glyphs {
      guard used + glyph.width <= width - 1 else { break }
      result += glyph.text
      used += glyph.width
    }
    return result + "…"
  }

  /// The text in exactly so many columns: clipped, or filled up with spaces. Safe to show.
  public static func padded(
    _ text: some StringProtocol, to width: Int, alignment: TextAlignment = .left
  ) -> String {
    let clipped = clipped(text, to: width)
    let missing = max(0, width - self.width(of: clipped))
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + clipped
      + String(repeating: " ", count: missing - before)
  }
}

/// Puts code points together to glyphs, one after the other.
private struct GlyphAssembly {
  private var text = ""
  private var width = 0
  private var markCount = 0
  private var isEmoji = false
  private var isJoined = false

  /// A cell holds one base and four marks: what ncurses takes too.
  private static let markLimit = 4

  /// The glyph that ended before this code point, if one did.
  mutating func append(_ scalar: Unicode.Scalar) -> Glyph? {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      return start(String(Character(scalar)), width: 1)
    }
    switch Self.treatment(of: scalar) {
    case .drop:
      return nil
    case .join:
      isJoined = isEmoji
      return nil
    case .replace(let replacement):
      return start(replacement, width: 1)
    case .show(let columns):
      if columns == 0 {
        if text.isEmpty { return start(" " + String(Character(scalar)), width: 1) }
        if markCount < Self.markLimit {
          text.unicodeScalars.append(scalar)
          markCount += 1
        }
        return nil
      }
      if isJoined {
        isJoined = false
        return nil
      }
      let ended = start(String(Character(scalar)), width: columns)
      isEmoji = scalar.properties.isEmoji
      return ended
    }
  }

  mutating func finish() -> Glyph? {
    text.isEmpty ? nil : Glyph(text: text, width: width)
  }

  private mutating func start(_ text: String, width: Int) -> Glyph? {
    let ended = finish()
    self.text = text
    self.width = width
    markCount = 0
    isEmoji = false
    isJoined = false
    return ended
  }

  private enum Treatment {
    case drop, join
    case replace(String)
    case show(Int)
  }

  private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return .replace("·")
    case 0x200D: return .join
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x20E3, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      return .drop
    case 0x1F1E6...0x1F1FF:
      let letter = Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41)
      return .replace(String(Character(letter)))
    default:
      return displayWidth(of: scalar).map { .show($0) } ?? .replace("\u{FFFD}")
    }
  }
}
