import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 1: the state of the shop as tiles, and the chosen tile over time.
struct OverviewScreen: ScreenModel {
  private(set) var selected = 0
  /// The list for today under the cursor; nil while that stands on a tile.
  private(set) var todayPlace: Int?
  private(set) var showsTable = false
  private var tableCursor = ListCursor(row: .max)

  var screen: Screen { .overview(self) }

  mutating func preferTable() { showsTable = true }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.overview) }

  func scope(_ context: ScreenContext) -> String {
    context.shop.latestDay == nil ? "" : context.strings.overviewScope(context.chosenPeriod)
  }

  /// The tile under the cursor.
  var kpi: KPI { KPI.allCases[selected] }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    let showsToday = !OverviewLayout(context, selected: selected).today.isEmpty
    return [.overview(context.grain, asOf: context.asOf)]
      + (showsToday ? [OverviewToday.query(context)] : [])
  }

  func figures(_ context: ScreenContext) -> Loadable<OverviewFigures> {
    context.load(.overview(context.grain, asOf: context.asOf)) {
      if case .overview(let figures) = $0 { figures } else { nil }
    }
  }

  /// Where the chosen period stands among the figures' periods; nil where the shop has none.
  func chosenIndex(_ figures: OverviewFigures, _ context: ScreenContext) -> Int? {
    figures.periods.firstIndex(of: context.chosenPeriod)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    let hasHistory = !OverviewLayout(context, selected: selected).history.isEmpty
    return [.open, .explain] + (hasHistory ? [.tableOrChart] : [])
      + [.moveLeft, .copy, .zoom, .export, .moveDown, .nextPart]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let figures = figures(context).value else { return nil }
    if let entry = todayEntry(context), command == .open {
      return .open(.today(TodayScreen(on: entry.list)))
    }
    if moveToday(command, context) { return .done }
    if [.moveLeft, .moveRight, .moveToFirst, .moveToLast].contains(command) { todayPlace = nil }
    let columns = OverviewLayout(context, selected: selected).columns
    let count = KPI.allCases.count
    switch command {
    case .tableOrChart where commands(context).contains(.tableOrChart):
      showsTable.toggle()
      return .done
    case .open:
      return chosenIndex(figures, context).map { .open(open(figures, $0, context)) } ?? .done
    case .moveUp, .moveDown, .pageUp, .pageDown:
      if context.isZoomed, showsTable {
        _ = tableCursor.move(
          command, count: figures.periods.count,
          height: Table.visibleRowCount(height: context.area.height))
        return .done
      }
      let step = command == .moveUp || command == .pageUp ? -columns : columns
      if (0..<count).contains(selected + step) { selected += step }
      return .done
    case .moveLeft:
      selected = max(0, selected - 1)
      return .done
    case .moveRight, .nextPart:
      selected = command == .nextPart ? (selected + 1) % count : min(count - 1, selected + 1)
      return .done
    case .previousPart:
      selected = (selected + count - 1) % count
      return .done
    case .moveToFirst:
      selected = 0
      return .done
    case .moveToLast:
      selected = count - 1
      return .done
    default: return nil
    }
  }

  /// The list for today under the cursor; nil while that stands on a tile.
  private func todayEntry(_ context: ScreenContext) -> TodayFigures.Entry? {
    guard let todayPlace, !OverviewLayout(context, selected: selected).today.isEmpty else {
      return nil
    }
    let entries = OverviewToday.entries(context)
    return entries.isEmpty ? nil : entries[min(todayPlace, entries.count - 1)]
  }

  /// Moves among the lists for today, into them from the last tiles and out of them; false for what is not theirs.
  private mutating func moveToday(_ command: Command, _ context: ScreenContext) -> Bool {
    let layout = OverviewLayout(context, selected: selected)
    let count = layout.today.isEmpty ? 0 : OverviewToday.entries(context).count
    guard count > 0 else {
      todayPlace = nil
      return false
    }
    guard let place = todayPlace else {
      let isLast =
        switch command {
        case .moveDown, .pageDown: selected + layout.columns >= KPI.allCases.count
        case .nextPart: selected == KPI.allCases.count - 1
        case .previousPart: selected == 0
        default: false
        }
      if isLast { todayPlace = command == .previousPart ? count - 1 : 0 }
      return isLast
    }
    switch command {
    case .moveUp, .pageUp, .previousPart: todayPlace = place > 0 ? min(place, count) - 1 : nil
    case .moveDown, .pageDown: todayPlace = min(place + 1, count - 1)
    case .nextPart:
      todayPlace = place + 1 < count ? place + 1 : nil
      if todayPlace == nil { selected = 0 }
    default: return false
    }
    return true
  }

  /// The place of the chart among what the mouse finds, behind the tiles and the lists for today.
  private static let chartPlace = 2

  /// The orders of the periods of the chart that the mouse was drawn over.
  func screen(ofRange rows: ClosedRange<Int>, part: Int, _ context: ScreenContext) -> Screen? {
    guard part == Self.chartPlace, let periods = figures(context).value?.periods,
      periods.indices.contains(rows.lowerBound), periods.indices.contains(rows.upperBound)
    else { return nil }
    return .orders(from: periods[rows.lowerBound], through: periods[rows.upperBound], context)
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard part != Self.chartPlace else { return }
    todayPlace = part == 1 ? row : nil
    if part == 0 { selected = min(row, KPI.allCases.count - 1) }
  }

  func copyText(_ context: ScreenContext) -> String? {
    if let entry = todayEntry(context) {
      return "\(context.strings.todayName(entry.list)): \(OverviewToday.words(entry, context))"
    }
    guard let figures = figures(context).value, let index = chosenIndex(figures, context) else {
      return nil
    }
    let strings = context.strings
    return "\(strings.kpiName(kpi)) \(text(kpi, figures, index, context))"
      + " (\(strings.date.period(figures.periods[index])))"
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let figures = figures(context).value else { return nil }
    let table = OverviewTable(figures, context)
    return ScreenExport(
      list: .table(columns: table.columnNames, rows: figures.periods.indices.map(table.values)),
      fileName: FileName.made(from: title(context)))
  }

  /// A figure of a period as text; a dash where it is undefined.
  func text(_ kpi: KPI, _ figures: OverviewFigures, _ index: Int, _ context: ScreenContext)
    -> String
  {
    guard let figure = figures.values[kpi], figure.indices.contains(index) else {
      return Strings.dash
    }
    return context.strings.kpiText(kpi, figure[index], context.shop.currency)
  }

  /// A tile opens the panel that shows its figure, or, where none does, what it is made of.
  private func open(_ figures: OverviewFigures, _ index: Int, _ context: ScreenContext) -> Screen {
    switch kpi {
    case .customerRetentionRate: return .retention(RetentionScreen())
    case .lifetimeValue, .ltvToCac, .payback:
      return .customerValue(CustomerValueScreen(.periodEnd, part: .curve))
    case .daysToSecondOrder: return .timing(TimingScreen(.periodEnd))
    default:
      let parts = OverviewPartsList(figures, index, context).parts(of: kpi).parts
      if parts.count == 1, let screen = parts[0].screen { return screen }
      return .parts(FigurePartsScreen(.tile(kpi)))
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    if let entry = todayEntry(context) {
      return OverviewToday.page(context).value.map {
        TodayTables($0, context).explanation(entry)
      }
    }
    guard let figures = figures(context).value, let index = chosenIndex(figures, context) else {
      return nil
    }
    return OverviewPartsList(figures, index, context).parts(of: kpi).explanation
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch figures(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let figures):
      guard let index = chosenIndex(figures, context) else {
        return StateDrawing.empty(
          [context.strings.noPurchases], on: &surface.canvas, context)
      }
      let layout = OverviewLayout(context, selected: selected)
      for (place, rect) in layout.tiles.enumerated() {
        OverviewTile(KPI.allCases[place], figures, index, self, context).tile.draw(
          on: &surface.canvas, in: rect)
        surface.onPress(rect, .item(part: 0, row: place, column: 0))
      }
      OverviewDigest(figures, index, context).draw(on: &surface.canvas, in: layout.digest)
      if !context.isZoomed { surface.canvas.addFollower(layout.history) }
      drawHistory(figures, index, asTable: showsTable, on: &surface, in: layout.history, context)
      drawHistory(
        figures, index, asTable: !showsTable, on: &surface, in: layout.table, context)
      OverviewToday.draw(cursor: todayPlace, on: &surface, in: layout.today, context)
    }
  }

  private func drawHistory(
    _ figures: OverviewFigures, _ index: Int, asTable: Bool, on surface: inout Surface,
    in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let inner = rect.height < 5 ? rect : Section.inner(of: rect)
    if inner.y > rect.y {
      Section(
        title: asTable ? strings.allFigures : strings.history(of: strings.kpiName(kpi)),
        note: EventMarks(context).words(in: figures.periods[index]) ?? "",
        isFocused: context.isZoomed && asTable == showsTable, glyphs: context.glyphs
      ).draw(on: &surface.canvas, in: rect)
    }
    guard asTable else {
      let chart = chart(figures, index, context)
      chart.draw(on: &surface.canvas, in: inner)
      return surface.letMouse(choose: chart, part: Self.chartPlace, in: inner)
    }
    let table = OverviewTable(figures, context)
    let count = figures.periods.count
    // Beside the chart the table follows the period that all figures are of.
    Table(
      columns: table.columns, rowCount: count,
      cursor: showsTable ? tableCursor.row(of: count) : index, offset: tableCursor.offset,
      isFocused: context.isZoomed && showsTable,
      essentials: Table.Essentials(figure: selected + 1), glyphs: context.glyphs
    ) { table.cells($0) }.draw(
      on: &surface.canvas, in: inner.inset(left: inner.width >= 60 ? 1 : 0))
  }

  private func chart(_ figures: OverviewFigures, _ index: Int, _ context: ScreenContext)
    -> LineChart
  {
    let strings = context.strings
    let currency = context.shop.currency
    let values = figures.values[kpi] ?? []
    let scale = strings.kpiScale(kpi, currency)
    return LineChart(
      series: [
        LineChart.Series(
          letter: "",
          points: values.enumerated().map { place, figure in
            figure.value.map {
              LineChart.Point($0 * scale, isProvisional: figures.isProvisional(kpi, place))
            }
          }, role: .seriesA)
      ],
      xLabels: figures.periods.map(strings.date.shortPeriod),
      thresholds: context.targetValue(kpi).map {
        [LineChart.Threshold(value: $0 * scale, label: strings.target)]
      } ?? [],
      marks: EventMarks(context).marks(on: figures.periods),
      yRange: strings.isShare(kpi) && (values.compactMap(\.value).min() ?? 0) < 0.5 ? 0...100 : nil,
      unit: strings.kpiUnit(kpi, currency),
      startNote: { [kpi] in strings.axisStart(strings.kpiAxis(kpi, $0)) }, crosshair: index,
      glyphs: context.glyphs,
      endFormat: { [kpi] in strings.kpiText(kpi, .value($0 / scale), currency) }
    ) { strings.kpiAxis(kpi, $0) }
  }
}
