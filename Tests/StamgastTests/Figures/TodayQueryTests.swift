import Commerce
import Metrics
import Presentation
import Storage
import TestSupport
import Testing

@testable import Dashboard
@testable import stamgast

/// The SQL of panel 8 and of the overview's lists gives what they show, or they say why there is none.
@Suite struct TodayQueryTests {
  private static let demoStore = Task {
    try await OrderStore.withViewsAsTables(of: try await DemoDesk.shared.value.store)
  }

  private func demoWalk(_ keys: String) async throws -> FigureWalk {
    try await FigureWalk(
      try await DemoDesk.shared.value, try await TodayQueryTests.demoStore.value, keys: keys,
      isFull: false)
  }

  /// Every list and who opens under it, and of each the offers, the countries and a few towns.
  private func walkPanel(_ walk: FigureWalk, _ keys: String = "") async throws {
    await walk.harness.press("8 \(keys) g")
    try await walk.along("j", "list") { _ in true }
    await walk.harness.press("g")
    for _ in TodayList.allCases {
      await walk.harness.press("Tab g")
      try await walk.along("j", "offer")
      await walk.harness.press("Tab g")
      try await walk.along("j", "country", limit: 3) { $0 == 0 }
      await walk.harness.press("Tab g")
      try await walk.along("j", "town", limit: 2) { $0 == 0 }
      await walk.harness.press("Tab j")
    }
  }

  @Test(arguments: FigureQueryTests.days) func `every figure of panel 8`(
    keys: String
  ) async throws {
    let walk = try await demoWalk(keys)
    try await walkPanel(walk)
    // The rules whose people the views tell.
    for words in [
      "purchases = 1", "lasting", "purchases - 1", "place <= max(1", "margin_per_order",
      "chance_before", "town IN", "repeat_net",
    ] { #expect(walk.checked.keys.contains { $0.contains(words) }, "\(words)") }
  }

  @Test(arguments: FigureQueryTests.days) func `the lists on the overview`(
    keys: String
  ) async throws {
    let walk = try await demoWalk("\(keys) Shift-Tab")
    try await walk.along("Up", "list on the overview", limit: 4)
    #expect(walk.checked.keys.contains { $0.contains("member") })
  }

  /// Tea is drunk up in ten days: ten people bought it twice, ten days apart, and Ann and Bob once, ten days ago, of whom
  /// Bob has had coffee since.
  @Test func `who is due for a refill`() async throws {
    let store = try OrderStore()
    func order(_ id: String, by name: String, on date: String, _ product: String) throws -> Order {
      let day = try #require(CalendarDay(iso: date))
      return Order(
        id: id, customer: CustomerIdentity(email: "\(name)@example.com"),
        placedAt: PlacedAt(
          day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
        currency: Currency(code: "EUR"), amounts: OrderAmounts(total: 2000, cost: 500),
        status: "paid", country: "NL",
        lines: [OrderLine(name: "Pack of \(product)", sku: product, quantity: 1, unitPrice: 2000)])
    }
    var orders = try (0..<10).flatMap { person in
      [
        try order("a\(person)", by: "p\(person)", on: "2024-03-01", "it's tea"),
        try order("b\(person)", by: "p\(person)", on: "2024-03-11", "it's tea"),
      ]
    }
    orders += [
      try order("c", by: "ann", on: "2024-05-01", "it's tea"),
      try order("d", by: "bob", on: "2024-05-01", "it's tea"),
      try order("e", by: "bob", on: "2024-05-02", "coffee"),
      try order("f", by: "cas", on: "2024-05-11", "coffee"),
    ]
    try await store.importing(orders: orders)
    let desk = try await ShopDesk(store: store)
    let walk = try await walk(desk, store, "8 g j")
    try await walk.explain("refill")
    #expect(
      walk.checked.values.map(\.rows).contains(
        [[.number(1), .number(1), .number(2000), .number(1500)]]))
  }

  /// Ann and Bob are 5 and 10 points short of 50, Cas 30 and Dee none.
  @Test func `who is close to a reward`() async throws {
    let store = try OrderStore()
    var rows: [Order] = []
    for (place, (name, total)) in [("ann", 4500), ("bob", 4000), ("cas", 2000), ("dee", 5000)]
      .enumerated()
    {
      let day = try #require(CalendarDay(iso: "2024-05-0\(place + 1)"))
      rows.append(
        Order(
          id: name, customer: CustomerIdentity(email: "\(name)@example.com"),
          placedAt: PlacedAt(
            day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
          currency: Currency(code: "EUR"), amounts: OrderAmounts(total: Int64(total), cost: 500),
          status: "paid", country: "NL"))
    }
    try await store.importing(orders: rows)
    for (key, value) in [
      (SettingKey.rewards, "30, 50"), (.rewardDistance, "10"), (.shippingCost, "5"),
    ] { try await store.set(key, to: value) }
    let desk = try await ShopDesk(store: store)
    let walk = try await walk(desk, store, "8 g" + String(repeating: " j", count: 7))
    try await walk.explain("reward")
    // Cas has 20 of 30.
    #expect(
      walk.checked.values.map(\.rows).contains(
        [[.number(3), .number(3), .number(10_500), .number(9000)]]))
    await walk.harness.press("Tab g j")
    try await walk.explain("free shipping")
    // 5 / (30 - 5) of orders of 35 that earn 30.
    let found = walk.checked.values.map(\.rows)
    let highest = 1 - 500 / (3500 * 0.8)
    #expect(found.contains([[.number(3), .number(3500), .number(3000), .number(highest)]]))
    #expect(found.contains([[.number(500), .number(0.2)]]))
  }

  /// On 30 June 2025 of the shop at `TodayShop` Ann, Bob, Cas, Dee and Eve are not lost; Ann and Eve were exported, and Bob
  /// is the control of a running trial.
  @Test func `who was written to and who is a control is left out`() async throws {
    let store = try await TodayShop.store()
    let ids = try await store.ledger().customers.id
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    try await store.set(.winBackAfter, to: "1")
    let trial = Trial(
      name: "spring", list: "all", start: day.advanced(by: -5), days: 30,
      arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)])
    try await store.add(trial, places: [ids[1]: 0, ids[2]: 1])
    let desk = try await ShopDesk(store: store)
    let controlled = try await walk(desk, store)
    try await walkPanel(controlled)
    #expect(controlled.checked.keys.contains { $0.contains("trial_person") })

