import Commerce
import Testing

@testable import Storage

@Suite struct SettingsTests {
  @Test(arguments: [
    ("45,50", "45.5"), ("45.50", "45.5"), ("1.234,50", nil), ("1,234,5", nil), (",", nil),
  ])
  func `a number may have a comma for its point, but not both`(text: String, kept: String?) {
    #expect(SettingKey.targetLifetimeValue.normalised(text) == kept)
  }

  @Test func `settings are kept, listed and taken back`() async throws {
    let store = try OrderStore()
    #expect(try await store.settings() == ShopSettings())
    #expect(try await store.settings().activityWindowDays == 365)
    try await store.set(.name, to: "  De Wending ")
    try await store.set(.currency, to: "eur")
    try await store.set(.activityWindow, to: "180")
    try await store.set(.marginRate, to: "0.45")
    try await store.set(.targetRetentionRate, to: "0.3")
    var settings = try await store.settings()
    #expect(settings.name == "De Wending")
    #expect(settings.currency == (try euro()))
    #expect(settings.activityWindowDays == 180)
    #expect(settings.marginRate == 0.45)
    #expect(settings.targets == [.targetRetentionRate: 0.3])
    try await store.set(.name, to: nil)
    settings = try await store.settings()
    #expect(settings.name == nil)
    #expect(settings.values.count == 4)
  }

  @Test func `files that were refused are remembered, the latest two hundred, and are no setting`()
    async throws
  {
    let store = try OrderStore()
    #expect(try await store.refusedFiles(by: "1.0").isEmpty)
    for hash in ["5:a", "5:b", "5:a"] { try await store.refuseFile(hash, by: "1.0") }
    #expect(try await store.refusedFiles(by: "1.0") == ["5:b", "5:a"])
    for size in 0..<200 { try await store.refuseFile("\(size):c", by: "1.0") }
    #expect(try await store.refusedFiles(by: "1.0") == (0..<200).map { "\($0):c" })
    // A later program may know what this one did not.
    #expect(try await store.refusedFiles(by: "1.1").isEmpty)
    #expect(try await store.settings() == ShopSettings())
  }

  struct Refused: CustomTestStringConvertible {
    var key: SettingKey
    var value: String
    var testDescription: String { "\(key.rawValue) \(value)" }
  }

