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

  /// Spend of one day, for a purpose.
  private func spend(
    _ channel: String, _ amount: Int64, for purpose: SpendPurpose
  ) throws -> MarketingSpend {
    MarketingSpend(
      day: try day("2024-03-01"), channel: channel, amount: amount, purpose: purpose)
  }

  @Test
  func `what spend is for is kept, and a file imported again with it replaces what said nothing`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing(spend: [try spend("meta_ads", 100, for: .unknown)])
    #expect(try await store.ledger().spend.purpose == [.unknown])
    let said = [
      try spend("meta_ads", 60, for: .acquisition), try spend("meta_ads", 30, for: .retention),
      try spend("meta_ads", 10, for: .unknown),
    ]
    let summary = try await store.importing(spend: said)
    #expect(summary.changed == 1)
    let ledger = try await store.ledger()
    #expect(ledger.spend.amount == [10, 60, 30])
    #expect(ledger.spend.purpose == [.unknown, .acquisition, .retention])
    #expect(try await store.importing(spend: said).unchanged == 1)
    // The same sum for another purpose is another version.
    let moved = [
      try spend("meta_ads", 30, for: .acquisition), try spend("meta_ads", 60, for: .retention),
      try spend("meta_ads", 10, for: .unknown),
    ]
    #expect(try await store.importing(spend: moved).changed == 1)
  }

  @Test func `a rule of the shop says what a channel is for where its file does not`() async throws
  {
    let store = try OrderStore()
    try await store.importing(spend: [
      try spend("email", 5, for: .unknown), try spend("email", 7, for: .acquisition),
      try spend("agency", 90, for: .unknown), try spend("meta_ads", 10, for: .unknown),
    ])
    try await store.set(.retentionChannels, to: " Email, sms ,email")
    #expect(try await store.settings().values[.retentionChannels] == "email, sms")
    try await store.set(.fixedCostChannels, to: "agency")
    var spend = try await store.ledger().spend
    #expect(spend.amount == [90, 7, 5, 10])
    #expect(spend.purpose == [.fixed, .acquisition, .retention, .unknown])
    try await store.set(.retentionChannels, to: nil)
    spend = try await store.ledger().spend
    #expect(spend.purpose == [.fixed, .unknown, .acquisition, .unknown])
  }

  @Test func `a channel is for one thing`() async throws {
    let store = try OrderStore()
    try await store.set(.retentionChannels, to: "email, sms")
    await #expect(
      throws: StoreError.purposeSaidElsewhere(channel: "sms", by: .retentionChannels)
    ) { try await store.set(.acquisitionChannels, to: "meta_ads, SMS") }
    #expect(try await store.settings().values[.acquisitionChannels] == nil)
    // What is said of it already may be said again.
    try await store.set(.retentionChannels, to: "sms")
    try await store.set(.acquisitionChannels, to: "email")
  }
}
