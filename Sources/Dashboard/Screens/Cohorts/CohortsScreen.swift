import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 4: the cohorts by month of the first purchase, as a heatmap or as curves against their mean.
struct CohortsScreen: ScreenModel {
  private(set) var measure = CohortMeasure.retention
  /// The cohort under the cursor; nil is the last one with a complete month after the first.
  private(set) var cohort: Period?
  private(set) var month = 1
  private(set) var offset = Heatmap.Position(row: 0, column: 0)
  private(set) var showsCurves = false

  var screen: Screen { .cohorts(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.cohorts) }

  func scope(_ context: ScreenContext) -> String { context.strings.cohortMeasure(measure) }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil ? [] : [.cohorts(asOf: context.asOf)]
  }

  func table(_ context: ScreenContext) -> Loadable<CohortTable> {
    context.load(.cohorts(asOf: context.asOf)) {
      if case .cohorts(let table) = $0 { table } else { nil }
    }
  }

  /// The cell under the cursor; nil where there is no cohort.
  func position(_ table: CohortTable) -> Heatmap.Position? {
    guard let last = table.cohorts.indices.last else { return nil }
    let row =
      cohort.flatMap { wanted in table.cohorts.firstIndex { $0.month == wanted } }
      ?? table.cohorts.lastIndex { $0.isComplete(1) } ?? last
    return Heatmap.Position(
      row: row, column: min(max(0, month), table.cohorts[row].cells.count - 1))
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [.open, .nextMeasure, .tableOrChart, .explain, .export, .moveLeft, .copy, .moveDown]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let table = table(context).value, let place = position(table) else { return nil }
    let page = max(1, context.area.height - 4)
    switch command {
    case .nextMeasure:
      let measures = CohortMeasure.allCases
      let index = measures.firstIndex(of: measure) ?? 0
      measure = measures[(index + 1) % measures.count]
      return .tell(Message(context.strings.cohortMeasure(measure)))
    case .tableOrChart:
      showsCurves.toggle()
      return .done
    case .open:
      return .open(
        .parts(CohortParts(table.cohorts[place.row], place.column, measure, context).screen))
    case .moveUp: choose(row: place.row - 1, in: table)
    case .moveDown: choose(row: place.row + 1, in: table)
    case .pageUp: choose(row: place.row - page, in: table)
    case .pageDown: choose(row: place.row + page, in: table)
    case .moveLeft, .previousPart: month = max(0, place.column - 1)
    case .moveRight, .nextPart:
      month = min(place.column + 1, table.cohorts[place.row].cells.count - 1)
    case .moveToFirst: choose(row: 0, in: table)
    case .moveToLast: choose(row: table.cohorts.count - 1, in: table)
    default: return nil
    }
    offset = heatmap(table, context).scrollOffset(in: context.area.size)
    return .done
  }

  private mutating func choose(row: Int, in table: CohortTable) {
    cohort = table.cohorts[min(max(0, row), table.cohorts.count - 1)].month
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let table = table(context).value, table.cohorts.indices.contains(row) else { return }
    choose(row: row, in: table)
    month = column
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let table = table(context).value, let place = position(table) else { return nil }
    let cohort = table.cohorts[place.row]
    let value = measure.value(cohort, place.column).map { text($0, context) } ?? Strings.dash
    return "\(context.strings.cohortName(cohort.month)), M\(place.column): \(value)"
  }

  /// A measure's value in words.
  func text(_ value: Double, _ context: ScreenContext) -> String {
    measure.isShare ? context.strings.number.percentage(value) : context.money(value)
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let table = table(context).value, !table.cohorts.isEmpty else { return nil }
    let strings = context.strings
    let longest = table.cohorts.map(\.cells.count).max() ?? 0
    return ScreenExport(
      list: .table(
        columns: [strings.cohortColumn, strings.sizeColumn] + (0..<longest).map { "M\($0)" },
        rows: table.cohorts.map { cohort in
          [.text(cohort.month.description), .count(cohort.size)]
            + (0..<longest).map { month in
              let value = measure.value(cohort, month)
              return measure.isShare ? .number(value) : context.units(value)
            }
        }),
      fileName: FileName.made(from: "\(title(context)) \(measure.rawValue)"))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let table = table(context).value, let place = position(table) else { return nil }
    return CohortParts(table.cohorts[place.row], place.column, measure, context)
      .explanation(mean: measure.mean(table, place.column))
  }
}

