/// A piece of a filter's text.
struct SegmentToken: Equatable {
  enum Kind: Equatable {
    /// Letters, digits and what else is no sign of the language.
    case word
    /// A text in quotation marks.
    case quoted
    /// A comparison, a parenthesis or a comma.
    case sign
    case end
  }

  var kind: Kind
  /// What was written; of a text in quotation marks what is between them.
  var text: String
  /// Where it begins and ends, in characters.
  var place: Range<Int>

  /// Whether it is a certain word or sign.
  func isWord(_ word: String) -> Bool {
    (kind == .word || kind == .sign) && text.lowercased() == word
  }
}

extension SegmentToken {
  /// The pieces of a text, with one behind them for the end.
  static func all(in text: String) throws(SegmentFilterError) -> [SegmentToken] {
    let letters = Array(text)
    guard letters.count <= SegmentFilter.lengthLimit else {
      throw SegmentFilterError(
        place: SegmentFilter.lengthLimit, found: nil, expected: .shorter, nearest: nil)
    }
    var tokens: [SegmentToken] = []
    var start = 0
    while start < letters.count {
      let letter = letters[start]
      var end = start + 1
      if letter.isWhitespace {
        start = end
        continue
      }
      if letter == "'" || letter == "\"" {
        var text = ""
        // A mark that stands twice is one of the text.
        while end < letters.count,
          letters[end] != letter || (end + 1 < letters.count && letters[end + 1] == letter)
        {
          text.append(letters[end])
          end += letters[end] == letter ? 2 : 1
        }
        guard end < letters.count else {
          throw SegmentFilterError(place: letters.count, found: nil, expected: .quote, nearest: nil)
        }
        tokens.append(
          SegmentToken(kind: .quoted, text: text, place: start..<(end + 1)))
        start = end + 1
        continue
      }
      let isSign = Self.isSign(letter)
      if isSign {
        if "<>!".contains(letter), end < letters.count, letters[end] == "=" { end += 1 }
      } else {
        while end < letters.count, !Self.isSign(letters[end]), !letters[end].isWhitespace,
          letters[end] != "'", letters[end] != "\""
        { end += 1 }
      }
      tokens.append(
        SegmentToken(
          kind: isSign ? .sign : .word, text: String(letters[start..<end]), place: start..<end))
      start = end
    }
    let end = letters.count
    return tokens + [SegmentToken(kind: .end, text: "", place: end..<end)]
  }

  private static func isSign(_ letter: Character) -> Bool { "()=!<>,".contains(letter) }
}
