import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import TestSupport
import Testing

@testable import stamgast

/// Panel 9's numbers from a store: of ten people with a purchase on 1 March 2024 the last six got a letter, of whom three
/// bought again; so did one of the control, on the day after the last.
@Suite struct TrialDeskTests {
  private let asOf = CalendarDay(iso: "2024-05-01") ?? CalendarDay(number: 0)

  private func order(_ id: Int, by person: Int, on date: String) throws -> Order {
    let day = try #require(CalendarDay(iso: date))
    return Order(
      id: "\(id)",
      customer: CustomerIdentity(email: "p\(person)@example.com", acceptsMarketing: true),
      placedAt: PlacedAt(day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: "EUR"), amounts: OrderAmounts(total: 5000, cost: 2000),
      status: "paid")
  }

  private func desk() async throws -> (desk: ShopDesk, store: OrderStore) {
    let store = try OrderStore()
    var orders = try (0..<10).map { try order($0, by: $0, on: "2024-03-01") }
    orders += try [4, 5, 6].map { try order(100 + $0, by: $0, on: "2024-03-31") }
    orders.append(try order(200, by: 0, on: "2024-04-01"))
    try await store.importing(orders: orders)
    let ids = try await store.ledger().customers.id
    let trial = Trial(
      name: "spring", list: "all", start: try #require(CalendarDay(iso: "2024-03-01")), days: 30,
      arms: [Trial.Arm(name: Trial.control, share: 40), Trial.Arm(name: "letter", share: 60)])
    try await store.add(
      trial,
      places: Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0 < 4 ? 0 : 1) }))
    return (try await ShopDesk(store: store), store)
  }

  @Test func `an arm's numbers are those of the people who open under it, and of the SQL`()
    async throws
  {
    let (desk, store) = try await desk()
    let trials = try await desk.trials(asOf: asOf)
    let figures = try #require(trials.first)
    #expect(trials.count == 1)
    #expect(figures.arms.map(\.people.assigned) == [4, 6])
    #expect(figures.arms.map(\.people.repeaters) == [0, 3])
    #expect(figures.arms.map(\.people.grossMargin) == [0, 9000])
    guard case .trial(let trial) = figures.subject else {
      Issue.record("it is a trial")
      return
    }
    for arm in figures.arms {
      let list = try await desk.customerListing(
        CustomerListQuery(
          customers: .trialArm(TrialArmChoice(trial: "spring", arm: arm.name)),
          scope: OccasionScope(
            days: DayRange(first: trial.start.advanced(by: 1), last: trial.lastDay)), asOf: asOf))
      #expect(list.summary.count == arm.people.assigned)
      #expect(list.summary.margin == arm.people.grossMargin)
    }
    let query = FigureQuery.arms(of: trial, figures.arms, asOf: asOf)
    #expect(query.isGiven(by: try await store.answer(query)))
  }

  @Test func `before its start there is no trial`() async throws {
    let (desk, _) = try await desk()
    let before = try #require(CalendarDay(iso: "2024-02-29"))
    #expect(try await desk.trials(asOf: before).isEmpty)
  }

  /// Of codes the first use counts, by time and then by the order's number: Ann used A, then B; Bob both on one day, of
  /// which B's order has the lower number; Cas A on an order that was paid back whole, so B first; Dee and Eve one each, of
  /// whom Eve's thirty days are not over.
  private func codeDesk() async throws -> (desk: ShopDesk, store: OrderStore) {
    let store = try OrderStore()
    func order(
      _ id: String, by name: String, on date: String, at hour: Int64 = 0, _ codes: [String],
      refunded: Int64 = 0
    ) throws -> Order {
      let day = try #require(CalendarDay(iso: date))
      return Order(
        id: id, customer: CustomerIdentity(email: "\(name)@example.com"),
        placedAt: PlacedAt(
          day: day, instant: (Int64(day.number) * 24 + hour) * 3_600_000_000, hasTime: true),
        currency: Currency(code: "EUR"),
        amounts: OrderAmounts(total: 5000, refunded: refunded, cost: 2000), status: "paid",
        discountCodes: codes)
    }
    let orders = [
      try order("1", by: "ann", on: "2024-03-01", ["A"]),
      try order("2", by: "ann", on: "2024-03-31", ["B"]),
      try order("4", by: "bob", on: "2024-03-01", at: 9, ["A"]),
      try order("3", by: "bob", on: "2024-03-01", at: 9, ["B"]),
      try order("5", by: "cas", on: "2024-03-01", ["A"], refunded: 5000),
      try order("6", by: "cas", on: "2024-03-02", ["B", "AB"]),
      try order("7", by: "cas", on: "2024-04-02", []),
      try order("8", by: "dee", on: "2024-04-01", ["X", "A", "B"]),
      try order("9", by: "eve", on: "2024-04-02", ["B"]),
    ]
    try await store.importing(orders: orders)
    return (try await ShopDesk(store: store), store)
  }

  @Test func `two codes are those of the people who open under them, and of the SQL`() async throws
  {
    let (desk, store) = try await codeDesk()
    let question = CouponQuestion(codeA: "A", codeB: "B", days: 30)
    let shop = await desk.shop(asOf: asOf)
    let figures = TrialFigures(question, of: shop)
    // Ann and Dee; Bob and Cas.
    #expect(figures.arms.map(\.people.observable) == [2, 2])
    // Ann's second order is 30 days later, Cas's 31.
    #expect(figures.arms.map(\.people.repeaters) == [1, 0])
    #expect(figures.arms.map(\.people.grossMargin) == [9000, 9000])
    let query = FigureQuery.codes(question, figures.arms, asOf: asOf)
    #expect(query.isGiven(by: try await store.answer(query)))
    for (place, arm) in figures.arms.enumerated() {
      let list = try await desk.customerListing(
        CustomerListQuery(customers: .codeArm(question, isSecond: place == 1), asOf: asOf))
      #expect(list.summary.count == arm.people.observable)
      let people = try #require(
        FigureQuery.customers(
          .codeArm(question, isSecond: place == 1), purchases: .all, from: nil, through: asOf,
          asOf: asOf, windowDays: 365, scoring: .ranks, in: Currency(code: "EUR"),
          count: list.summary.count, occasions: list.summary.occasions, net: list.summary.net,
          margin: list.summary.margin))
      #expect(people.isGiven(by: try await store.answer(people)))
    }
  }
}
