import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 5: customers by how lately, how often and how much they bought, as a map and as segments.
struct SegmentsScreen: PartedScreen {
  /// Where keys go.
  enum Part: Int, ScreenPart {
    case table, map, flows

    var named: PanelPart {
      switch self {
      case .table: .segmentTable
      case .map: .segmentMap
      case .flows: .segmentFlows
      }
    }
  }

  var part = Part.table
  private(set) var list = SortedList(by: SegmentColumn.segment)
  private(set) var flowCursor = ListCursor()
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

  func hint(_ command: Command, _ strings: Strings) -> String? {
    command == .nextMeasure ? strings.scoringHint : nil
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    let onOwn =
      part == .table && figures(context).value.flatMap { chosen($0, context.strings) }?.own != nil
    return [.open, .nextPart, .explain, .newSegment]
      + (onOwn ? [.editSegment, .removeSegment] : [])
      + (part == .table ? [.sortColumn, .sortDirection] : [])
      + [.nextMeasure, .export, .tableOrChart, .zoom, .copy, .moveDown]
      + (part == .flows ? [] : [.moveLeft])
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let figures = figures(context).value else { return nil }
    switch command {
    case .tableOrChart: part = part == .map ? .table : .map
    case .nextPart, .previousPart: go(command == .nextPart ? 1 : -1, figures)
    case .open: return opened(figures, context).map { .open(.customers($0)) } ?? .done
    case .nextMeasure:
      return .want(.score(context.shop.scoring.mode == .ranks ? .thresholds : .ranks))
    case .newSegment: return .cover(.segment(SegmentEditor(asOf: context.asOf)))
    case .editSegment, .removeSegment:
      guard part == .table, let own = chosen(figures, context.strings)?.own,
        let segment = OwnSegment(name: own.name, filter: own.filter.text)
      else { return .tell(Message(context.strings.notAnOwnSegment)) }
      return command == .removeSegment
        ? .ask(.removeSegment(own.name))
        : .cover(.segment(SegmentEditor(segment, asOf: context.asOf)))
    default:
      let height = TitledTable.visibleRowCount(
        in: SegmentsLayout(context, part, rows: rowCount(figures)).table, hasTotals: true)
      switch part {
      case .map: return moveField(command)
      case .table:
        return list.handle(
          command, count: rowCount(figures), height: height, context.strings)
      case .flows:
        return flowCursor.move(command, count: flows(figures).count, height: height) ? .done : nil
      }
    }
    return .done
  }

  /// To the next part that there is something in: of a first period nobody has moved.
  private mutating func go(_ step: Int, _ figures: SegmentsFigures) {
    let parts = Part.allCases.filter { $0 != .flows || figures.movement != nil }
    let place = parts.firstIndex(of: part) ?? 0
    part = parts[(place + step + parts.count) % parts.count]
  }

  /// The segments, those of the shop's own included.
  func rowCount(_ figures: SegmentsFigures) -> Int {
    figures.table.segments.count + figures.own.count
  }

  func flows(_ figures: SegmentsFigures) -> [SegmentFlow] {
    figures.movement.map(SegmentFlow.all) ?? []
  }

  /// The flow under the cursor.
  func flow(_ figures: SegmentsFigures) -> SegmentFlow? {
    let flows = flows(figures)
    return flowCursor.row(of: flows.count).map { flows[$0] }
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
    switch part {
    case .map: field = Heatmap.Position(row: row, column: column)
    case .table: list.choose(row: row)
    case .flows: flowCursor.row = row
    }
  }

  mutating func sort(
    byHeader column: Int, ofPart place: Int, _ context: ScreenContext
  ) -> ScreenAction {
    guard place == Part.table.rawValue else { return .done }
    part = .table
    return list.sort(
      byHeader: column, of: [.name, .customers, nil, nil, .net, nil, .silentDays], context.strings)
  }

  /// The segments as they are sorted.
  func rows(_ figures: SegmentsFigures, _ strings: Strings) -> [SegmentRow] {
    list.column.sorted(SegmentRow.all(figures), descending: list.descending, strings)
  }

