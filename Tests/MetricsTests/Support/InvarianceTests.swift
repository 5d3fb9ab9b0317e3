import Commerce
import TestSupport
import Testing

@testable import Metrics

/// What a shop's figures do where the shop is changed in a way that can be foretold.
@Suite struct InvarianceTests {
  @Test(arguments: batches(from: 6000))
  func `months add up to quarters, and quarters to years`(seeds: Range<Int>) {
    for seed in seeds {
      let now = ShopRows.random(seed: seed).now
      let months = PeriodFigures.all(of: now, grain: .month)
      for grain in [PeriodGrain.quarter, .year] {
        let periods = PeriodFigures.all(of: now, grain: grain)
        for period in periods {
          let parts = months.filter { Period(grain, containing: $0.period.start) == period.period }
          func sum(_ value: (PeriodFigures) -> Int64) -> Int64 {
            parts.reduce(0) { $0 + value($1) }
          }
          #expect(sum { Int64($0.totals.orders) } == period.totals.orders, "seed \(seed)")
          #expect(sum(\.totals.netRevenue) == period.totals.netRevenue, "seed \(seed)")
          #expect(sum(\.totals.grossMargin) == period.totals.grossMargin, "seed \(seed)")
          #expect(sum { Int64($0.customers.occasions) } == period.customers.occasions)
          #expect(sum { Int64($0.customers.firstTime) } == period.customers.firstTime)
          #expect(sum(\.customers.netRevenue) == period.customers.netRevenue)
          #expect(sum(\.customers.returningNetRevenue) == period.customers.returningNetRevenue)
          // Spend may lie in the quarter, and yet before the month of the first order.
          let spend = period.spend.value ?? 0
          let sumOfMonths = sum { $0.spend.value ?? 0 }
          #expect(period == periods[0] ? sumOfMonths <= spend : sumOfMonths == spend)
        }
      }
    }
  }

  @Test(arguments: batches(from: 7000))
  func `the cohorts of a month add up to the month, and one period ends as the next begins`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      let now = ShopRows.random(seed: seed).now
      let cohorts = CohortTable(of: now).cohorts
      for month in PeriodFigures.all(of: now, grain: .month) {
        let cells =
          cohorts.filter { $0.month <= month.period }
          .map { $0.cells[month.period.distance(from: $0.month)] }
        #expect(cells.reduce(0) { $0 + $1.customers } == month.customers.customers, "seed \(seed)")
        #expect(cells.reduce(0) { $0 + $1.occasions } == month.customers.occasions, "seed \(seed)")
        #expect(cells.reduce(0) { $0 + $1.netRevenue } == month.customers.netRevenue)
      }
      for grain in PeriodGrain.allCases {
        let customers = PeriodFigures.all(of: now, grain: grain).map(\.customers.customers)
        for rule in RetentionRule.allCases {
          let flows = CustomerRetention(of: now, grain: grain, rule: rule).periods
          #expect(zip(flows, flows.dropFirst()).allSatisfy { $0.end == $1.base }, "seed \(seed)")
          if rule == .orderAgain { #expect(flows.map(\.end) == customers, "seed \(seed)") }
        }
      }
    }
  }

  @Test(arguments: batches(from: 8000))
  func `two shops without a common customer add up`(seeds: Range<Int>) {
    for seed in seeds {
      var one = ShopRows.random(seed: seed)
      var other = ShopRows.random(seed: seed + 10_000)
      // Side by side, give or take a month.
      if let start = one.orders.first?.placedAt.day, let own = other.orders.first?.placedAt.day {
        other = other.moved(byDays: start.days(since: own) + seed % 60 - 30)
      }
      (one.currency, other.currency) = (Currency(code: "EUR"), Currency(code: "EUR"))
      (one.activityWindowDays, other.activityWindowDays) = (90, 90)
      (one.marginRate, other.marginRate) = (nil, nil)
      for index in other.orders.indices {
        other.orders[index].id += " of the other"
        other.orders[index].customer = other.orders[index].customer.flatMap {
          CustomerIdentity(email: "other \($0.key)")
        }
      }
      var both = one
      both.orders += other.orders
      both.spend += other.spend
      let day = both.now.asOf
      let whole = Counts(of: both.asOf(day))
      let parts = Counts(of: one.asOf(day)).adding(Counts(of: other.asOf(day)))
      #expect(whole.names(differingFrom: parts) == [], "seed \(seed)")
    }
  }

  @Test(arguments: batches(from: 9000))
  func `amounts seven times as large are money seven times as large, and the same shares`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      var shop = ShopRows.random(seed: seed)
      shop.marginRate = nil
      // All or nothing is paid back, so that nothing is rounded.
      for index in shop.orders.indices where shop.orders[index].amounts.refunded != 0 {
        shop.orders[index].amounts.refunded = shop.orders[index].amounts.total
      }
      var large = shop
      for index in shop.orders.indices { large.orders[index].amounts *= 7 }
      for index in shop.spend.indices { large.spend[index].amount *= 7 }
      let (figures, scaled) = (AllFigures(of: shop.now), AllFigures(of: large.now))
      let place: Comment = "seed \(seed)"
      #expect(scaled.shares == figures.shares, place)
      #expect(scaled.retention == figures.retention, place)
      #expect(scaled.scores.cells == figures.scores.cells, place)
      #expect(scaled.secondOrder == figures.secondOrder, place)
      #expect(scaled.summary.paybackMonth == figures.summary.paybackMonth, place)
      #expect(scaled.money == figures.money.map { 7 * $0 }, place)
    }
  }

  @Test(arguments: batches(from: 10000))
  func `four hundred years later everything is the same but the names`(seeds: Range<Int>) {
    for seed in seeds {
      let shop = ShopRows.random(seed: seed)
      // The calendar and the days of the week repeat after 146,097 days.
      let later = shop.moved(byDays: 146_097)
      let moved = FigureLines(later.now, of: later, monthsFrom: 400 * 12)
      #expect(FigureLines(shop.now, of: shop).differences(from: moved) == [], "seed \(seed)")
      #expect(PurchaseTiming(of: later.now) == PurchaseTiming(of: shop.now), "seed \(seed)")
    }
  }

  @Test(arguments: batches(from: 11000))
  func `orders that are given again as they are change nothing`(seeds: Range<Int>) {
    for seed in seeds {
      let shop = ShopRows.random(seed: seed)
      var again = shop
      again.orders += shop.currentOrders
      var ledger = again.ledger
      #expect(ledger.rows.replacedOrders == again.orders.count - shop.currentOrders.count)
      ledger.rows = shop.ledger.rows
      #expect(ledger == shop.ledger, "seed \(seed)")
    }
  }
}

