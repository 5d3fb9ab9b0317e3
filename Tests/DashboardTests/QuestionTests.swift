import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Questions {
  private let latest = day("2025-06-17")

  /// What the overview asks: its tiles, and the lists for today.
  private func asked(on day: CalendarDay) -> [DataQuery] {
    [.overview(.month, asOf: day), .today(TodayQuery(asOf: day, isWhole: false))]
  }

  private func loads(_ session: Session) -> [DataQuery] {
    session.effects.compactMap { effect in
      if case .load(let query) = effect { query } else { nil }
    }
  }

  @Test func `what a screen needs is asked once`() {
    var session = Session(desk: .silent)
    session.press("lhjk")
    session.press(.tab)
    session.press("x")
    #expect(loads(session) == asked(on: latest))
    #expect(session.state.isWaiting)
  }

  @Test func `a frame waits for what comes at once, not for what takes long alone`() {
    var state = Session(desk: .silent).state
    #expect(state.isWaiting && !state.waitsForLongWorkOnly)
    // The overview's tiles do not wait for its lists for today.
    let lists = TodayQuery(asOf: latest, isWhole: false)
    state.answers = [.today(lists): .loading]
    #expect(state.waitsForLongWorkOnly)
    state.answers = [.filterValues(.orders, .channel, asOf: latest): .loading]
    #expect(state.waitsForLongWorkOnly)
    state.answers[.filterValues(.customers, .channel, asOf: latest)] = .loading
    #expect(!state.waitsForLongWorkOnly)
    state.answers = [:]
    #expect(!state.waitsForLongWorkOnly)
  }

  @Test func `a question that is no longer needed is cancelled`() {
    var session = Session(desk: .silent)
    let before = session.effects.count
    session.press(",")
    #expect(
      Set(session.effects.dropFirst(before).map(String.init(describing:)))
        == Set(
          (asked(on: latest).map(Effect.cancel)
            + asked(on: day("2025-05-31")).map(Effect.load)).map(String.init(describing:))))
  }

  @Test func `an answered question is not cancelled`() {
    var session = Session()
    session.press("2")
    #expect(!session.effects.contains(.cancel(.overview(.month, asOf: latest))))
  }

  @Test func `an answer that nobody asks for any more is dropped`() {
    var session = Session(desk: .silent)
    session.press(",")
    let before = session.state
    let old = DataQuery.overview(.month, asOf: latest)
    session.send(.answered(old, .loaded(session.shop.answer(old))))
    #expect(session.state == before)
  }

  @Test func `an answer of another kind than was asked for leaves the screen waiting`() {
    var session = Session(desk: .silent)
    session.send(.answered(.overview(.month, asOf: latest), .loaded(.imports([]))))
    #expect(session.text.contains("Loading"))
  }

  @Test func `other data asks everything anew`() {
    var session = Session()
    let before = loads(session).count
    session.send(.shopChanged(session.shop.facts))
    #expect(loads(session).dropFirst(before) == asked(on: latest)[...])
  }

  @Test func `of a long list only the pages on screen are asked`() {
    var session = Session(.crowd(300))
    session.press("6")
    let list = CustomerListQuery(customers: .all, asOf: day("2025-03-01"))
    #expect(
      loads(session).suffix(2) == [.customerList(list), .customerPage(list, page: 0)])
    session.press("G")
    #expect(loads(session).last == .customerPage(list, page: 2))
    // Rows 281 to 299 and the page of 128 that they stand on.
    #expect(session.text.contains("Person 1 "))
    #expect(session.state.answers[.customerPage(list, page: 0)] == nil)
  }

  @Test(arguments: Route.panels)
  func `a panel that waits says so`(route: Route) {
    #expect(Session(desk: .silent).after(route.keys).text.contains("Loading …"))
  }

  @Test(arguments: Route.panels)
  func `a panel that cannot be filled says why`(route: Route) {
    let session = Session(desk: .fails("The store is busy")).after(route.keys)
    #expect(session.text.contains("The store is busy"))
  }

  @Test(arguments: Route.panels)
  func `a panel of an empty shop says how to fill it`(route: Route) {
    let session = Session(.empty).after(route.keys)
    #expect(session.text.contains("stamgast import FILE..."))
  }

  @Test func `Ctrl-C stops the running work, and quits where there is none`() {
    var session = Session(desk: .silent)
    let stopped = session.wanted(by: .control("c"))
    #expect(stopped.count == 2)
    #expect(asked(on: latest).allSatisfy { stopped.contains(.cancel($0)) })
    session.press(.control("c"))
    #expect(session.text.contains("Stopped"))
    #expect(session.wanted(by: .control("c")) == [.quit])
  }

  @Test func `a terminal that is gone ends the program`() {
    var session = Session()
    session.send(.terminal(.disconnected))
    #expect(session.effects.last == .quit)
  }

  @Test func `a resumed terminal is drawn anew`() {
    var session = Session()
    session.send(.terminal(.resumed))
    #expect(session.effects.last == .redraw)
  }
}
