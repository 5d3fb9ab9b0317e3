import Presentation
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("nl_NL.UTF-8", Language.dutch), ("nl_BE@euro", .dutch), ("nl", .dutch), ("NL", .dutch),
    ("nl-NL", .dutch), ("en_GB.UTF-8", .english), ("de_DE.UTF-8", nil), ("C.UTF-8", nil),
    ("POSIX", nil), ("nldata", nil), ("", nil),
  ])
  func `a locale names its language first`(locale: String, expected: Language?) {
    #expect(Language(locale: locale) == expected)
  }

  @Test func `words keep their language on a terminal of ASCII`() {
    let words = Strings(.dutch).written(inASCII: true)
    #expect(words == Strings(.dutch, isASCII: true))
    #expect(words.language == .dutch)
  }
}
