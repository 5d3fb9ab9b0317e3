import TerminalUI
import Testing

@testable import Dashboard

/// What panels show besides on a screen far wider than others.
@Suite struct WideLayoutTests {
  private func wide(_ shop: SmallShop = .standard, _ keys: String) -> Session {
    Session(shop, width: 300, height: 80).after(keys)
  }

  @Test func `beside the customers stands the card of the one under the cursor`() {
    let list = wide(.standard, "6")
    // By net Ann comes first, then cas@example.com, then Bob.
    #expect(list.text.contains("── Ann Appelboom ─"))
    #expect(list.after("jj").text.contains("── Bob Bakkerij ─"))
    #expect(list.after("jj").after([.enter]).breadcrumb.contains("Bob Bakkerij"))
    #expect(!list.after("z").text.contains("── Ann Appelboom ─"))
    #expect(!Session(width: 200, height: 60).after("6").text.contains("── Ann"))
  }

  @Test func `a customer whose card could not be had leaves the list alone`() {
    var list = wide(.standard, "6")
    list.desk = .fails("The store is busy.")
    list.press("j")
    #expect(list.text.contains("The store is busy."))
    #expect(list.text.contains("Bob Bakkerij"))
  }

  @Test func `beside the orders of a card stands the one under the cursor`() {
    let card = wide(.standard, "6").after([.enter])
    guard case .customer(let screen) = card.state.screen, let id = card.after([.enter]).orderID
    else {
      Issue.record("a card with an order is open")
      return
    }
    #expect(screen.name == "Ann Appelboom")
    #expect(card.text.contains("── \(id) ─"))
    let below = card.after("j")
    #expect(below.after([.enter]).orderID.map { below.text.contains("── \($0) ─") } == true)
    #expect(!Session(width: 200, height: 60).after("6").after([.enter]).text.contains("── \(id) ─"))
  }

  @Test func `beside the lists for today stand the people of the one under the cursor`() {
    let lists = wide(.standard, "8")
    #expect(lists.text.contains("── Second order due ─"))
    #expect(lists.after("jj").text.contains("── Win back ─"))
    #expect(lists.text.contains("Last order"))
    #expect(Session(width: 200, height: 60).after("8").text.contains("Last order"))
    #expect(!Session(width: 180, height: 60).after("8").text.contains("Last order"))
  }

  @Test func `beside the timing of purchases stand the products, and a press goes to one`() {
    var timing = wide(.roaster, "7")
    #expect(timing.text.contains("── Products ─"))
    timing.mouse(.press, on: "Mug")
    #expect(timing.breadcrumb.contains("Products"))
    #expect(timing.after([.enter]).breadcrumb.contains("Products › Mug"))
  }

  @Test func `beside the arms of a trial stand those by the other measure`() {
    let trials = wide(.standard, "9")
    #expect(trials.text.contains("── spring: who came again ─"))
    #expect(trials.text.contains("── spring: margin per person ─"))
    #expect(trials.after("m").text.contains("── spring: who came again ─"))
  }

  @Test func `beside the imports stands what the one under the cursor brought`() {
    let data = wide(.standard, "0")
    #expect(data.text.contains("── orders_2024.csv ─"))
    #expect(!data.after([.tab]).text.contains("── orders_2024.csv ─"))
  }
}

extension Session {
  /// The number of the order whose card is open.
  fileprivate var orderID: String? {
    if case .order(let order) = state.screen { order.id } else { nil }
  }
}
