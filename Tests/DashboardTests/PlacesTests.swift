import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Back and forward through the places visited.
@Suite struct Places {
  @Test func `back and forward go through the panels and what was opened on them`() {
    var session = Session().after("26").after([.enter])
    #expect(session.breadcrumb.contains("Customers ›"))
    session.press("[")
    #expect(session.breadcrumb.contains("Customers ") && !session.breadcrumb.contains("›"))
    session.press("[[")
    #expect(session.state.panel == .overview)
    session.press("]]]")
    #expect(session.breadcrumb.contains("Customers ›"))
  }

  @Test func `going back with Esc is a step that can be taken back`() {
    let card = Session().after("6").after([.enter])
    let back = card.after([.escape])
    #expect(back.after("[").breadcrumb == card.breadcrumb)
  }

  @Test func `going somewhere new forgets what was ahead`() {
    var session = Session().after("2[3]")
    #expect(session.state.panel == .customerValue)
    #expect(session.footer.contains("No place was left by going back"))
    session.press("[[")
    #expect(session.footer.contains("No place was visited before this one"))
    #expect(session.state.panel == .overview)
  }

  @Test func `the panel that one is on is no new place`() {
    #expect(Session().after("22").state.places.before.count == 1)
  }

  @Test func `a place is found again with its cursor, sort and search`() {
    let list = Session().after("6s/an").after([.enter])
    #expect(list.after("2[").lines == list.lines)
  }

  @Test func `so many places are remembered, the newest`() {
    var session = Session()
    for _ in 0..<PlaceHistory.limit { session.press("12") }
    #expect(session.state.places.before.count == PlaceHistory.limit)
    session.press("[")
    #expect(session.state.panel == .overview)
  }

  @Test func `the footer and help name the keys once there is a place to go to`() {
    #expect(!Session(width: 240).footer.contains("places"))
    #expect(Session(width: 240).after("2").footer.contains("[ places"))
    #expect(Session(width: 240).after("2[").footer.contains("] places"))
    #expect(Session(width: 240).after("23[").footer.contains("[ ] places"))
  }
}
