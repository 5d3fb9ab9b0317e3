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
      return .open(.parts(FigurePartsScreen(figure(table, place))))
    case .moveUp: choose(row: place.row - 1, in: table)
    case .moveDown: choose(row: place.row + 1, in: table)
    case .pageUp: choose(row: place.row - page, in: table)
    case .pageDown: choose(row: place.row + page, in: table)
    case .moveLeft: month = max(0, place.column - 1)
    case .moveRight:
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
    return figure(table, place).parts(in: .cohorts(table), context)?.explanation
  }

  private func figure(_ table: CohortTable, _ place: Heatmap.Position) -> PartsFigure {
    .cell(table.cohorts[place.row].month, month: place.column, measure)
  }
}
