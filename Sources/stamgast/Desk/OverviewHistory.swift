import Commerce
import Dashboard
import Metrics
import Presentation

/// The overview's figures of all periods, made once as of the latest day.
///
/// A period that is over looks at nothing after it, so an earlier as-of day only cuts the history; a period
/// that still runs on that day is made anew.
struct OverviewHistory {
  private var periods: [PeriodGrain: [PeriodFigures]] = [:]
  private var retention: [PeriodGrain: [RetentionPeriod]] = [:]
  private let ends: MonthEndHistory

  init(of shop: ShopAsOf, figures: CustomerFigures, cohorts: CohortTable) {
    for grain in PeriodGrain.allCases {
      periods[grain] = PeriodFigures.all(of: shop, grain: grain)
      retention[grain] = CustomerRetention(of: shop, grain: grain).periods
    }
    ends = MonthEndHistory(
      of: shop, figures: figures, cohorts: cohorts,
      retention: CustomerRetention(of: shop, grain: .month))
  }

  /// The figures as of a day; `running` makes those of a period that is not over by then.
  func figures(
    _ grain: PeriodGrain, of shop: ShopAsOf, running: () -> RunningPeriod
  ) -> OverviewFigures {
    let isOver = { (period: Period) in period.lastDay <= shop.asOf }
    var periods = (periods[grain] ?? []).filter { isOver($0.period) }
    var retention = (retention[grain] ?? []).filter { isOver($0.period) }
    var ends = ends.ends(of: grain, asOf: shop.asOf)
    let last = Period(grain, containing: shop.asOf)
    if !isOver(last), shop.firstDay != nil {
      let running = running()
      periods += [running.figures].compactMap { $0 }
      retention += [running.retention].compactMap { $0 }
      ends.append(running.end)
    }
    var values: [KPI: [Figure<Double>]] = [:]
    for kpi in KPI.allCases {
      values[kpi] = zip(zip(periods, retention), ends).map { pair, end in
        OverviewHistory.value(kpi, pair.0, pair.1, end)
      }
    }
    return OverviewFigures(
      periods: periods.map(\.period), states: retention.map(\.state), values: values,
      parts: zip(zip(periods, retention), ends).map { OverviewHistory.parts($0.0, $0.1, $1) })
  }

  /// The figures over all of history at the last end of a month up to a day; nil before the first.
  func monthEnd(asOf day: CalendarDay) -> MonthEnd? { ends.ends(of: .month, asOf: day).last }

  private static func value(
    _ kpi: KPI, _ period: PeriodFigures, _ retention: RetentionPeriod, _ end: MonthEnd
  ) -> Figure<Double> {
    switch kpi {
    case .customerRetentionRate: retention.customerRetentionRate
    case .repeatPurchaseRate: period.customers.repeatPurchaseRate
    case .lifetimeValue: end.lifetimeValue
    case .customerAcquisitionCost: period.customerAcquisitionCost
    case .ltvToCac: end.ltvToCac
    case .payback: end.paybackMonth.map(Double.init)
    case .returningRevenueShare: period.customers.returningRevenueShare
    case .activeCustomers: .value(Double(end.activeCustomers))
    case .averageOrderValue: period.totals.averageOrderValue
    case .daysToSecondOrder: end.medianDaysToSecondOrder.map(Double.init)
    }
  }

  private static func parts(
    _ period: PeriodFigures, _ retention: RetentionPeriod, _ end: MonthEnd
  ) -> OverviewParts {
    OverviewParts(
      base: retention.base, retained: retention.retained, activity: period.customers,
      totals: period.totals, spend: period.spend, customersToDate: end.customers,
      repeatersToDate: end.repeaters, occasionsToDate: end.occasions,
      marginToDate: end.grossMargin, spendToDate: end.spend, active: end.activeCustomers)
  }
}

/// The figures of the period that runs on the as-of day.
struct RunningPeriod {
  let figures: PeriodFigures?
  let retention: RetentionPeriod?
  let end: MonthEnd
}

extension ShopDesk {
  /// The overview's figures as of a day.
  func overviewFigures(_ grain: PeriodGrain, asOf day: CalendarDay) -> OverviewFigures {
    let shop = shop(asOf: day)
    return overviewHistory().figures(grain, of: shop) {
      RunningPeriod(
        figures: PeriodFigures.all(of: shop, grain: grain).last,
        retention: CustomerRetention(of: shop, grain: grain).periods.last,
        end: MonthEnd(
          of: shop, figures: customerFigures(asOf: day), cohorts: cohortTable(asOf: day)))
    }
  }

  private func overviewHistory() -> OverviewHistory {
    if let overview = kept.overview { return overview }
    let day = ledger.lastOrderDay ?? CalendarDay(number: 0)
    let history = OverviewHistory(
      of: shop(asOf: day), figures: customerFigures(asOf: day), cohorts: cohortTable(asOf: day))
    kept.overview = history
    return history
  }
}
