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

  @Test func `a tile opens the panel that is about it`() {
    #expect(Session().after([.enter]).state.panel == .retention)
    #expect(Session().after([.right, .right, .enter]).state.panel == .customerValue)
  }

  @Test func `a card keeps the person's name, whether it was opened with names hidden or not`() {
    var session = Session()
    session.press("6P")
    session.press(.enter)
    #expect(session.breadcrumb.contains("Customers › Customer 1"))
    session.press("P")
    #expect(session.breadcrumb.contains("Customers › Ann Appelboom"))
  }
}
