import Commerce
import TestSupport
import Testing

@testable import Metrics

@Suite struct CustomerValueTests {
  private func value(of shop: ShopAsOf, _ basis: ValueBasis = .margin) -> CustomerValue {
    CustomerValue(of: shop, basis: basis, cohorts: CohortTable(of: shop))
  }

  /// Two members of January, one of February; as of the last day of March.
  private let three = Shop(
    purchases: [
      Purchase("a", "2023-01-05", net: 200, margin: 100),
      Purchase("a", "2023-02-07", net: 40, margin: 20),
      Purchase("b", "2023-01-20", net: 400, margin: 300),
      Purchase("c", "2023-02-10", net: 500, margin: 50),
      Purchase("c", "2023-03-31", net: 60, margin: 30),
    ],
    spend: [MarketingSpend(day: isoDay("2023-01-01"), channel: "(none)", amount: 420)])

  @Test
  func `the curve adds what each month brought to those who have completed it`() {
    // Month 0: 450 / 3; month 1: (20 + 30) / 3; month 2: only January has completed it, without a purchase.
    let curve = value(of: three.now).shop.curve
    #expect(curve.points.map(\.customers) == [3, 3, 2])
    #expect(abs(curve.points[0].value - 150) < 1e-9)
    #expect(abs(curve.points[1].value - (150 + 50.0 / 3)) < 1e-9)
    #expect(curve.points[2].value == curve.points[1].value)
  }

  @Test
  func `its standard error is that of Lawless and Nadeau`() throws {
    let points = value(of: three.now).shop.curve.points
    // Month 0: (100 - 150, 300 - 150, 50 - 150) / 3, squares 2500 + 22500 + 10000 = 35000, times 3 / 2.
    let first = try #require(points[0].standardError)
    #expect(abs(first - (35_000.0 / 9 * 1.5).squareRoot()) < 1e-9)
    // Month 1 adds (20 - 50/3, 0 - 50/3, 30 - 50/3): -140/3, 400/3, -260/3, squares 247200 / 9.
    let second = try #require(points[1].standardError)
    #expect(abs(second - (247_200.0 / 81 * 1.5).squareRoot()) < 1e-9)
    // Month 2 brings nothing to anybody; two customers are left to tell.
    let third = try #require(points[2].standardError)
    #expect(abs(third - (247_200.0 / 81 * 2).squareRoot()) < 1e-9)
  }

  @Test
  func `a cohort's standard error is that of its members' mean`() throws {
    let january = try #require(value(of: three.now).cohorts.first).worth
    // 100 and 300: mean 200, standard deviation 141.42; then 120 and 300.
    #expect(january.curve.points.map(\.value) == [200, 210, 210])
    let errors = january.curve.points.compactMap(\.standardError)
    #expect(errors.count == 3)
    #expect(abs(errors[0] - 100) < 1e-9)
    #expect(abs(errors[1] - 90) < 1e-9)
    #expect(january.customerAcquisitionCost == .value(210))
    // Their sums compare exactly: 420 for 420.
    #expect(january.payback.month == .value(1))
  }

