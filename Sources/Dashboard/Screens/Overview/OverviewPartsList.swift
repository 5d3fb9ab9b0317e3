import Commerce
import Metrics
import Presentation

/// What the figures of a period are made of, as parts that open to their rows, and what they mean.
struct OverviewPartsList {
  private let figures: OverviewFigures
  private let index: Int
  private let context: ScreenContext

  init(_ figures: OverviewFigures, _ index: Int, _ context: ScreenContext) {
    self.figures = figures
    self.index = index
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var numbers: OverviewParts { figures.parts[index] }
  private var period: Period { figures.periods[index] }
  private var days: DayRange { DayRange(period, asOf: context.asOf) }

  func parts(of kpi: KPI) -> FigureParts {
    let parts = list(of: kpi)
    return FigureParts(parts: parts, explanation: explanation(of: kpi, parts))
  }

  private func list(of kpi: KPI) -> [FigurePart] {
    switch kpi {
    case .customerRetentionRate:
      [
        .count(
          strings.retentionPart(.retained), numbers.retained, opens: customers(.retained)),
        .count(strings.retentionPart(.base), numbers.base, opens: customers(.base)),
      ]
    case .repeatPurchaseRate:
      [
        .count(
          strings.customersWithTwo, numbers.activity.repeating, opens: buyers(.repeating)),
        .count(
          strings.customersWithOne, numbers.activity.customers, opens: buyers(.customers)),
      ]
    case .lifetimeValue:
      [
        .money(strings.marginToDate, numbers.marginToDate, opens: everybody),
        .count(strings.customersToDate, numbers.customersToDate, opens: everybody),
      ]
    case .customerAcquisitionCost:
      [
        .spend(strings.spendColumn, numbers.spend, of: SpendSelector(days: days)),
        .count(
          strings.retentionPart(.firstTime), numbers.activity.firstTime,
          opens: buyers(.firstTime)),
      ]
    case .ltvToCac, .payback:
      [
        .average(
          strings.kpiName(.lifetimeValue), figure(.lifetimeValue),
          opens: .parts(.tile(.lifetimeValue))),
        .average(strings.cacToDate, averageCostToDate, opens: .parts(.costToDate)),
      ]
    case .returningRevenueShare:
      [
        .money(
          strings.returningNet, numbers.activity.returningNetRevenue,
          opens: money(.returning, kind: .returning)),
        .money(strings.allNet, numbers.activity.netRevenue, opens: money(.customers)),
      ]
    case .activeCustomers:
      [
        .count(
          strings.kpiName(.activeCustomers), numbers.active,
          opens: .customers(.active, upTo: days.last))
      ]
    case .averageOrderValue:
      [
        .money(strings.shopNet, numbers.totals.netRevenue, opens: .orders(.counted(days))),
        .count(strings.shopOrders, numbers.totals.orders, opens: .orders(.counted(days))),
      ]
    case .daysToSecondOrder:
      [
        .count(
          strings.customersWithSecond, numbers.repeatersToDate,
          opens: .customers(.withSecondOccasion, upTo: days.last)),
        .count(
          strings.customersWithoutSecond, numbers.customersToDate - numbers.repeatersToDate,
          opens: .customers(.withoutSecondOccasion, upTo: days.last)),
      ]
    }
  }

  /// What winning a customer has cost over all of history, up to the period's end.
  var costToDate: FigureParts {
    let parts: [FigurePart] = [
      .spend(strings.spendColumn, numbers.spendToDate, of: SpendSelector(upTo: days.last)),
      .count(strings.customersToDate, numbers.customersToDate, opens: everybody),
    ]
    return FigureParts(
      parts: parts,
      explanation: Explanation(
        title: strings.cacToDate, definition: strings.costToDateDefinition,
        formula: [ratio(parts) + (averageCostToDate.value.map(context.money) ?? Strings.dash)],
        population: population(parts), leftOut: strings.leftOutOfCustomerFigures,
        queries: [costToDateQuery]))
  }

  private var costToDateQuery: FigureQuery {
    .costToDate(
      asOf: days.last, spend: numbers.spendToDate, customers: numbers.customersToDate)
  }

  private func explanation(of kpi: KPI, _ parts: [FigurePart]) -> Explanation {
    let reason = figure(kpi).undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
    let isRatio = parts.count == 2 && kpi != .payback && kpi != .daysToSecondOrder
    return Explanation(
      title: PartsFigure.tile(kpi).title(context),
      definition: strings.kpiDefinition(kpi, windowDays: context.shop.activityWindowDays),
      formula: [
        strings.kpiFormula(kpi),
        (isRatio ? "= " + ratio(parts) : "= ")
          + strings.kpiText(kpi, figure(kpi), context.shop.currency) + reason,
      ],
      population: population(parts), leftOut: strings.leftOutOfCustomerFigures,
      compared: kpi.benchmark.map(strings.publishedElsewhere) ?? [],
      queries: queries(of: kpi))
  }

  private func queries(of kpi: KPI) -> [FigureQuery] {
    let (first, last, activity) = (days.first, days.last, numbers.activity)
    let window = context.shop.activityWindowDays
    switch kpi {
    case .customerRetentionRate:
      return [
        .retentionRate(
          period, asOf: context.asOf, windowDays: window, retained: numbers.retained,
          base: numbers.base)
      ]
    case .repeatPurchaseRate: return [.repeatPurchaseRate(first, last, activity)]
    case .lifetimeValue:
      return [
        .lifetimeValue(
          asOf: last, margin: numbers.marginToDate, customers: numbers.customersToDate,
          value: figure(kpi))
      ]
    case .customerAcquisitionCost:
      return [
        .acquisitionCost(
          first, last, spend: numbers.spend, firstTime: activity.firstTime, cost: figure(kpi))
      ]
    case .ltvToCac: return [valueAndCost(ratio: figure(kpi))]
    case .payback:
      return [
        .payback(asOf: last, figure(kpi).map { Int($0) }, spend: numbers.spendToDate),
        valueAndCost(ratio: figure(.ltvToCac)),
      ]
    case .returningRevenueShare: return [.returningShare(first, last, activity)]
    case .activeCustomers:
      return [.activeCustomers(asOf: last, windowDays: window, count: numbers.active)]
    case .averageOrderValue:
      return [
        .averageOrderValue(
          first, last, net: numbers.totals.netRevenue, orders: numbers.totals.orders)
      ]
    case .daysToSecondOrder:
      return [
        .medianDays(after: 1, asOf: last, figure(kpi).map { Int($0) }),
        .repeaters(
          asOf: last, customers: numbers.customersToDate, repeaters: numbers.repeatersToDate),
      ]
    }
  }

  private func valueAndCost(ratio: Figure<Double>) -> FigureQuery {
    .valueAndCost(
      asOf: days.last, margin: numbers.marginToDate, customers: numbers.customersToDate,
      spend: numbers.spendToDate, value: figure(.lifetimeValue), cost: averageCostToDate,
      ratio: ratio)
  }

  /// The beginning of a ratio's formula with its numbers: `12 / 34 = `.
  private func ratio(_ parts: [FigurePart]) -> String {
    "\(parts[0].text(context)) / \(parts[1].text(context)) = "
  }

  private func population(_ parts: [FigurePart]) -> String {
    parts.map { "\($0.name) \($0.text(context))" }.joined(separator: "; ")
  }

  private func figure(_ kpi: KPI) -> Figure<Double> {
    figures.values[kpi]?[index] ?? .undefined(.noOrders)
  }

  private var averageCostToDate: Figure<Double> {
    numbers.spendToDate.flatMap {
      .ratio($0, per: numbers.customersToDate, orUndefined: .noCustomers)
    }
  }

  private var everybody: FigurePart.Opening { .customers(.all, upTo: days.last) }

  private func customers(_ part: RetentionPart) -> FigurePart.Opening {
    .customers(.retention(.activityWindow, part, period), upTo: days.last)
  }

  private func buyers(_ group: PeriodPart) -> FigurePart.Opening {
    .customers(.period(group, period), OccasionScope(days: days), upTo: days.last)
  }

  /// Those whose money stands on the period's days: refunds of who bought nothing in it do so too, where they have their own day.
  private func money(_ group: PeriodPart, kind: OccasionKind = .all) -> FigurePart.Opening {
    let isMoved = context.shop.refundBooking == .onRefundDay
    return .customers(
      isMoved
        ? .booked(on: period.start..<days.last.advanced(by: 1), returning: kind == .returning)
        : .period(group, period),
      OccasionScope(days: days, kind: kind, movesRefunds: isMoved), upTo: days.last)
  }
}
