import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 8, worked out from the table at `SmallShop.standard` as of 17 June 2025: Dee bought once, 42 days ago; Ann has
/// been silent for 136 days, Bob for more than a year; Cas came today for the second time. The best fifth of four is one.
@Suite struct TodayPanel {
  private func wide(_ keys: String, _ more: Key...) -> Session {
    Session(width: 120, height: 40).after(keys).after(more)
  }

  @Test func `a list tells its people, the margin of their last year, and what has changed`() {
    let text = wide("8").squeezed
    // The second order is due 30 to 90 days after the first. A week ago Dee's was so, too.
    #expect(text.contains("Second order due 1 0 € 30 – 0"))
    // Ann brought 90 in all, and 20 of it in the last year; she is the best and still active.
    #expect(text.contains("Regulars (VIP) 1 0 € 20 – 0"))
    #expect(text.contains("Win back 0 0 € 0 € 0 0"))
    // There is no telling, with the reason below.
    #expect(text.contains("Close to a reward – – – – –"))
    #expect(wide("8jjjjjjj").text.contains("no rewards are set"))
    #expect(text.contains("Guests, 2 orders – – – – –"))
    #expect(wide("8G").text.contains("the files do not tell guests apart"))
    #expect(wide("8Gk").text.contains("no abandoned checkouts imported"))
    #expect(wide("8j").text.contains("no product was bought again often enough"))
  }

  @Test func `the advice and the rule of the list under the cursor stand below`() {
    let text = wide("8").squeezed
    #expect(text.contains("Second order due: What to do"))
    #expect(text.contains("30 to 90 days since the first purchase"))
    #expect(text.contains("Way: a short mail"))
    #expect(wide("8G").squeezed.contains("Guests, 2 orders: What to do"))
  }

  @Test func `Enter opens the people, who add up to what the list says`() {
    let people = wide("8", .enter)
    #expect(people.breadcrumb.contains("Today › Second order due"))
    #expect(people.text.contains("dee@example.com"))
    #expect(people.squeezed.contains("1 customer 1 € 70.00 € 30.00"))
    // Regulars are the fifth list.
    let regulars = wide("8jjjj", .enter)
    #expect(regulars.squeezed.contains("1 customer 1 € 40.00 € 20.00"))
  }

  @Test func `the costs stand side by side, by what an order of the list brings`() {
    let text = wide("8", .tab).squeezed
    // Of 70 a tenth is 7; 7 / (30 - 7) = 30.4 %. Goods of 40 in 50 leave a fifth: 1 - 50/70.
    #expect(text.contains("10 % off € 7.00 +30.4 %"))
    #expect(text.contains("Free shipping – cost not set"))
    #expect(text.contains("Two for one € 40.00 never pays"))
    #expect(text.contains("margin: 28.6 %"))
  }

  @Test func `a place opens the people of a list in a country or town`() {
    let countries = wide("8", .shiftTab, .shiftTab)
    #expect(countries.squeezed.contains("(none) 1 100.0 %"))
    #expect(countries.after([.enter]).text.contains("dee@example.com"))
    let towns = wide("8", .shiftTab)
    #expect(towns.squeezed.contains("Gent 1 100.0 %"))
    let people = towns.after([.enter])
    #expect(people.breadcrumb.contains("Second order due, Gent"))
    guard case .customers(let list) = people.state.screen else {
      Issue.record("people are opened")
      return
    }
    #expect(list.customers == .today(TodayChoice(.secondOrder, town: "Gent")))
    // Where it is narrow each has the place to itself.
    let narrow = Session().after("8").after([.shiftTab])
    #expect(narrow.squeezed.contains("In which towns"))
    #expect(!narrow.text.contains("Where they are"))
  }

