import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 4: the cohorts by period of the first purchase, or by what customers have in common, as a heatmap or as
/// curves against their mean.
struct CohortsScreen: ScreenModel {
  /// How the figures are shown.
  enum Look: CaseIterable {
    /// A heatmap shaded by amount.
    case amounts
    /// A heatmap coloured against the mean of each column.
    case againstMean
    case curves
  }

  private(set) var rows: CohortRows
  private(set) var measure = CohortMeasure.retention
  private(set) var look = Look.amounts
  /// How they may be shown.
  private var looks = Look.allCases

  mutating func preferTable() {
    looks = [.amounts, .againstMean]
    if look == .curves { look = .amounts }
  }

  /// The row under the cursor; nil is the last one with a complete step after the first.
  private(set) var chosen: CohortGroup?
  /// The rows put beside each other.
  private(set) var compared: [CohortGroup] = []
  private(set) var step = 1
  private(set) var offset = Heatmap.Position(row: 0, column: 0)

  /// As many rows as there are colours for curves beside the one under the cursor.
  static let mostCompared = 4

  init(_ rows: CohortRows = CohortRows()) {
    self.rows = rows
  }

  var screen: Screen { .cohorts(self) }

  func title(_ context: ScreenContext) -> String {
    rows.only.map { context.strings.cohortValue($0, context.shop.currency) }
      ?? context.strings.panelName(.cohorts)
  }

  func scope(_ context: ScreenContext) -> String {
    let strings = context.strings
    return rows == CohortRows()
      ? strings.cohortMeasure(measure)
      : strings.cohortRows(rows, context.shop.currency) + ": "
        + strings.shortCohortMeasure(measure)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    return [.cohorts(rows, asOf: context.asOf)] + curveQueries(context)
  }

  /// What the curves need besides: the forecast of the row under the cursor, and the spread of two compared ones.
  private func curveQueries(_ context: ScreenContext) -> [DataQuery] {
    guard let table = table(context).value, let place = position(table, context) else { return [] }
    let difference = CohortDifferences.query(compared, measure, context)
    guard look == .curves else { return difference.map { [$0] } ?? [] }
    return [CohortOutlookWords.query(table.cohorts[place.row].group, context), difference]
      .compactMap(\.self)
  }

  func table(_ context: ScreenContext) -> Loadable<CohortTable> {
    context.load(.cohorts(rows, asOf: context.asOf)) {
      if case .cohorts(let table) = $0 { table } else { nil }
    }
  }

  /// The cell under the cursor, among curves also one that is only expected; nil where there is no cohort.
  func position(_ table: CohortTable, _ context: ScreenContext) -> Heatmap.Position? {
    guard let last = table.cohorts.indices.last else { return nil }
    let row =
      chosen.flatMap { wanted in table.cohorts.firstIndex { $0.group == wanted } }
      ?? (rows.cut == nil ? table.cohorts.lastIndex { $0.isComplete(1) } ?? last : 0)
    return Heatmap.Position(
      row: row, column: max(0, min(step, lastStep(table.cohorts[row], context))))
  }

  /// The last step of a row, among curves the last one that is expected.
  private func lastStep(_ cohort: Cohort, _ context: ScreenContext) -> Int {
    let expected = look == .curves ? CohortOutlookWords(cohort, measure, context).end : 0
    return max(cohort.cells.count, expected) - 1
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [
      .open, .nextMeasure, .tableOrChart, .nextCut, .compare, .explain, .export, .moveLeft, .copy,
      .moveDown,
    ]
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    guard command == .tableOrChart else { return nil }
    return switch next(look) {
    case .amounts: strings.hint(.tableOrChart)
    case .againstMean: strings.againstMeanHint
    case .curves: strings.curvesHint
    }
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let strings = context.strings
    // What is shown may change while its data is on the way.
    switch command {
    case .nextMeasure:
      measure = next(measure)
      return .tell(Message(strings.cohortMeasure(measure, rows.grain)))
    case .nextGrain: return show(by: next(rows.grain), context)
    case .nextCut where rows.only == nil:
      let cuts = CohortCut.allCases
      let index = rows.cut.flatMap(cuts.firstIndex).map { $0 + 1 } ?? 0
      rows.cut = index < cuts.count ? cuts[index] : nil
      show(rows)
      return .tell(Message(strings.cohortRows(rows, context.shop.currency)))
    case .tableOrChart:
      look = next(look)
      let words =
        switch look {
        case .amounts: strings.plainShades
        case .againstMean: strings.shadesAgainstMean
        case .curves: strings.curvesShown
        }
      return .tell(Message(words))
    default: break
    }
    guard let table = table(context).value, let place = position(table, context) else { return nil }
    let page = max(1, context.area.height - 4)
    // Where the view stood while nothing had moved the cursor yet, it moves from there.
    offset = scrollOffset(table, context)
    switch command {
    case .compare: return compare(table.cohorts[place.row].group, context)
    case .open:
      guard !table.cohorts[place.row].cells.isEmpty else {
        return .tell(Message(strings.nothingToOpen))
      }
      return .open(rows(of: table.cohorts[place.row], place.column, context))
    case .moveUp: choose(row: place.row - 1, in: table)
    case .moveDown: choose(row: place.row + 1, in: table)
    case .pageUp: choose(row: place.row - page, in: table)
    case .pageDown: choose(row: place.row + page, in: table)
    case .moveToFirst: choose(row: 0, in: table)
    case .moveToLast: choose(row: table.cohorts.count - 1, in: table)
    case .moveLeft: step = max(0, place.column - 1)
    case .moveRight: step = min(place.column + 1, lastStep(table.cohorts[place.row], context))
    default: return nil
    }
    offset = scrollOffset(table, context)
    return .done
  }

