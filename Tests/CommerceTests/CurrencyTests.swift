import Commerce
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: ["EUR", "eur", " Eur ", "E U R"])
  func `three letters in any case are a code`(text: String) {
    #expect(Currency(code: text)?.code == "EUR")
  }

  @Test(arguments: ["", "EU", "EURO", "€", "E1R", "ÉUR", "EUREUREUREUR"])
  func `any other text is none`(text: String) {
    #expect(Currency(code: text) == nil)
  }

  @Test(arguments: [("EUR", true), ("JPY", true), ("HRK", true), ("XXY", false), ("EUX", false)])
  func `codes that ISO 4217 has are known`(code: String, isKnown: Bool) {
    #expect(Currency(code: code)?.isKnown == isKnown)
  }

  @Test func `all currencies whose decimals are not two are known`() {
    for code in Currency.withoutDecimals.union(Currency.withThreeDecimals) {
      #expect(Currency(code: code)?.isKnown == true, "\(code)")
    }
  }

  @Test func `decimals are those of ISO 4217`() {
    #expect(Currency(code: "EUR")?.minorUnitsPerUnit == 100)
    #expect(Currency(code: "JPY")?.minorUnitsPerUnit == 1)
    #expect(Currency(code: "KWD")?.minorUnitsPerUnit == 1000)
    #expect(Currency(code: "KWD")?.decimals == 3)
  }

  @Test func `currencies stand by their code`() throws {
    let codes = try ["USD", "EUR", "GBP"].map { try #require(Currency(code: $0)) }
    #expect(codes.sorted().map(\.code) == ["EUR", "GBP", "USD"])
  }
}
