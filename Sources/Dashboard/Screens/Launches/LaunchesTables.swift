import Commerce
import Metrics
import Presentation
import TerminalUI

/// A column by which launches are sorted.
enum LaunchColumn: PlacedColumn {
  case start, name, after, difference

  func name(_ strings: Strings) -> String { strings.launchListColumns[place] }

  var beginsDescending: Bool { self != .name }

  var place: Int {
    switch self {
    case .name: 0
    case .start: 1
    case .after: 4
    case .difference: 6
    }
  }
}

/// The launches and their weeks as cells, in words, and as they leave the program.
struct LaunchesTables {
  private let context: ScreenContext
  private let words: LaunchWords

  init(_ context: ScreenContext) {
    self.context = context
    words = LaunchWords(context.strings, context.shop.currency)
  }

  private var strings: Strings { context.strings }

  private func role(_ verdict: LaunchVerdict) -> StyleRole {
    switch verdict {
    case .waiting, .running: .inProgress
    case .small, .historyTooShort: .uncertain
    case .open: .dim
    case .fewer: .worse
    case .more: .better
    }
  }

  func name(_ figures: LaunchFigures) -> String { TextWidth.sanitized(figures.launch.name) }

  /// The launches in the order of a column; those that have not begun have no figure, but the newest day.
  static func sorted(
    _ launches: [LaunchFigures], by list: SortedList<LaunchColumn>
  ) -> [LaunchFigures] {
    switch list.column {
    case .start:
      list.descending ? launches : launches.reversed()
    case .after:
      launches.sorted(descending: list.descending) {
        $0.comparison.map { Double($0.after.orders) }
      }
    case .difference:
      launches.sorted(descending: list.descending) { $0.comparison?.difference }
    case .name: launches.sorted(descending: list.descending, byName: \.launch.name)
    }
  }

  // MARK: The list

  func columns(sortedBy list: SortedList<LaunchColumn>) -> [TableColumn] {
    let titles = strings.launchListColumns
    func figure(_ place: Int, _ width: Int, _ priority: Int = 0) -> TableColumn {
      TableColumn(
        titles[place], alignment: .right, minimumWidth: width, idealWidth: width,
        priority: priority)
    }
    var columns = [
      TableColumn(titles[0], minimumWidth: 12, idealWidth: 22, grows: true),
      TableColumn(titles[1], minimumWidth: 11, idealWidth: 12, priority: 1), figure(2, 5, 6),
      figure(3, 7, 3), figure(4, 7, 1), figure(5, 8, 2), figure(6, 10), figure(7, 18, 4),
      figure(8, context.moneyWidth(13), 5),
      TableColumn(titles[9], minimumWidth: 19, idealWidth: 20),
    ]
    columns[list.column.place].sort = list.descending ? .descending : .ascending
    return columns
  }

  func cells(_ figures: LaunchFigures) -> [TableCell] {
    let weeks = strings.number.count(figures.launch.weeks)
    guard let launch = figures.comparison else {
      let day: String? =
        if case .day(let day) = figures.launch.subject { strings.date.day(day) } else { nil }
      let reason = figures.reason.map(strings.reason) ?? strings.launchVerdict(.waiting)
      return [
        TableCell(name(figures)), TableCell(day ?? Strings.dash, role: .inProgress),
        TableCell(weeks),
      ] + (0..<6).map { _ in TableCell(Strings.dash, role: .dim) }
        + [TableCell(reason, role: .inProgress)]
    }
    let role = role(launch.verdict)
    return [
      TableCell(name(figures)), TableCell(strings.date.day(launch.start)), TableCell(weeks),
      TableCell(strings.number.count(launch.before.orders)),
      TableCell(strings.number.count(launch.after.orders)),
      TableCell(words.expected(launch.expected)),
      TableCell(words.change(launch.difference), role: role),
      TableCell(words.interval(launch)), TableCell(words.net(launch.after)),
      TableCell(strings.launchVerdict(launch.verdict), role: role),
    ]
  }

  // MARK: The weeks of one

  var weekColumns: [TableColumn] {
    let titles = strings.launchWeekColumns
    func figure(_ place: Int, _ width: Int, _ priority: Int) -> TableColumn {
      TableColumn(
        titles[place], alignment: .right, minimumWidth: width, idealWidth: width + 1,
        priority: priority)
    }
    return [
      TableColumn(titles[0], alignment: .right, minimumWidth: 4, idealWidth: 5),
      TableColumn(titles[1], minimumWidth: 11, idealWidth: 12, priority: 1),
      figure(2, TextWidth.width(of: titles[2]), 0), figure(3, 11, 3), figure(4, 8, 1),
      figure(5, 10, 2), figure(6, context.moneyWidth(13), 4),
    ]
  }

