import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// One place to find everything there is to go to.
@Suite struct FinderTests {
  private func finding(_ text: String, in session: Session = Session()) -> Session {
    session.after([.control("p")]).after(text)
  }

  @Test func `panels, commands, customers and orders are found by what they are called`() {
    #expect(finding("coh").squeezed.contains("panel Cohorts 4"))
    #expect(finding("when").squeezed.contains("panel Timing 7"))
    #expect(finding("expl").squeezed.contains("command explain the figure under the cursor x"))
    #expect(finding("dijk").squeezed.contains("customer Dee Dijkstra dee@example.com, Gent"))
    #expect(finding("#100").squeezed.contains("order #1001"))
    #expect(finding("espr").squeezed.contains("product Espresso its orders only"))
  }

  @Test(arguments: [("coh", "Cohorts"), ("dijk", "Customers › Dee Dijkstra")])
  func `Enter goes there`(text: String, place: String) {
    #expect(finding(text).after([.enter]).breadcrumb.contains(place))
  }

  @Test func `the parts of panels are found by their names, and Enter puts the keys to one`() {
    let found = finding("next 365")
    #expect(found.squeezed.contains("part next 365 days LTV vs CAC"))
    let there = found.after([.enter])
    #expect(there.state.panel == .customerValue)
    #expect(there.state.screen.model.focusedPart == .outlook)
    #expect(!finding("").squeezed.contains("part next 365 days"))
  }

  @Test(arguments: PanelPart.allCases)
  func `every part of a panel can be gone to`(part: PanelPart) {
    var state = Session().state
    state.go(to: part)
    #expect(state.panel == part.panel)
    #expect(state.screen.model.focusedPart == part)
  }

  @Test func `Enter on an order opens its card, on a command does it, on a product filters by it`()
  {
    #expect(finding("#1002").after([.enter]).breadcrumb.contains("Customers › #1002"))
    #expect(finding("zoom").after([.enter]).state.isZoomed)
    #expect(
      finding("espr").wanted(by: .enter).last
        == .filter(ShopFilter([FilterCondition(.orders, .product, "Espresso")])))
  }

  @Test func `it goes back to where one was`() {
    let start = Session().after("2")
    #expect(finding("dijk", in: start).after([.enter]).after("[").lines == start.lines)
    #expect(finding("dijk", in: start).after([.escape]).lines == start.lines)
  }

  @Test func `what begins so comes first, and of what fits alike panels`() {
    let rows = finding("c").lines.filter { $0.contains("│") }.map { $0.dropFirst(2) }
    #expect(rows.first { $0.contains("Cohorts") }?.contains("panel") == true)
    let cohorts = rows.firstIndex { $0.contains("Cohorts") }
    let command = rows.firstIndex { $0.contains("command") }
    #expect((cohorts ?? .max) < (command ?? -1))
  }

  @Test func `without a text it lists panels and commands, and asks nothing`() {
    let session = finding("")
    #expect(session.squeezed.contains("panel Overview 1"))
    #expect(
      session.state.answers.keys.allSatisfy { if case .findings = $0 { false } else { true } })
  }

  @Test func `arrows choose, a double press takes`() {
    var session = finding("")
    session.press(.down)
    #expect(session.after([.enter]).state.panel == .retention)
    session.mouse(.doublePress, on: "Segments   ")
    #expect(session.state.panel == .segments || session.state.overlay != nil)
  }

  @Test func `hidden names stay hidden`() {
    let session = finding("dijk", in: Session().after("P"))
    #expect(session.text.contains("customer"))
    #expect(!session.text.contains("Dijkstra"))
    #expect(!session.text.contains("dee@"))
  }

  @Test func `while the store is asked it says so, and shows what is known`() {
    let session = finding("coh", in: Session(desk: .silent))
    #expect(session.text.contains("Loading"))
    #expect(session.text.contains("Cohorts"))
    #expect(finding("coh", in: Session(desk: .fails("The store is busy"))).text.contains("busy"))
  }

  @Test func `another letter calls off the question before`() {
    var session = Session(desk: .silent)
    session.press(.control("p"))
    session.press("di")
    #expect(session.effects.contains(.cancel(.findings("d"))))
    #expect(session.effects.contains(.load(.findings("di"))))
  }

  @Test func `nothing found leaves Enter without effect`() {
    let session = finding("qqqq")
    #expect(session.wanted(by: .enter).isEmpty)
    #expect(session.after([.enter]).state.overlay != nil)
  }
}