  /// Of Ann, who has two carts, the later one counts; Eve never bought anything.
  private func shopWithCarts() throws -> SmallShop {
    var shop = SmallShop.standard
    func cart(_ person: Int32, _ date: String, _ value: Int64, _ town: String) throws -> OpenCart {
      let day = try #require(CalendarDay(iso: date))
      let cart = Cart(
        id: "#\(value)", customer: nil, begunAt: PlacedAt(day: day, instant: 0, hasTime: false),
        currency: nil, value: value)
      return OpenCart(person: person, cart: cart, value: value, country: "NL", town: town)
    }
    shop.openCarts = [
      try cart(0, "2025-06-16", 4000, "Zwolle"), try cart(9, "2025-06-10", 2500, "ZWOLLE"),
      try cart(0, "2025-06-01", 9000, "Zwolle"),
    ]
    return shop
  }

  @Test func `carts tell how many people and what is in them, and open as carts`() throws {
    let panel = Session(try shopWithCarts(), width: 120, height: 40).after("8Gk")
    #expect(panel.squeezed.contains("Abandoned carts 2 +2 – – 0"))
    #expect(panel.squeezed.contains("worth € 65 in all"))
    #expect(panel.squeezed.contains("begun 30 days ago at most (usual)"))
    #expect(panel.after([.shiftTab]).squeezed.contains("Zwolle 2 100.0 %"))
    #expect(
      panel.wanted(by: .character("y")) == [
        .copy("Abandoned carts: 2 customers (+2 in 7 days), worth € 65 in all")
      ])
    let opened = panel.after([.enter])
    #expect(opened.breadcrumb.contains("Today › Abandoned carts"))
    guard case .carts = opened.state.screen,
      case .export(let request)? = opened.after("e").wanted(by: .enter).first,
      case .customers(let list) = request.list
    else {
      Issue.record("carts are opened, and their people exported")
      return
    }
    #expect(list.customers == .today(TodayChoice(.abandonedCarts)))
  }

  @Test func `x fills the rule with its numbers, and e exports the people`() {
    let explained = wide("8x").squeezed
    #expect(explained.contains("Customers with one purchase"))
    #expect(explained.contains("30 to 90 days since the first purchase (usual)"))
    #expect(explained.contains("no consent to marketing"))
    let prompt = wide("8e")
    #expect(prompt.text.contains("second-order-due.csv"))
    let wanted = prompt.wanted(by: .enter)
    guard case .export(let request)? = wanted.first, case .customers(let list) = request.list
    else {
      Issue.record("people are exported")
      return
    }
    #expect(list.customers == .today(TodayChoice(.secondOrder)))
  }

  @Test func `m asks for those who were written to lately, too`() {
    let session = wide("8m")
    #expect(session.footer.contains("With those who were written to lately"))
    let wanted = session.after("e").wanted(by: .enter)
    guard case .export(let request)? = wanted.first, case .customers(let list) = request.list
    else {
      Issue.record("people are exported")
      return
    }
    #expect(list.customers == .today(TodayChoice(.secondOrder, includesLately: true)))
  }

  @Test func `y copies a list in a line, and t draws the lists as bars`() {
    #expect(
      wide("8").wanted(by: .character("y")) == [
        .copy("Second order due: 1 customer (0 in 7 days), margin of the last year € 30")
      ])
    #expect(wide("8t").squeezed.contains("Second order due █"))
  }

  @Test func `the overview shows the lists worth most, and opens the panel on them`() {
    let session = Session(width: 120, height: 40)
    // Dee's 30 before Ann's 20.
    let lines = session.lines.filter { $0.contains("margin of their last year") }
    #expect(lines.map { $0.contains("Second order due") } == [true, false])
    #expect(lines.last?.contains("Regulars (VIP)") == true)
    // Below the second line of tiles.
    let second = session.after("jjj")
    #expect(second.after([.enter]).breadcrumb.contains("Overview › Today"))
    #expect(second.after([.enter]).squeezed.contains("Regulars (VIP): What to do"))
    #expect(second.after("kk").after([.enter]).breadcrumb.contains("Today") == false)
  }
}
