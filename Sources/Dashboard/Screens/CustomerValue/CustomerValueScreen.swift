import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 3: what a customer brings against what winning one costs, for the shop, its cohorts and its channels.
struct CustomerValueScreen: PartedScreen {
  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, ScreenPart {
    case channels, cohorts, horizons, outlook, curve

    var named: PanelPart {
      switch self {
      case .channels: .channels
      case .cohorts: .cohorts
      case .horizons: .horizons
      case .outlook: .outlook
      case .curve: .valueCurve
      }
    }
  }

  /// The day that the figures stand at: on the panel the as-of day, below a tile the end of the tile's period.
  let day: ValueDay
  var part: Part
  /// What value is counted in.
  private(set) var basis = ValueBasis.margin
  private(set) var channelCursor = ListCursor()
  private(set) var cohortCursor = ListCursor(row: .max)
  private(set) var horizonCursor = ListCursor(row: .max)
  private(set) var outlookCursor = ListCursor()
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
    guard context.shop.latestDay != nil else { return [] }
    let showsOutlook = part == .outlook || CustomerValueLayout.hasAll(context)
    return [view.query(context)] + (showsOutlook ? [outlookQuery(context)] : [])
  }

  /// What is to be expected of all customers, which is worked out once it is on screen.
  func outlookQuery(_ context: ScreenContext) -> DataQuery {
    .shopForecast(asOf: day.day(context))
  }

  func outlook(_ context: ScreenContext) -> Loadable<OutlookTable> {
    context.load(outlookQuery(context)) {
      if case .shopForecast(let outlook) = $0 {
        OutlookTable(outlook, asOf: day.day(context), context)
      } else {
        nil
      }
    }
  }

  /// The row of what is to be expected that is under the cursor.
  var outlookRow: OutlookTable.Row {
    let rows = OutlookTable.Row.allCases
    return rows[outlookCursor.row(of: rows.count) ?? 0]
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
    // What is expected has no chart and both bases; alone it leaves nothing else to change.
    let isAlone = context.isZoomed && part == .outlook
    return [.open, .nextPart, .explain] + (isAlone ? [] : [.nextBasis, .tableOrChart])
      + [.export, .zoom, .copy, .moveDown]
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
    case .open: return opened(figures, context).map { .open($0) } ?? .done
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
      case .outlook:
        return outlookCursor.move(
          command, count: OutlookTable.Row.allCases.count,
          height: TitledTable.visibleRowCount(in: layout.outlook)) ? .done : nil
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
    case .outlook: outlookCursor.row = row
    case .curve: (month, hasChosenMonth) = (row, true)
    }
  }

  private func opened(_ figures: CustomerValueFigures, _ context: ScreenContext) -> Screen? {
    if part == .outlook {
      return outlook(context).value?.opened(outlookRow, day)
    }
    return chosen(figures).map { .parts(FigurePartsScreen($0)) }
  }

  /// The figure under the cursor that has parts; nil in an empty table, and of what is only expected.
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
    case .outlook: return nil
    case .curve: return .shop(view)
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    if part == .outlook { return outlook(context).value?.words(outlookRow) }
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
    func export(
      _ name: String, _ columns: [TableColumn], _ rows: [[ExportValue]]
    ) -> ScreenExport {
      ScreenExport(
        list: .table(columns: columns.map(\.title), rows: rows),
        fileName: FileName.made(from: "\(name) \(strings.basisName(basis))"))
    }
    return switch part {
    case .channels:
      export(
        strings.channelsTitle, tables.channelColumns, channels(figures).map(tables.values))
    case .cohorts:
      export(strings.cohortsTitle, tables.cohortColumns, value.cohorts.map(tables.values))
    case .horizons:
      export(strings.horizonsTitle, tables.horizonColumns, value.horizons.map(tables.values))
    case .outlook: outlook(context).value?.export
    case .curve:
      export(
        strings.curveTitle(basis), tables.curveColumns,
        value.shop.curve.points.indices.map { tables.values($0, value.shop) })
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    if part == .outlook { return outlook(context).value?.explanation(outlookRow) }
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
