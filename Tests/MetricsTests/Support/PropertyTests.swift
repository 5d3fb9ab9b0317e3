import Commerce
import Metrics
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
    coupons = CouponComparison(CouponQuestion(codeA: "a", codeB: "b", days: 60), of: shop)
  }
}

@Suite struct PropertyTests {
  @Test(arguments: seeds)
  func `nothing after the as-of day is looked at`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      #expect(AllFigures(of: shop.asOf(day)) == AllFigures(of: shop.cut(after: day).asOf(day)))
    }
  }

  @Test(arguments: seeds)
  func `the order of the rows does not matter`(seed: Int) {
    let shop = Shop.random(seed: seed)
    var numbers = SplitMix(state: UInt64(seed))
    var shuffled = shop
    shuffled.purchases.shuffle(using: &numbers)
    shuffled.spend.shuffle(using: &numbers)
    #expect(AllFigures(of: shuffled.now) == AllFigures(of: shop.now))
  }

  @Test(arguments: seeds)
  func `what is counted on one walk is what is counted of each customer`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      let figures = AllFigures(of: shop.asOf(day))
      let (timing, summary) = (figures.timing, figures.summary)
      #expect(timing.second == figures.secondOrder)
      #expect(timing.ladder.steps.first?.customers ?? 0 == summary.customers.customers)
      #expect(timing.intervals.total == summary.customers.occasions - summary.customers.customers)
      #expect(timing.rhythm.all.returns == timing.intervals.total)
      #expect(timing.intervals.stretches.reduce(0) { $0 + $1.count } == timing.intervals.total)
    }
  }

  @Test(arguments: seeds)
  func `parts add up to the whole`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      let all = AllFigures(of: shop.asOf(day))
      let customers = all.summary.customers
      #expect(all.cohorts.cohorts.reduce(0) { $0 + $1.size } == customers.customers)
      #expect(all.segments.segments.reduce(0) { $0 + $1.customers } == customers.customers)
      #expect(all.scores.countByCell.reduce(0, +) == customers.customers)
      #expect(all.channels.reduce(0) { $0 + $1.customers } == customers.customers)
      #expect(
        all.segments.segments.reduce(0) { $0 + $1.grossMargin } == all.summary.occasionGrossMargin)
      for cohort in all.cohorts.cohorts { #expect(cohort.cells[0].customers == cohort.size) }
      for periods in all.periods {
        #expect(periods.reduce(0) { $0 + $1.customers.occasions } == customers.occasions)
        #expect(periods.reduce(0) { $0 + $1.customers.firstTime } == customers.customers)
        #expect(periods.reduce(0) { $0 + $1.totals.netRevenue } == all.summary.totals.netRevenue)
        #expect(
          periods.reduce(0) { $0 + $1.customers.returningNetRevenue }
            == customers.returningNetRevenue)
      }
      for flow in all.retention.flatMap(\.periods) {
        #expect(flow.base == flow.retained + flow.lost)
        #expect(flow.end == flow.retained + flow.firstTime + flow.wonBack)
        #expect(flow.lost >= 0 && flow.wonBack >= 0)
      }
    }
  }

  @Test(arguments: seeds)
  func `shares lie between 0 and 1`(seed: Int) {
    let all = AllFigures(of: Shop.random(seed: seed).now)
    var shares: [Figure<Double>] = [
      all.summary.customers.repeatPurchaseRate, all.summary.customers.returningRevenueShare,
    ]
    shares += all.retention.flatMap(\.periods).flatMap { [$0.customerRetentionRate, $0.churnRate] }
    shares += all.periods.joined().flatMap {
      [$0.customers.repeatPurchaseRate, $0.customers.returningRevenueShare]
    }
    shares += all.secondOrder.withinDays.flatMap { [$0.share, $0.kaplanMeier] }
    shares += all.segments.segments.flatMap { [$0.customerShare, $0.netRevenueShare] }
    shares += all.cohorts.averageCurve.map { .value($0.retention) }
    for share in shares.compactMap(\.value) { #expect((0...1).contains(share)) }
    let curve = all.secondOrder.curve.shares
    #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test
  func `two shops without a common customer add up`() {
    let (one, other) = (Shop.random(seed: 3), Shop.random(seed: 4))
    var both = one
    both.window = 365
    both.purchases += other.purchases.map { purchase in
      var purchase = purchase
      purchase.customer = purchase.customer.map { "other \($0)" }
      return purchase
    }
    let day = isoDay("2023-08-31")
    let parts = [one, other, both].map { shop in
      CustomerFigures(of: ShopAsOf(shop.ledger, asOf: day)).rows.reduce(into: [0, 0]) {
        $0[0] += Int($1.occasions)
        $0[1] += Int($1.net)
      }
    }
    #expect(parts[2] == zip(parts[0], parts[1]).map { $0 + $1 })
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
