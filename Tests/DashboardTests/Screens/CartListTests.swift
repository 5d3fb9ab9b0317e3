import Commerce
import TerminalUI
import Testing

@testable import Dashboard

/// The line of carts on panel 0, and what it opens.
@Suite struct CartListTests {
  private func shop() throws -> SmallShop {
    var shop = SmallShop.standard
    let mug = OrderLine(name: "Mug", sku: "", quantity: 2, unitPrice: 1000)
    let cup = OrderLine(name: "", sku: "CUP-1", quantity: 1, unitPrice: 500)
    func cart(_ id: String, _ date: String, _ customer: String, _ state: CartState) throws
      -> CartRow
    {
      CartRow(
        id: id, day: try #require(CalendarDay(iso: date)), customer: customer, lines: [mug, cup],
        value: 2500, currency: nil, shopValue: 2500, state: state)
    }
    shop.carts = [
      try cart("#9", "2025-06-01", "Ann", .open),
      try cart("#8", "2025-05-01", "Bob", .ordered(try #require(CalendarDay(iso: "2025-05-03")))),
      try cart("#7", "2025-04-01", "", .nobodys), try cart("#6", "2031-01-01", "Late", .open),
    ]
    return shop
  }

  private func panel(_ shop: SmallShop) -> Session {
    Session(shop, width: 120, height: 50).after("0").after([.tab, .tab])
  }

  /// The list of carts.
  private func list() throws -> Session {
    let panel = panel(try shop())
    let lines = panel.lines.filter { !$0.isEmpty }
    let first = try #require(lines.firstIndex { $0.contains("Orders in the files") })
    let carts = try #require(lines.firstIndex { $0.contains("Abandoned carts") })
    return panel.after(String(repeating: "j", count: carts - first)).after([.enter])
  }

  @Test func `a shop without carts has no line of them`() {
    #expect(!panel(.standard).squeezed.contains("Abandoned carts"))
  }

  @Test func `the line counts the carts up to the day, and what the open ones hold`() throws {
    #expect(
      panel(try shop()).squeezed.contains("Abandoned carts 3 1 still open, worth € 25.00"))
  }

  @Test func `it opens the carts with what is in them and what became of them`() throws {
    let text = try list().squeezed
    #expect(text.contains("Ann 2 × Mug, CUP-1 € 25.00 open"))
    #expect(text.contains("Bob 2 × Mug, CUP-1 € 25.00 ordered 3 May 2025"))
    #expect(text.contains("nobody known"))
    #expect(!text.contains("Late"))
    #expect(text.contains("3 carts € 75.00"))
  }

  @Test func `names are hidden as everywhere`() throws {
    let hidden = try list().after("P").squeezed
    #expect(!hidden.contains("Ann 2"))
    #expect(hidden.contains("2 × Mug"))
  }

  @Test func `it explains which are open`() throws {
    let text = try list().after("x").squeezed
    #expect(text.contains("1 cart open = € 25.00"))
    #expect(text.contains("of people who ordered since"))
  }
}
