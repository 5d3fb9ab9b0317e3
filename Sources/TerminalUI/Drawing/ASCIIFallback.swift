/// What stands for a character on a terminal that shows nothing but ASCII.
public enum ASCIIFallback {
  /// One ASCII character for a glyph: the letter without its mark, a sign of like meaning, else `?`.
  public static func character(for glyph: some StringProtocol) -> Character {
    guard let scalar = glyph.unicodeScalars.first else { return " " }
    if scalar.isASCII { return Character(scalar) }
    if let sign = signs[Character(scalar)] { return sign }
    // The character's name begins with the letter: LATIN SMALL LETTER E WITH ACUTE.
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1,
      let letter = words[3].first
    else { return "?" }
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }

  private static let signs: [Character: Character] = [
    "…": ".", "·": ".", "•": "*", "●": "*", "–": "-", "—": "-", "−": "-", "‐": "-", "×": "x",
    "÷": "/", "≥": ">", "≤": "<", "≈": "~", "→": ">", "←": "<", "↑": "^", "↓": "v", "▲": "^",
    "▼": "v", "◆": "!", "♦": "!", "▶": ">", "◀": "<", "±": "~", "›": ">", "‹": "<", "‘": "'",
    "’": "'",
    "“": "\"",
    "”": "\"",
    "«": "\"", "»": "\"", "€": "E", "£": "L", "¥": "Y", "°": "o", "ß": "s", "\u{A0}": " ",
    "\u{202F}": " ", "\u{2009}": " ", "─": "-", "│": "|", "┃": "|", "╌": "-", "█": "#",
    "✓": "+", "✗": "x", "Δ": "d", "σ": "s", "æ": "a", "Æ": "A", "ø": "o", "Ø": "O",
    "œ": "o", "Œ": "O", "ı": "i", "þ": "t", "Þ": "T", "ð": "d", "Ð": "D", "„": "\"", "‚": "'",
  ]
}
