/// How well names fit what was typed to find them: words, beginnings of words, or only some of their letters.
///
/// Text and names are compared byte by byte, so both are to be in small letters, and without accents where these
/// are to make no difference.
public struct FuzzyMatch: Sendable {
  private let words: [[UInt8]]
  /// The letters that a name must have, as `letters(of:)` gives them.
  public let letters: UInt32

  /// What was typed; its words may stand in a name in any order. Nothing fits everything.
  public init(_ text: String) {
    words = text.split(separator: " ").map { Array($0.utf8) }
    letters = words.reduce(0) { $0 | FuzzyMatch.letters(of: $1.span) }
  }

  /// How well a name fits; the better fit is the smaller one.
  public struct Fit: Comparable, Sendable {
    /// The sum over the words, 0 for best. A word that the name begins with counts 0, at the beginning of another of
    /// its words 1, within a word 2. Where its letters only stand there one after the other, each next to the one
    /// before or at the beginning of a word, it counts 3, and 4 where they have gaps; the first one begins a word then.
    public let rank: Int
    /// How many bytes of the name hold all that was typed.
    public let reach: Int

    /// The better one has the lower rank, and of equals the shorter reach.
    public static func < (left: Fit, right: Fit) -> Bool {
      (left.rank, left.reach) < (right.rank, right.reach)
    }
  }

  /// How well a name fits; nil where it does not.
  public func fit(_ name: Span<UInt8>) -> Fit? {
    var (rank, reach) = (0, 0)
    for word in words {
      guard let fit = FuzzyMatch.fit(of: word.span, in: name) else { return nil }
      rank += fit.rank
      reach = max(reach, fit.reach)
    }
    return Fit(rank: rank, reach: reach)
  }

  /// How well a name fits; nil where it does not.
  public func fit(_ name: String) -> Fit? { fit(Array(name.utf8).span) }

  /// Which letters and digits a text has, as bits: a name that lacks one of those typed need not be looked through.
  public static func letters(of text: Span<UInt8>) -> UInt32 {
    var bits: UInt32 = 0
    for place in text.indices {
      switch text[place] {
      case let byte where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"):
        bits |= 1 << UInt32(byte - UInt8(ascii: "a"))
      case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
        // Two digits share a bit.
        bits |= 1 << (26 + UInt32(byte - UInt8(ascii: "0")) / 2)
      default: break
      }
    }
    return bits
  }

  private static func fit(of word: Span<UInt8>, in name: Span<UInt8>) -> Fit? {
    var inside: Int?
    var start = 0
    while start + word.count <= name.count {
      var length = 0
      while length < word.count, name[start + length] == word[length] { length += 1 }
      if length == word.count {
        if beginsWord(start, in: name) {
          return Fit(rank: start == 0 ? 0 : 1, reach: start + length)
        }
        inside = inside ?? start + length
      }
      start += 1
    }
    if let inside { return Fit(rank: 2, reach: inside) }
    // Far fewer names have the letters at all than are to be told apart.
    guard let loose = end(of: word, withGapsIn: name) else { return nil }
    let abbreviated = end(of: word, abbreviating: name)
    return abbreviated.map { Fit(rank: 3, reach: $0) } ?? Fit(rank: 4, reach: loose)
  }

  /// Where the letters end in the name, each at the beginning of a word or next to the one before; nil where they do
  /// not stand there so. Looks at the first 63 bytes, a bit for each: trying one way after the other could take for
  /// ever.
  private static func end(of word: Span<UInt8>, abbreviating name: Span<UInt8>) -> Int? {
    let length = min(name.count, 63)
    var starts: UInt64 = 0
    for place in 0..<length where beginsWord(place, in: name) { starts |= 1 << UInt64(place) }
    // The places behind the letters so far.
    var ends: UInt64 = 0
    for letter in word.indices {
      var places: UInt64 = 0
      for place in 0..<length where name[place] == word[letter] { places |= 1 << UInt64(place) }
      let fromFirstEnd = ~((ends & (0 &- ends)) &- 1)
      ends = (places & (letter == 0 ? starts : ends | (starts & fromFirstEnd))) << 1
    }
    return ends == 0 ? nil : ends.trailingZeroBitCount
  }

  /// Where the letters end in the name, in their order, the first one at the beginning of a word; nil where they do
  /// not stand there so.
  private static func end(of word: Span<UInt8>, withGapsIn name: Span<UInt8>) -> Int? {
    var letter = 0
    for place in name.indices where name[place] == word[letter] {
      if letter == 0, !beginsWord(place, in: name) { continue }
      letter += 1
      if letter == word.count { return place + 1 }
    }
    return nil
  }

  private static func beginsWord(_ place: Int, in name: Span<UInt8>) -> Bool {
    guard place > 0 else { return true }
    let before = name[place - 1]
    let isPartOfWord =
      before >= 0x80 || (before >= UInt8(ascii: "0") && before <= UInt8(ascii: "9"))
      || (before >= UInt8(ascii: "a") && before <= UInt8(ascii: "z"))
    return !isPartOfWord
  }
}