/// What a cell of the cohorts is made of, and what it means.
struct CohortParts {
  private let cohort: Cohort
  private let month: Int
  private let measure: CohortMeasure
  private let context: ScreenContext

  init(_ cohort: Cohort, _ month: Int, _ measure: CohortMeasure, _ context: ScreenContext) {
    self.cohort = cohort
    self.month = month
    self.measure = measure
    self.context = context
  }

  private var calendarMonth: Period { cohort.month.advanced(by: month) }
  private var lastDay: CalendarDay { min(calendarMonth.lastDay, context.asOf) }

  private var title: String {
    "\(context.strings.cohortName(cohort.month)), M\(month) (\(context.strings.date.period(calendarMonth)))"
  }

  var screen: FigurePartsScreen {
    let strings = context.strings
    func count(_ value: Int) -> String { strings.number.count(value) }
    let cell = cohort.cells[month]
    let inMonth = OccasionScope(days: DayRange(calendarMonth, asOf: context.asOf))
    let members = FigurePartsScreen.Part(
      name: strings.cohortCustomers, value: count(cohort.size),
      opens: .customers(.cohort(cohort.month), .everything, upTo: lastDay))
    let came = FigurePartsScreen.Part(
      name: strings.cameBack(month), value: count(cell.customers),
      opens: .customers(.cohortCell(cohort.month, k: month, came: true), inMonth, upTo: lastDay))
    let stayedAway = FigurePartsScreen.Part(
      name: strings.didNotCome, value: count(cohort.size - cell.customers),
      opens: .customers(
        .cohortCell(cohort.month, k: month, came: false), .everything, upTo: lastDay))
    let parts: [FigurePartsScreen.Part] =
      switch measure {
      case .retention: [came, stayedAway, members]
      case .repeaters:
        [
          FigurePartsScreen.Part(
            name: strings.customersWithSecond, value: count(cell.repeaters),
            opens: .customers(
              .cohortRepeaters(cohort.month, k: month), .everything, upTo: lastDay)), members,
        ]
      case .netRevenue:
        [
          FigurePartsScreen.Part(
            name: strings.netOfMonth, value: context.money(cell.netRevenue), opens: came.opens),
          members,
        ]
      case .lifetimeValue:
        [
          FigurePartsScreen.Part(
            name: strings.marginToDate, value: context.money(cell.cumulativeMargin),
            opens: members.opens), members,
        ]
      }
    return FigurePartsScreen(title: title, parts: parts)
  }

  func explanation(mean: Double?) -> Explanation {
    let strings = context.strings
    let parts = screen.parts
    func text(_ value: Double?) -> String {
      guard let value else { return Strings.dash }
      return measure.isShare ? strings.number.percentage(value) : context.money(value)
    }
    let value = measure.value(cohort, month)
    var formula = ["\(parts[0].value) / \(parts[parts.count - 1].value) = \(text(value))"]
    let cell = cohort.cells[month]
    let successes = measure == .retention ? cell.customers : cell.repeaters
    if measure.isShare, let interval = wilsonInterval(successes: successes, trials: cohort.size) {
      formula[0] += strings.interval(interval)
    }
    formula.append(strings.meanOfCohorts(text(mean)))
    return Explanation(
      title: title, definition: strings.cohortDefinition(measure), formula: formula,
      population: strings.customers(cohort.size) + ", "
        + strings.cellState(isComplete: cohort.isComplete(month), isSmall: cohort.size < 30),
      leftOut: strings.leftOutOfCustomerFigures)
  }
}
