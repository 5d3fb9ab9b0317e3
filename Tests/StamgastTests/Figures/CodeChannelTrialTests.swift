import Commerce
import Metrics
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard
@testable import stamgast

/// Trials and initiatives where codes are channels: the people who open under them add up to what is shown, which is
/// after the gift.
///
/// A letter went to Ann and Cas on 1 March 2024, who had not bought yet and did so by a friend's code: Ann for 90.00 after
/// 10.00, with goods of 40.00, Cas for 80.00 after 20.00, with goods of 40.00, of which a quarter came back on 20 April.
/// Bob got none, and bought for 50.00 with goods of 20.00. Dee had come by a friend's code in January.
@Suite struct CodeChannelTrialTests {
  private func day(_ text: String) -> CalendarDay {
    CalendarDay(iso: text) ?? CalendarDay(number: 0)
  }

  private func order(
    _ id: String, by name: String, on date: String, _ amounts: OrderAmounts, _ codes: [String] = []
  ) -> Order {
    let placed = day(date)
    return Order(
      id: id, customer: CustomerIdentity(email: "\(name)@example.com"),
      placedAt: PlacedAt(
        day: placed, instant: Int64(placed.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: "EUR"), amounts: amounts, status: "paid", discountCodes: codes)
  }

  private func store() async throws -> OrderStore {
    var orders = [
      order("1", by: "ann", on: "2024-03-05", .init(total: 9_000, discount: 1_000, cost: 4_000)),
      order("2", by: "bob", on: "2024-03-06", .init(total: 5_000, cost: 2_000)),
      order(
        "3", by: "cas", on: "2024-03-10",
        .init(total: 8_000, refunded: 2_000, discount: 2_000, cost: 4_000)),
      order("4", by: "dee", on: "2024-01-10", .init(total: 4_000, discount: 500, cost: 1_000)),
      order("5", by: "bob", on: "2024-05-15", .init(total: 5_000, cost: 2_000)),
    ]
    for place in [0, 2, 3] { orders[place].discountCodes = ["FRIEND10"] }
    orders[2].refunds = [DatedRefund(day: day("2024-04-20"), amount: 2_000)]
    let store = try await BookedFigureTests.store(of: ShopRows(orders: orders))
    try await store.set(.codeChannels, to: "FRIEND10=friends")
    let trial = Trial(
      name: "spring", list: "all", start: day("2024-03-01"), days: 30,
      arms: [Trial.Arm(name: Trial.control, share: 40), Trial.Arm(name: "letter", share: 60)])
    // In the order of their first orders in the file.
    let ids = try await store.ledger().customers.id
    try await store.add(trial, places: [ids[0]: 1, ids[1]: 0, ids[2]: 1])
    try await store.add(try #require(Initiative(name: "Card", start: trial.start, costs: 1_000)))
    return store
  }

  /// Margin of the letter's people: 50.00 of Ann, and of Cas 30.00, or 40.00 in the days before the quarter came back.
  @Test(arguments: [(RefundBooking.onOrderDay, 80.0), (.onRefundDay, 90.0)])
  func `the people of an arm add up to it, and so does their SQL`(
    booking: RefundBooking, letter: Double
  ) async throws {
    let store = try await store()
    let desk = try await ShopDesk(store: store)
    await desk.book(booking)
    let views = try await OrderStore.withViewsAsTables(of: store)
    let walk = try await FigureWalk(desk, views, keys: "9 Tab g")
    let figures = try #require(try await desk.trials(asOf: day("2024-05-15")).first)
    #expect(figures.arms.map { Double($0.people.grossMargin) / 100 } == [30, letter])
    for (key, margin) in [("Home", 30), ("j", letter)] {
      await walk.harness.press(key)
      await walk.harness.press("Enter")
      guard case .customers = walk.harness.state.screen else {
        Issue.record("an arm opens its people")
        return
      }
      #expect(walk.harness.state.listed.contains(margin))
      try await walk.explain("people of an arm")
      await walk.harness.press("Esc")
    }
  }

  @Test(arguments: [RefundBooking.onOrderDay, .onRefundDay])
  func `so do those of an initiative and of the what-if`(booking: RefundBooking) async throws {
    let store = try await store()
    let desk = try await ShopDesk(store: store)
    await desk.book(booking)
    let every = EveryFigureWalk(
      try await ScreenHarness(size: Size(width: 160, height: 60), desk: desk))
    await every.go("9 Tab Tab", parts: 3)
    let views = try await OrderStore.withViewsAsTables(of: store)
    let walk = try await FigureWalk(desk, views, keys: "9 Tab Tab Tab g", isFull: false)
    try await walk.along("j", "age") { _ in true }
    await walk.harness.press("Tab g")
    try await walk.along("j", "figure of the what-if") { _ in true }
    #expect(walk.checked.keys.contains { $0.contains("margin - given_away") })
  }
}
