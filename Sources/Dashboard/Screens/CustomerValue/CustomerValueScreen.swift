import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 3: what a customer brings against what winning one costs, for the shop, its cohorts and its channels.
struct CustomerValueScreen: ScreenModel {
  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, CaseIterable {
    case channels, cohorts, horizons, curve
  }

  /// The day that the figures stand at: on the panel the as-of day, below a tile the end of the tile's period.
  let day: ValueDay
  private(set) var part: Part
  /// What value is counted in.
  private(set) var basis = ValueBasis.margin
  private(set) var channelCursor = ListCursor()
  private(set) var cohortCursor = ListCursor(row: .max)
  private(set) var horizonCursor = ListCursor(row: .max)
  private(set) var month = 0
  /// Whether somebody went along the curve.
  private(set) var hasChosenMonth = false
  /// Whether the curve is a table.
  private(set) var showsTable = false
  /// Whether the ratios of the cohorts are drawn.
  private(set) var showsRatios = false

  init(_ day: ValueDay = .asOf, part: Part = .channels) {
    self.day = day
    self.part = part
  }

  var screen: Screen { .customerValue(self) }

  /// The figures that are meant.
  var view: ValueView { ValueView(day: day, basis: basis) }

  mutating func preferTable() { showsTable = true }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.customerValue) }

  func scope(_ context: ScreenContext) -> String {
    guard context.shop.latestDay != nil else { return "" }
    let day = day.day(context)
    return context.strings.valueScope(
      basis, asOf: day, knownCosts: context.shop.knownCosts.share(asOf: day))
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil ? [] : [view.query(context)]
  }

  func figures(_ context: ScreenContext) -> Loadable<CustomerValueFigures> {
    context.load(view.query(context)) {
      if case .customerValue(let figures) = $0 { figures } else { nil }
    }
  }

  /// The channels, those with most customers first.
  func channels(_ figures: CustomerValueFigures) -> [ChannelWorth] {
    figures.value.channels.sorted {
      ($1.worth.customers, $0.channel) < ($0.worth.customers, $1.channel)
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [
      .open, .nextPart, .explain, .nextBasis, .tableOrChart, .export, .zoom, .copy, .moveDown,
    ]
      + (part == .curve || part == .cohorts && showsRatios ? [.moveLeft] : [])
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let figures = figures(context).value else { return nil }
    let layout = CustomerValueLayout(context, focus: part)
    let parts = Part.allCases
    switch command {
    case .nextPart: part = parts[(part.rawValue + 1) % parts.count]
    case .previousPart: part = parts[(part.rawValue + parts.count - 1) % parts.count]
    case .nextBasis:
      basis = basis == .margin ? .net : .margin
      return .tell(Message(context.strings.basisChosen(basis)))
    case .tableOrChart where part == .cohorts: showsRatios.toggle()
    case .tableOrChart: showsTable.toggle()
    case .open: return open(figures, context)
    default:
      switch part {
      case .channels:
        return channelCursor.move(
          command, count: figures.value.channels.count,
          height: TitledTable.visibleRowCount(in: layout.channels)) ? .done : nil
      case .cohorts:
        return cohortCursor.move(
          showsRatios ? command.alongChart : command, count: figures.value.cohorts.count,
          height: TitledTable.visibleRowCount(in: layout.cohorts)) ? .done : nil
      case .horizons:
        return horizonCursor.move(
          command, count: figures.value.horizons.count,
          height: TitledTable.visibleRowCount(in: layout.horizons)) ? .done : nil
      case .curve: return moveMonth(command, count: figures.value.shop.curve.points.count)
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
    case .horizons: horizonCursor.row = row
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
      return channelCursor.row(of: channels.count).map { .channel(channels[$0].channel, view) }
    case .cohorts:
      let cohorts = figures.value.cohorts
      return cohortCursor.row(of: cohorts.count).map { .cohort(cohorts[$0].month, view) }
    case .horizons:
      let horizons = figures.value.horizons
      return horizonCursor.row(of: horizons.count).map {
        .horizon(days: horizons[$0].horizon.days, view)
      }
    case .curve: return .shop(view)
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let shop = figures(context).value?.value.shop else { return nil }
    let strings = context.strings
    let currency = context.shop.currency
    return "LTV \(strings.kpiText(.lifetimeValue, shop.lifetimeValue, currency)) "
      + "(\(strings.basisName(basis))), "
      + "CAC \(strings.kpiText(.customerAcquisitionCost, shop.customerAcquisitionCost, currency))"
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let figures = figures(context).value else { return nil }
    let value = figures.value
    let tables = CustomerValueTables(value, context)
    let strings = context.strings
    let (columns, rows, name): ([TableColumn], [[ExportValue]], String) =
      switch part {
      case .channels:
        (tables.channelColumns, channels(figures).map(tables.values), strings.channelsTitle)
      case .cohorts:
        (tables.cohortColumns, value.cohorts.map(tables.values), strings.cohortsTitle)
      case .horizons:
        (tables.horizonColumns, value.horizons.map(tables.values), strings.horizonsTitle)
      case .curve:
        (
          tables.curveColumns,
          value.shop.curve.points.indices.map { tables.values($0, value.shop) },
          strings.curveTitle(basis)
        )
      }
    return ScreenExport(
      list: .table(columns: columns.map(\.title), rows: rows),
      fileName: FileName.made(from: "\(name) \(strings.basisName(basis))"))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let figures = figures(context).value else { return nil }
    return chosen(figures)?.parts(in: .customerValue(figures), context)?.explanation
  }
}

extension Command {
  /// What it means in a list that is drawn from left to right.
  fileprivate var alongChart: Command {
    switch self {
    case .moveLeft: .moveUp
    case .moveRight: .moveDown
    default: self
    }
  }
}
