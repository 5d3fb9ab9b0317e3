internal import TerminalUI

/// What a terminal says when it is asked for the colour of its background.
///
/// OSC 11 of xterm, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html. Behind it the terminal is asked for its
/// attributes, which all of them tell: whoever tells these first has no answer to the other.
struct BackgroundAnswer {
  /// The question for the colour, and that for the attributes.
  static let question = "\u{1B}]11;?\u{07}\u{1B}[c"

  /// What stands behind `ESC ]` so far.
  private(set) var text = ""

  /// What another character makes of it.
  enum Step: Equatable {
    /// It goes on.
    case more
    /// It is over; without a colour where it tells none.
    case done(ThemeColor?)
    /// It is no answer: these are keys.
    case keys
  }

  private static let start = "11;"
  /// Longer than `11;rgba:ffff/ffff/ffff/ffff`.
  private static let longest = 40

  /// Takes the next character.
  mutating func take(_ scalar: Unicode.Scalar) -> Step {
    // BEL ends it, and so does ESC \, whose backslash the decoder passes over as the end of a sequence.
    if scalar.value == 0x07 || scalar.value == 0x1B {
      return text.hasPrefix(Self.start)
        ? .done(Self.color(text.dropFirst(Self.start.count))) : .keys
    }
    text.unicodeScalars.append(scalar)
    let isPossible =
      text.count <= Self.longest
      && (Self.start.hasPrefix(text) || (text.hasPrefix(Self.start) && scalar.isASCII))
    return isPossible ? .more : .keys
  }

  /// The colour of `rgb:1e1e/1e1e/2e2e`, with one to four digits each, or of `rgba:` with a fourth part.
  private static func color(_ text: Substring) -> ThemeColor? {
    guard let colon = text.firstIndex(of: ":"), ["rgb", "rgba"].contains(text[..<colon]) else {
      return nil
    }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).compactMap {
      part -> UInt8? in
      guard (1...4).contains(part.utf8.count), let value = UInt32(part, radix: 16) else {
        return nil
      }
      let most = UInt32(1) << (4 * UInt32(part.utf8.count)) - 1
      return UInt8((value * 255 + most / 2) / most)
    }
    return parts.count == 3 ? .rgb(parts[0], parts[1], parts[2]) : nil
  }
}
