import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 2: retention and churn over the periods, and the flow of customers through the chosen one.
struct RetentionScreen: ScreenModel {
  /// By which rule customers count as retained.
  private(set) var rule = RetentionRule.activityWindow
  /// The chosen period; nil follows the as-of day.
  private(set) var chosen: Period?
  /// The part of the flow under the cursor.
  private(set) var part = RetentionPart.retained
  private(set) var showsTable = false

  var screen: Screen { .retention(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.retention) }

  func scope(_ context: ScreenContext) -> String {
    context.strings.retentionRule(rule, windowDays: context.shop.activityWindowDays)
  }

  private func query(_ context: ScreenContext) -> DataQuery {
    .retention(context.grain, rule, asOf: context.asOf)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil ? [] : [query(context)]
  }

  func periods(_ context: ScreenContext) -> Loadable<[RetentionPeriod]> {
    context.load(query(context)) {
      if case .retention(let retention) = $0 { retention.periods } else { nil }
    }
  }

  /// The chosen period's place; nil where there is none.
  func index(_ periods: [RetentionPeriod], _ context: ScreenContext) -> Int? {
    guard let last = periods.indices.last else { return nil }
    let wanted = chosen.flatMap { $0.grain == context.grain ? $0 : nil } ?? context.chosenPeriod
    return periods.firstIndex { $0.period == wanted } ?? last
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [
      .open, .moveLeft, .moveDown, .explain, .nextMeasure, .tableOrChart, .export, .zoom, .copy,
      .nextPart, .comparePeriods,
    ]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let periods = periods(context).value, let index = index(periods, context) else {
      return nil
    }
    let parts = RetentionPart.allCases
    let place = parts.firstIndex(of: part) ?? 0
    let isTable = showsTable
    switch command {
    case .nextMeasure:
      rule = rule == .activityWindow ? .orderAgain : .activityWindow
      return .tell(
        Message(
          context.strings.retentionRule(rule, windowDays: context.shop.activityWindowDays)))
    case .tableOrChart: showsTable.toggle()
    case .open: return .open(opened(periods[index], context))
    case .comparePeriods: return .open(.bridge(BridgeScreen(periods[index].period)))
    case .moveLeft where !isTable, .moveUp where isTable: choose(index - 1, periods)
    case .moveRight where !isTable, .moveDown where isTable: choose(index + 1, periods)
    case .moveUp, .moveLeft, .previousPart:
      part =
        parts[
          command == .previousPart ? (place + parts.count - 1) % parts.count : max(0, place - 1)]
    case .moveDown, .moveRight, .nextPart:
      part =
        parts[
          command == .nextPart ? (place + 1) % parts.count : min(parts.count - 1, place + 1)]
    case .pageUp: choose(index - 12 / context.grain.months, periods)
    case .pageDown: choose(index + 12 / context.grain.months, periods)
    case .moveToFirst: choose(0, periods)
    case .moveToLast: choose(periods.count - 1, periods)
    default: return nil
    }
    return .done
  }

  private mutating func choose(_ index: Int, _ periods: [RetentionPeriod]) {
    chosen = periods[min(max(0, index), periods.count - 1)].period
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let periods = periods(context).value, !periods.isEmpty else { return }
    if place == 0 { choose(row, periods) } else { part = RetentionPart.allCases[min(row, 5)] }
  }

  /// The orders of the periods of the chart that the mouse was drawn over.
  func screen(ofRange rows: ClosedRange<Int>, part: Int, _ context: ScreenContext) -> Screen? {
    guard part == 0, !showsTable, let periods = periods(context).value,
      periods.indices.contains(rows.lowerBound), periods.indices.contains(rows.upperBound)
    else { return nil }
    return .orders(
      from: periods[rows.lowerBound].period, through: periods[rows.upperBound].period, context)
  }

  private func opened(_ period: RetentionPeriod, _ context: ScreenContext) -> Screen {
    .customers(
      CustomerListScreen(
        .retention(rule, part, period.period), upTo: min(period.period.lastDay, context.asOf),
        title: .words(
          "\(context.strings.retentionPart(part)), \(context.strings.date.period(period.period))")))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let periods = periods(context).value, let index = index(periods, context) else {
      return nil
    }
    let strings = context.strings
    return "\(strings.retentionPart(part)) \(strings.number.count(periods[index].count(part)))"
      + " (\(strings.date.period(periods[index].period)))"
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let periods = periods(context).value, !periods.isEmpty else { return nil }
    let columns = RetentionTable.columns(context)
    return ScreenExport(
      list: .table(
        columns: columns.map(\.title),
        rows: periods.map(RetentionTable.values)),
      fileName: FileName.made(from: title(context)))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let periods = periods(context).value, let index = index(periods, context) else {
      return nil
    }
    let period = periods[index]
    let strings = context.strings
    func count(_ part: RetentionPart) -> String { strings.number.count(period.count(part)) }
    let rate = strings.kpiText(.customerRetentionRate, period.customerRetentionRate, nil)
    let reason =
      period.customerRetentionRate.undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
    let interval = period.customerRetentionInterval.map(strings.interval) ?? ""
    func counted(_ part: RetentionPart) -> String {
      "\(count(part)) \(strings.retentionPart(part).lowercased())"
    }
    return Explanation(
      title: "\(strings.retentionPart(part)), \(strings.date.period(period.period))",
      definition: strings.retentionDefinition(rule, windowDays: context.shop.activityWindowDays),
      formula: [
        "B = \(count(.base)) = \(counted(.retained)) + \(counted(.lost))",
        "E = \(count(.end)) = \(counted(.retained)) + \(counted(.firstTime)) + \(counted(.wonBack))",
        "CRR = (E - N) / B = (\(count(.end)) - \(strings.number.count(period.firstTime + period.wonBack)))"
          + " / \(count(.base)) = \(rate)\(reason)" + interval,
        "\(strings.churnColumn.lowercased()) = 1 - CRR = "
          + "\(strings.kpiText(.customerRetentionRate, period.churnRate, nil))\(reason)",
      ],
      population: strings.customers(period.count(part)) + ", " + strings.periodState(period.state),
      leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .retention(
          period, rule: rule, asOf: context.asOf, windowDays: context.shop.activityWindowDays)
      ])
  }

  /// Whether there is room for one figure a line only.
  func isCompact(_ context: ScreenContext) -> Bool {
    context.isCompact || context.isPlain && !context.isZoomed
  }

  /// The chart or table above, the flow below; either alone when zoomed.
  func layout(_ context: ScreenContext) -> (chart: Rect, flow: Rect) {
    if context.isZoomed || isCompact(context) {
      return (context.area, context.area.splitBottom(0).bottom)
    }
    if context.area.height >= 14 {
      let (chart, flow) = context.area.splitBottom(7)
      return (chart, flow)
    }
    // A chart of so few rows says nothing: figure, sparkline and a blank line, or the rows of a table.
    let (chart, flow) = context.area.splitTop(showsTable ? context.area.height - 6 : 3)
    return (chart, flow)
  }
}

extension RetentionPeriod {
  /// The customers of a part of the flow.
  func count(_ part: RetentionPart) -> Int {
    switch part {
    case .base: base
    case .retained: retained
    case .lost: lost
    case .firstTime: firstTime
    case .wonBack: wonBack
    case .end: end
    }
  }
}
