import Commerce
import Testing

@Suite struct CountryTests {
  @Test(arguments: [
    ("NL", "NL"), (" nl ", "NL"), ("", "(none)"), (" ", "(none)"), ("Nederland", "Nederland"),
    ("N1", "N1"), ("USA", "USA"), ("é", "é"), ("{a", "{a"),
  ])
  func `codes are in capitals, anything else is as it is written`(text: String, name: String) {
    #expect(Country.name(text) == name)
  }
}
