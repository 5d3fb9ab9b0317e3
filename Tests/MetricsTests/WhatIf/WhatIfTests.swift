import Commerce
import Testing

@testable import Metrics

/// The year from 2 January to 31 December 2023 and the 365 days before it, of a shop that can be reckoned on paper.
///
/// Before: ann, bob, cy and dee. In the year: ann twice, bob, and eve for the first time; fay is back after long.
@Suite struct WhatIfTests {
  private let asOf = isoDay("2023-12-31")
  private let shop = Shop(
    purchases: [
      Purchase("fay", "2021-06-01", net: 500),
      Purchase("ann", "2022-01-01", net: 1000), Purchase("bob", "2022-12-31", net: 1000),
      Purchase("cy", "2022-05-05", net: 1000), Purchase("dee", "2022-06-06", net: 1000),
      Purchase("ann", "2023-01-01", net: 3000, margin: 1500),
      Purchase("ann", "2023-12-31", net: 2000, margin: 1000),
      Purchase("bob", "2023-05-05", net: 4000, margin: 1000),
      Purchase("eve", "2023-06-06", net: 6000, margin: 2000),
      Purchase("fay", "2023-07-07", net: 5000, margin: 1500),
    ],
    spend: [
      MarketingSpend(day: isoDay("2022-12-31"), channel: "ads", amount: 99_999),
      MarketingSpend(day: isoDay("2023-03-03"), channel: "ads", amount: 700),
    ])

  @Test func `a year is 365 days up to the as-of day`() {
    let year = ShopYear(of: shop.asOf(asOf))
    #expect(year.days == isoDay("2023-01-01")..<isoDay("2024-01-01"))
    #expect(year.daysBefore == isoDay("2022-01-01")..<isoDay("2023-01-01"))
    #expect([year.base, year.retained, year.customers, year.joined] == [4, 2, 4, 2])
    #expect(year.firstTimeCustomers == 1)
    #expect(year.occasions == 5)
    #expect([year.net, year.margin] == [20_000, 7000])
    #expect(year.spend == .value(700))
    #expect(!year.isIncomplete)
    #expect(ShopYear(of: shop.asOf(isoDay("2023-05-30"))).isIncomplete)
  }

  @Test func `the levers are the year's own figures`() {
    let now = WhatIf(ShopYear(of: shop.asOf(asOf))).now
    #expect(now.value(.retentionRate) == .value(0.5))
    #expect(now.value(.averageOrderValue) == .value(4000))
    #expect(now.value(.purchaseFrequency) == .value(1.25))
    #expect(now.value(.marginRate) == .value(0.35))
    #expect(now.value(.customerAcquisitionCost) == .value(700))
  }

  @Test func `what follows is the year itself where nothing is turned`() {
    let now = WhatIf(ShopYear(of: shop.asOf(asOf))).now
    // A customer brings 1.25 x 4000 x 0.35 = 1750 a year, and stays two.
    #expect(now.value(.lifetimeValue) == .value(3500))
    #expect(now.value(.ltvToCac) == .value(5))
    #expect(now.value(.paybackMonths) == .value(4.8))
    #expect(now.value(.yearlyMargin) == .value(7000))
    #expect(now.value(.yearlyMarginAfterAcquisition) == .value(6300))
  }

  @Test func `levers turn by points or percent, and all that hangs on them follows`() {
    let year = ShopYear(of: shop.asOf(asOf))
    let then = WhatIf(
      year,
      turning: [
        .retentionRate: 25, .averageOrderValue: 10, .purchaseFrequency: -20, .marginRate: 5,
        .customerAcquisitionCost: 100,
      ]
    ).then
    func isNear(_ figure: Figure<Double>, _ value: Double) -> Bool {
      figure.value.map { abs($0 - value) < 1e-9 } ?? false
    }
    #expect(isNear(then.value(.retentionRate), 0.75))
    #expect(isNear(then.value(.averageOrderValue), 4400))
    #expect(isNear(then.value(.purchaseFrequency), 1))
    #expect(isNear(then.value(.marginRate), 0.4))
    #expect(isNear(then.value(.customerAcquisitionCost), 1400))
    // 1760 a year, four years; of four 3 stay and 2 join.
    #expect(isNear(then.value(.lifetimeValue), 7040))
    #expect(isNear(then.value(.ltvToCac), 7040.0 / 1400))
    #expect(isNear(then.value(.paybackMonths), 12 * 1400.0 / 1760))
    #expect(isNear(then.value(.yearlyMargin), 8800))
    #expect(isNear(then.value(.yearlyMarginAfterAcquisition), 7400))
  }

  @Test func `shares stay shares, and nobody leaving has no end`() {
    let year = ShopYear(of: shop.asOf(asOf))
    let all = WhatIf(year, turning: [.retentionRate: 99]).then
    #expect(all.value(.retentionRate) == .value(1))
    #expect(all.value(.lifetimeValue) == .undefined(.nobodyLeaves))
    #expect(all.value(.yearlyMargin) == .value(10_500))
    let none = WhatIf(year, turning: [.retentionRate: -99]).then
    #expect(none.value(.retentionRate) == .value(0))
    let loss = WhatIf(year, turning: [.marginRate: -99]).then
    #expect(loss.value(.marginRate) == .value(0))
    #expect(loss.value(.paybackMonths) == .undefined(.notPaidBack))
  }

  @Test func `what is not known is a dash with its reason`() {
    let empty = WhatIf(ShopYear(of: ShopAsOf(Ledger()))).now
    #expect(empty.value(.retentionRate) == .undefined(.noCustomersAtStart))
    #expect(empty.value(.averageOrderValue) == .undefined(.noOccasions))
    #expect(empty.value(.customerAcquisitionCost) == .undefined(.noSpend))
    #expect(empty.value(.lifetimeValue).value == nil)
    let unspent = WhatIf(
      ShopYear(of: Shop(purchases: shop.purchases).asOf(asOf))
    ).now
    #expect(unspent.value(.ltvToCac) == .undefined(.noSpend))
    #expect(unspent.value(.yearlyMargin) == .value(7000))
  }

  @Test func `who was there in both years is found as counted`() {
    let now = shop.asOf(asOf)
    let year = ShopYear(of: now)
    #expect(now.customers(.onBoth(year.daysBefore, year.days)).count == year.retained)
    #expect(now.customers(.on(year.daysBefore)).count == year.base)
    #expect(now.customers(.on(year.days)).count == year.customers)
  }
}
