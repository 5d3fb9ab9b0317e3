import Commerce
import Testing

@testable import Storage

@Suite struct CodeChannelTests {
  /// Ann came by a friend's code; Bob was there before he used one.
  private func orders() throws -> [Order] {
    var orders = [
      try order("1", on: "2024-03-01", total: 900, codes: ["FRIEND10"]),
      try order("2", by: "bob@example.com", on: "2024-03-02"),
      try order("3", by: "bob@example.com", on: "2024-03-03", total: 800, codes: ["FRIEND20"]),
    ]
    orders[0].amounts.discount = 100
    orders[2].amounts.discount = 200
    return orders
  }

  private func channels(of ledger: Ledger) -> [String] {
    ledger.occasions.channel.map { ledger.channels[Int($0)] }
  }

  @Test func `the ledger follows the setting, and goes back with it`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders())
    let before = try await store.ledger()
    #expect(channels(of: before) == ["organic", "organic", "organic"])
    try await store.set(.codeChannels, to: "friend* = Friends")
    #expect(try await store.settings().values[.codeChannels] == "FRIEND*=friends")
    let after = try await store.ledger()
    #expect(channels(of: after) == ["friends", "organic", "friends"])
    #expect(after.giveaways == GiveawayColumns(customer: [0], amount: [100]))
    #expect(after.spend.amount == [100])
    #expect(after.spend.purpose == [.giveaway])
    // 9.00 less 4.00, before the 1.00; the order itself, and the day, stay as they were booked.
    #expect(after.occasions.margin == [600, 600, 400])
    #expect(after.days == before.days)
    #expect(try await store.orderColumns().margin == [500, 600, 400])
    try await store.set(.codeChannels, to: nil)
    #expect(try await store.ledger().occasions == before.occasions)
    #expect(try await store.ledger().spend == before.spend)
  }

  @Test func `orders that come after the setting are taken by it, in a first import too`()
    async throws
  {
    let later = try OrderStore()
    try await later.importing(try orders())
    try await later.set(.codeChannels, to: "FRIEND*=friends")
    let first = try OrderStore()
    try await first.set(.codeChannels, to: "FRIEND*=friends")
    try await first.importing(try orders())
    #expect(try await first.ledger() == later.ledger())
  }

  @Test func `spend that is imported leaves what was given away`() async throws {
    let store = try OrderStore()
    try await store.set(.codeChannels, to: "FRIEND*=friends")
    try await store.importing(try orders())
    try await store.importing(
      spend: [MarketingSpend(day: try day("2024-03-01"), channel: "friends", amount: 40)])
    let spend = try await store.ledger().spend
    #expect(spend.amount == [40, 100])
    #expect(spend.purpose == [.unknown, .giveaway])
  }

  @Test func `orders are listed and counted by the channel of their code`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders())
    try await store.set(.codeChannels, to: "FRIEND*=friends")
    #expect(
      try await store.ordersOfCustomer(2).map(\.channel) == ["organic", "friends"])
    let values = try #require(try await store.values(.channel, currency: try euro()))
    #expect(values.map(\.value) == ["friends", "organic"])
    #expect(values.map(\.count) == [2, 1])
  }

  @Test func `a part of the shop has the gifts of its own new customers`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders())
    try await store.set(.codeChannels, to: "FRIEND*=friends")
    func part(_ field: FilterField, _ value: String) async throws -> Ledger {
      let filter = ShopFilter([FilterCondition(.orders, field, value)])
      let whole = try await store.ledger()
      return try #require(try await store.shop(filter, of: whole, customers: nil)).ledger
    }
    // Of these orders alone Bob is new, too: 1.00 and 2.00.
    let friends = try await part(.channel, "Friends")
    #expect(friends.customers.count == 2)
    #expect(friends.spend.amount == [100, 200])
    #expect(friends.occasions.margin == [600, 600])
    // What was given away alone would be no CAC; and no spend is known that could be split.
    let dutch = try await part(.country, "NL")
    #expect(dutch.spend.day.isEmpty)
    #expect(!dutch.lacksSpendSplit)
    #expect(dutch.occasions.margin == [600, 600, 400])
    // Real spend is known by day and channel alone.
    _ = try await store.importing(spend: [
      MarketingSpend(day: try day("2024-03-01"), channel: "google_ads", amount: 100)
    ])
    #expect(try await part(.country, "NL").lacksSpendSplit)
  }

  @Test func `rules look at the channel that the file tells`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders())
    try await store.set(.codeChannels, to: "FRIEND*=friends")
    try await store.add(
      try #require(OrderRule(name: "r", field: .channel, pattern: "friends")))
    #expect(try await store.ledger().leftOut.count == 0)
  }

  @Test func `an entry that is none is refused, and nothing changes`() async throws {
    let store = try OrderStore()
    try await store.set(.codeChannels, to: "A=b")
    await #expect(
      throws: StoreError.invalidCodeChannel(
        CodeChannelProblem(place: 2, entry: "ANNA", reason: .noChannel))
    ) { try await store.set(.codeChannels, to: "FRIEND10=referral, ANNA") }
    await #expect(throws: StoreError.invalidSetting(key: .codeChannels, value: " , ")) {
      try await store.set(.codeChannels, to: " , ")
    }
    #expect(try await store.settings().values[.codeChannels] == "A=b")
    #expect(try await store.rows("SELECT * FROM code_channel", columns: 3) == [["1", "A", "b"]])
  }
}
