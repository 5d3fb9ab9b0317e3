import Commerce
import Testing

@testable import Storage

@Suite struct RateTests {
  private func rate(_ millionths: Int64, on date: String = "2024-03-01", code: String = "USD")
    throws -> ExchangeRate
  {
    ExchangeRate(
      day: try day(date), currency: try #require(Currency(code: code)),
      value: millionths * 1_000_000)
  }

  private func dollars(_ id: String, total: Int64, cost: Int64? = 400, lines: [OrderLine] = [])
    throws -> Order
  {
    var order = try order(id, total: total, cost: cost, lines: lines)
    order.currency = Currency(code: "USD")
    return order
  }

  /// Two orders in euros, one in dollars.
  private func orders() throws -> [Order] {
    [try order("1"), try order("2"), try dollars("3", total: 2001, cost: 1000)]
  }

  @Test(arguments: [true, false])
  func `an order in another currency is converted, whichever file comes first`(
    ratesFirst: Bool
  ) async throws {
    let store = try OrderStore()
    try await store.set(.currency, to: "EUR")
    if ratesFirst { try await store.importing(rates: [try rate(500_000)]) }
    try await store.importing(try orders())
    if !ratesFirst { try await store.importing(rates: [try rate(500_000)]) }
    let ledger = try await store.ledger()
    // 10.00 + 10.00 + round(20.01 / 2)
    #expect(ledger.days.net == [3001])
    // 6.00 + 6.00 + (10.01 - 5.00)
    #expect(ledger.days.margin == [1701])
    #expect(ledger.days.converted == [1])
    #expect(ledger.days.otherCurrency == [0])
    #expect(ledger.orderGaps == RateGapColumns())
    let columns = try await store.orderColumns()
    #expect(columns.marks == [[], [], .converted])
  }

  @Test func `the currency of most orders is the shop's, and rates are for it`() async throws {
    let store = try OrderStore()
    try await store.importing(rates: [try rate(500_000)])
    try await store.importing(try orders())
    #expect(try await store.ledger().days.net == [3001])
    #expect(try await store.exchangeRates().map(\.shopCurrency) == [nil])
    try await store.importing(rates: [try rate(250_000, on: "2024-02-29")])
    #expect(try await store.exchangeRates().map(\.shopCurrency?.code) == [nil, "EUR"])
  }

  @Test func `another rate changes the figures, and undoing it brings them back`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders())
    let apart = try await store.ledger()
    #expect(apart.days.otherCurrency == [1])
    #expect(apart.orderGaps.count == [1])
    let first = try await store.importing(rates: [try rate(500_000)])
    #expect(first.added == 1)
    #expect(first.firstDay == (try day("2024-03-01")))
    let converted = try await store.ledger()
    #expect(try await store.importing(rates: [try rate(500_000)]).unchanged == 1)
    #expect(try await store.importing(rates: [try rate(1_000_000)]).changed == 1)
    #expect(try await store.ledger().days.net == [4001])
    #expect(try await store.undo(importID: 4).reverted == 1)
    #expect(try await store.ledger() == converted)
    // The third import said the same as the second.
    #expect(try await store.undo(importID: 2).kept == 1)
    #expect(try await store.ledger() == converted)
    #expect(try await store.undo(importID: 3).removed == 1)
    #expect(try await store.ledger() == apart)
  }

  @Test func `of two rows of a day and currency the later one stands`() async throws {
    let store = try OrderStore()
    let summary = try await store.importing(rates: [try rate(1), try rate(2)])
    #expect(summary.added == 1)
    #expect(summary.replaced == 1)
    #expect(try await store.exchangeRates().map(\.value) == [2_000_000])
  }

  @Test func `with another currency of the shop the rates that were for the old one are not used`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing(try orders())
    try await store.importing(rates: [try rate(500_000)])
    let before = try await store.ledger()
    try await store.set(.currency, to: "USD")
    let ledger = try await store.ledger()
    #expect(ledger.days.net == [2001])
    #expect(ledger.orderGaps.count == [2])
    // A euro is two dollars.
    try await store.importing(rates: [try rate(2_000_000, code: "EUR")])
    #expect(try await store.ledger().days.net == [6001])
    try await store.set(.currency, to: nil)
    #expect(try await store.ledger() == before)
  }

  @Test func `what products cost is in the shop's currency already`() async throws {
    let store = try OrderStore()
    let line = OrderLine(name: "Blend", sku: "B", quantity: 2, unitPrice: 1000)
    try await store.importing(products: [
      Product(sku: "B", name: "Blend", price: nil, unitCost: 300)
    ])
    try await store.importing(rates: [try rate(500_000)])
    try await store.importing([
      try order("1"), try order("2"), try dollars("3", total: 2000, cost: nil, lines: [line]),
    ])
    // 6.00 + 6.00 + (20.00 / 2 - 2 x 3.00)
    #expect(try await store.ledger().days.margin == [1600])
    let rows = try await store.orderRows(rows: [1, 3])
    #expect(rows.map(\.isCostGiven) == [true, false])
  }

  @Test func `spend in another currency is converted, or told by day`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders())
    let usd = try #require(Currency(code: "USD"))
    try await store.importing(spend: [
      MarketingSpend(day: try day("2024-03-02"), channel: "a", amount: 25, currency: usd),
      MarketingSpend(day: try day("2024-03-02"), channel: "a", amount: 100),
    ])
    #expect(try await store.ledger().spend.amount == [100])
    #expect(try await store.ledger().spendGaps.count == [1])
    try await store.importing(rates: [try rate(500_000)])
    // 1.00 + round(0.25 / 2)
    #expect(try await store.ledger().spend.amount == [113])
    #expect(try await store.ledger().spendGaps == RateGapColumns())
    try await store.importing(spend: [
      MarketingSpend(day: try day("2024-03-20"), channel: "a", amount: 1, currency: usd)
    ])
    #expect(try await store.ledger().spendGaps.day == [try day("2024-03-20").number])
  }
}
