import Commerce
import Testing

@testable import Storage

@Suite struct SpendTests {
  private func spend(_ date: String, _ channel: String, _ amount: Int64) throws -> MarketingSpend {
    MarketingSpend(day: try day(date), channel: channel, amount: amount)
  }

  @Test func `campaigns of a file add up by day and channel, and a later file replaces them`()
    async throws
  {
    let store = try OrderStore()
    let file = [
      try spend("2024-03-01", "google_ads", 100), try spend("2024-03-01", "google_ads", 20),
      try spend("2024-03-01", "meta_ads", 5), try spend("2024-03-02", "google_ads", 7),
    ]
    let summary = try await store.importing(spend: file)
    #expect(summary.added == 3)
    #expect(summary.replaced == 1)
    #expect(summary.lastDay == (try day("2024-03-02")))
    let ledger = try await store.ledger()
    #expect(ledger.spend.amount == [120, 5, 7])

    let again = try await store.importing(spend: file)
    #expect(again.unchanged == 3)
    #expect(try await store.ledger() == ledger)

    let corrected = try await store.importing(spend: [try spend("2024-03-01", "google_ads", 90)])
    #expect(corrected.changed == 1)
    #expect(try await store.ledger().spend.amount == [90, 5, 7])
  }

  @Test func `spend is listed by day and channel`() async throws {
    let store = try OrderStore()
    let first = try spend("2024-03-01", "google_ads", 100)
    let second = try spend("2024-03-01", "meta_ads", 5)
    let third = try spend("2024-03-02", "google_ads", 7)
    try await store.importing(spend: [third, second, first])
    let (start, end) = (try day("2024-03-01"), try day("2024-03-02"))
    #expect(try await store.spendRows(from: start, through: end) == [first, second, third])
    #expect(try await store.spendRows(from: start, through: start) == [first, second])
    #expect(
      try await store.spendRows(from: start, through: end, channel: "google_ads")
        == [first, third])
  }
}
