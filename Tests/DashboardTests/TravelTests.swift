import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct `As-of day` {
  @Test func `the dashboard opens on the latest day and looks at the last complete month`() {
    let session = Session()
    #expect(session.state.asOf == day("2025-06-17"))
    #expect(session.topLine.contains("as of 17 Jun 2025 · months"))
    #expect(session.breadcrumb.contains("May 2025"))
  }

  @Test func `comma and full stop step over the ends of months and stop at the latest day`() {
    var session = Session()
    var days: [String] = []
    for key in [",", ",", ".", ".", "."] {
      session.press(key)
      days.append(session.state.asOf.description)
    }
    #expect(days == ["2025-05-31", "2025-04-30", "2025-05-31", "2025-06-17", "2025-06-17"])
  }

  @Test func `the day never goes before the end of the first period`() {
    var session = Session()
    session.press(",", times: 50)
    #expect(session.state.asOf == day("2024-01-31"))
    session.press("<")
    #expect(session.state.asOf == day("2024-01-31"))
  }

  @Test func `angle brackets step a year and the equals sign returns to the latest day`() {
    var session = Session()
    session.press("<")
    #expect(session.state.asOf == day("2024-06-30"))
    session.press(">")
    #expect(session.state.asOf == day("2025-06-17"))
    session.press("<=")
    #expect(session.state.asOf == day("2025-06-17"))
  }

  @Test func `quarters and years step over their own ends`() {
    var session = Session()
    session.press("p,")
    #expect(session.state.asOf == day("2025-03-31"))
    session.press("=p,")
    #expect(session.state.asOf == day("2024-12-31"))
    session.press(",")
    #expect(session.state.asOf == day("2024-12-31"))
  }

  @Test func `earlier never leads to a later day, even before the end of the first year`() {
    var session = Session()
    session.press(",", times: 50)
    session.press("pp,")
    #expect(session.state.grain == .year)
    #expect(session.state.asOf == day("2024-01-31"))
    session.press("<")
    #expect(session.state.asOf == day("2024-01-31"))
    session.press(".")
    #expect(session.state.asOf == day("2024-12-31"))
  }

  @Test(arguments: PeriodGrain.allCases, Route.panels)
  func `fifty steps back and fifty forth return to the same screen`(
    grain: PeriodGrain, route: Route
  ) {
    var session = Session()
    while session.state.grain != grain { session.press("p") }
    session.press(route.keys)
    let before = session.lines
    session.press(",", times: 50)
    #expect(session.lines != before)
    session.press(".", times: 50)
    #expect(session.lines == before)
  }

  @Test func `a past day is told on top and its figures are those of that day`() {
    var session = Session()
    session.press(",,")
    #expect(session.topLine.contains("as of 30 Apr 2025 (past)"))
    // Ann 90, Bob 20 and Cas 50 of margin over three customers.
    #expect(session.squeezed.contains("€ 53.33"))
  }

  @Test func `an empty shop has no day to move`() {
    var session = Session(.empty)
    session.press(",.<>=")
    #expect(session.state.asOf == CalendarDay(number: 0))
  }

  @Test func `other data moves the day only where it stood on the latest one`() {
    var more = SmallShop.standard
    more.sales.append(SmallShop.Sale(person: 0, day: "2025-07-02", total: 1000, cost: 0))
    var latest = Session()
    latest.send(.shopChanged(more.facts))
    #expect(latest.state.asOf == day("2025-07-02"))
    var past = Session().after(",")
    past.send(.shopChanged(more.facts))
    #expect(past.state.asOf == day("2025-05-31"))
  }

  @Test func `data that ends earlier takes the day along`() {
    var less = SmallShop.standard
    less.sales.removeAll { $0.day > "2024-12-31" }
    var session = Session().after(",")
    session.send(.shopChanged(less.facts))
    #expect(session.state.asOf == day("2024-03-15"))
  }

  @Test func `the period key goes through month, quarter and year`() {
    var session = Session()
    var grains: [PeriodGrain] = []
    for _ in 0..<3 {
      session.press("p")
      grains.append(session.state.grain)
    }
    #expect(grains == [.quarter, .year, .month])
  }
}
