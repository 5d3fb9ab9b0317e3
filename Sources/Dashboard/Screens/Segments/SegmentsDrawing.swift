import Commerce
import Metrics
import Presentation
import TerminalUI

extension SegmentsScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    guard context.shop.latestDay != nil else {
      return EmptyStore.draw(on: &surface.canvas, context)
    }
    switch figures(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let figures):
      let layout = SegmentsLayout(context, part)
      drawMap(figures, on: &surface, in: layout.map, context)
      drawTable(figures, on: &surface, in: layout.table, context)
      drawMeaning(figures, on: &surface.canvas, in: layout.meaning, context)
      drawShares(figures, on: &surface.canvas, in: layout.shares, context)
      drawMovement(figures, on: &surface.canvas, in: layout.movement, context)
    }
  }

  private func drawMap(
    _ figures: SegmentsFigures, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let section = Section(
      title: strings.mapTitle, note: rect.width >= 50 ? strings.mapFooter : "",
      isFocused: part == .map, glyphs: context.glyphs)
    // Its five rows come before the line above them.
    let inner = rect.height > 5 ? Section.inner(of: rect) : rect
    if inner.y > rect.y { section.draw(on: &surface.canvas, in: rect) }
    let most = figures.map.flatMap { $0 }.max() ?? 0
    let map = SegmentMap(
      fields: (0..<5).map { row in
        (0..<5).map { column in
          let count = figures.map[4 - row][column]
          let segment = RFMCell(
            recency: 5 - row, frequency: column + 1, monetary: column + 1
          ).segment
          return SegmentMap.Field(
            label: strings.segmentName(segment),
            wrappedLabel: strings.wrappedSegmentName(segment),
            shortLabel: strings.shortSegmentName(segment), value: strings.number.count(count),
            step: count == 0 ? nil : HeatCell.step(of: Double(count), in: 0...Double(max(1, most))))
        }
      },
      rowLabels: (0..<5).map { "R\(5 - $0)" }, columnLabels: (1...5).map { "FM\($0)" },
      cursor: field, isFocused: part == .map, showsRamp: context.glyphs == .ascii)
    map.draw(on: &surface.canvas, in: inner)
    for y in inner.y..<inner.bottom {
      for x in inner.x..<inner.right {
        guard let place = map.position(atX: x, y: y, in: inner) else { continue }
        surface.onPress(
          Rect(x: x, y: y, width: 1, height: 1),
          .item(part: Part.map.rawValue, row: place.row, column: place.column))
      }
    }
  }

  private func drawTable(
    _ figures: SegmentsFigures, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let segments = figures.table.segments
    // Of a small shop all may be in one segment; the room for "100.0 %" would else be the names'.
    let isAllInOne = segments.contains { ($0.customerShare.value ?? 0) >= 0.9995 }
    let shareWidth = isAllInOne ? 7 : 6
    func column(_ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int) -> TableColumn {
      TableColumn(
        title, alignment: .right, minimumWidth: minimum, idealWidth: ideal, priority: priority)
    }
    let table = Table(
      columns: [
        TableColumn(strings.segmentFact, minimumWidth: 15, idealWidth: 18, grows: true),
        column(strings.shortPanelName(.customers), 6, 8, 0),
        column(strings.shareColumn, shareWidth, 8, 0),
        column(strings.movementColumn, 5, 8, 1),
        column(strings.revenueColumn, context.moneyWidth(9), context.moneyWidth(12), 2),
        column(strings.netShareColumn, 7, 8, 4), column(strings.silentColumn, 6, 10, 3),
      ],
      rowCount: segments.count, cursor: cursor.row(of: segments.count), offset: cursor.offset,
      isFocused: part == .table,
      totals: [
        TableCell(strings.totalsRow),
        TableCell(strings.number.count(segments.reduce(0) { $0 + $1.customers })), TableCell(""),
        TableCell(""),
        TableCell(
          strings.number.wholeMoney(
            Double(segments.reduce(Int64(0)) { $0 + $1.netRevenue }), context.shop.currency)),
      ], essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
    ) { cells(segments[$0], figures, context) }
    TitledTable(
      section: Section(
        title: strings.segmentsTitle,
        note: figures.movement.map { strings.movementSince($0.from) } ?? "",
        isFocused: part == .table, glyphs: context.glyphs),
      table: table
    ).draw(on: &surface, in: rect, part: Part.table.rawValue)
  }

  /// What the chosen segment means, and where its people came from since the period before.
  private func drawMeaning(
    _ figures: SegmentsFigures, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard rect.height >= 3, let segment = chosenSegment(figures) else { return }
    let strings = context.strings
    Section(title: strings.segmentName(segment), glyphs: context.glyphs).draw(on: &canvas, in: rect)
    var paragraphs: [[TextSpan]] = [[TextSpan(strings.segmentMeaning(segment))]]
    if let movement = figures.movement {
      let origins: [(name: String, count: Int)] =
        ([nil] + RFMSegment.allCases.filter { $0 != segment }.map(Optional.some))
        .map { origin in
          (
            origin.map(strings.segmentName) ?? strings.notACustomer,
            movement.count(from: origin, to: segment)
          )
        }.filter { $0.count > 0 }.sorted { $0.count > $1.count }
      let leavers = RFMSegment.allCases.filter { $0 != segment }
        .map { (name: strings.segmentName($0), count: movement.count(from: segment, to: $0)) }
        .filter { $0.count > 0 }.sorted { $0.count > $1.count }
      func words(_ rows: [(name: String, count: Int)]) -> String {
        rows.isEmpty
          ? Strings.dash
          : rows.map { "\($0.name) \(strings.number.count($0.count))" }.joined(separator: ", ")
      }
      paragraphs += [
        [],
        [
          TextSpan(strings.cameFrom(movement.from) + " ", role: .heading), TextSpan(words(origins)),
        ],
        [TextSpan(strings.wentTo(movement.from) + " ", role: .heading), TextSpan(words(leavers))],
      ]
    }
    let cutoffs = figures.cutoffs
    let lines = [
      strings.scoresTitle, strings.cutoffs("R", cutoffs.lastDay.map(strings.date.day)),
      strings.cutoffs("F", cutoffs.occasions.map(strings.number.count)),
      strings.cutoffs("M", cutoffs.net.map { context.money($0) }),
    ]
    paragraphs += [[]] + lines.map { [TextSpan($0, role: .dim)] }
    TextBlock(paragraphs: paragraphs).draw(
      on: &canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
  }

  private func cells(
    _ row: SegmentFigures, _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> [TableCell] {
    let strings = context.strings
    let movement = figures.movement.map { row.customers - $0.countBefore(row.segment) }
    return [
      TableCell(strings.segmentName(row.segment)),
      TableCell(strings.number.count(row.customers)),
      TableCell(row.customerShare.value.map { strings.number.percentage($0) } ?? Strings.dash),
      TableCell(
        movement.map { strings.number.signed(strings.number.count($0)) } ?? Strings.dash),
      TableCell(
        strings.number.wholeMoney(Double(row.netRevenue), context.shop.currency)),
      TableCell(
        row.netRevenueShare.value.map { strings.number.percentage($0) } ?? Strings.dash),
      TableCell(
        row.medianDaysSinceLastOrder.value.map { strings.number.decimal($0, digits: 0) + " d" }
          ?? Strings.dash),
    ]
  }
}
