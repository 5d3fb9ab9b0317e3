import Commerce
import Metrics
import TestSupport
import Testing

/// Everything that is computed of a shop, by names rather than indices, so that two ledgers compare.
struct AllFigures: Equatable {
  let summary: ShopSummary
  let retention: [CustomerRetention]
  let periods: [[PeriodFigures]]
  let cohorts: CohortTable
  let horizons: [Horizon]
  let secondOrder: SecondOrder
  let scores: RFMScores
  let segments: SegmentTable
  let channels: [ChannelValue]
  let history: MonthEndHistory
  let coupons: CouponComparison
  let timing: PurchaseTiming
  let bridges: [RevenueBridge]
  let concentration: Concentration

  init(of shop: ShopAsOf) {
    let figures = CustomerFigures(of: shop)
    scores = RFMScores(figures)
    segments = SegmentTable(figures, scores)
    cohorts = CohortTable(of: shop)
    summary = ShopSummary(of: shop, figures: figures, cohorts: cohorts)
    retention = PeriodGrain.allCases.flatMap { grain in
      RetentionRule.allCases.map { CustomerRetention(of: shop, grain: grain, rule: $0) }
    }
    periods = PeriodGrain.allCases.map { PeriodFigures.all(of: shop, grain: $0) }
    horizons = Horizon.all(of: shop)
    secondOrder = SecondOrder(figures)
    channels = ChannelValue.all(of: shop, figures: figures)
    history = MonthEndHistory(
      of: shop, figures: figures, cohorts: cohorts,
      retention: CustomerRetention(of: shop, grain: .month))
    timing = PurchaseTiming(of: shop)
    bridges = PeriodGrain.allCases.flatMap { grain in
      shop.periods(grain).suffix(2).flatMap { period in
        PeriodComparison.all(grain).map { RevenueBridge(of: shop, period, $0) }
      }
    }
    concentration = Concentration(of: shop)
    coupons = CouponComparison(CouponQuestion(codeA: "a", codeB: "b", days: 60), of: shop)
  }

  /// Every figure that is a part of something.
  var shares: [Figure<Double>] {
    var shares: [Figure<Double>] = [
      summary.customers.repeatPurchaseRate, summary.customers.returningRevenueShare,
    ]
    shares += retention.flatMap(\.periods).flatMap { [$0.customerRetentionRate, $0.churnRate] }
    shares += periods.joined().flatMap {
      [$0.customers.repeatPurchaseRate, $0.customers.returningRevenueShare]
    }
    shares += secondOrder.withinDays.flatMap { [$0.share, $0.kaplanMeier] }
    shares += segments.segments.flatMap { [$0.customerShare, $0.netRevenueShare] }
    shares += cohorts.averageCurve.map { .value($0.retention) }
    shares += cohorts.cohorts.flatMap { cohort in cohort.cells.indices.map(cohort.retention) }
    shares += timing.ladder.steps.flatMap { [$0.wentOnWithinYear, .value($0.wentOnSoFar)] }
    shares += timing.intervals.stretches.map(\.share)
    shares += [coupons.a.repeatRate, coupons.b.repeatRate]
    return shares
  }
}

@Suite struct PropertyTests {
  @Test(arguments: batches(from: 1000))
  func `nothing after the as-of day is looked at`(seeds: Range<Int>) {
    for seed in seeds {
      var shop = Shop.random(seed: seed)
      // Which currency most orders carry is the shop's, not that of a day.
      shop.currency = shop.shopCurrency
      let days = shop.someDays(seed: seed)
      for day in [days[seed % 2 + 1], days[seed % 4 + 2]] {
        let (then, known) = (shop.asOf(day), shop.cut(after: day).asOf(day))
        #expect(AllFigures(of: then) == AllFigures(of: known), "seed \(seed), as of \(day)")
      }
    }
  }