  var grains: [CohortGrain] { CohortGrain.allCases }

  mutating func show(by grain: CohortGrain, _ context: ScreenContext) -> ScreenAction? {
    rows.grain = grain
    show(rows)
    return .tell(Message(context.strings.cohortRows(rows, context.shop.currency)))
  }

  /// Other rows: what was chosen among the ones before is not there.
  private mutating func show(_ rows: CohortRows) {
    self.rows = rows
    chosen = nil
    compared = []
    step = 1
    offset = Heatmap.Position(row: 0, column: 0)
  }

  private func next<Choice: CaseIterable & Equatable>(_ choice: Choice) -> Choice {
    let all = Array(Choice.allCases)
    return all[((all.firstIndex(of: choice) ?? 0) + 1) % all.count]
  }

  private mutating func compare(_ group: CohortGroup, _ context: ScreenContext) -> ScreenAction {
    let name = context.strings.cohortRow(group, context.shop.currency)
    if let index = compared.firstIndex(of: group) {
      compared.remove(at: index)
      return .tell(Message(context.strings.compared(name, isChosen: false)))
    }
    guard compared.count < Self.mostCompared else {
      return .tell(Message(context.strings.enoughCompared(Self.mostCompared)))
    }
    compared.append(group)
    return .tell(Message(context.strings.compared(name, isChosen: true)))
  }

  private mutating func choose(row: Int, in table: CohortTable) {
    let row = min(max(0, row), table.cohorts.count - 1)
    // A cohort with fewer steps does not shorten the way back to one with more.
    chosen = table.cohorts[row].group
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    // A row of the table of differences is an age.
    if part == 1 { return step = CohortDifferences.firstStep(measure) + row }
    guard let table = table(context).value, table.cohorts.indices.contains(row) else { return }
    choose(row: row, in: table)
    step = column
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let table = table(context).value, let place = position(table, context) else { return nil }
    let cohort = table.cohorts[place.row]
    let name = context.strings.cohortCell(
      cohort.group, step: place.column, context.shop.currency)
    guard cohort.cells.indices.contains(place.column) else {
      return CohortCurvesDrawing(self, table, place, context).cellWords
    }
    return "\(name): \(measure.text(measure.figure(cohort, place.column), context))"
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let table = table(context).value, !table.cohorts.isEmpty else { return nil }
    let strings = context.strings
    let longest = table.cohorts.map(\.cells.count).max() ?? 0
    let head = rows.cut.map(strings.cutColumn) ?? strings.cohortColumn
    return ScreenExport(
      list: .table(
        columns: [head, strings.sizeColumn]
          + (0..<longest).map { strings.ageName($0, rows.grain) },
        rows: table.cohorts.map { cohort in
          let period = cohort.group.start.flatMap { start in
            rows.grain.periodGrain.map { Period($0, containing: start).description }
              ?? start.description
          }
          let name = period ?? strings.cohortRow(cohort.group, context.shop.currency)
          return [.text(name), .count(cohort.size)]
            + (0..<longest).map { step in
              let value = measure.value(cohort, step)
              return measure.isMoney ? context.units(value) : .number(value)
            }
        }),
      fileName: FileName.made(
        from:
          "\(title(context)) \(rows.cut?.rawValue ?? "") \(rows.grain.rawValue) \(measure.rawValue)"
      ))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let table = table(context).value, let place = position(table, context) else { return nil }
    let cohort = table.cohorts[place.row]
    let outlook = CohortOutlookWords(cohort, measure, context)
    guard cohort.cells.indices.contains(place.column) else {
      return place.column < outlook.end ? outlook.explanation(place.column) : nil
    }
    var explanation = figure(table, place).parts(in: .cohorts(table), context)?.explanation
    if look == .curves {
      explanation?.formula += outlook.formula(place.column)
      explanation?.queries += outlook.queries
    }
    return explanation
  }

  /// What a step is made of; of one that is only expected the members, of each of whom it is.
  private func rows(of cohort: Cohort, _ step: Int, _ context: ScreenContext) -> Screen {
    guard cohort.cells.indices.contains(step) else {
      let members = CustomerSelection.cohortCell(
        cohort.group, .members, step: cohort.cells.count - 1)
      return .customers(
        CustomerListScreen(members, title: .words(context.strings.cohortCustomers)))
    }
    return .parts(FigurePartsScreen(.cell(cohort.group, rows, step: step, measure)))
  }

  private func figure(_ table: CohortTable, _ place: Heatmap.Position) -> PartsFigure {
    .cell(table.cohorts[place.row].group, rows, step: place.column, measure)
  }
}