  func cells(_ week: LaunchComparison.Week, _ launch: LaunchComparison) -> [TableCell] {
    let isAfter = week.number > 0
    return [
      TableCell(strings.launchWeek(week.number), role: isAfter ? .figure : .text),
      TableCell(strings.date.day(week.own.days.lowerBound)),
      TableCell(
        strings.number.count(week.own.orders), role: isUnfinished(week) ? .inProgress : .text),
      TableCell(
        week.lastYear.map { strings.number.count($0.orders) } ?? Strings.dash,
        role: launch.basis == .lastYear ? .text : .dim),
      TableCell(words.expected(week.expected), role: .dim),
      TableCell(words.change(Double(week.own.orders) - week.expected)),
      TableCell(words.net(week.own)),
    ]
  }

  /// Whether days of the week are still to come.
  private func isUnfinished(_ week: LaunchComparison.Week) -> Bool {
    week.own.days.upperBound.days(since: week.own.days.lowerBound) < 7
  }

  /// The repeat orders of each week against those expected, with the launch's day marked.
  func chart(_ launch: LaunchComparison, chosen: Int?) -> LineChart {
    let curves = strings.launchCurves
    return LineChart(
      series: [
        LineChart.Series(
          letter: curves.expected, points: launch.weeks.map { .init($0.expected) }, role: .seriesB),
        LineChart.Series(
          letter: curves.own,
          points: launch.weeks.map {
            .init(Double($0.own.orders), isProvisional: isUnfinished($0))
          }, role: .seriesA),
      ],
      xLabels: launch.weeks.map { strings.launchWeek($0.number) },
      marks: launch.weeks.firstIndex { $0.number == 1 }.map {
        [LineChart.Mark(place: $0, label: strings.date.day(launch.start))]
      } ?? [],
      yRange: 0...max(1, launch.weeks.map { max(Double($0.own.orders), $0.expected) }.max() ?? 1),
      unit: strings.launchWeekColumns[2], crosshair: chosen, glyphs: context.glyphs,
      endFormat: { strings.number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) }
    ) { strings.number.compact($0) }
  }

  func facts(_ figures: LaunchFigures) -> String {
    TextWidth.sanitized(strings.launchFacts(figures.launch, since: figures.comparison?.start))
  }

  // MARK: In words

  /// `Winter blend: 232 repeat orders after, ...`
  func words(_ figures: LaunchFigures) -> String {
    "\(name(figures)): \(words.line(figures))"
  }

  /// The line of a week.
  func words(_ figures: LaunchFigures, _ week: LaunchComparison.Week) -> String {
    let titles = strings.launchWeekColumns
    return "\(strings.launchWeek(name(figures), week.number)): "
      + "\(titles[2]) \(strings.number.count(week.own.orders)), "
      + "\(titles[4]) \(words.expected(week.expected))"
  }

  func exported(_ launches: [LaunchFigures]) -> ExportRequest.List {
    .table(
      columns: strings.launchExportColumns,
      rows: launches.map { figures in
        let launch = figures.comparison
        func count(_ side: RepeatOrderDays?) -> ExportValue {
          .number(side.map { Double($0.orders) })
        }
        return [
          .text(figures.launch.name), .text(figures.launch.subject.description),
          .text(launch?.start.description ?? ""), .count(figures.launch.weeks),
          count(launch?.before), count(launch?.after), count(launch?.lastYear?.before),
          count(launch?.lastYear?.after), .number(launch?.expected), .number(launch?.difference),
          .number(launch?.interval?.lowerBound), .number(launch?.interval?.upperBound),
          context.units(launch.map { Double($0.after.net) }),
          context.units(launch.map { Double($0.before.net) }),
          .number(figures.marked.map(Double.init)), .text(figures.verdict.rawValue),
        ]
      })
  }

  func exportedWeeks(of figures: LaunchFigures) -> ExportRequest.List {
    .table(
      columns: strings.launchWeekColumns,
      rows: (figures.comparison?.weeks ?? []).map { week in
        [
          .count(week.number), .text(week.own.days.lowerBound.description),
          .count(week.own.orders), .number(week.lastYear.map { Double($0.orders) }),
          .number(week.expected), .number(Double(week.own.orders) - week.expected),
          context.units(Double(week.own.net)),
        ]
      })
  }
}