  @Test(arguments: [
    Refused(key: .name, value: " "), Refused(key: .currency, value: "euro"),
    Refused(key: .activityWindow, value: "0"), Refused(key: .activityWindow, value: "a year"),
    Refused(key: .activityWindow, value: "3651"), Refused(key: .marginRate, value: "45"),
    Refused(key: .marginRate, value: "nan"), Refused(key: .targetRetentionRate, value: "-0.1"),
    // A thousand in one country, one in another.
    Refused(key: .targetLifetimeValue, value: "1,000"),
    Refused(key: .targetLifetimeValue, value: "1.000"),
    Refused(key: .rfmRecency, value: "30, 90, 180"),
    Refused(key: .rfmRecency, value: "30, 90, 90, 365"),
    Refused(key: .rfmRecency, value: "30, 90, 180, 99999"),
    Refused(key: .rfmFrequency, value: "1, 2, 3, 4"),
    Refused(key: .rfmFrequency, value: "2, 3.5, 4, 5"),
    Refused(key: .rfmMonetary, value: "0, 1, 2, 3"), Refused(key: .rfmMonetary, value: "a,b,c,d"),
    Refused(key: .rfmMonetary, value: "1, 2, 3, nan"),
    // In yen the first is none, and the next two are one.
    Refused(key: .rfmMonetary, value: "0.4, 1, 2, 3"),
    Refused(key: .rfmMonetary, value: "1, 1.2, 2.5, 4"),
    Refused(key: .targetOrderValue, value: "inf"), Refused(key: .targetOrderValue, value: "-1"),
  ])
  func `a value that can't be is refused and changes nothing`(refused: Refused) async throws {
    let store = try OrderStore()
    await #expect(throws: StoreError.invalidSetting(key: refused.key, value: refused.value)) {
      try await store.set(refused.key, to: refused.value)
    }
    #expect(try await store.settings() == ShopSettings())
  }

  @Test func `thresholds of RFM are the shop's, else those that stand for them`() async throws {
    let store = try OrderStore()
    let standard = try #require(
      RFMThresholds(
        recencyDays: [30, 90, 180, 365], purchases: [2, 3, 5, 10],
        net: [5000, 10_000, 25_000, 50_000]))
    #expect(try await store.settings().scoring(.thresholds, in: euro()) == .thresholds(standard))
    #expect(try await store.settings().scoring(.ranks, in: euro()) == .ranks)
    try await store.set(.rfmRecency, to: "7,14 , 21,28")
    try await store.set(.rfmMonetary, to: "12.50, 25, 50, 99.99")
    let settings = try await store.settings()
    #expect(settings.values[.rfmRecency] == "7, 14, 21, 28")
    let own = try #require(
      RFMThresholds(
        recencyDays: [7, 14, 21, 28], purchases: [2, 3, 5, 10], net: [1250, 2500, 5000, 9999]))
    #expect(settings.scoring(.thresholds, in: try euro()) == .thresholds(own))
  }

  @Test func `margin rate and activity window reach the ledger`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 1001, cost: nil)])
    try await store.set(.marginRate, to: "0.5")
    try await store.set(.activityWindow, to: "30")
    let ledger = try await store.ledger()
    #expect(ledger.marginRate == 0.5)
    #expect(ledger.activityWindowDays == 30)
    // 1001 x 0.5 = 500.5, half away from zero.
    #expect(ledger.occasions.margin == [501])
  }

  @Test func `another time zone moves instants, and what counts as written stays`() async throws {
    let store = try OrderStore()
    let utc = try day("2024-03-01")
    let lateEvening = Int64(utc.number) * 86_400_000_000 + 23 * 3_600_000_000
    func order(_ id: String, offset: Int16?, asWritten: Bool) throws -> Order {
      var order = try StorageTests.order(id, by: "\(id)@example.com")
      order.placedAt = PlacedAt(
        day: utc, instant: lateEvening, hasTime: true, offsetMinutes: offset,
        countsAsWritten: asWritten)
      return order
    }
    let orders = [
      try order("instant", offset: 0, asWritten: false),
      try order("written", offset: 60, asWritten: true),
      try order("local", offset: nil, asWritten: false),
    ]
    try await store.importing(orders)
    // Two hours east of UTC, where it is past midnight.
    try await store.setTimeZone(SettingsTests.cairo)
    #expect(try await store.settings().timeZone == "Africa/Cairo")
    let ledger = try await store.ledger()
    #expect(ledger.occasions.day == [utc.number + 1, utc.number, utc.number])
    // The file still says the same.
    #expect(try await store.importing(orders).unchanged == 3)
  }

  /// Two hours east of UTC.
  private static let cairo = TellingZone(name: "Africa/Cairo") {
    CalendarDay(number: Int32(($0 + 2 * 3_600_000_000) / 86_400_000_000))
  }

  /// An hour before midnight in UTC on 31 March 2024, told as an instant.
  private func lateOrder(_ id: String) throws -> Order {
    let utc = try day("2024-03-31")
    var order = try order(id, by: "\(id)@example.com", on: utc.description, total: 1000)
    order.placedAt = PlacedAt(
      day: utc, instant: (Int64(utc.number) * 86_400 + 23 * 3600) * 1_000_000, hasTime: true,
      offsetMinutes: 0, countsAsWritten: false)
    return order
  }

  private func importing(
    _ order: Order, isDryRun: Bool = false, into store: OrderStore
  ) async throws {
    try await store.importing(
      ImportDescription(
        fileName: "orders.csv", format: "test", source: "test", contents: .orders, importedAt: 0,
        isDryRun: isDryRun)
    ) { writer in
      var preparation = OrderPreparation()
      try writer.add(preparation.prepare(order))
      writer.timeZone = SettingsTests.cairo
    }
  }

  @Test
  func `the zone that told days becomes the shop's with the import that it told them in`()
    async throws
  {
    let store = try OrderStore()
    try await importing(try lateOrder("1"), isDryRun: true, into: store)
    #expect(try await store.settings().timeZone == nil)
    try await importing(try lateOrder("1"), into: store)
    #expect(try await store.settings().timeZone == "Africa/Cairo")
  }

  @Test func `a zone that a later import brings moves the orders before it, and no settled one`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing([try lateOrder("1")])
    try await importing(try lateOrder("2"), into: store)
    // The later order came with its day, the earlier one is put on 1 April.
    let march = try day("2024-03-31").number
    #expect(try await store.ledger().occasions.day == [march + 1, march + 1])
    try await store.setTimeZone(
      TellingZone(name: "Europe/Berlin") { _ in CalendarDay(number: march) })
    try await importing(try lateOrder("3"), into: store)
    #expect(try await store.settings().timeZone == "Europe/Berlin")
    #expect(try await store.ledger().occasions.day == [march, march, march])
  }
}
