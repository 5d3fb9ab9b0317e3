import Commerce
import Metrics
import Presentation
import TerminalUI

/// Two periods compared: the way from the net revenue of one to that of the other, and what the best customers bring.
struct BridgeScreen: ScreenModel {
  /// The parts, in the order in which Tab goes through them.
  enum Part: Int, CaseIterable {
    case steps, concentration
  }

  /// The later period; one of another grain than that on screen gives way to the last complete one.
  private(set) var chosen: Period
  private(set) var comparison = PeriodComparison.periodBefore
  private(set) var part = Part.steps
  private(set) var stepCursor = ListCursor(row: 1)
  private(set) var bestCursor = ListCursor()
  private(set) var showsTable = false

  mutating func preferTable() { showsTable = true }

  init(_ period: Period) {
    chosen = period
  }

  var screen: Screen { .bridge(self) }

  /// The later period.
  func period(_ context: ScreenContext) -> Period {
    chosen.grain == context.grain && chosen.start <= context.asOf ? chosen : context.chosenPeriod
  }

  /// What it is compared with; years have one comparison only.
  func comparison(_ context: ScreenContext) -> PeriodComparison {
    PeriodComparison.all(context.grain).contains(comparison) ? comparison : .periodBefore
  }

  func title(_ context: ScreenContext) -> String {
    context.strings.comparedPeriods(
      ComparedPeriods(period(context), comparison(context), asOf: context.asOf))
  }

  func scope(_ context: ScreenContext) -> String {
    context.strings.comparison(comparison(context))
  }

  private func query(_ context: ScreenContext) -> DataQuery {
    .bridge(period(context), comparison(context), asOf: context.asOf)
  }

  /// The stretches of time whose best customers are shown; nil is all of history.
  private func stretches(_ context: ScreenContext) -> [Period?] { [period(context), nil] }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil
      ? []
      : [query(context)]
        + stretches(context).map { .concentration($0, asOf: context.asOf) }
  }

  func bridge(_ context: ScreenContext) -> Loadable<RevenueBridge> {
    context.load(query(context)) { if case .bridge(let bridge) = $0 { bridge } else { nil } }
  }

  /// A row of the best customers.
  struct Best {
    let percent: Int
    let period: Period?
    let parts: ConcentrationParts
  }

  private func concentration(
    _ period: Period?, _ context: ScreenContext
  ) -> Loadable<Concentration> {
    context.load(.concentration(period, asOf: context.asOf)) {
      if case .concentration(let concentration) = $0 { concentration } else { nil }
    }
  }

  /// What stands where the best customers will: that they are on their way, or why they could not be had.
  func wordsWithoutBest(_ context: ScreenContext) -> String {
    for period in stretches(context) {
      if case .failed(let reason) = concentration(period, context) { return reason }
    }
    return context.strings.loading
  }

  /// The best customers of the period, then those of all of history; none while they are on their way.
  func best(_ context: ScreenContext) -> [Best] {
    stretches(context).flatMap { period in
      concentration(period, context).value.map { concentration in
        concentration.tops.map {
          Best(
            percent: $0.percent, period: period,
            parts: ConcentrationParts(concentration, period, context))
        }
      } ?? []
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [.open, .moveLeft]
      + (PeriodComparison.all(context.grain).count > 1 ? [.comparePeriods] : [])
      + [.nextPart, .explain, .moveDown, .tableOrChart, .export, .zoom, .copy]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let bridge = bridge(context).value else { return nil }
    let best = best(context)
    let layout = BridgeLayout(context, focus: part)
    switch command {
    case .nextPart, .previousPart: part = part == .steps ? .concentration : .steps
    case .comparePeriods:
      let all = PeriodComparison.all(context.grain)
      let place = all.firstIndex(of: comparison(context)) ?? 0
      comparison = all[(place + 1) % all.count]
      return .tell(Message(context.strings.comparison(comparison)))
    case .tableOrChart: showsTable.toggle()
    case .moveLeft: choose(-1, context)
    case .moveRight: choose(1, context)
    case .open: return opened(bridge, best, context).map { .open($0) } ?? .done
    default:
      let hasMoved =
        switch part {
        case .steps:
          stepCursor.move(
            command, count: BridgeRow.all(bridge).count,
            height: TitledBars.visibleRowCount(in: layout.steps))
        case .concentration:
          bestCursor.move(
            command, count: best.count,
            height: TitledTable.visibleRowCount(in: layout.concentration))
        }
      return hasMoved ? .done : nil
    }
    return .done
  }

  /// Moves to another period, as far as there are orders.
  private mutating func choose(_ step: Int, _ context: ScreenContext) {
    let next = period(context).advanced(by: step)
    guard let first = context.shop.firstDay, next.end > first, next.start <= context.asOf else {
      return
    }
    chosen = next
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let pressed = Part(rawValue: place) else { return }
    part = pressed
    switch pressed {
    case .steps: stepCursor.row = row
    case .concentration: bestCursor.row = row
    }
  }

  /// The row of the way under the cursor.
  func row(_ bridge: RevenueBridge) -> BridgeRow {
    let rows = BridgeRow.all(bridge)
    return rows[stepCursor.row(of: rows.count) ?? 0]
  }

  private func chosenBest(_ best: [Best]) -> Best? {
    bestCursor.row(of: best.count).map { best[$0] }
  }

  private func opened(
    _ bridge: RevenueBridge, _ best: [Best], _ context: ScreenContext
  ) -> Screen? {
    switch part {
    case .steps: BridgeParts(bridge, comparison(context), context).opened(row(bridge))
    case .concentration:
      chosenBest(best).map { .parts(FigurePartsScreen(.best(percent: $0.percent, $0.period))) }
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let bridge = bridge(context).value else { return nil }
    return switch part {
    case .steps: BridgeParts(bridge, comparison(context), context).explanation(row(bridge))
    case .concentration:
      chosenBest(best(context)).flatMap { $0.parts.parts(ofBest: $0.percent).explanation }
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let bridge = bridge(context).value else { return nil }
    return switch part {
    case .steps: BridgeTables(bridge, context).words(row(bridge))
    case .concentration: chosenBest(best(context)).map { $0.parts.words($0.percent) }
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let bridge = bridge(context).value else { return nil }
    let strings = context.strings
    let (table, name): (ExportRequest.List, String) =
      switch part {
      case .steps: (BridgeTables(bridge, context).exported, title(context))
      case .concentration:
        (
          .table(
            columns: strings.concentrationColumns,
            rows: best(context).map { $0.parts.exported($0.percent) }),
          strings.concentrationTitle
        )
      }
    return ScreenExport(list: table, fileName: FileName.made(from: name))
  }
}
