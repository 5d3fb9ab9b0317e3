import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct LedgerTests {
  /// A shop by chance: few customers, days and ids, so that everything collides; made the same by a seed.
  private func chanceOrders(seed: UInt64, count: Int) throws -> [Order] {
    var generator = SeededGenerator(seed: seed)
    let start = try day("2023-01-01")
    return try (0..<count).map { index in
      let day = start.advanced(by: .random(in: 0..<90, using: &generator))
      let hasTime = Bool.random(using: &generator)
      let total = Int64.random(in: 0...5_000, using: &generator)
      let second = hasTime ? Int64.random(in: 0..<86_400, using: &generator) : 0
      return Order(
        id: "N\(Int.random(in: 0..<count, using: &generator))",
        customer: Int.random(in: 0..<8, using: &generator) == 0
          ? nil
          : CustomerIdentity(email: "c\(Int.random(in: 0..<40, using: &generator))@example.com"),
        placedAt: PlacedAt(
          day: day, instant: (Int64(day.number) * 86_400 + second) * 1_000_000, hasTime: hasTime),
        currency: ["EUR", "EUR", "EUR", "USD"].randomElement(using: &generator)
          .flatMap(Currency.init(code:)),
        amounts: OrderAmounts(
          total: total, tax: total / 6, refunded: Bool.random(using: &generator) ? total : 0,
          cost: index.isMultiple(of: 3) ? nil : total / 2),
        status: ["paid", "paid", "cancelled"].randomElement(using: &generator) ?? "",
        channel: ["organic", "google_ads", Order.noChannel].randomElement(using: &generator) ?? "",
        country: ["NL", "de", "Belgium", ""].randomElement(using: &generator) ?? "",
        discountCodes: index.isMultiple(of: 4) ? ["TEN", "GIFT"] : [],
        lines: ["Tea", " Coffee ", ""].prefix(index % 4).shuffled(using: &generator).map {
          OrderLine(name: $0, sku: "", quantity: 1, unitPrice: 1)
        }, fileLine: try #require(Int(exactly: index)))
    }
  }

  @Test(arguments: [UInt64](1...12))
  func `the ledger that is kept equals the one made from the rows`(seed: UInt64) async throws {
    let store = try OrderStore()
    let orders = try chanceOrders(seed: seed, count: 300)
    try await store.importing(Array(orders.prefix(200)))
    try await store.importing(Array(orders.suffix(150)), as: ordersFile("b.csv"))
    try await store.importing(spend: [
      MarketingSpend(day: try day("2023-01-05"), channel: "google_ads", amount: 77)
    ])
    let kept = try await store.ledger()
    let keptOrders = try await store.orderColumns()
    try await store.execute("DELETE FROM ledger_stamp")
    #expect(try await store.ledger() == kept)
    #expect(try await store.orderColumns() == keptOrders)
    #expect(kept.customers.count > 20)
    #expect(keptOrders.count > 50)
  }

  @Test(arguments: [UInt64](1...12))
  func `the ledger of orders that passed equals the one made from their rows`(
    seed: UInt64
  ) async throws {
    let store = try OrderStore()
    var orders = try chanceOrders(seed: seed, count: 300)
    // No order stands twice, so none is read back; the first one's currency is that of fewest.
    for index in orders.indices { orders[index].id = "N\(index)" }
    if seed.isMultiple(of: 2) { orders[0].currency = Currency(code: "USD") }
    if seed.isMultiple(of: 3) { orders[0].currency = nil }
    try await store.importing(orders)
    let kept = try await store.ledger()
    let keptOrders = try await store.orderColumns()
    try await store.execute("DELETE FROM ledger_stamp")
    #expect(try await store.ledger() == kept)
    #expect(try await store.orderColumns() == keptOrders)
    #expect(kept.currency?.code == "EUR")
  }

  @Test func `later spend leaves the orders in the ledger as they are`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", channel: "organic")])
    let before = try await store.ledger()
    try await store.importing(spend: [
      MarketingSpend(day: try day("2024-01-05"), channel: "google_ads", amount: 77),
      MarketingSpend(
        day: try day("2024-01-05"), channel: "meta_ads", amount: 5, currency: Currency(code: "USD")
      ),
    ])
    try await store.importing(spend: [
      MarketingSpend(day: try day("2024-01-05"), channel: "google_ads", amount: 80),
      MarketingSpend(day: try day("2024-01-04"), channel: "affiliate", amount: 9),
    ])
    let ledger = try await store.ledger()
    #expect(ledger.spend.day == [19_726, 19_727])
    #expect(
      ledger.spend.channel.map { ledger.channels[Int($0)] } == ["affiliate", "google_ads"])
    #expect(ledger.spend.amount == [9, 80])
    var withoutSpend = ledger
    withoutSpend.spend = before.spend
    withoutSpend.spendGaps = before.spendGaps
    withoutSpend.channels = before.channels
    #expect(withoutSpend == before && ledger.channels.starts(with: before.channels))
  }

  @Test(arguments: [UInt64](1...6))
  func `two imports make the ledger of one`(seed: UInt64) async throws {
    let orders = try chanceOrders(seed: seed, count: 200)
    let once = try OrderStore()
    try await once.importing(orders)
    let twice = try OrderStore()
    try await twice.importing(Array(orders.prefix(90)))
    try await twice.importing(Array(orders.suffix(110)))
    let (one, two) = (try await once.ledger(), try await twice.ledger())
    #expect(one.days == two.days)
    #expect(one.occasions.net.sorted() == two.occasions.net.sorted())
    #expect(one.occasions.count == two.occasions.count)
    #expect(one.rows == two.rows)
  }

  @Test func `an archive that doesn't fit the rows is not believed`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1"), try order("2", on: "2024-04-01")])
    let ledger = try await store.ledger()
    try await store.execute("UPDATE ledger_column SET data = x'00000000' WHERE id = 5")
    #expect(try await store.ledger() == ledger)
    try await store.execute("UPDATE ledger_stamp SET format = 999")
    #expect(try await store.ledger() == ledger)
    try await store.execute("UPDATE store_state SET generation = generation + 1")
    #expect(try await store.ledger() == ledger)
  }

  @Test func `an empty store has the ledger of an empty shop`() async throws {
    let store = try OrderStore()
    #expect(try await store.ledger() == Ledger())
    #expect(try await store.orderColumns() == OrderColumns())
  }

  @Test func `channels and codes of any text come back`() async throws {
    let store = try OrderStore()
    let orders = [
      try order("1", channel: "", codes: ["é €", "A,B"]),
      try order("2", channel: "line\nbreak", codes: ["\u{0}"]),
    ]
    try await store.importing(orders)
    let ledger = try await store.ledger()
    #expect(ledger.channels == ["", "line\nbreak"])
    #expect(ledger.codes == ["é €", "A,B", "\u{0}"])
    #expect(try await store.importing(orders).unchanged == 2)
  }

  @Test func `the currency is that of most orders, on a tie the first in the alphabet`()
    async throws
  {
    func order(_ id: String, _ code: String?) throws -> Order {
      var order = try StorageTests.order(id)
      order.currency = code.flatMap(Currency.init(code:))
      return order
    }
    let store = try OrderStore()
    try await store.importing([try order("1", "USD"), try order("2", "EUR"), try order("3", nil)])
    #expect(try await store.ledger().currency?.code == "EUR")
    // One order in dollars is set apart; the one without a currency is in the shop's.
    #expect(try await store.ledger().days.otherCurrency == [1])
    #expect(try await store.ledger().days.countedOrders == [2])
    try await store.importing([try order("4", "USD")])
    #expect(try await store.ledger().currency?.code == "USD")
    let first = try day("2024-03-01")
    let eur = try #require(Currency(code: "EUR"))
    let usd = try #require(Currency(code: "USD"))
    #expect(
      try await store.ordersInOtherCurrencies(than: usd, from: first, through: first) == [2])
    try await store.set(.currency, to: "eur")
    #expect(try await store.ledger().currency == eur)
    #expect(try await store.ledger().days.otherCurrency == [2])
    try await store.set(.currency, to: nil)
    #expect(try await store.ledger().currency == usd)
  }

  @Test func `orders of one moment stand by their id, byte by byte`() async throws {
    let store = try OrderStore()
    func dated(_ id: String, channel: String) throws -> Order {
      var order = try order(id, channel: channel)
      order.placedAt.hasTime = false
      return order
    }
    try await store.importing([
      try dated("b", channel: "second"), try dated("B", channel: "first"),
      try order("A", channel: "timed"),
    ])
    let ledger = try await store.ledger()
    #expect(ledger.channels[Int(ledger.occasions.channel[0])] == "first")
    // The one with a time comes last on the day.
    #expect(try await store.orderColumns().row == [1, 2, 3])
  }
}
