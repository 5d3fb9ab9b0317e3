/// Every word that a person reads, and how numbers and days are written.
public struct Strings: Equatable, Sendable {
  /// The language of the words.
  public let language: Language
  /// How numbers and money are written.
  public let number: NumberFormat
  /// How days and periods are written.
  public let date: DateFormat

  /// Whether signs that ASCII lacks are written in letters and several characters.
  public let isASCII: Bool

  /// Whether they are read aloud, so that words stand where a sign would.
  public let isSpoken: Bool

  /// The words of a language; for a terminal that shows ASCII only with codes in the place of currency signs.
  public init(_ language: Language = .english, isASCII: Bool = false, isSpoken: Bool = false) {
    self.language = language
    self.isASCII = isASCII
    self.isSpoken = isSpoken
    number = NumberFormat(language, isASCII: isASCII)
    date = DateFormat(language)
  }

  /// The words for an ASCII terminal or another one, in the same language.
  public func written(inASCII isASCII: Bool) -> Strings {
    Strings(language, isASCII: isASCII, isSpoken: isSpoken)
  }

  /// The words to be read aloud.
  public var spoken: Strings { Strings(language, isASCII: isASCII, isSpoken: true) }

  /// Stands where a figure is undefined.
  public static let dash = "–"

  /// The same said in each language: only the text of the language in force is made.
  func say(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .dutch: dutch()
    }
  }

  /// Names in quotes, the first few of many.
  func listed(_ names: [String], limit: Int = 8) -> String {
    let shown = names.prefix(limit).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > limit
      ? say("\(shown) and \(names.count - limit) more", "\(shown) en nog \(names.count - limit)")
      : shown
  }
}
