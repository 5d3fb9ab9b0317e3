import Commerce
import Metrics
import Presentation

/// What a cell of the cohorts is made of, and what it means.
struct CohortParts {
  private let cohort: Cohort
  private let month: Int
  private let measure: CohortMeasure
  private let mean: Double?
  private let context: ScreenContext

  /// The cell of a cohort so many months after its first; nil where the table has none.
  init?(
    of table: CohortTable, _ wanted: Period, month: Int, _ measure: CohortMeasure,
    _ context: ScreenContext
  ) {
    guard let cohort = table.cohorts.first(where: { $0.month == wanted }),
      cohort.cells.indices.contains(month)
    else { return nil }
    self.cohort = cohort
    self.month = month
    self.measure = measure
    mean = measure.mean(table, month)
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var calendarMonth: Period { cohort.month.advanced(by: month) }
  private var lastDay: CalendarDay { min(calendarMonth.lastDay, context.asOf) }

  var made: FigureParts {
    let parts = list
    return FigureParts(parts: parts, explanation: explanation(parts))
  }

  private var list: [FigurePart] {
    let cell = cohort.cells[month]
    let members = FigurePart.count(
      strings.cohortCustomers, cohort.size,
      opens: .customers(.cohort(cohort.month), upTo: lastDay))
    let came = FigurePart.count(
      strings.cameBack(month), cell.customers,
      opens: .customers(
        .cohortCell(cohort.month, k: month, came: true),
        OccasionScope(days: DayRange(calendarMonth, asOf: context.asOf)), upTo: lastDay))
    let stayedAway = FigurePart.count(
      strings.didNotCome, cohort.size - cell.customers,
      opens: .customers(.cohortCell(cohort.month, k: month, came: false), upTo: lastDay))
    switch measure {
    case .retention: return [came, stayedAway, members]
    case .repeaters:
      return [
        .count(
          strings.customersWithSecond, cell.repeaters,
          opens: .customers(.cohortRepeaters(cohort.month, k: month), upTo: lastDay)),
        members,
      ]
    case .netRevenue:
      return [.money(strings.netOfMonth, cell.netRevenue, opens: came.opens), members]
    case .lifetimeValue:
      return [.money(strings.marginToDate, cell.cumulativeMargin, opens: members.opens), members]
    }
  }

  private func explanation(_ parts: [FigurePart]) -> Explanation {
    func text(_ value: Double?) -> String {
      guard let value else { return Strings.dash }
      return measure.isShare ? strings.number.percentage(value) : context.money(value)
    }
    let value = measure.value(cohort, month)
    let members = parts[parts.count - 1]
    var ratio = "\(parts[0].text(context)) / \(members.text(context)) = \(text(value))"
    let cell = cohort.cells[month]
    let successes = measure == .retention ? cell.customers : cell.repeaters
    if measure.isShare, let interval = wilsonInterval(successes: successes, trials: cohort.size) {
      ratio += strings.interval(interval)
    }
    return Explanation(
      title: strings.cohortCell(cohort.month, month: month),
      definition: strings.cohortDefinition(measure),
      formula: [ratio, strings.meanOfCohorts(text(mean))],
      population: strings.customers(cohort.size) + ", "
        + strings.cellState(isComplete: cohort.isComplete(month), isSmall: cohort.size < 30),
      leftOut: strings.leftOutOfCustomerFigures)
  }
}
