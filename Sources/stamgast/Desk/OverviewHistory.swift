import Commerce
import Dashboard
import Metrics
import Presentation

/// The overview's figures of all periods of a grain, made once as of the latest day.
///
/// A period that is over looks at nothing after it, so an earlier as-of day only cuts the history; a period
/// that still runs on that day is made anew.
struct OverviewHistory: Sendable {
  private let grain: PeriodGrain
  private let periods: [PeriodFigures]
  private let retention: [RetentionPeriod]
  private let ends: MonthEndHistory

  init(_ grain: PeriodGrain, _ periods: PeriodHistory, ends: MonthEndHistory) {
    self.grain = grain
    self.periods = periods.figures
    retention = periods.retention.periods
    self.ends = ends
  }

  /// The figures as of a day; `running` are those of a period that is not over by then.
  func figures(of shop: ShopAsOf, running: RunningPeriod?) -> OverviewFigures {
    let isOver = { (period: Period) in period.lastDay <= shop.asOf }
    var periods = periods.filter { isOver($0.period) }
    var retention = retention.filter { isOver($0.period) }
    var ends = ends.ends(of: grain, asOf: shop.asOf)
    if let running {
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

/// What a shop's orders tell of each period, made beside the desk, by two threads where there are two.
struct PeriodHistory: Sendable {
  let figures: [PeriodFigures]
  let retention: CustomerRetention

  @concurrent
  static func make(of shop: ShopAsOf, _ grain: PeriodGrain) async -> PeriodHistory {
    async let figures = PeriodFigures.all(of: shop, grain: grain)
    let retention = CustomerRetention(of: shop, grain: grain)
    return PeriodHistory(figures: await figures, retention: retention)
  }
}

extension ShopDesk {
  /// The overview's figures as of a day.
  func overviewFigures(_ grain: PeriodGrain, asOf day: CalendarDay) async throws -> OverviewFigures
  {
    let shop = shop(asOf: day)
    let history = try await overviewHistory(grain)
    guard shop.firstDay != nil, Period(grain, containing: day).lastDay > day else {
      return history.figures(of: shop, running: nil)
    }
    async let made = PeriodHistory.make(of: shop, grain)
    let end = MonthEnd(
      of: shop, figures: customerFigures(asOf: day), cohorts: cohortTable(asOf: day))
    let periods = await made
    return history.figures(
      of: shop,
      running: RunningPeriod(
        figures: periods.figures.last, retention: periods.retention.periods.last, end: end))
  }

  private func overviewHistory(_ grain: PeriodGrain) async throws -> OverviewHistory {
    if let known = kept.overviews[grain] { return known }
    let begun = generation
    let day = ledger.lastOrderDay ?? CalendarDay(number: 0)
    let shop = shop(asOf: day)
    async let made = PeriodHistory.make(of: shop, grain)
    let (figures, cohorts) = (customerFigures(asOf: day), cohortTable(asOf: day))
    let periods = await made
    let ends: MonthEndHistory
    if let known = kept.monthEnds {
      ends = known
    } else {
      let retention =
        grain == .month ? periods.retention : CustomerRetention(of: shop, grain: .month)
      ends = MonthEndHistory(of: shop, figures: figures, cohorts: cohorts, retention: retention)
    }
    let history = OverviewHistory(grain, periods, ends: ends)
    try check(begun)
    kept.monthEnds = ends
    kept.overviews[grain] = history
    return history
  }
}