  /// Recency and FM of the field under the cursor; the map's first row is recency 5.
  var fieldScores: (recency: Int, frequencyMonetary: Int) { (5 - field.row, field.column + 1) }

  /// The customers in the field under the cursor.
  func fieldCount(_ figures: SegmentsFigures) -> Int {
    let (recency, frequencyMonetary) = fieldScores
    return figures.map[recency - 1][frequencyMonetary - 1]
  }

  /// The segment under the cursor: of the table, of the map's field, or where a flow leads to.
  func chosen(_ figures: SegmentsFigures, _ strings: Strings) -> SegmentRow? {
    let rows = rows(figures, strings)
    let segment: RFMSegment?
    switch part {
    case .table: return list.cursor.row(of: rows.count).map { rows[$0] }
    case .flows: segment = flow(figures)?.target
    case .map:
      let (recency, frequencyMonetary) = fieldScores
      segment =
        RFMCell(
          recency: recency, frequency: frequencyMonetary, monetary: frequencyMonetary
        ).segment
    }
    return rows.first { $0.segment == segment }
  }

  private func opened(_ figures: SegmentsFigures, _ context: ScreenContext) -> CustomerListScreen? {
    let strings = context.strings
    switch part {
    case .table:
      return chosen(figures, strings).map {
        CustomerListScreen($0.selection, title: .words($0.name(strings)))
      }
    case .flows:
      guard let flow = flow(figures), let movement = figures.movement else { return nil }
      return CustomerListScreen(
        .moved(from: flow.origin, since: movement.from, to: flow.target),
        title: .words(strings.flowName(flow.origin, flow.target)))
    case .map:
      let (recency, frequencyMonetary) = fieldScores
      return CustomerListScreen(
        .mapField(recency: recency, frequencyMonetary: frequencyMonetary),
        title: .words(strings.segmentField(recency, frequencyMonetary)))
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let figures = figures(context).value else { return nil }
    let strings = context.strings
    switch part {
    case .table:
      return chosen(figures, strings).map {
        "\($0.name(strings)): \(strings.customers($0.customers))"
      }
    case .map:
      let (recency, frequencyMonetary) = fieldScores
      return "\(strings.segmentField(recency, frequencyMonetary)): "
        + strings.customers(fieldCount(figures))
    case .flows:
      return flow(figures).map {
        "\(strings.flowName($0.origin, $0.target)): \(strings.customers($0.customers))"
      }
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let figures = figures(context).value else { return nil }
    let strings = context.strings
    let (list, name) =
      switch part {
      case .map: (exportedMap(figures, context), strings.mapName)
      case .table: (exportedSegments(figures, context), strings.segmentsTitle)
      case .flows: (exportedFlows(figures, context), strings.flowsTitle)
      }
    return ScreenExport(list: list, fileName: FileName.made(from: name))
  }

  private func exportedFlows(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> ExportRequest.List {
    let strings = context.strings
    return .table(
      columns: [strings.movementFrom, strings.movementTo, strings.panelName(.customers)],
      rows: flows(figures).map {
        [
          .text($0.origin.map(strings.segmentName) ?? strings.notACustomer),
          .text(strings.segmentName($0.target)), .count($0.customers),
        ]
      })
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
      rows: rows(figures, strings).map { row in
        let shares = row.shares
        return [
          .text(row.name(strings)), .count(row.customers), .number(shares.customers),
          .number(row.change.map(Double.init)), context.units(Double(row.netRevenue)),
          .number(shares.net), .number(shares.silentDays),
        ]
      })
  }

  /// The customers of the map's fields, the most recent row first as on screen.
  private func exportedMap(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> ExportRequest.List {
    .table(
      columns: [context.strings.mapName] + (1...5).map { "FM\($0)" },
      rows: figures.map.enumerated().reversed().map { recency, counts in
        [.text("R\(recency + 1)")] + counts.map { .count($0) }
      })
  }
}
