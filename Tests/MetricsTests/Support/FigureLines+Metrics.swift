import Commerce
import Metrics
import TestSupport

extension FigureLines {
  /// What Metrics computes of a shop, under the names that `PlainShop` gives the same figures.
  ///
  /// - Parameter origin: the month from which months are counted.
  init(_ shop: ShopAsOf, of rows: ShopRows, monthsFrom origin: Int = 0) {
    self.init()
    self.origin = origin
    let figures = CustomerFigures(of: shop)
    let cohorts = CohortTable(of: shop)
    add(ShopSummary(of: shop, figures: figures, cohorts: cohorts))
    for grain in PeriodGrain.allCases {
      for rule in RetentionRule.allCases {
        for flow in CustomerRetention(of: shop, grain: grain, rule: rule).periods {
          add(flow, rule == .activityWindow ? "retention" : "orderAgain")
        }
      }
      for period in PeriodFigures.all(of: shop, grain: grain) { add(period) }
    }
    for channel in ChannelValue.all(of: shop, figures: figures) {
      add(
        "channel \(channel.channel)", Double(channel.customers), Double(channel.grossMargin),
        channel.lifetimeValue.value, channel.spend.value.map { Double($0) },
        channel.customerAcquisitionCost.value, channel.ltvToCac.value)
    }
    add(SecondOrder(figures))
    add(cohorts)
    for horizon in Horizon.all(of: shop) {
      add(
        "horizon \(horizon.days)", Double(horizon.customers), Double(horizon.netRevenue),
        Double(horizon.grossMargin), horizon.netRevenuePerCustomer.value,
        horizon.grossMarginPerCustomer.value)
    }
    let keys = rows.customerKeys
    for (row, cell) in zip(figures.rows, RFMScores(figures).cells) {
      let key = keys[Int(shop.ledger.customers.id[Int(row.customer)])]
      add("RFM \(key)", [cell.recency, cell.frequency, cell.monetary])
    }
  }

  /// The grain and the number of a period's first month.
  private func name(_ period: Period) -> String {
    "\(period.grain.months) \(number(period))"
  }

  /// The number of a period's first month, as `PlainShop` counts them.
  private func number(_ period: Period) -> Int {
    let (year, month, _) = period.start.components
    return year * 12 + month - 1 - origin
  }

  private mutating func add(_ flow: RetentionPeriod, _ rule: String) {
    let states: [PeriodState: Double] = [.complete: 0, .leftCensored: 1, .inProgress: 2]
    add(
      "\(rule) \(name(flow.period))", states[flow.state], Double(flow.base), Double(flow.end),
      Double(flow.retained), Double(flow.lost), Double(flow.firstTime), Double(flow.wonBack),
      flow.customerRetentionRate.value, flow.churnRate.value)
  }

  private mutating func add(_ period: PeriodFigures) {
    let name = "period " + name(period.period)
    add(name, period.totals, period.customers)
    add(
      "\(name) spend", period.spend.value.map { Double($0) }, period.customerAcquisitionCost.value)
    for channel in period.channels.value ?? [] {
      add(
        "\(name) \(channel.channel)", Double(channel.spend), Double(channel.firstTimeCustomers),
        channel.customerAcquisitionCost.value)
    }
  }

  private mutating func add(_ name: String, _ totals: ShopTotals, _ people: CustomerActivity) {
    add(
      name, Double(totals.orders), Double(totals.netRevenue), Double(totals.grossMargin),
      totals.averageOrderValue.value)
    add(
      "\(name) people", Double(people.customers), Double(people.occasions),
      Double(people.firstTime), Double(people.returning), Double(people.repeating),
      people.repeatPurchaseRate.value, people.purchaseFrequency.value,
      Double(people.returningNetRevenue), people.returningRevenueShare.value)
  }

  private mutating func add(_ summary: ShopSummary) {
    add("summary", summary.totals, summary.customers)
    add(
      "summary spend", summary.spend.value.map { Double($0) },
      summary.customerAcquisitionCost.value)
    add(
      "summary value", Double(summary.activeCustomers), Double(summary.occasionGrossMargin),
      summary.lifetimeValue.value, summary.customerAcquisitionCost.value, summary.ltvToCac.value)
    add("payback", summary.paybackMonth.value.map { Double($0) })
  }

  private mutating func add(_ second: SecondOrder) {
    for share in second.withinDays {
      add(
        "second order \(share.days)", Double(share.observable), Double(share.within),
        share.share.value, share.kaplanMeier.value)
    }
    add(
      "second order", Double(second.customers), Double(second.repeaters),
      second.medianDays.value.map { Double($0) }, second.medianDaysOfRepeaters.value)
  }

  private mutating func add(_ table: CohortTable) {
    for cohort in table.cohorts {
      let name = "cohort \(number(cohort.month))"
      add(
        name, Double(cohort.size), Double(cohort.completeCells),
        cohort.spend.value.map { Double($0) }, cohort.customerAcquisitionCost.value,
        cohort.ltvToCac.value, cohort.paybackMonth.value.map { Double($0) })
      for (k, cell) in cohort.cells.enumerated() {
        add(
          "\(name) \(k)", Double(cell.customers), Double(cell.occasions), Double(cell.netRevenue),
          Double(cell.grossMargin), Double(cell.repeaters), cohort.lifetimeValue(k))
      }
    }
    for (point, margin) in zip(table.averageCurve, table.marginCurve) {
      add(
        "curve \(point.k)", Double(point.cohorts), Double(point.customers),
        Double(point.retained), point.retention, point.occasionsPerCustomer,
        point.netRevenuePerCustomer, margin)
    }
  }
}