/// Counts and sums of a shop that add up where shops are put together, by name.
private struct Counts {
  private(set) var values: [String: [Int]] = [:]

  init(of shop: ShopAsOf) {
    let all = AllFigures(of: shop)
    values["orders"] = [all.summary.totals.orders]
    values["net"] = [Int(all.summary.totals.netRevenue)]
    values["margin"] = [Int(all.summary.totals.grossMargin)]
    values["customers"] = [all.summary.customers.customers]
    values["occasions"] = [all.summary.customers.occasions]
    values["active"] = [all.summary.activeCustomers]
    values["spend"] = [Int(all.summary.spend.value ?? 0)]
    for cohort in all.cohorts.cohorts {
      values["\(cohort.month) customers"] = cohort.cells.map(\.customers)
      values["\(cohort.month) occasions"] = cohort.cells.map(\.occasions)
      values["\(cohort.month) repeaters"] = cohort.cells.map(\.repeaters)
      values["\(cohort.month) net"] = cohort.cells.map { Int($0.netRevenue) }
      values["\(cohort.month) margin"] = cohort.cells.map { Int($0.cumulativeMargin) }
    }
    values["steps"] = all.timing.ladder.steps.map(\.customers)
    values["steps on"] = all.timing.ladder.steps.map(\.wentOn)
    values["steps net"] = all.timing.ladder.steps.map { Int($0.net) }
    values["observable"] = all.secondOrder.withinDays.map(\.observable)
    values["within"] = all.secondOrder.withinDays.map(\.within)
    values["intervals"] = all.timing.intervals.counts
    let tally = PurchaseTally(of: shop)
    for step in 0..<2 { values["at risk \(step)"] = Counts.atRisk(tally, step: step) }
  }

  /// Customers at risk of going on from a purchase to the next, by days since.
  private static func atRisk(_ tally: PurchaseTally, step: Int) -> [Int] {
    let (events, censored) = tally.counts(ofStep: step)
    var left = 0
    return zip(events, censored).reversed().map { event, lost in
      left += event + lost
      return left
    }.reversed()
  }

  /// The names under which another has other values.
  func names(differingFrom other: Counts) -> [String] {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted()
  }

  /// What one of the two has none of, or not for so long, is 0 there.
  func adding(_ other: Counts) -> Counts {
    var sum = self
    sum.values.merge(other.values) { one, other in
      (0..<max(one.count, other.count)).map { place in
        (place < one.count ? one[place] : 0) + (place < other.count ? other[place] : 0)
      }
    }
    return sum
  }
}

extension AllFigures {
  /// Sums of money, one after the other.
  fileprivate var money: [Int64] {
    var sums = [
      summary.totals.netRevenue, summary.totals.grossMargin, summary.occasionGrossMargin,
      summary.customers.returningNetRevenue, summary.spend.value ?? 0,
    ]
    sums += periods.joined().flatMap { [$0.totals.netRevenue, $0.totals.grossMargin] }
    sums += cohorts.cohorts.flatMap(\.cells).flatMap { [$0.netRevenue, $0.cumulativeMargin] }
    sums += horizons.flatMap { [$0.netRevenue, $0.grossMargin] }
    sums += segments.segments.flatMap { [$0.netRevenue, $0.grossMargin] }
    return sums + [coupons.a.grossMargin, coupons.b.grossMargin]
  }
}

extension OrderAmounts {
  fileprivate static func *= (amounts: inout OrderAmounts, factor: Int64) {
    amounts = OrderAmounts(
      total: amounts.total * factor, tax: amounts.tax * factor,
      shipping: amounts.shipping * factor, refunded: amounts.refunded * factor,
      discount: amounts.discount * factor, cost: amounts.cost.map { $0 * factor })
  }
}
