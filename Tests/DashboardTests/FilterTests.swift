import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The menu of filters, and a filter in force.
@Suite struct FilterTests {
  private let google = FilterCondition(.customers, .channel, "ads")

  /// A dashboard whose desk has put a filter in force.
  private func filtered(
    _ conditions: [FilterCondition], width: Int = 80, firstDay: CalendarDay? = day("2024-01-10")
  ) -> Session {
    var session = Session(width: width)
    var facts = session.shop.facts
    facts.filter = ShopFilter(conditions, segmentDay: day("2025-05-31"))
    facts.firstDay = firstDay
    session.send(.filtered(facts))
    return session
  }

  @Test func `the menu lists the values with their counts, and narrows them as one types`() {
    var session = Session().after("f")
    #expect(session.squeezed.contains("[Customers, by their first order]"))
    #expect(session.squeezed.contains("[channel] country product code segment"))
    #expect(session.squeezed.contains("[ ] ads 2 customers"))
    #expect(session.squeezed.contains("[ ] email 1 customer"))
    session.press("mai")
    #expect(!session.squeezed.contains("[ ] ads"))
    #expect(session.squeezed.contains("Narrow: mai"))
    session.press("x")
    #expect(session.text.contains("Nothing of that name."))
    session.press(.control("u"))
    #expect(session.squeezed.contains("[ ] ads 2 customers"))
  }

  @Test func `the footer names the key where there is room, and the one that undoes it`() {
    func footer(_ session: Session) -> String { session.lines.last ?? "" }
    #expect(footer(Session(width: 200)).contains("f filter"))
    #expect(!footer(Session(width: 200)).contains("F "))
    #expect(footer(filtered([google], width: 200)).contains("F "))
  }

  @Test func `Enter takes the value under the cursor, Space several`() {
    let one = Session().after("f").wanted(by: .enter)
    #expect(one == [.filter(filter(google))])
    let two = Session().after("f ").after([.down, .down, .character(" ")])
    #expect(two.squeezed.contains("[x] ads 2 customers"))
    #expect(
      two.wanted(by: .enter)
        == [.filter(filter(google, FilterCondition(.customers, .channel, "email")))])
  }

  private func filter(_ conditions: FilterCondition...) -> ShopFilter {
    ShopFilter(conditions, segmentDay: day("2025-06-17"))
  }

  @Test func `Tab goes to orders, which have no segment, and says what that means`() {
    let session = Session().after("f").after([.tab])
    #expect(session.squeezed.contains("[Orders]"))
    #expect(session.squeezed.contains("[channel] country product code │"))
    #expect(session.squeezed.contains("a first order is the first such order"))
    let back = session.after([.left, .tab])
    #expect(back.squeezed.contains("[code]"))
    #expect(back.squeezed.contains("Spend is known by channel only"))
  }

  @Test func `Esc leaves the menu and what was in force`() {
    let session = filtered([google]).after("f").after([.character(" "), .escape])
    #expect(session.state.overlay == nil)
    #expect(session.state.shop.filter.conditions == [google])
  }

  @Test func `what is in force stands on top, customers and orders told apart`() {
    let orders = FilterCondition(.orders, .country, "NL")
    #expect(filtered([google]).topLine.contains("17 Jun 2025 · customers from ads"))
    let both = filtered([google, orders], width: 120)
    #expect(both.topLine.contains("customers from ads, orders in NL"))
    #expect(filtered([google, orders], width: 60).topLine.contains("customers from"))
    let many = ["a", "b", "c"].map { FilterCondition(.orders, .channel, $0) }
    #expect(filtered(many, width: 120).topLine.contains("orders from a or 2 others"))
  }

  @Test func `F removes what is in force`() {
    #expect(filtered([google]).wanted(by: .character("F")) == [.filter(ShopFilter())])
    #expect(Session().wanted(by: .character("F")).isEmpty)
    #expect(Session().after("F").footer.contains("No filter to remove"))
    #expect(filtered([google]).state.availableCommands.contains(.removeFilter))
  }

  @Test func `while it is made one sees how far it is, and Esc leaves it`() {
    var session = Session().after("f").after([.enter])
    session.send(.filtering(WorkProgress(share: 0.43, after: 1)))
    #expect(session.footer.contains("Filtering: 43 %"))
    #expect(session.wanted(by: .escape) == [.stopFiltering])
    session.press(.escape)
    #expect(session.state.filtering == nil)
    // News of what was left say nothing any more.
    session.send(.filtering(WorkProgress(share: 0.9, after: 1)))
    #expect(!session.footer.contains("90 %"))
  }

  @Test func `every panel asks anew`() {
    let before = Session().effects.count
    let asked = filtered([google]).effects.dropFirst(before)
    #expect(asked.contains { if case .load(.overview) = $0 { true } else { false } })
  }

  @Test(arguments: Panel.allCases.filter { $0 != .data })
  func `a filter that leaves nothing says so and how to undo it`(panel: Panel) {
    let session = filtered([google], firstDay: nil).after(String(panel.digit))
    #expect(session.squeezed.contains("under the filter: customers from ads."))
    #expect(session.squeezed.contains("F removes it"))
  }

  @Test func `an explanation says what the filter leaves out`() {
    let session = filtered([FilterCondition(.orders, .country, "NL")]).after("x")
    guard case .explanation(let explanation, _)? = session.state.overlay else {
      Issue.record("nothing is explained")
      return
    }
    #expect(explanation.leftOut.contains { $0.contains("all but the filter: orders in NL") })
    #expect(explanation.leftOut.contains { $0.contains("a first order is") })
  }

  @Test func `a search says that it is within the filter`() {
    #expect(filtered([google]).after("6/").footer.contains("within the filter"))
  }

  @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 12), (200, 60)])
  func `the menu is drawn at any size`(width: Int, height: Int) {
    var session = Session().after("f")
    session.resize(width: width, height: height)
    session.press([.down, .tab, .right, .character("x"), .pageDown])
    #expect(session.lines.count == height)
  }
}