  @Test
  func `a payback lies between the months in which the band crosses the cost`() {
    func point(_ value: Double, _ error: Double) -> ValueCurve.Point {
      ValueCurve.Point(value: value, customers: 50, standardError: error)
    }
    // Upper bounds 12.0, 17.8, 27.8, 42.0; lower bounds 8.0, 6.2, 12.2, 22.0.
    let curve = ValueCurve(points: [point(10, 1), point(12, 3), point(20, 4), point(32, 5)])
    #expect(
      curve.payback(of: .value(15))
        == Payback(month: .value(2), earliest: 1, latest: 3, lastMonth: 3))
    #expect(
      curve.payback(of: .value(30))
        == Payback(month: .value(3), earliest: 3, latest: nil, lastMonth: 3))
    #expect(
      curve.payback(of: .value(60))
        == Payback(month: .undefined(.notPaidBack), earliest: nil, latest: nil, lastMonth: 3))
    #expect(
      curve.payback(of: .undefined(.noSpend))
        == Payback(month: .undefined(.noSpend), earliest: nil, latest: nil, lastMonth: 3))
  }

  @Test
  func `what a customer may cost is the highest point of the curve up to the month`() {
    let curve = ValueCurve(
      points: [10.0, 14, 12, 20].map {
        ValueCurve.Point(value: $0, customers: 40, standardError: 1)
      })
    #expect(curve.highestCost(paidBackWithin: 0) == .value(10))
    #expect(curve.highestCost(paidBackWithin: 2) == .value(14))
    #expect(curve.highestCost(paidBackWithin: 3) == .value(20))
    #expect(curve.highestCost(paidBackWithin: 4) == .undefined(.nobodyObservable))
  }

  @Test
  func `margin and net are two bases of the same customers`() {
    let (margin, net) = (value(of: three.now), value(of: three.now, .net))
    #expect(margin.shop.brought == 500)
    #expect(net.shop.brought == 1200)
    #expect(net.shop.customers == margin.shop.customers)
    #expect(net.shop.lifetimeValue == .value(400))
    #expect(net.cohorts.map(\.worth.brought) == [640, 560])
  }

  @Test
  func `a horizon's cost is what was spent up to the day when the last of its customers came`()
    throws
  {
    var shop = three
    shop.spend.append(
      MarketingSpend(day: isoDay("2023-02-20"), channel: "(none)", amount: 1000))
    // As of 31 March those are mature for 60 days who came by 30 January.
    let horizon = try #require(value(of: shop.now).horizons.first { $0.horizon.days == 60 })
    #expect(horizon.horizon.customers == 2)
    #expect(horizon.tooYoung == 1)
    #expect(horizon.spend == .value(420))
    #expect(horizon.customerAcquisitionCost == .value(210))
    // 100 + 20 and 300 of margin within 60 days.
    #expect(horizon.lifetimeValue(.margin) == .value(210))
    #expect(horizon.ltvToCac(.margin) == .value(1))
    #expect(horizon.lifetimeValue(.net) == .value(320))
    // Nobody is mature for a year, and nothing had been spent by then.
    let year = try #require(value(of: shop.now).horizons.last)
    #expect(year.ltvToCac(.margin).value == nil)
  }

  @Test
  func `what keeps customers is no part of their cost, fixed costs are of the one with everything`()
    throws
  {
    var shop = three
    let more: [(SpendPurpose, String, Int64)] = [
      (.acquisition, "meta_ads", 30), (.retention, "email", 9000), (.fixed, "agency", 150),
    ]
    for (purpose, channel, amount) in more {
      shop.spend.append(
        MarketingSpend(
          day: isoDay("2023-02-20"), channel: channel, amount: amount, purpose: purpose))
    }
    let value = value(of: shop.now)
    #expect(value.shop.spend == .value(450))
    #expect(value.shop.fixedCosts == .value(150))
    #expect(value.shop.customerAcquisitionCost == .value(150))
    #expect(value.shop.allInAcquisitionCost == .value(200))
    #expect(value.channels.map(\.channel) == ["(none)", "meta_ads"])
    #expect(value.cohorts.map(\.worth.spend) == [.value(420), .value(30)])
    #expect(value.cohorts.map(\.worth.allInSpend) == [.value(420), .value(180)])
    // The shop's own figures are made of the same spend.
    let all = AllFigures(of: shop.now)
    #expect(all.summary.spend == .value(450))
    #expect(all.channels.map(\.channel) == ["(none)", "meta_ads"])
  }

  @Test
  func `a shop that only spends on keeping customers has no cost of winning them`() {
    var shop = three
    shop.spend = [
      MarketingSpend(
        day: isoDay("2023-01-01"), channel: "email", amount: 500, purpose: .retention)
    ]
    #expect(value(of: shop.now).shop.customerAcquisitionCost == .undefined(.noSpend))
    #expect(AllFigures(of: shop.now).summary.customerAcquisitionCost == .undefined(.noSpend))
  }

  @Test
  func `nothing is undefined by trapping in a shop without orders`() {
    let value = value(of: ShopAsOf(Ledger()))
    #expect(value.shop.lifetimeValue == .undefined(.noCustomers))
    #expect(value.shop.curve.points.isEmpty)
    #expect(value.cohorts.isEmpty)
    #expect(value.channels.isEmpty)
    #expect(value.horizons.map(\.horizon.customers) == [0, 0, 0, 0, 0])
  }

  @Test(arguments: 0..<200)
  func `the figures agree with those of summary, cohorts and channels`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      let asOf = shop.asOf(day)
      let (value, all) = (value(of: asOf), AllFigures(of: asOf))
      let cohorts = CohortTable(of: asOf)
      #expect(value.shop.customers == all.summary.customers.customers)
      #expect(value.shop.brought == all.summary.occasionGrossMargin)
      #expect(value.shop.spend == all.summary.spend)
      #expect(value.shop.payback.month == all.summary.paybackMonth)
      #expect(value.shop.curve.points.map(\.value) == cohorts.marginCurve)
      #expect(value.channels.map(\.channel) == all.channels.map(\.channel))
      #expect(value.channels.map(\.worth.spend) == all.channels.map(\.spend))
      #expect(value.channels.map(\.worth.brought) == all.channels.map(\.grossMargin))
      #expect(value.cohorts.map(\.worth.spend) == cohorts.cohorts.map(\.spend))
      #expect(value.cohorts.map(\.worth.payback.month) == cohorts.cohorts.map(\.paybackMonth))
      for curve in value.channels.map(\.worth.curve) + value.cohorts.map(\.worth.curve) {
        for point in curve.points {
          #expect((point.standardError == nil) == (point.customers < 2))
          #expect((point.standardError ?? 0) >= 0)
        }
      }
    }
  }

  /// Shops of a single cohort whose margins come from a known distribution: the month in which the mean reaches
  /// the cost is known, and the interval should hold it in 95 of 100 of them.
  @Test
  func `the interval of the payback holds the true month in nineteen of twenty shops`() {
    var numbers = SeededGenerator(seed: 42)
    let (shops, size, months) = (400, 80, 8)
    var held = 0
    for _ in 0..<shops {
      var purchases: [Purchase] = []
      for customer in 0..<size {
        for month in 0..<months {
          // The first month always, later ones one time in three; 0 to 200, so 100 in the mean.
          guard month == 0 || Int.random(in: 0..<3, using: &numbers) == 0 else { continue }
          let margin = Int64.random(in: 0...200, using: &numbers)
          let day = Period(.month, containing: isoDay("2023-01-01")).advanced(by: month).start
          purchases.append(Purchase("\(customer)", on: day, net: 500, margin: margin))
        }
      }
      // The mean is 100 + 33.3 k: it reaches 190 in month 3.
      let spend = MarketingSpend(
        day: isoDay("2023-01-01"), channel: "(none)", amount: Int64(190 * size))
      let shop = Shop(purchases: purchases, spend: [spend]).asOf(isoDay("2023-08-31"))
      let payback = value(of: shop).cohorts[0].worth.payback
      if (payback.earliest ?? .max) <= 3, (payback.latest ?? .max) >= 3 { held += 1 }
    }
    // 380 expected; four standard errors are 17. The interval is one of whole months, so it may hold more.
    #expect(held >= 363)
  }
}
