/// A line of a theme or of the configuration: `name = value`.
///
/// `#` starts a comment at the start of a line, and between blanks; elsewhere it is part of the value, as in `#2e3440`.
public struct SettingLine: Equatable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// The line without its comment and the space around it; never empty.
  public let text: Substring

  /// The lines of a file that say something, in their order.
  public static func all(in file: String) -> [SettingLine] {
    // Some editors put a mark of the byte order in front, which nobody sees.
    file.drop { $0 == "\u{FEFF}" }.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated()
      .compactMap { index, line in
        let text = trimmed(withoutComment(line))
        return text.isEmpty ? nil : SettingLine(number: index + 1, text: text)
      }
  }

  /// What stands on the two sides of `=`, without the space around it; nil where there is none.
  public var assignment: (name: String, value: Substring)? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    return (
      String(Self.trimmed(text[..<equals])), Self.trimmed(text[text.index(after: equals)...])
    )
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    if trimmed(line).first == "#" { return line.prefix(0) }
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.first { $0 == "#" }.map { line[..<$0.startIndex] } ?? line
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
