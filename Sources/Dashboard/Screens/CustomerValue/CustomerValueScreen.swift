import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 3: what a customer brings against what winning one costs, for the shop, its cohorts and its channels.
struct CustomerValueScreen: ScreenModel {
  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, CaseIterable {
    case channels, cohorts, curve
  }

  /// The day that the figures stand at: on the panel the as-of day, below a tile the end of the tile's period.
  let day: ValueDay
  private(set) var part: Part
  private(set) var channelCursor = ListCursor()
  private(set) var cohortCursor = ListCursor(row: .max)
  private(set) var month = 0
  /// Whether somebody went along the curve.
  private(set) var hasChosenMonth = false
  private(set) var showsTable = false

  init(_ day: ValueDay = .asOf, part: Part = .channels) {
    self.day = day
    self.part = part
  }

  var screen: Screen { .customerValue(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.customerValue) }

  func scope(_ context: ScreenContext) -> String {
    guard context.shop.latestDay != nil else { return "" }
    let day = day.day(context)
    return context.strings.valueScope(
      asOf: day, knownCosts: context.shop.knownCosts.share(asOf: day))
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil ? [] : [.customerValue(asOf: day.day(context))]
  }

  func figures(_ context: ScreenContext) -> Loadable<CustomerValueFigures> {
    context.load(.customerValue(asOf: day.day(context))) {
      if case .customerValue(let figures) = $0 { figures } else { nil }
    }
  }

  /// The channels, those with most customers first.
  func channels(_ figures: CustomerValueFigures) -> [ChannelValue] {
    figures.channels.sorted {
      $0.customers != $1.customers ? $0.customers > $1.customers : $0.channel < $1.channel
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [.open, .nextPart, .explain, .tableOrChart, .export, .zoom, .copy, .moveDown]
      + (part == .curve ? [.moveLeft] : [])
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let figures = figures(context).value else { return nil }
    let layout = CustomerValueLayout(context, focus: part)
    let parts = Part.allCases
    switch command {
    case .nextPart: part = parts[(part.rawValue + 1) % parts.count]
    case .previousPart: part = parts[(part.rawValue + parts.count - 1) % parts.count]
    case .tableOrChart: showsTable.toggle()
    case .open: return open(figures, context)
    default:
      switch part {
      case .channels:
        return channelCursor.move(
          command, count: figures.channels.count,
          height: TitledTable.visibleRowCount(in: layout.channels)) ? .done : nil
      case .cohorts:
        return cohortCursor.move(
          command, count: figures.cohorts.cohorts.count,
          height: TitledTable.visibleRowCount(in: layout.cohorts)) ? .done : nil
      case .curve: return moveMonth(command, count: figures.cohorts.marginCurve.count)
      }
    }
    return .done
  }

  private mutating func moveMonth(_ command: Command, count: Int) -> ScreenAction? {
    switch command {
    case .moveLeft, .moveUp: month -= 1
    case .moveRight, .moveDown: month += 1
    case .pageUp: month -= 12
    case .pageDown: month += 12
    case .moveToFirst: month = 0
    case .moveToLast: month = count - 1
    default: return nil
    }
    month = min(max(0, month), max(0, count - 1))
    hasChosenMonth = true
    return .done
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let chosen = Part(rawValue: place) else { return }
    part = chosen
    switch chosen {
    case .channels: channelCursor.row = row
    case .cohorts: cohortCursor.row = row
    case .curve: (month, hasChosenMonth) = (row, true)
    }
  }

  private func open(_ figures: CustomerValueFigures, _ context: ScreenContext) -> ScreenAction {
    chosen(figures).map { .open(.parts(FigurePartsScreen($0))) } ?? .done
  }

  /// What is under the cursor; nil in an empty table.
  private func chosen(_ figures: CustomerValueFigures) -> PartsFigure? {
    switch part {
    case .channels:
      let channels = channels(figures)
      return channelCursor.row(of: channels.count).map { .channel(channels[$0].channel, day) }
    case .cohorts:
      let cohorts = figures.cohorts.cohorts
      return cohortCursor.row(of: cohorts.count).map { .cohort(cohorts[$0].month, day) }
    case .curve: return .shop(day)
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let figures = figures(context).value else { return nil }
    let summary = figures.summary
    let strings = context.strings
    return "LTV \(strings.kpiText(.lifetimeValue, summary.lifetimeValue, context.shop.currency)), "
      + "CAC \(strings.kpiText(.customerAcquisitionCost, summary.customerAcquisitionCost, context.shop.currency))"
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let figures = figures(context).value else { return nil }
    let tables = CustomerValueTables(context)
    let (columns, rows, name): ([TableColumn], [[ExportValue]], String) =
      switch part {
      case .channels:
        (tables.channelColumns, channels(figures).map(tables.values), context.strings.channelsTitle)
      case .cohorts:
        (
          tables.cohortColumns, figures.cohorts.cohorts.map(tables.values),
          context.strings.cohortsTitle
        )
      case .curve:
        (
          tables.curveColumns,
          figures.cohorts.marginCurve.indices.map { tables.curveValues($0, figures) },
          context.strings.curveTitle
        )
      }
    return ScreenExport(
      list: .table(columns: columns.map(\.title), rows: rows),
      fileName: FileName.made(from: name))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let figures = figures(context).value else { return nil }
    return chosen(figures)?.parts(in: .customerValue(figures), context)?.explanation
  }
}

/// Where the parts of the panel stand; on a small terminal the focused table has the room.
struct CustomerValueLayout {
  let curve: Rect
  /// The shop's figures in a line, where the curve has no room.
  let headline: Rect
  let cohorts: Rect
  let channels: Rect

  /// Whether there is room for one figure a line only.
  static func isCompact(_ context: ScreenContext) -> Bool {
    !context.isZoomed && (context.area.height < 9 || context.area.width < 44)
  }

  init(_ context: ScreenContext, focus: CustomerValueScreen.Part) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    if !context.isZoomed, area.height < 12 {
      let (line, rest) = area.splitTop(1)
      headline = line
      curve = focus == .curve ? rest : none
      cohorts = focus == .cohorts ? rest : none
      channels = focus == .channels ? rest : none
      return
    }
    headline = none
    if context.isZoomed {
      curve = focus == .curve ? area : none
      cohorts = focus == .cohorts ? area : none
      channels = focus == .channels ? area : none
      return
    }
    if area.width >= 110, area.height >= 24 {
      let (upper, lower) = area.splitBottom(min(13, area.height / 3))
      let (left, right) = upper.splitLeft(area.width * 11 / 20)
      (curve, cohorts, channels) = (left.inset(right: 2), right, lower)
      return
    }
    let (upper, lower) = area.splitBottom(area.height >= 18 ? 9 : 7)
    curve = upper
    cohorts = focus == .cohorts ? lower : none
    channels = focus == .cohorts ? none : lower
  }
}
