import Commerce
import Metrics
import Presentation
import TerminalUI

/// Where the tiles and the chart of the overview stand.
struct OverviewLayout {
  /// Tiles beside each other.
  let columns: Int
  /// One a figure.
  let tiles: [Rect]
  /// The chosen figure over time; without height where there is no room.
  let history: Rect
  /// The lists for today that are worth most; without height where there is no room.
  let today: Rect

  /// Title and three lists.
  private static let todayHeight = 4

  init(_ context: ScreenContext, selected: Int) {
    // Tiles of three lines and the lists fill a usual terminal.
    let hasToday = context.area.width >= 56 && context.area.height >= 20 && !context.isZoomed
    let (area, below) = context.area.splitBottom(hasToday ? Self.todayHeight : 0)
    today = below
    let count = KPI.allCases.count
    if context.isZoomed {
      columns = 1
      tiles = []
      history = area
      return
    }
    // Five beside each other where a tile still holds its words, else two, at last one line each.
    columns = context.isPlain ? 1 : area.width >= 115 ? 5 : area.width >= 56 ? 2 : 1
    let lines = (count + columns - 1) / columns
    let smallest = context.isPlain ? [1] : area.width >= 115 ? [6, 5, 4, 1] : [4, 3, 2, 1]
    let tileHeight = smallest.first { $0 * lines <= area.height } ?? 1
    let (upper, lower) = area.splitTop(tileHeight * lines)
    history =
      lower.height >= 8 && !context.isPlain
      ? lower : Rect(x: lower.x, y: lower.y, width: lower.width, height: 0)
    // Where not all lines fit, those around the chosen tile are shown; the others have no room.
    let first = ScrollWindow.offset(
      cursor: selected / columns, count: lines, height: upper.height / tileHeight, previous: 0)
    tiles = (0..<count).map { [columns] place in
      let line = place / columns - first
      guard line >= 0, (line + 1) * tileHeight <= upper.height else {
        return Rect(x: upper.x, y: upper.y, width: 0, height: 0)
      }
      return Rect(
        x: upper.x, y: upper.y + line * tileHeight, width: upper.width, height: tileHeight
      )
      .columns(columns, gap: 2)[place % columns]
    }
  }
}

/// A tile of the overview.
struct OverviewTile {
  let tile: Tile

  init(
    _ kpi: KPI, _ figures: OverviewFigures, _ index: Int, _ overview: OverviewScreen,
    _ context: ScreenContext
  ) {
    let strings = context.strings
    let values = figures.values[kpi] ?? []
    let figure = values.indices.contains(index) ? values[index] : .undefined(.noOrders)
    let state = figures.states.indices.contains(index) ? figures.states[index] : .complete
    let isUncertain = kpi == .customerRetentionRate && state == .leftCensored
    var note = figure.undefinedReason.map(strings.reason) ?? ""
    if isUncertain, note.isEmpty { note = strings.incompleteStart }
    tile = Tile(
      title: strings.kpiName(kpi), shortTitle: strings.kpiShortName(kpi),
      figure: strings.kpiText(kpi, figure, context.shop.currency),
      figureRole: figure.value == nil
        ? .dim : state == .inProgress ? .inProgress : isUncertain ? .uncertain : .figure,
      note: note, history: values.prefix(index + 1).map(\.value),
      isLastProvisional: state == .inProgress,
      marked: InitiativeMarks(context).places(on: figures.periods.prefix(index + 1)),
      changes: OverviewTile.changes(kpi, figures, index, context),
      target: OverviewTile.target(kpi, figure.value, context),
      isSelected: overview.kpi == kpi && overview.todayPlace == nil, glyphs: context.glyphs)
  }

  /// The change on the period before, on the same one a year ago, and the running period.
  private static func changes(
    _ kpi: KPI, _ figures: OverviewFigures, _ index: Int, _ context: ScreenContext
  ) -> [TextSpan] {
    let strings = context.strings
    let values = figures.values[kpi] ?? []
    guard values.indices.contains(index), let value = values[index].value else { return [] }
    var spans: [TextSpan] = []
    for back in [1, 12 / context.grain.months] where index - back >= 0 {
      guard let before = values[index - back].value else { continue }
      let period = strings.date.shortPeriod(figures.periods[index - back])
      spans.append(
        TextSpan(
          strings.kpiChange(kpi, from: before, to: value, context.shop.currency) + " "
            + strings.since(period),
          role: role(of: kpi, from: before, to: value)))
      // With years the period before is the year before.
      if context.grain == .year { break }
    }
    if index + 1 < values.count, figures.states[index + 1] == .inProgress,
      let running = values[index + 1].value
    {
      let text = strings.kpiText(kpi, .value(running), context.shop.currency)
      spans.append(TextSpan(strings.soFar(text), role: .inProgress))
    }
    return spans
  }

  private static func role(of kpi: KPI, from before: Double, to value: Double) -> StyleRole {
    if value == before { return .dim }
    return (value > before) == kpi.isBetterHigher ? .better : .worse
  }

  private static func target(_ kpi: KPI, _ value: Double?, _ context: ScreenContext)
    -> Tile.Target?
  {
    guard let target = context.shop.targets[kpi], target > 0, let value else { return nil }
    let isReached = kpi.isBetterHigher ? value >= target : value <= target
    let fraction = kpi.isBetterHigher ? value / target : value > 0 ? target / value : 1
    return Tile.Target(
      text: context.target(kpi) ?? "",
      fraction: min(1, max(0, fraction)), isReached: isReached)
  }
}

/// All figures of the overview, a row a period.
struct OverviewTable {
  private let figures: OverviewFigures
  private let context: ScreenContext

  init(_ figures: OverviewFigures, _ context: ScreenContext) {
    self.figures = figures
    self.context = context
  }

  var columnNames: [String] {
    [context.strings.grainColumn(context.grain)]
      + KPI.allCases.map(context.strings.kpiShortName)
  }

  var columns: [TableColumn] {
    columnNames.enumerated().map { place, name in
      TableColumn(
        name, alignment: place == 0 ? .left : .right, minimumWidth: 10,
        idealWidth: 12, priority: place)
    }
  }

  /// A row's figures as they are exported.
  func values(_ index: Int) -> [ExportValue] {
    let scale = { (kpi: KPI) in
      // Shares leave the program as fractions, money in whole units.
      context.strings.isShare(kpi) ? 1 : context.strings.kpiScale(kpi, context.shop.currency)
    }
    return [.text(figures.periods[index].description)]
      + KPI.allCases.map { kpi in .number(figures.values[kpi]?[index].value.map { $0 * scale(kpi) })
      }
  }

  func cells(_ index: Int) -> [TableCell] {
    let role: StyleRole =
      switch figures.states[index] {
      case .complete: .text
      case .leftCensored: .uncertain
      case .inProgress: .inProgress
      }
    return [
      TableCell(context.strings.marked(figures.periods[index], figures.states[index]), role: role)
    ]
      + KPI.allCases.map { kpi in
        let figure = figures.values[kpi]?[index] ?? .undefined(.noOrders)
        return TableCell(
          context.strings.kpiText(kpi, figure, context.shop.currency), role: role)
      }
  }
}
