import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Navigation {
  @Test(arguments: Panel.allCases)
  func `a digit opens its panel`(panel: Panel) {
    let session = Session().after(String(panel.digit))
    #expect(session.state.panel == panel)
    #expect(session.breadcrumb.hasPrefix(" " + Strings().panelName(panel)))
  }

  @Test func `Enter goes from a customer to an order, the breadcrumb tells the way`() {
    var session = Session()
    session.press(.character("6"), .enter)
    #expect(session.breadcrumb.contains("Customers › Ann Appelboom"))
    session.press(.down, .enter)
    #expect(session.breadcrumb.contains("Customers › Ann Appelboom › #1006"))
    #expect(session.squeezed.contains("Day Sat 1 Feb 2025 10:00"))
  }

  @Test(arguments: [Key.escape, .backspace, .character("q")])
  func `each way back leads one level up`(key: Key) {
    let session = Session().after([.character("6"), .enter, .enter])
    #expect(session.state.drilled.count == 2)
    #expect(session.wanted(by: key).isEmpty)
    #expect(session.after([key]).state.drilled.count == 1)
    #expect(session.after([key]).wanted(by: key).isEmpty)
    #expect(session.after([key, key]).state.drilled.isEmpty)
  }

  @Test func `q on a panel quits, Esc stays`() {
    let session = Session()
    #expect(session.wanted(by: .escape).isEmpty)
    #expect(session.wanted(by: .character("q")) == [.quit])
  }

  @Test func `each panel is found as it was left`() {
    var session = Session()
    session.press("1ll2t3")
    session.press(.tab)
    session.press("4mm5jj")
    let left = Panel.allCases.map { session.after(String($0.digit)).lines }
    session.press("0123456")
    let found = Panel.allCases.map { session.after(String($0.digit)).lines }
    #expect(found == left)
    #expect(session.state.roots != Session().state.roots)
  }

  @Test func `going back finds cursor, sort and search of every level`() {
    var session = Session()
    session.press("6s/a")
    session.press(.enter, .down)
    let list = session.lines
    session.press(.enter)
    session.press(.down)
    let card = session.lines
    session.press(.enter)
    session.press(.escape)
    #expect(session.lines == card)
    session.press(.escape)
    #expect(session.lines == list)
  }

  @Test func `going back finds the list scrolled as it was`() {
    var session = Session(.crowd(300))
    session.press("6G")
    session.press(.up, .up, .up)
    let list = session.lines
    #expect(list.contains { $0.contains("Person 4 ") })
    session.press(.enter, .escape)
    #expect(session.lines == list)
  }

  @Test func `a panel's digit leaves what was opened on it`() {
    let session = Session().after([.character("6"), .enter, .character("6")])
    #expect(session.state.drilled.isEmpty)
  }

  @Test func `a long way is cut at its beginning`() {
    let session = Session(width: 40, height: 24).after(
      "1Gh".map(Key.character) + [.enter, .enter, .enter])
    #expect(session.breadcrumb.contains("… › "))
    #expect(session.breadcrumb.hasSuffix("#1008"))
    #expect(session.breadcrumb.count <= 40)
  }

  @Test func `a figure of a past period opens its people as they were`() {
    // Active at the start of May 2025: who bought from May 2024 on, which is Ann.
    let session = Session().after([.character("2"), .enter])
    #expect(session.breadcrumb.contains("Retention › Retained, May 2025"))
    #expect(session.breadcrumb.contains("all orders up to 31 May 2025"))
    #expect(session.squeezed.contains("1 customer 3 € 200.00 € 90.00"))
  }

  @Test func `a tile opens its panel below the overview, and Esc finds the tile again`() {
    for (keys, way) in [("", "Overview › Retention"), ("ll", "Overview › LTV vs CAC")] {
      let overview = Session().after(keys)
      let opened = overview.after([.enter])
      #expect(opened.breadcrumb.contains(way))
      #expect(opened.state.panel == .overview)
      #expect(opened.after([.escape]).lines == overview.lines)
    }
  }

  @Test func `a panel opened from a tile leaves the panel of that name as it was`() {
    let session = Session().after("3").after([.tab]).after("1ll").after([.enter, .tab])
    #expect(session.after("3").lines == Session().after("3").after([.tab]).lines)
    #expect(session.after("3").breadcrumb.contains("up to 17 Jun 2025"))
  }

  @Test(arguments: ["ll", "llll", "lllll"])
  func `tiles of lifetime value open the figures of their own day`(keys: String) {
    // The tile's month is May; Cas' order of June is in none of its figures.
    let session = Session(width: 120, height: 40).after(keys).after([.enter])
    #expect(session.breadcrumb.contains("all of history up to 31 May 2025"))
    // Margin 90 + 20 + 50 + 30 over four customers; spend of 42 for them.
    #expect(session.squeezed.contains("LTV € 47.50 · 4.5 : 1"))
    #expect(session.squeezed.contains("Shop 4 € 47.50 € 42.00 € 10.50 4.5 : 1 ▲ M0 "))
    #expect(session.squeezed.contains("CAC € 10.50"))
    let parts = session.after([.enter])
    #expect(parts.squeezed.contains("Margin of all their purchases € 190.00"))
    #expect(parts.after([.enter]).squeezed.contains("4 customers 7 € 430.00 € 190.00"))
    #expect(parts.after("G").after([.enter]).squeezed.contains("2 days € 42.00"))
  }

  @Test func `the tile of the acquisition cost opens the spend and the people of its period`() {
    let session = Session().after("lll").after([.enter])
    #expect(session.squeezed.contains("Spend € 12.00"))
    #expect(session.squeezed.contains("First-time 1"))
    #expect(session.after([.enter]).squeezed.contains("1 day € 12.00"))
    #expect(session.after("j").after([.enter]).text.contains("Dee Dijkstra"))
  }

  @Test func `the parts of a figure follow the as-of day`() {
    // The order value of May: 80 of two orders; of February: 40 of one.
    var session = Session().after("Gh").after([.enter])
    #expect(session.squeezed.contains("Counted orders 2"))
    session.press(",,,,")
    #expect(session.breadcrumb.contains("Feb 2025"))
    #expect(session.squeezed.contains("Net revenue of counted orders € 40.00"))
    #expect(session.after([.enter]).squeezed.contains("1 order "))
  }

  @Test func `parts of a figure that there was not yet say so`() {
    var session = Session().after("4G").after([.enter])
    #expect(session.breadcrumb.contains("May 2025, M1"))
    session.press(",,")
    #expect(session.text.contains("There is no such figure as of 30 Apr 2025."))
    #expect(session.state.screen.model.commands(session.state.context).isEmpty)
  }

  @Test func `a card keeps the person's name, whether it was opened with names hidden or not`() {
    var session = Session()
    session.press("6P")
    session.press(.enter)
    #expect(session.breadcrumb.contains("Customers › Customer 0"))
    session.press("P")
    #expect(session.breadcrumb.contains("Customers › Ann Appelboom"))
  }
}
