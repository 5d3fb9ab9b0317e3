import Commerce
import Metrics
import Testing

@Suite struct HorizonTests {
  @Test
  func `the tiny shop within 30 and 365 days`() {
    let horizons = Horizon.all(of: Shop.tinyNow)
    #expect(horizons.map(\.days) == [30, 60, 90, 180, 365])
    // All nine are 30 days old; hal's second order came on day 14.
    #expect(horizons[0].customers == 9)
    #expect(horizons[0].netRevenue == 49_110)
    #expect(horizons[0].netRevenuePerCustomer == .value(49_110.0 / 9))
    // ann, bob, cy, dee, eve; bob's second order came on day 365.
    #expect(horizons[4].customers == 5)
    #expect(horizons[4].netRevenue == 8500 + 7200 + 7200 + 5400 + 3600 + 5400 + 8100 + 8100)
  }

  @Test
  func `a customer is mature on the very day`() {
    let shop = Shop(purchases: [Purchase("a", "2023-01-01", net: 100)])
    #expect(Horizon.all(of: shop.asOf(isoDay("2023-01-30")))[0].customers == 0)
    #expect(Horizon.all(of: shop.asOf(isoDay("2023-01-31")))[0].customers == 1)
    #expect(
      Horizon.all(of: shop.asOf(isoDay("2023-01-30")))[0].netRevenuePerCustomer
        == .undefined(.nobodyObservable))
  }
}
