import Commerce
import Metrics
import Presentation
import TerminalUI

extension SegmentsScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch figures(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let figures):
      let layout = SegmentsLayout(context, part, rows: rowCount(figures))
      drawMap(figures, on: &surface, in: layout.map, context)
      if part == .flows {
        drawFlows(figures, on: &surface, in: layout.table, context)
      } else {
        drawTable(figures, on: &surface, in: layout.table, context)
      }
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
      title: strings.mapTitle(context.shop.scoring.mode),
      note: rect.width >= 50 ? strings.mapFooter : "",
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
      rowLabels: rowLabels(figures, width: inner.width, context),
      columnLabels: (1...5).map { "FM\($0)" },
      cursor: field, isFocused: part == .map, showsRamp: context.glyphs == .ascii)
    map.draw(on: &surface.canvas, in: inner)
    for (place, rect) in map.visibleFields(in: inner) {
      surface.onPress(
        rect, .item(part: Part.map.rawValue, row: place.row, column: place.column))
    }
  }

  /// The rows' scores, with the days that each spans where the fields have room beside them.
  private func rowLabels(
    _ figures: SegmentsFigures, width: Int, _ context: ScreenContext
  ) -> [String] {
    let bands = RFMBands(figures.cutoffs, asOf: context.asOf)
    return (0..<5).map { row in
      let days = width >= 75 ? bands.silentDays(recency: 5 - row) : nil
      let span = days.map {
        context.strings.span($0.from, $0.to) + " " + context.strings.dayUnit + "  "
      }
      return (span ?? "") + "R\(5 - row)"
    }
  }

  private func drawTable(
    _ figures: SegmentsFigures, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let segments = rows(figures, strings)
    let all = figures.table.segments
    // Of a small shop all may be in one segment; the room for "100.0 %" would else be the names'.
    let isAllInOne = segments.contains { ($0.shares.customers ?? 0) >= 0.9995 }
    let shareWidth = isAllInOne ? 7 : 6
    func direction(_ column: SegmentColumn) -> TableColumn.Sort? {
      list.column != column ? nil : list.descending ? .descending : .ascending
    }
    func column(
      _ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int, by sort: SegmentColumn? = nil
    ) -> TableColumn {
      TableColumn(
        title, alignment: .right, minimumWidth: minimum, idealWidth: ideal, priority: priority,
        sort: sort.flatMap(direction))
    }
    let table = Table(
      columns: [
        TableColumn(
          strings.segmentFact, minimumWidth: 15, idealWidth: 18, grows: true,
          sort: direction(.name)),
        column(strings.peopleColumn, 6, 8, 0, by: .customers),
        column(strings.shareColumn, shareWidth, 8, 0),
        column(strings.movementColumn, 5, 8, 1),
        column(strings.revenueColumn, context.moneyWidth(9), context.moneyWidth(12), 2, by: .net),
        column(strings.netShareColumn, 7, 8, 4),
        column(strings.silentColumn, 6, 10, 3, by: .silentDays),
      ],
      rowCount: segments.count, cursor: list.cursor.row(of: segments.count),
      offset: list.cursor.offset,
      isFocused: part == .table,
      totals: [
        TableCell(strings.totalsRow),
        TableCell(strings.number.count(all.reduce(0) { $0 + $1.customers })), TableCell(""),
        TableCell(""),
        TableCell(
          strings.number.wholeMoney(
            Double(all.reduce(Int64(0)) { $0 + $1.netRevenue }), context.shop.currency)),
      ], essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
    ) { cells(segments[$0], context) }
    TitledTable(
      section: Section(
        title: strings.segmentsTitle,
        note: [
          figures.own.isEmpty ? nil : strings.ownSegmentsNote,
          figures.movement.map { strings.movementSince($0.from) },
        ].compactMap(\.self).joined(separator: " · "),
        isFocused: part == .table, glyphs: context.glyphs),
      table: table
    ).draw(on: &surface, in: rect, part: Part.table.rawValue)
  }

  private func cells(_ row: SegmentRow, _ context: ScreenContext) -> [TableCell] {
    let strings = context.strings
    let shares = row.shares
    func percentage(_ share: Double?) -> String {
      share.map { strings.number.percentage($0) } ?? Strings.dash
    }
    return [
      TableCell(TextWidth.sanitized(row.markedName(strings))),
      TableCell(strings.number.count(row.customers)), TableCell(percentage(shares.customers)),
      TableCell(
        row.change.map { strings.number.signed(strings.number.count($0)) } ?? Strings.dash),
      TableCell(strings.number.wholeMoney(Double(row.netRevenue), context.shop.currency)),
      TableCell(percentage(shares.net)),
      TableCell(
        shares.silentDays.map { strings.number.decimal($0, digits: 0) + " d" } ?? Strings.dash),
    ]
  }
}
