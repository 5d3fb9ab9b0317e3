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
    #expect(session.text == Session().text)
    #expect(session.state.overlay == nil)
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

  @Test func `so it does on the overview's chart, and where a range means nothing it says so`() {
    var overview = Session(width: 120, height: 40)
    overview.mouse(.drag(fromX: 20, fromY: 30), x: 50, y: 31)
    #expect(overview.breadcrumb.contains("Overview › Orders"))
    var value = Session(width: 120, height: 40).after("3")
    value.mouse(.drag(fromX: 10, fromY: 10), x: 30, y: 11)
    #expect(value.footer.contains("A range is taken on charts over months"))
  }

  @Test func `the wheel moves the part that it is over`() {
    var session = Session(width: 120, height: 40).after("3")
    let place = session.lines.firstIndex { $0.contains("Jan 2024") } ?? 0
    session.mouse(.wheelDown, x: 80, y: place)
    #expect(session.state.screen.model.focusedPart == .cohorts)
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

@Suite struct MouseOnKeys {
  @Test func `a press on a key of the footer presses it, one on its words the first key of them`() {
    var session = Session(width: 160).after("6")
    session.mouse(.press, on: "j move")
    #expect(session.state == Session(width: 160).after("6j").state)
    session.mouse(.press, on: "k move")
    #expect(session.state.screen == Session(width: 160).after("6jk").state.screen)
    session.mouse(.press, on: "move")
    #expect(session.state.screen == Session(width: 160).after("6jkj").state.screen)
    session.mouse(.press, on: "? help")
    #expect(session.text.contains("Keys: Customers"))
    session.mouse(.press, on: "Esc close")
    #expect(session.state.overlay == nil)
  }

  @Test func `what stands in the footer's place is no key`() {
    let session = Session(width: 160).after("6")
    let quit = session.footer.ranges(of: "q quit").first.map {
      TextWidth.width(of: session.footer[..<$0.lowerBound]) + 1
    }
    var told = session.after("P")
    told.mouse(.press, x: quit ?? 0, y: 23)
    #expect(!told.effects.contains(.quit))
    var pressed = session
    pressed.mouse(.press, x: quit ?? 0, y: 23)
    #expect(pressed.effects.contains(.quit))
  }

  @Test func `keys of what is typed are pressed too`() {
    var session = Session().after("6/bob")
    session.mouse(.press, on: "Esc undo")
    #expect(session.state.prompt == nil)
    #expect(session.squeezed.contains("Dee Dijkstra"))
  }
}

@Suite struct MouseInMenus {
  @Test func `a press in the finder chooses, a second one on the same goes`() {
    var session = Session().after([.control("p")])
    session.mouse(.press, on: "panel     Cohorts")
    #expect(session.state.overlay != nil)
    session.mouse(.press, on: "panel     Cohorts")
    #expect(session.state.overlay == nil)
    #expect(session.state.panel == .cohorts)
  }

  @Test func `the second press of a double one is not for what a menu covered`() {
    // The finder opens on its first line: one press takes it.
    var session = Session().after("6").after([.control("p")])
    session.mouse(.press, on: "panel     Overview")
    #expect(session.state.panel == .overview)
    let after = session.text
    session.mouse(.doublePress, x: 30, y: 8)
    #expect(session.text == after)
    #expect(session.state.drilled.isEmpty)
  }

  @Test func `in the filter a press on a box ticks it, on a name chooses it, on a field shows it`()
  {
    var session = Session().after("f")
    let channel = session.lines.first { $0.contains("[ ]") } ?? ""
    let name = channel.split(separator: "[ ] ")[1].prefix { $0 != " " }
    session.mouse(.press, on: "[ ] \(name)")
    #expect(session.text.contains("[x] \(name)"))
    session.mouse(.press, on: "[x] \(name)")
    #expect(session.text.contains("[ ] \(name)"))
    session.mouse(.press, on: " country ")
    #expect(session.text.contains("[country]"))
    session.mouse(.press, on: " Orders ")
    #expect(session.text.contains("[Orders]"))
    #expect(session.effects.allSatisfy { if case .filter = $0 { false } else { true } })
  }

  @Test func `in the filter a double press on a name puts it in force`() {
    let menu = Session().after("f")
    let lines = menu.lines.indices.filter { menu.lines[$0].contains("[ ]") }
    var session = menu
    session.mouse(.press, x: 20, y: lines[1])
    #expect(session.state.overlay != nil)
    session.mouse(.doublePress, x: 20, y: lines[1])
    #expect(session.effects.last == menu.after([.down, .enter]).effects.last)
    #expect(session.state.overlay == nil)
  }

  @Test func `in the export a press chooses the form, a second one writes`() {
    var session = Session().after("6e")
    session.mouse(.press, on: "JSON")
    #expect(session.text.contains("> JSON"))
    #expect(session.text.contains("customers.json"))
    session.mouse(.press, on: "JSON")
    guard case .export(let request)? = session.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(request.form == .json)
  }

  @Test func `in the export a press goes to the line that is typed`() {
    var session = Session().after("6e")
    session.mouse(.press, on: "Trial:")
    session.press("a=x:50")
    #expect(session.text.contains("Trial: a=x:50"))
    session.mouse(.press, on: "To:")
    session.press("n")
    #expect(session.text.contains("To: customers.csvn"))
  }

  @Test func `a press on a completion writes it, a second one does it`() {
    var session = Session().after(":co")
    session.mouse(.press, on: "cohorts ")
    #expect(session.footer.hasPrefix(": cohorts"))
    session.mouse(.press, on: "cohorts ")
    #expect(session.state.panel == .cohorts)
    #expect(session.state.prompt == nil)
  }

  @Test func `the wheel goes through completions`() {
    var session = Session().after(":p")
    var line = CommandLine()
    line.type("p")
    let first = session.state.completions(of: line).first?.line ?? "-"
    session.mouse(.wheelDown, x: 10, y: 10)
    session.mouse(.wheelDown, x: 10, y: 10)
    session.mouse(.wheelUp, x: 10, y: 10)
    #expect(session.footer.hasPrefix(": \(first) "))
  }

  @Test func `in the editor of a segment a second press takes the word`() {
    var session = Session().after("5n")
    session.mouse(.press, on: "country ")
    session.mouse(.press, on: "country ")
    #expect(session.text.contains("country _") || session.text.contains("Filter: country"))
    #expect(session.footer.contains("Tab take the word"))
  }

  @Test func `a press on a line of a launch goes there`() {
    var session = Session().after("9").after([.shiftTab]).after("n")
    session.mouse(.press, on: "Weeks:")
    session.press("0")
    #expect(session.squeezed.contains("Weeks: 40"))
  }

  @Test func `a press on the name of what else may have a place puts the keys there`() {
    var session = Session(width: 120, height: 40).after("3")
    #expect(session.state.screen.model.focusedPart == .channels)
    session.mouse(.press, on: "next 365 days")
    #expect(session.state.screen.model.focusedPart == .outlook)
    #expect(session.text.contains("━━ Next 365 days ━━"))
  }
}
