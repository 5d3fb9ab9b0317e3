import Metrics
import Presentation
import TerminalUI

/// The figures of panel 7 as cells and words, and as they leave the program.
struct TimingTables {
  private let timing: PurchaseTiming
  private let context: ScreenContext

  init(_ timing: PurchaseTiming, _ context: ScreenContext) {
    self.timing = timing
    self.context = context
  }

  var strings: Strings { context.strings }

  private func percentage(_ figure: Figure<Double>) -> String {
    figure.value.map { strings.number.percentage($0) } ?? Strings.dash
  }

  private func column(_ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int) -> TableColumn
  {
    TableColumn(
      title, alignment: .right, minimumWidth: minimum, idealWidth: ideal, priority: priority)
  }

  /// Stands before a figure of fewer than 30.
  private func mark(_ count: Int) -> String { count < 30 ? "~" : "" }

  // MARK: The second purchase by day

  /// The share by a day with its interval: `by day 90: 26.1 % (24.8 to 27.4 %)`.
  func dayWords(_ day: Int) -> String {
    let share = timing.second.share(byDay: day)
    return strings.shareByDay(
      day, share.kaplanMeier.map { ($0, timing.second.curve.interval(byDay: day)) },
      isSmall: share.observable < 30)
  }

  var dayColumns: [TableColumn] {
    [
      TableColumn(strings.withinColumn, minimumWidth: 8, idealWidth: 9),
      column(strings.cameAgainColumn, 10, 10, 0), column(strings.intervalColumn, 16, 18, 1),
      column(strings.knownColumn, 10, 10, 2), column(strings.ofTheseColumn, 8, 9, 3),
      column(strings.shareColumn, 7, 8, 4),
    ]
  }

  func dayCells(_ day: Int) -> [TableCell] {
    let share = timing.second.share(byDay: day)
    let role: StyleRole = share.observable < 30 ? .uncertain : .text
    let isKnown = share.kaplanMeier.value != nil
    return [
      TableCell(strings.date.days(day), role: role),
      TableCell(
        (isKnown ? mark(share.observable) : "") + percentage(share.kaplanMeier), role: role),
      TableCell(
        isKnown
          ? timing.second.curve.interval(byDay: day).map(strings.range) ?? Strings.dash
          : Strings.dash, role: .dim),
      TableCell(strings.number.count(share.observable), role: role),
      TableCell(strings.number.count(share.within), role: role),
      TableCell(percentage(share.share), role: role),
    ]
  }

  var exportedCurve: ExportRequest.List {
    .table(
      columns: [
        strings.dayColumn, strings.cameAgainColumn, strings.intervalEnd(isHigh: false),
        strings.intervalEnd(isHigh: true), strings.knownColumn, strings.ofTheseColumn,
        strings.shareColumn,
      ],
      rows: (0...timing.lastCurveDay).map { day in
        let share = timing.second.share(byDay: day)
        let interval = timing.second.curve.interval(byDay: day)
        return [
          .count(day), .number(share.kaplanMeier.value), .number(interval?.lowerBound),
          .number(interval?.upperBound), .count(share.observable), .count(share.within),
          .number(share.share.value),
        ]
      })
  }

  // MARK: The ladder

  var ladderColumns: [TableColumn] {
    [
      TableColumn(strings.purchaseColumn, minimumWidth: 8, idealWidth: 9),
      column(strings.peopleColumn, 7, 9, 0), column(strings.wentOnColumn, 7, 8, 1),
      column(strings.withinYearColumn, 8, 9, 0), column(strings.medianColumn, 6, 8, 0),
      column(
        strings.kpiShortName(.averageOrderValue), context.moneyWidth(8), context.moneyWidth(10), 2),
      column(
        strings.columnName(CustomerColumn.margin), context.moneyWidth(7), context.moneyWidth(10), 3),
    ]
  }

  func cells(_ step: LadderStep) -> [TableCell] {
    let role: StyleRole = step.customers < 30 ? .uncertain : .text
    return [
      strings.ordinal(step.number), mark(step.customers) + strings.number.count(step.customers),
      strings.number.percentage(step.wentOnSoFar), percentage(step.wentOnWithinYear),
      step.medianDays.value.map(strings.shortDays) ?? Strings.dash,
      context.money(step.averageNet), context.money(step.averageMargin),
    ].map { TableCell($0, role: role) }
  }

  func stepWords(_ step: LadderStep) -> String {
    "\(strings.ladderStep(step.number)): \(percentage(step.wentOnWithinYear))"
  }

  var exportedLadder: ExportRequest.List {
    .table(
      columns: ladderColumns.map(\.title),
      rows: timing.ladder.steps.map { step in
        [
          .count(step.number), .count(step.customers), .number(step.wentOnSoFar),
          .number(step.wentOnWithinYear.value), .number(step.medianDays.value.map(Double.init)),
          context.units(step.averageNet), context.units(step.averageMargin),
        ]
      })
  }

  // MARK: Days between purchases

  func share(_ stretch: PurchaseIntervals.Stretch) -> String {
    (stretch.share.value == nil ? "" : mark(timing.intervals.total)) + percentage(stretch.share)
  }

  /// Count and share, in columns.
  func value(_ stretch: PurchaseIntervals.Stretch) -> String {
    let width = strings.number.count(timing.intervals.total).count
    return TextWidth.padded(strings.number.count(stretch.count), to: width, alignment: .right)
      + TextWidth.padded(share(stretch), to: 9, alignment: .right)
  }

  var exportedIntervals: ExportRequest.List {
    .table(
      columns: [
        strings.fromColumn, strings.toColumn, strings.columnName(CustomerColumn.orders),
        strings.shareColumn,
      ],
      rows: timing.intervals.stretches.map { stretch in
        [
          .count(stretch.days.lowerBound),
          .number(stretch.days.upperBound == .max ? nil : Double(stretch.days.upperBound)),
          .count(stretch.count), .number(stretch.share.value),
        ]
      })
  }

  // MARK: When customers return

  /// How far the returns a day lie above the average or below.
  func change(_ days: ReturnDays) -> String {
    timing.rhythm.change(days.part).value.map {
      mark(days.part.returns) + strings.number.change($0)
    } ?? Strings.dash
  }

  /// Returns a day and their change against the average, in columns.
  func value(_ days: ReturnDays) -> String {
    let perDay = days.part.returnsPerDay.value.map { strings.number.decimal($0, digits: 2) }
    return TextWidth.padded(perDay ?? Strings.dash, to: 7, alignment: .right)
      + TextWidth.padded(change(days), to: 10, alignment: .right)
  }

  var exportedRhythm: ExportRequest.List {
    .table(
      columns: [
        strings.rhythmTitle, strings.returnsColumn, strings.daysColumn, strings.perDayColumn,
        strings.againstAverageColumn,
      ],
      rows: ReturnDays.all(timing.rhythm).map { days in
        [
          .text(days.name(strings)), .count(days.part.returns), .count(days.part.days),
          .number(days.part.returnsPerDay.value), .number(timing.rhythm.change(days.part).value),
        ]
      })
  }
}
