import Commerce

/// Makes texts of somebody else's harmless in files that other programs open.
enum ExportText {
  /// The text without control characters and without marks that turn the direction of writing around; tabs and line
  /// breaks become spaces. What names are written with stays, joiners of Persian and Indic ones too.
  static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
        0xFEFF, 0xE0000...0xE007F:
        break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
  ///
  /// https://owasp.org/www-community/attacks/CSV_Injection
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return text }
    let dangerous: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    return dangerous.contains(first) ? "'" + text : text
  }
}

extension ExportText {
  /// As many whole characters of a text as so many bytes of UTF-8 hold.
  static func clipped(_ text: String, toBytes limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var clipped = ""
    var count = 0
    for character in text {
      count += character.utf8.count
      guard count <= limit else { break }
      clipped.append(character)
    }
    return clipped
  }

  /// The text without the characters that are drawn as little pictures.
  static func withoutEmoji(_ text: String) -> String {
    let kept = text.filter { character in
      !character.unicodeScalars.contains {
        $0.properties.isEmojiPresentation || $0.value == 0xFE0F
      }
    }
    return kept == text ? text : trimmed(kept)
  }
}
