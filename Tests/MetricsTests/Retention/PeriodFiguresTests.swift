import Commerce
import Metrics
import Testing

@Suite struct PeriodFiguresTests {
  @Test
  func `the first quarter of 2024 of the tiny shop`() throws {
    let quarter = try #require(PeriodFigures.all(of: Shop.tinyNow, grain: .quarter).last)
    #expect(quarter.period.description == "2024-Q1")
    #expect(quarter.state == .complete)
    // hal twice, bob twice, ann, cy, ivy
    #expect(quarter.customers.customers == 5)
    #expect(quarter.customers.occasions == 7)
    #expect(quarter.customers.firstTime == 2)
    // hal's second occasion returns, and so do bob, ann and cy
    #expect(quarter.customers.returning == 4)
    #expect(quarter.customers.repeating == 2)
    #expect(quarter.customers.repeatPurchaseRate == .value(0.4))
    // 67.50 + 54.00 + 12.35 + 27.00 + 18.00 of 286.45
    #expect(quarter.customers.returningNetRevenue == 17_885)
    #expect(quarter.customers.returningRevenueShare == .value(17_885.0 / 28_645))
    #expect(quarter.spend == .value(5550))
    #expect(quarter.customerAcquisitionCost == .value(2775))
  }

  @Test
  func `a channel stands in a period for its spend or for its new customers`() throws {
    let quarter = try #require(PeriodFigures.all(of: Shop.tinyNow, grain: .quarter).last)
    let channels = try #require(quarter.channels.value)
    #expect(channels.map(\.channel) == ["(none)", "google_ads", "meta_ads"])
    #expect(channels.map(\.spend) == [0, 3550, 2000])
    #expect(channels.map(\.firstTimeCustomers) == [1, 0, 1])
    #expect(channels[1].customerAcquisitionCost == .undefined(.noNewCustomers))
  }

  @Test
  func `without any spend there is no acquisition cost rather than a free one`() {
    let shop = Shop(purchases: [Purchase("a", "2023-01-01", net: 100)])
    let month = PeriodFigures.all(of: shop.now, grain: .month)[0]
    #expect(month.spend == .undefined(.noSpend))
    #expect(month.customerAcquisitionCost == .undefined(.noSpend))
    #expect(month.channels == .undefined(.noSpend))
  }

  @Test
  func `an order of nobody counts in the totals only`() {
    let shop = Shop(purchases: [
      Purchase(nil, "2023-01-01", net: 100, margin: 40), Purchase("a", "2023-01-02", net: 300),
    ])
    let month = PeriodFigures.all(of: shop.now, grain: .month)[0]
    #expect(month.totals.orders == 2)
    #expect(month.totals.averageOrderValue == .value(200))
    #expect(month.customers.occasions == 1)
    #expect(month.customers.netRevenue == 300)
  }

  @Test
  func `orders of one day are one occasion`() {
    let shop = Shop(purchases: [
      Purchase("a", "2023-01-02", net: 300), Purchase("a", "2023-01-02", net: 200),
    ])
    let month = PeriodFigures.all(of: shop.now, grain: .month)[0]
    #expect(month.customers.occasions == 1)
    #expect(month.customers.repeating == 0)
    #expect(month.totals.orders == 2)
  }
}