  @Test(arguments: batches(from: 2000))
  func `the order of the rows does not matter`(seeds: Range<Int>) {
    for seed in seeds {
      let shop = Shop.random(seed: seed)
      var numbers = SeededGenerator(seed: UInt64(seed))
      var shuffled = shop
      shuffled.orders = shop.currentOrders.shuffled(using: &numbers)
      shuffled.spend.shuffle(using: &numbers)
      #expect(AllFigures(of: shuffled.now) == AllFigures(of: shop.now), "seed \(seed)")
    }
  }

  @Test(arguments: batches(from: 3000))
  func `what is counted on one walk is what is counted of each customer`(seeds: Range<Int>) {
    for seed in seeds {
      let figures = AllFigures(of: Shop.random(seed: seed).now)
      let (timing, summary) = (figures.timing, figures.summary)
      let returns = summary.customers.occasions - summary.customers.customers
      #expect(timing.second == figures.secondOrder, "seed \(seed)")
      #expect(timing.ladder.steps.first?.customers ?? 0 == summary.customers.customers)
      #expect(timing.intervals.total == returns, "seed \(seed)")
      #expect(timing.rhythm.all.returns == returns, "seed \(seed)")
      #expect(timing.intervals.stretches.reduce(0) { $0 + $1.count } == returns, "seed \(seed)")
    }
  }

  @Test(arguments: batches(from: 4000))
  func `parts add up to the whole`(seeds: Range<Int>) {
    for seed in seeds {
      let shop = Shop.random(seed: seed)
      let all = AllFigures(of: shop.asOf(shop.someDays(seed: seed)[seed % 6]))
      let customers = all.summary.customers
      let place: Comment = "seed \(seed)"
      #expect(all.cohorts.cohorts.reduce(0) { $0 + $1.size } == customers.customers, place)
      #expect(all.segments.segments.reduce(0) { $0 + $1.customers } == customers.customers, place)
      #expect(all.scores.countByCell.reduce(0, +) == customers.customers, place)
      #expect(all.channels.reduce(0) { $0 + $1.customers } == customers.customers, place)
      #expect(
        all.segments.segments.reduce(0) { $0 + $1.grossMargin } == all.summary.occasionGrossMargin,
        place)
      #expect(all.cohorts.cohorts.allSatisfy { $0.cells[0].customers == $0.size }, place)
      for periods in all.periods {
        #expect(periods.reduce(0) { $0 + $1.customers.occasions } == customers.occasions, place)
        #expect(periods.reduce(0) { $0 + $1.customers.firstTime } == customers.customers, place)
        #expect(
          periods.reduce(0) { $0 + $1.totals.netRevenue } == all.summary.totals.netRevenue, place)
        #expect(
          periods.reduce(0) { $0 + $1.customers.returningNetRevenue }
            == customers.returningNetRevenue, place)
      }
      for flow in all.retention.flatMap(\.periods) {
        #expect(flow.base == flow.retained + flow.lost, place)
        #expect(flow.end == flow.retained + flow.firstTime + flow.wonBack, place)
        #expect(flow.lost >= 0 && flow.wonBack >= 0, place)
      }
    }
  }

  @Test(arguments: batches(from: 5000))
  func `shares lie between 0 and 1`(seeds: Range<Int>) {
    for seed in seeds {
      let all = AllFigures(of: Shop.random(seed: seed).now)
      let shares = all.shares.compactMap(\.value)
      #expect(shares.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
      let curve = all.secondOrder.curve.shares
      #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
    }
  }

  @Test
  func `an empty shop has no figures and no traps`() {
    let all = AllFigures(of: ShopAsOf(Ledger()))
    #expect(all.summary.totals.averageOrderValue == .undefined(.noOrders))
    #expect(all.summary.lifetimeValue == .undefined(.noCustomers))
    #expect(all.retention.allSatisfy { $0.periods.isEmpty })
    #expect(all.cohorts.cohorts.isEmpty && all.cohorts.marginCurve.isEmpty)
    #expect(all.secondOrder.medianDays == .undefined(.noCustomers))
    #expect(all.scores.cells.isEmpty)
    #expect(all.segments[.champions].medianDaysSinceLastOrder == .undefined(.noCustomers))
    #expect(all.history.months.isEmpty)
  }
}
