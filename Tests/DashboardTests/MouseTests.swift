import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Mouse {
  @Test func `a press on a tab opens its panel`() {
    var session = Session()
    session.mouse(.press, on: "4 Cohorts")
    #expect(session.state.panel == .cohorts)
  }

  @Test func `a press on a row chooses it, a double press opens it`() {
    var session = Session().after("6")
    session.mouse(.press, on: "Bob Bakkerij")
    #expect(session.state.drilled.isEmpty)
    #expect(session.after([.enter]).breadcrumb.contains("Bob Bakkerij"))
    session.mouse(.doublePress, on: "Dee Dijkstra")
    #expect(session.breadcrumb.contains("Dee Dijkstra"))
  }

  @Test func `a press on the breadcrumb goes back`() {
    var session = Session().after([.character("6"), .enter])
    session.mouse(.press, on: "Customers ›")
    #expect(session.state.drilled.isEmpty)
  }

  @Test func `a press on a header sorts by it, a second one the other way round`() {
    var session = Session().after("6")
    func list(_ sort: CustomerColumn, descending: Bool) -> DataQuery {
      .customerList(
        CustomerListQuery(
          customers: .all, asOf: day("2025-06-17"), sort: sort, descending: descending))
    }
    session.mouse(.press, on: "Purchases")
    #expect(session.state.answers[list(.orders, descending: true)] != nil)
    #expect(session.footer == "Sorted by purchases, highest first")
    session.mouse(.press, on: "Purchases")
    #expect(session.state.answers[list(.orders, descending: false)] != nil)
    #expect(session.footer == "Sorted by purchases, lowest first")
    session.mouse(.press, on: "Customer  ")
    #expect(session.state.answers[list(.name, descending: false)] != nil)
  }

  /// A part of a panel with the first words that a press on each of its headers is answered with.
  struct Headers: CustomStringConvertible, Sendable {
    let keys: String
    let titles: [(header: String, told: String)]
    var description: String { keys }
  }

  @Test(arguments: [
    Headers(
      keys: "5",
      titles: [
        ("People", "Sorted by customers, highest first"),
        ("Net  ", "Sorted by net, highest first"),
        ("Silent", "Sorted by silent, highest first"),
        ("Segment  ", "Sorted by segment, lowest first"),
      ]),
    Headers(
      keys: "7\t\t\t\t",
      titles: [
        ("Bought", "Sorted by bought, lowest first"),
        ("Returning", "Sorted by returning, highest first"),
        ("Again", "Sorted by again, highest first"),
        ("Refill", "Sorted by refill, lowest first"),
        ("Product  ", "Sorted by product, lowest first"),
        ("Next", "Sorted by next, lowest first"),
        ("Together", "Sorted by together, highest first"),
        ("LTV 365 d", "Sorted by ltv 365 d, highest first"),
        ("First product", "Sorted by first product, lowest first"),
      ]),
    Headers(
      keys: "9",
      titles: [
        ("People", "Sorted by people, highest first"),
        ("Difference", "Sorted by difference, highest first"),
        ("Trial  ", "Sorted by trial, lowest first"),
      ]),
  ])
  func `a press on a header of a part with a title sorts that part`(headers: Headers) {
    var session = Session(headers.keys == "9" ? .standard : .roaster, width: 200, height: 60)
    session.press(headers.keys.map { $0 == "\t" ? .tab : .character($0) })
    for (header, told) in headers.titles {
      session.mouse(.press, on: header)
      #expect(session.footer == told, "\(header)")
    }
  }

  @Test func `a press on a header that sorts nothing changes nothing`() {
    var session = Session(width: 120, height: 40).after("5")
    let before = session.state
    session.mouse(.press, on: "Share")
    #expect(session.state == before)
  }

  @Test func `a press on a header of orders sorts and says so too`() {
    var session = Session().after(Route.deeper[1].keys)
    session.mouse(.press, on: "Margin")
    #expect(session.footer == "Sorted by margin, highest first")
  }

  @Test func `the wheel moves the cursor`() {
    var session = Session().after("6")
    session.mouse(.wheelDown, x: 40, y: 12)
    session.mouse(.wheelDown, x: 40, y: 12)
    session.mouse(.wheelUp, x: 40, y: 12)
    #expect(session.after([.enter]).breadcrumb.contains("cas@example.com"))
  }

  @Test func `a press on a tile, a bar of the flow or a cell chooses it`() {
    var session = Session()
    session.mouse(.press, on: "Order value")
    #expect(session.wanted(by: .character("y")) == [.copy("Order value (AOV) € 40.00 (May 2025)")])
    session.press("2")
    session.mouse(.press, on: "First-time")
    #expect(session.wanted(by: .character("y")) == [.copy("First-time 1 (May 2025)")])
    session.press("4")
    // The fourth row below the heatmap's head is the mean, the first is January 2024.
    session.mouse(.press, x: 28, y: 4)
    #expect(session.wanted(by: .character("y")) == [.copy("Jan 2024, M2: 50.0 %")])
  }

  @Test(arguments: Route.all)
  func `presses anywhere on any screen are harmless`(route: Route) {
    let session = Session().after(route.keys)
    for y in stride(from: -1, through: 24, by: 2) {
      for x in stride(from: -1, through: 80, by: 16) {
        var other = session
        other.mouse(.press, x: x, y: y)
        other.mouse(.doublePress, x: x, y: y)
        #expect(other.state.size == session.state.size)
      }
    }
  }

  @Test func `a press beside everything changes nothing`() {
    var session = Session().after("6")
    let before = session.state
    session.mouse(.press, x: 40, y: 18)
    session.mouse(.press, x: 400, y: 200)
    session.mouse(.press, x: -1, y: -1)
    #expect(session.state == before)
  }

  @Test func `a press closes what lies over the screen and does nothing below it`() {
    var session = Session().after("?")
    session.mouse(.press, on: "4 Cohorts")
    #expect(session.state == Session().state)
  }

  @Test func `a press ends what is being entered before it does its own`() {
    var session = Session().after("6/bob")
    session.mouse(.press, on: "2 CRR")
    #expect(session.state.prompt == nil)
    #expect(session.state.panel == .retention)
    #expect(session.after("6").squeezed.contains("1 of 4 "))
  }

  @Test func `a key leaves the mouse to the terminal, and the footer says so`() {
    let session = Session(width: 120)
    #expect(session.wanted(by: .character("M")) == [.useMouse(false)])
    let off = session.after("M")
    #expect(off.footer.contains("The mouse selects text; M takes it back"))
    #expect(off.after("2").footer.contains("mouse off: M"))
    #expect(off.wanted(by: .character("M")) == [.useMouse(true)])
    #expect(!off.after("M2").footer.contains("mouse off"))
  }

  @Test func `drawn over periods of a chart it opens their orders`() {
    var session = Session().after("2")
    session.mouse(.press, x: 20, y: 10)
    let first = session.state
    session.mouse(.drag(fromX: 20, fromY: 10), x: 50, y: 8)
    #expect(session.breadcrumb.contains("Retention › Orders"))
    #expect(session.breadcrumb.contains("orders of 1 "))
    guard case .orders(let list)? = session.state.drilled.last,
      case .counted(let days?) = list.orders
    else {
      Issue.record("no orders of some days: \(session.breadcrumb)")
      return
    }
    #expect(days.first.components.day == 1)
    #expect(days.last > days.first.advanced(by: 60))
    var back = Session(first)
    back.mouse(.drag(fromX: 50, fromY: 8), x: 20, y: 10)
    #expect(back.breadcrumb == session.breadcrumb)
  }

  @Test func `drawn over a list, or from one part to another, it does nothing`() {
    var list = Session().after("6")
    let before = list.state
    list.mouse(.drag(fromX: 10, fromY: 6), x: 10, y: 8)
    #expect(list.state == before)
    var chart = Session().after("2")
    let charted = chart.state
    chart.mouse(.drag(fromX: 40, fromY: 8), x: 40, y: 20)
    chart.mouse(.drag(fromX: 40, fromY: 8), x: 400, y: 8)
    #expect(chart.state == charted)
  }

  @Test func `the wheel moves in menus and leaves what is behind them alone`() {
    var session = Session().after("6").after([.control("p")])
    session.mouse(.wheelDown, x: 40, y: 12)
    #expect(session.after([.enter]).state.panel == .retention)
  }
}
