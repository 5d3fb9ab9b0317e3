import Commerce
import Metrics
import Presentation
import TerminalUI

/// Where the tiles and the chart of the overview stand.
struct OverviewLayout {
  /// Tiles beside each other.
  let columns: Int
  /// What went better and worse; without height where there is no room.
  let digest: Rect
  /// One a figure.
  let tiles: [Rect]
  /// The chosen figure over time; without height where there is no room.
  let history: Rect
  /// All figures, a row a period; without width where the screen is not far wider than it is high.
  let table: Rect
  /// The lists for today that are worth most; without height where there is no room.
  let today: Rect

  /// The columns that all figures of a period take.
  private static let tableWidth = 156

  init(_ context: ScreenContext, selected: Int) {
    let whole = context.area
    let none = Rect(x: whole.x, y: whole.y, width: 0, height: 0)
    let count = KPI.allCases.count
    if context.isZoomed {
      (columns, tiles, history) = (1, [], whole)
      (digest, table, today) = (none, none, none)
      return
    }
    // Tiles of three lines, the lists under their title and a line of digest fill a usual terminal.
    let hasToday = whole.width >= 56 && whole.height >= 19
    let (above, below) = whole.splitBottom(hasToday ? OverviewToday.count(context) + 1 : 0)
    today = below
    let digestHeight = !hasToday || whole.height < 20 ? 0 : whole.height < 32 ? 1 : 3
    let (top, area) = above.splitTop(digestHeight)
    digest = top.inset(left: 1, right: 1, bottom: digestHeight > 1 ? 1 : 0)
    // All beside each other where a tile still holds its words, else five, else two, at last one line each.
    columns =
      context.isPlain
      ? 1 : area.width >= 280 ? count : area.width >= 115 ? 5 : area.width >= 56 ? 2 : 1
    let lines = (count + columns - 1) / columns
    let smallest = context.isPlain ? [1] : area.width >= 115 ? [6, 5, 4, 1] : [4, 3, 2, 1]
    let tileHeight = smallest.first { $0 * lines <= area.height } ?? 1
    let (upper, lower) = area.splitTop(tileHeight * lines)
    if lower.height < 8 || context.isPlain {
      (history, table) = (Rect(x: lower.x, y: lower.y, width: lower.width, height: 0), none)
    } else if lower.width >= 240 {
      let (chart, right) = lower.splitLeft(lower.width - Self.tableWidth - 2)
      (history, table) = (chart, right.inset(left: 2))
    } else {
      // Where a chart is taller than it need be, the periods' figures stand below it.
      let (chart, bottom) = lower.splitBottom(lower.height >= 34 ? 16 : 0)
      (history, table) = (chart, bottom)
    }
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
    let isEarly = kpi == .customerRetentionRate && state == .leftCensored
    let few = figure.value.flatMap { _ in figures.few(behind: kpi, index) }
    let isUncertain = isEarly || few != nil
    let note =
      figure.undefinedReason.map(strings.reason)
      ?? (isEarly ? strings.incompleteStart : few.map(strings.ofFew) ?? "")
    tile = Tile(
      title: strings.kpiName(kpi), shortTitle: strings.kpiShortName(kpi),
      figure: strings.kpiText(kpi, figure, context.shop.currency),
      figureRole: figure.value == nil
        ? .dim : state == .inProgress ? .inProgress : isUncertain ? .uncertain : .figure,
      note: note, history: values.prefix(index + 1).map(\.value),
      isLastProvisional: state == .inProgress,
      changes: OverviewTile.changes(kpi, figures, index, context),
      target: OverviewTile.target(kpi, figure.value, context),
      isSelected: overview.kpi == kpi && overview.todayPlace == nil, glyphs: context.glyphs)
  }

  /// The changes, and the running period.
  private static func changes(
    _ kpi: KPI, _ figures: OverviewFigures, _ index: Int, _ context: ScreenContext
  ) -> [TextSpan] {
    let strings = context.strings
    let values = figures.values[kpi] ?? []
    guard values.indices.contains(index), values[index].value != nil else { return [] }
    var spans = OverviewChange.periodsBack(context).compactMap { back in
      OverviewChange(kpi, figures, from: index - back, to: index, context).map {
        let period = strings.date.shortPeriod(figures.periods[index - back])
        return TextSpan($0.text + " " + strings.since(period), role: $0.role)
      }
    }
    if index + 1 < values.count, figures.states[index + 1] == .inProgress,
      let running = values[index + 1].value
    {
      let text = strings.kpiText(kpi, .value(running), context.shop.currency)
      spans.append(TextSpan(strings.soFar(text), role: .inProgress))
    }
    return spans
  }

  private static func target(_ kpi: KPI, _ value: Double?, _ context: ScreenContext)
    -> Tile.Target?
  {
    guard let target = context.targetValue(kpi), target > 0 else { return nil }
    guard let value else {
      return Tile.Target(text: context.target(kpi) ?? "", fraction: 0, isReached: false)
    }
    let isReached = kpi.isBetterHigher ? value >= target : value <= target
    let fraction = kpi.isBetterHigher ? value / target : value > 0 ? target / value : 1
    return Tile.Target(
      text: context.target(kpi) ?? "",
      fraction: min(1, max(0, fraction)), isReached: isReached)
  }
}
