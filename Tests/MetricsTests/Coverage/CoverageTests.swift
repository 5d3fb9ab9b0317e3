import Commerce
import Metrics
import Testing

@Suite struct CoverageTests {
  @Test
  func `rows split into what became of them`() {
    var shop = Shop(purchases: [
      Purchase("a", "2023-01-01", net: 100), Purchase("a", "2023-01-02", net: 0),
      Purchase(nil, "2023-01-03", net: 50), Purchase("b", "2023-01-04", net: 70),
      Purchase("b", "2023-02-01", net: 70),
    ])
    shop.purchases[3].isCounted = false
    var ledger = shop.ledger
    ledger.rows = RowCounts(rejected: [.noOrderId: 2], replacedOrders: 1)
    let coverage = Coverage(of: ShopAsOf(ledger, asOf: isoDay("2023-01-31")))
    #expect(coverage.rows == 8)
    #expect(coverage.orders == 4)
    #expect(coverage.ordersAfterAsOf == 1)
    #expect(
      [coverage.notCounted, coverage.countedOrders, coverage.unidentifiedOrders] == [1, 3, 1])
    #expect([coverage.ordersWithoutOccasion, coverage.occasions, coverage.customers] == [1, 1, 1])
    #expect(coverage.knownCostShare == .value(1))
    #expect(coverage.lastDay == isoDay("2023-01-03"))
  }

  @Test
  func `a currency is told when the orders up to the day have exactly one`() throws {
    var ledger = Shop(purchases: [Purchase("a", "2023-01-01", net: 100)]).ledger
    let euro = try #require(Currency(code: "EUR"))
    let dollar = try #require(Currency(code: "USD"))
    #expect(Coverage.currency(of: ShopAsOf(ledger)) == euro)
    ledger.orderCurrencies.append(
      CurrencyFirstDay(currency: dollar, firstDay: isoDay("2023-05-01")))
    #expect(Coverage.currency(of: ShopAsOf(ledger, asOf: isoDay("2023-04-30"))) == euro)
    #expect(Coverage.currency(of: ShopAsOf(ledger, asOf: isoDay("2023-05-01"))) == nil)
    #expect(Coverage.currency(of: ShopAsOf(Ledger(currency: euro))) == nil)
  }
}
