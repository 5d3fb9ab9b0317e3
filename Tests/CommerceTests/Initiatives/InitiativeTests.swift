import Commerce
import Testing

@Suite struct InitiativeTests {
  private let day = CalendarDay(number: 20_000)

  @Test func `name and filter are trimmed`() {
    let initiative = Initiative(name: " Card ", start: day, costs: 5, who: " country = NL\n")
    #expect(initiative?.name == "Card")
    #expect(initiative?.who == "country = NL")
  }

  @Test(arguments: ["", "  ", "two\nlines", String(repeating: "x", count: 41)])
  func `a name is a line of one to forty characters`(name: String) {
    #expect(Initiative(name: name, start: day) == nil)
    #expect(Initiative(name: String(repeating: "x", count: 40), start: day) != nil)
  }

  @Test func `costs are not below nothing`() {
    #expect(Initiative(name: "Card", start: day, costs: -1) == nil)
    #expect(Initiative(name: "Card", start: day, costs: 0) != nil)
  }
}
