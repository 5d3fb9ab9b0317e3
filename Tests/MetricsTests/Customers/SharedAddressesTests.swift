import Commerce
import Metrics
import Testing

@Suite struct SharedAddressesTests {
  @Test func `without a usual number that is high, the mark is thirty`() {
    #expect(SharedAddresses(purchases: []).mark == 30)
    #expect(SharedAddresses(purchases: Array(repeating: 3, count: 100)).mark == 30)
  }

  @Test func `the mark is ten times what 95 of 100 stay within`() {
    // The 95th of a hundred bought 7 times, the five above it far more often.
    let purchases =
      Array(repeating: 2, count: 94) + [7] + Array(repeating: 100, count: 5)
    let addresses = SharedAddresses(purchases: purchases)
    #expect(addresses.mark == 70)
    #expect(addresses.isShared(purchases: 70))
    #expect(!addresses.isShared(purchases: 69))
  }

  @Test func `the marked and the merged open to their people`() {
    // Twenty buy once, the counter on thirty days.
    var purchases = (1...20).map { Purchase("c\($0)", "2024-01-01", net: 100) }
    purchases += (1...30).map {
      Purchase("a", isoDay("2024-02-01").advanced(by: $0).description, net: 100)
    }
    var ledger = Shop(purchases: purchases).ledger
    ledger.mergedCustomers = [3]
    let shop = ShopAsOf(ledger)
    let coverage = Coverage(of: shop)
    #expect([coverage.sharedAddresses, coverage.sharedAddressMark] == [1, 30])
    #expect(shop.customers(.sharedAddress) == [0])
    #expect(coverage.mergedCustomers == 1)
    #expect(shop.customers(.merged) == [3])
    let before = ShopAsOf(ledger, asOf: isoDay("2024-03-01"))
    #expect(Coverage(of: before).sharedAddresses == 0)
    #expect(before.customers(.sharedAddress).isEmpty)
  }

  @Test func `what rules leave out adds up to the orders`() {
    var ledger = Shop(purchases: [Purchase("a", "2024-01-02", net: 100)]).ledger
    ledger.rules = ["staff", "samples"]
    ledger.leftOut = LeftOutColumns(
      row: [7, 8, 9], day: ["2024-01-01", "2024-01-02", "2024-01-03"].map { isoDay($0).number },
      rule: [0, 0, 0], net: [5, 6, 70])
    let coverage = Coverage(of: ShopAsOf(ledger, asOf: isoDay("2024-01-02")))
    #expect(coverage.rules.map(\.name) == ["staff", "samples"])
    #expect(coverage.rules.map(\.orders) == [2, 0])
    #expect(coverage.rules.map(\.netRevenue) == [11, 0])
    #expect([coverage.ordersLeftOut, coverage.orders] == [2, 3])
  }
}
