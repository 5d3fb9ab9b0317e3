import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Search {
  /// Panel 6 with a search being entered.
  private func searching(_ text: String) -> Session { Session().after("6/" + text) }

  @Test func `a search narrows the list with every letter`() {
    var session = searching("b")
    #expect(session.squeezed.contains("2 of 4 "))
    session.press("ob")
    #expect(session.squeezed.contains("1 of 4 2 € 80.00 € 20.00"))
    #expect(!session.text.contains("Ann"))
    #expect(session.footer.hasPrefix("Search: bob"))
  }

  @Test func `Backspace takes a letter back and Ctrl-U all of them`() {
    var session = searching("bobx")
    #expect(session.text.contains("Nothing found for “bobx”"))
    session.press(.backspace)
    #expect(session.squeezed.contains("1 of 4 "))
    session.press(.control("u"))
    #expect(session.squeezed.contains("4 customers 8 € 450.00 € 200.00"))
  }

  @Test func `Enter keeps the search, and letters are commands again`() {
    var session = searching("dee")
    session.press(.enter)
    #expect(session.squeezed.contains("1 of 4 "))
    session.press(.enter)
    #expect(session.breadcrumb.contains("Dee Dijkstra"))
  }

  @Test func `Esc restores the search that was there before`() {
    var session = searching("dee")
    session.press(.enter)
    session.press("/x")
    #expect(session.text.contains("Nothing found for “deex”"))
    session.press(.escape)
    #expect(session.state.screen.model.search == "dee")
    #expect(session.state.prompt == nil)
  }

  @Test func `Esc on the panel clears a search that was kept`() {
    var session = searching("dee")
    session.press(.enter)
    session.press(.escape)
    #expect(session.squeezed.contains("4 customers 8 € 450.00"))
  }

  @Test func `letters that are commands elsewhere are only letters`() {
    let session = searching("q1,P/")
    #expect(session.state.prompt == .search(text: "q1,P/", before: ""))
    #expect(session.state.panel == .customers)
    #expect(!session.effects.contains(.quit))
  }

  @Test func `the arrows move through the list while it narrows`() {
    var session = searching("b")
    session.press(.down)
    session.press(.enter, .enter)
    // Both Ann Appelboom and Bob Bakkerij have a b.
    #expect(session.breadcrumb.contains("Bob Bakkerij"))
  }

  @Test func `a search on a panel without a list opens the list of all customers`() {
    let session = Session().after("2/ann")
    #expect(session.state.panel == .customers)
    #expect(session.squeezed.contains("1 of 4 "))
  }

  @Test func `a list of orders is searched by number`() {
    let session = Session().after(Route.deeper[1].keys).after("/1008")
    #expect(session.squeezed.contains("1 of 2 orders"))
  }

  @Test func `pasted text fires no command`() {
    var session = Session()
    session.send(.terminal(.paste("q,2P")))
    #expect(session.state == Session().state)
    #expect(!session.effects.contains(.quit))
  }

  @Test func `of a paste only the first line is searched, without control characters`() {
    var session = searching("")
    session.send(.terminal(.paste("dee\u{1B}[2J\u{7}\r\nq\n")))
    guard case .search(let text, _)? = session.state.prompt else {
      Issue.record("the search is still being entered")
      return
    }
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
    #expect(!text.contains("q"))
    var plain = searching("")
    plain.send(.terminal(.paste("dee@example.com\n")))
    #expect(plain.squeezed.contains("1 of 4 "))
  }

  @Test func `a search that is longer than the screen shows its end`() {
    let session = Session(width: 20, height: 10).after(
      "6/" + String(repeating: "a", count: 30) + "z")
    #expect(session.footer.hasSuffix("az"))
    #expect(session.footer.count < 20)
    #expect(draw(session.state).cursor?.y == 9)
  }

  @Test func `what was found is marked`() {
    let canvas = draw(searching("boom").state)
    let marked = (0..<canvas.size.height).flatMap { canvas.row($0) }
      .filter { $0.role == .match }.map(\.text).joined()
    #expect(marked.isEmpty || marked == "boom")
    let second = draw(searching("example").after([.down, .enter]).state)
    #expect(
      (0..<second.size.height).flatMap { second.row($0) }.contains { $0.role == .match })
  }

  @Test
  func
    `what a list was searched for stands with its name, and keys that have nothing are not offered`()
  {
    var session = Session(width: 120, height: 40)
    session.press("6/ann")
    session.press(.enter)
    #expect(session.breadcrumb.contains("Customers “ann”"))
    #expect(!session.after("P").breadcrumb.contains("ann"))
    #expect(session.footer.contains("open"))
    session.press("/zzz")
    session.press(.enter)
    #expect(!session.footer.contains("open"))
    #expect(session.footer.contains("search"))
    #expect(session.after([.enter]).footer.contains("no rows of its own"))
  }
}