    try await store.noteContacts([ids[0], ids[4]], list: "win-back", day: day)
    let written = try await ShopDesk(store: store)
    let walk = try await walk(written, store)
    try await walkPanel(walk)
    #expect(walk.checked.keys.contains { $0.contains("contacted_person") })
    // Of the five there are two left, Cas and Dee: one purchase each within a year, of 30 that earns 20, and a second
    // one of Dee's.
    #expect(
      walk.checked.values.map(\.rows).contains(
        [[.number(2), .number(3), .number(9000), .number(6000)]]))
    // With those who were written to only the control is left out.
    let with = try await self.walk(written, store)
    try await walkPanel(with, "m")
    #expect(with.checked.keys.allSatisfy { !$0.contains("contacted_person") })
  }

  /// The carts of Ann, Fay and Gus are open on the last day, of whom Ann and Fay live in Utrecht; Bob's too, but he is
  /// written UTRECHT.
  @Test func `whose carts are open, and where`() async throws {
    let store = try await TodayShop.store()
    let desk = try await ShopDesk(store: store)
    let walk = try await walk(desk, store)
    try await walkPanel(walk)
    let rows = walk.checked.values.map(\.rows)
    // 10 + 20 + 320 + 640 of Ann, Bob, Fay and Gus; a cart of 31 days ago is too old, and of Fay's the latest counts.
    #expect(rows.contains([[.number(4), .number(99_000)]]))
    #expect(rows.contains([[.number(3), .number(4), .number(0.75)]]))
    #expect(walk.checked.keys.contains { $0.contains("'UTRECHT'") })
    // Guests who came again: Ann and Eve, two purchases of 30 each.
    #expect(rows.contains([[.number(2), .number(4), .number(12_000), .number(8000)]]))
  }

  /// On 24 June neither Gus' cart nor the later one of Fay's was begun, and Dee's was ordered since.
  @Test func `what had become of a cart by an earlier day`() async throws {
    let store = try await TodayShop.store()
    let day = try #require(CalendarDay(iso: "2025-06-24"))
    let query = FigureQuery.carts(5, open: 4, openValue: 23_000, asOf: day)
    #expect(query.isGiven(by: try await store.answer(query)))
    // On the 20th she had not ordered yet.
    let before = FigureQuery.carts(
      4, open: 4, openValue: 15_000, asOf: try #require(CalendarDay(iso: "2025-06-20")))
    #expect(before.isGiven(by: try await store.answer(before)))
  }

  /// Ann is left out by a rule.
  @Test func `a cart of somebody whom a rule leaves out is not open`() async throws {
    let store = try await TodayShop.store()
    try await store.add(
      try #require(OrderRule(name: "staff", field: .customer, pattern: "ann@*")))
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    let query = FigureQuery.carts(8, open: 5, openValue: 118_000, asOf: day)
    #expect(query.isGiven(by: try await store.answer(query)))
  }

  @Test func `all carts are told also where a part of the shop is looked at`() async throws {
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    let query = FigureQuery.carts(8, open: 6, openValue: 119_000, asOf: day)
    let filter = ShopFilter([FilterCondition(.customers, .country, "BE")])
    #expect(query.under(FilteredPart(filter, latestDay: day)) == query)
  }

  @Test(arguments: 58_000..<58_006, [RefundBooking.onOrderDay, .onRefundDay])
  func `in random shops`(seed: Int, booking: RefundBooking) async throws {
    let store = try await BookedFigureTests.store(of: ShopRows.random(seed: seed, orders: 60))
    for (key, value) in [
      (SettingKey.rewards, "10, 50, 250"), (.rewardDistance, "30"), (.pointsPerUnit, "1.3"),
      (.regularsPercent, "50"), (.winBackAfter, "40"), (.giftCost, "2"),
    ] { try await store.set(key, to: value) }
    let desk = try await ShopDesk(store: store)
    await desk.book(booking)
    let walk = try await walk(desk, store)
    try await walkPanel(walk)
    #expect(walk.checked.keys.contains { $0.contains("1e-9") })
  }

  @Test(arguments: ["country=BE", "order.channel=google_ads", "segment=champions"])
  func `in a part of the shop`(condition: String) async throws {
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    try await desk.apply(ShopFilter([try FilterCondition(parsing: condition)])) { _ in }
    let walk = try await FigureWalk(
      desk, try await TodayQueryTests.demoStore.value, isFull: false)
    try await walkPanel(walk)
    #expect(walk.checked.keys.allSatisfy { $0.contains("that the filter leaves") })
    #expect(walk.checked.count > 10)
  }

  private func walk(
    _ desk: ShopDesk, _ store: OrderStore, _ keys: String = ""
  ) async throws -> FigureWalk {
    try await FigureWalk(
      desk, try await OrderStore.withViewsAsTables(of: store), keys: keys, isFull: false)
  }
}
