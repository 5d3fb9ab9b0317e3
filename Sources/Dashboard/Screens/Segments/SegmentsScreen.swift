import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 5: customers by how lately, how often and how much they bought, as a map and as segments.
struct SegmentsScreen: ScreenModel {
  /// Where keys go.
  enum Part: Int {
    case map, table
  }

  private(set) var part = Part.table
  private(set) var cursor = ListCursor()
  private(set) var field = Heatmap.Position(row: 0, column: 4)

  var screen: Screen { .segments(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.segments) }

  func scope(_ context: ScreenContext) -> String { context.strings.segmentsScope }

  private func query(_ context: ScreenContext) -> DataQuery {
    .segments(context.grain, asOf: context.asOf)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil ? [] : [query(context)]
  }

  func figures(_ context: ScreenContext) -> Loadable<SegmentsFigures> {
    context.load(query(context)) {
      if case .segments(let figures) = $0 { figures } else { nil }
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [.open, .nextPart, .explain, .export, .tableOrChart, .zoom, .copy, .moveDown]
      + (part == .map ? [.moveLeft] : [])
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let figures = figures(context).value else { return nil }
    switch command {
    case .nextPart, .previousPart, .tableOrChart: part = part == .map ? .table : .map
    case .open: return .open(.customers(opened(figures, context)))
    default:
      if part == .map { return moveField(command) }
      let count = figures.table.segments.count
      let height = TitledTable.visibleRowCount(
        in: SegmentsLayout(context, part).table, hasTotals: true)
      return cursor.move(command, count: count, height: height) ? .done : nil
    }
    return .done
  }

  private mutating func moveField(_ command: Command) -> ScreenAction? {
    switch command {
    case .moveUp, .pageUp: field.row = max(0, field.row - 1)
    case .moveDown, .pageDown: field.row = min(4, field.row + 1)
    case .moveLeft: field.column = max(0, field.column - 1)
    case .moveRight: field.column = min(4, field.column + 1)
    case .moveToFirst: field = Heatmap.Position(row: 0, column: 0)
    case .moveToLast: field = Heatmap.Position(row: 4, column: 4)
    default: return nil
    }
    return .done
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    part = Part(rawValue: place) ?? .table
    if part == .map { field = Heatmap.Position(row: row, column: column) } else { cursor.row = row }
  }

  /// Recency and FM of the field under the cursor; the map's first row is recency 5.
  var fieldScores: (recency: Int, frequencyMonetary: Int) { (5 - field.row, field.column + 1) }

  /// The segment under the cursor of the table.
  func segment(_ figures: SegmentsFigures) -> RFMSegment? {
    cursor.row(of: figures.table.segments.count).map { figures.table.segments[$0].segment }
  }

  /// The segment under the cursor, of the table or of the map.
  func chosenSegment(_ figures: SegmentsFigures) -> RFMSegment? {
    guard part == .map else { return segment(figures) }
    let (recency, frequencyMonetary) = fieldScores
    return RFMCell(
      recency: recency, frequency: frequencyMonetary, monetary: frequencyMonetary
    ).segment
  }

  private func opened(_ figures: SegmentsFigures, _ context: ScreenContext) -> CustomerListScreen {
    let strings = context.strings
    if part == .table, let segment = segment(figures) {
      return CustomerListScreen(.segment(segment), title: .words(strings.segmentName(segment)))
    }
    let (recency, frequencyMonetary) = fieldScores
    return CustomerListScreen(
      .mapField(recency: recency, frequencyMonetary: frequencyMonetary),
      title: .words(strings.segmentField(recency, frequencyMonetary)))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let figures = figures(context).value, let segment = chosenSegment(figures) else {
      return nil
    }
    return "\(context.strings.segmentName(segment)): "
      + context.strings.customers(figures.table[segment].customers)
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let figures = figures(context).value else { return nil }
    let strings = context.strings
    return part == .table
      ? ScreenExport(
        list: exportedSegments(figures, context),
        fileName: FileName.made(from: strings.segmentsTitle))
      : ScreenExport(
        list: exportedMap(figures, context), fileName: FileName.made(from: strings.mapTitle))
  }

  private func exportedSegments(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> ExportRequest.List {
    let strings = context.strings
    return .table(
      columns: [
        strings.segmentFact, strings.panelName(.customers), strings.shareColumn,
        strings.movementColumn, strings.revenueColumn, strings.netShareColumn,
        strings.silentColumn,
      ],
      rows: figures.table.segments.map { row in
        [
          .text(strings.segmentName(row.segment)), .count(row.customers),
          .number(row.customerShare.value),
          .number(figures.movement.map { Double(row.customers - $0.countBefore(row.segment)) }),
          context.units(Double(row.netRevenue)), .number(row.netRevenueShare.value),
          .number(row.medianDaysSinceLastOrder.value),
        ]
      })
  }

  /// The customers of the map's fields, the most recent row first as on screen.
  private func exportedMap(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> ExportRequest.List {
    .table(
      columns: [context.strings.mapTitle] + (1...5).map { "FM\($0)" },
      rows: figures.map.enumerated().reversed().map { recency, counts in
        [.text("R\(recency + 1)")] + counts.map { .count($0) }
      })
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let figures = figures(context).value else { return nil }
    let strings = context.strings
    guard let segment = chosenSegment(figures) else { return nil }
    let row = figures.table[segment]
    let cutoffs = figures.cutoffs
    return Explanation(
      title: strings.segmentName(segment),
      definition: strings.segmentDefinition + " " + strings.segmentMeaning(segment),
      formula: [
        strings.scoreFormula,
        strings.cutoffs("R", cutoffs.lastDay.map(strings.date.day)),
        strings.cutoffs("F", cutoffs.occasions.map(strings.number.count)),
        strings.cutoffs("M", cutoffs.net.map { context.money($0) }),
      ],
      population: strings.customers(row.customers) + ", "
        + strings.purchases(row.occasions) + ", " + context.money(row.netRevenue),
      leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .segment(row, asOf: context.asOf), .cutoffs(figures.cutoffs, asOf: context.asOf),
      ])
  }
}
