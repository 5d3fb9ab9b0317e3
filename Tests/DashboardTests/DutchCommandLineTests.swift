import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Commands by their Dutch names, beside the English ones.
@Suite struct DutchCommandLineTests {
  private func session(width: Int = 120) -> Session {
    Session(width: width, strings: Strings(.dutch))
  }

  private func entered(_ line: String) -> Session {
    session(width: 160).after(":" + line).after([.enter])
  }

  @Test(arguments: [
    ("peildag 2024-03", "2024-03-31"), ("peil 2024-K1", "2024-03-31"),
    ("peildag 2024-q1", "2024-03-31"), ("peildag laatste", "2025-06-17"),
    ("peildag latest", "2025-06-17"), ("as-of 2024-03", "2024-03-31"),
  ])
  func `the day is that of peildag or as-of`(line: String, last: String) {
    #expect(entered(line).state.asOf == day(last))
  }

  @Test(arguments: ["periode kwartaal", "period quarter", "period kwartaal", "periode Quarter"])
  func `lengths of periods go by either name`(line: String) {
    #expect(entered(line).state.grain == .quarter)
  }

  @Test func `so do they, and commands, where English is on screen`() {
    #expect(Session().after(":periode kwartaal").after([.enter]).state.grain == .quarter)
  }

  @Test(arguments: [
    ("filter kanaal=ADS", FilterCondition(.customers, .channel, "ads")),
    ("filter channel=ads", FilterCondition(.customers, .channel, "ads")),
    ("filter order.kanaal=ads", FilterCondition(.orders, .channel, "ads")),
  ])
  func `fields of filters go by either name`(line: String, condition: FilterCondition) {
    let wanted = session().after(":" + line).wanted(by: .enter)
    #expect(wanted.last == .filter(ShopFilter([condition], segmentDay: day("2025-06-17"))))
  }

  @Test(arguments: [
    ("filter kanaal=asd", "geen bestelling heeft als kanaal “asd”; bedoelde u “ads”?"),
    ("periode week", "periode is “week”, niet maand, kwartaal of jaar"),
    ("peildgg 2024", "“peildgg” is geen opdracht; bedoelde u peildag?"),
    ("peildag 2025-07", "de peildag ligt tussen 31 jan 2024 en 17 jun 2025"),
    ("p", "“p” kan"),
  ])
  func `a mistake is told in Dutch words`(line: String, told: String) {
    #expect(entered(line).text.contains(told), "\(entered(line).footer)")
  }

  @Test func `completions are in the language on screen, whatever it was begun in`() {
    func squeezed(_ line: String) -> String { session().after(":" + line).squeezed }
    #expect(squeezed("pei").contains("peildag een dag"))
    #expect(squeezed("peildag l").contains("peildag laatste"))
    #expect(squeezed("periode ").contains("periode kwartaal"))
    #expect(squeezed("filter ").contains("filter kanaal="))
    #expect(squeezed("filter order.").contains("filter order.land="))
    #expect(squeezed("filter kanaal=").contains("filter kanaal=ads 2 klanten"))
    #expect(squeezed("filter ch").contains("filter channel="))
    var begun = session().after(":inl")
    begun.press(.tab)
    #expect(begun.footer.hasPrefix(": inlezen "))
  }
}
