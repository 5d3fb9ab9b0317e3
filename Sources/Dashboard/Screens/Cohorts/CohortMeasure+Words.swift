import Commerce
import Metrics
import Presentation

extension CohortMeasure {
  /// The mean over the cohorts whose cell is complete, weighted by their size; undefined where there is none.
  func meanFigure(_ table: CohortTable, _ step: Int) -> Figure<Double> {
    guard table.averageCurve.indices.contains(step) else { return .undefined(.nobodyObservable) }
    let point = table.averageCurve[step]
    return switch self {
    case .retention: .value(point.retention)
    case .repeaters: .value(Double(point.repeaters) / Double(point.customers))
    // What is counted up to a step adds up means of steps, each over its own cohorts: see the definitions, section 8.
    case .occasions: .value(point.occasionsToDate)
    case .netRevenue: .value(point.netRevenuePerCustomer)
    case .grossMargin: .value(point.grossMarginPerCustomer)
    case .lifetimeValue: .value(point.marginToDate)
    case .ltvToCac: point.ltvToCac
    }
  }

  /// The same; nil where there is none.
  func mean(_ table: CohortTable, _ step: Int) -> Double? { meanFigure(table, step).value }

  /// Those of a cell's members whom a share counts; nil for other measures.
  func successes(_ cell: CohortCell) -> Int? {
    switch self {
    case .retention: cell.customers
    case .repeaters: cell.repeaters
    default: nil
    }
  }

  /// Wilson's 95 % interval of a cell's share; nil for other measures.
  func interval(_ cohort: Cohort, _ step: Int) -> ClosedRange<Double>? {
    guard cohort.cells.indices.contains(step) else { return nil }
    let cell = cohort.cells[step]
    return successes(cell).flatMap { wilsonInterval(successes: $0, trials: cell.members) }
  }

  /// The same of the mean.
  func meanInterval(_ table: CohortTable, _ step: Int) -> ClosedRange<Double>? {
    guard isShare, table.averageCurve.indices.contains(step) else { return nil }
    let point = table.averageCurve[step]
    return wilsonInterval(
      successes: self == .retention ? point.retained : point.repeaters, trials: point.customers)
  }

  /// Whether the measure is a share.
  var isShare: Bool { self == .retention || self == .repeaters }

  /// Whether the measure is an amount of money.
  var isMoney: Bool { self == .netRevenue || self == .grossMargin || self == .lifetimeValue }

  /// The measure's value in words.
  func text(_ value: Double, _ context: ScreenContext) -> String {
    if isShare { return context.strings.number.percentage(value) }
    return isMoney ? context.money(value) : context.strings.number.decimal(value, digits: 2)
  }

  /// The same where it may be undefined: a dash with its reason.
  func text(_ figure: Figure<Double>, _ context: ScreenContext) -> String {
    switch figure {
    case .value(let value): text(value, context)
    case .undefined(let reason): "\(Strings.dash) (\(context.strings.reason(reason)))"
    }
  }
}
