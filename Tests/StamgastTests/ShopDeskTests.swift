import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import Testing

@testable import stamgast

@Suite struct ShopDeskTests {
  private func desk(targets: [SettingKey: String]) async throws -> ShopDesk {
    let store = try OrderStore()
    for (key, value) in targets { try await store.set(key, to: value) }
    return try await ShopDesk(store: store)
  }

  @Test func `every target of the settings is that of a figure`() {
    let figures = Set(KPI.allCases.map { "target-" + $0.rawValue })
    #expect(figures == Set(SettingKey.allCases.filter(\.isTarget).map(\.rawValue)))
  }

  @Test func `targets of money are set in whole units, shares as fractions`() async throws {
    let desk = try await desk(targets: [
      .currency: "EUR", .targetLifetimeValue: "55.50", .targetRetentionRate: "0.6",
    ])
    let targets = try await desk.facts(now: 0).targets
    #expect(targets == [.lifetimeValue: 5550, .customerRetentionRate: 0.6])
  }

  @Test func `an empty store has no days and no age`() async throws {
    let facts = try await desk(targets: [.name: "De Lege Winkel"]).facts(now: 0)
    #expect(facts.name == "De Lege Winkel")
    #expect(facts.firstDay == nil)
    #expect(facts.latestDay == nil)
    #expect(facts.importAge.isEmpty)
  }

  @Test func `refunds are booked as asked, and nothing made before is kept`() async throws {
    let desk = try await ShopDesk(store: try await WalkedShop.store())
    let march = try #require(CalendarDay(iso: "2024-03-31"))
    func netOfMarch() async throws -> Int64? {
      guard case .loaded(.overview(let figures)) = await desk.answer(.overview(.month, asOf: march))
      else { return nil }
      return figures.parts.last?.totals.netRevenue
    }
    #expect(await desk.ledger.refundBooking == .onOrderDay)
    #expect(try await netOfMarch() == 3_800)
    await desk.book(.onRefundDay)
    #expect(try await desk.facts(now: 0).refundBooking == .onRefundDay)
    #expect(try await netOfMarch() == 2_800)
    // A filter keeps what was asked.
    try await desk.apply(ShopFilter([FilterCondition(.customers, .channel, "google_ads")])) { _ in }
    #expect(await desk.ledger.refundBooking == .onRefundDay)
    await desk.book(.onOrderDay)
    try await desk.apply(ShopFilter()) { _ in }
    #expect(try await netOfMarch() == 3_800)
  }

  @Test(arguments: [
    // As far apart as they can be, and near enough to share a number with their places.
    (highest: Int64.max, lowest: Int64.min), (highest: 5_000_000_000, lowest: -70_000),
  ])
  func `keys in order give places in order, equal ones as they stood`(
    _ ends: (highest: Int64, lowest: Int64)
  ) {
    let keys: [Int64] = [5, -3, 5, ends.highest, ends.lowest, 0, 70_000]
    #expect(radixOrder(of: keys) == [4, 1, 5, 0, 2, 6, 3])
    #expect(radixOrder(of: keys, descending: true) == [3, 6, 0, 2, 5, 1, 4])
    #expect(radixOrder(of: [7, 7, 7], descending: true) == [0, 1, 2])
    #expect(radixOrder(of: []).isEmpty)
  }

  @Test func `what was not asked for longest is forgotten first`() {
    var recent = Recent<Int, String>(limit: 2)
    var replaced: [String] = []
    for key in [1, 2, 1, 3] {
      _ = recent.value(for: key) { spare in
        if let spare { replaced.append(spare) }
        return "made \(key)"
      }
    }
    #expect(recent[1] == "made 1")
    #expect(recent[2] == nil)
    #expect(recent[3] == "made 3")
    #expect(replaced == ["made 2"])
  }
}
