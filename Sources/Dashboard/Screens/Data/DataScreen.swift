import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 0: what was imported, what is known and what is lacking.
struct DataScreen: ScreenModel {
  /// Where keys go.
  enum Part: Int {
    case imports, coverage
  }

  private(set) var part = Part.imports
  private(set) var importCursor = ListCursor()
  private(set) var coverageCursor = ListCursor()

  var screen: Screen { .data(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.data) }

  func scope(_ context: ScreenContext) -> String { context.strings.dataScope }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    [.imports] + (context.shop.latestDay == nil ? [] : [.coverage(asOf: context.asOf)])
  }

  private func imports(_ context: ScreenContext) -> Loadable<[ImportRow]> {
    context.load(.imports) { if case .imports(let rows) = $0 { rows } else { nil } }
  }

  private func coverage(_ context: ScreenContext) -> [CoverageLine] {
    let coverage: Coverage? = context.load(.coverage(asOf: context.asOf)) {
      if case .coverage(let coverage) = $0 { coverage } else { nil }
    }.value
    return coverage.map { CoverageLine.all($0, context.strings) } ?? []
  }

  func commands(_ context: ScreenContext) -> [Command] {
    [.open, .nextPart, .moveDown, .export, .copy]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let layout = layout(context)
    switch command {
    case .nextPart, .previousPart:
      part = part == .imports ? .coverage : .imports
      return .done
    case .open:
      return open(context)
    default: break
    }
    switch part {
    case .imports:
      return importCursor.move(
        command, count: imports(context).value?.count ?? 0,
        height: TitledTable.visibleRowCount(in: layout.imports)) ? .done : nil
    case .coverage:
      return coverageCursor.move(
        command, count: coverage(context).count,
        height: TitledTable.visibleRowCount(in: layout.coverage)) ? .done : nil
    }
  }

  private func open(_ context: ScreenContext) -> ScreenAction {
    switch part {
    case .imports:
      guard let rows = imports(context).value, let index = importCursor.row(of: rows.count) else {
        return .done
      }
      return .open(
        .rejectedRows(RejectedRowsScreen(importID: rows[index].id, fileName: rows[index].fileName)))
    case .coverage:
      let lines = coverage(context)
      guard let index = coverageCursor.row(of: lines.count) else { return .done }
      return lines[index].opens(context.strings).map { .open($0) }
        ?? .tell(Message(context.strings.nothingToOpen))
    }
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    part = Part(rawValue: place) ?? .imports
    if part == .imports { importCursor.row = row } else { coverageCursor.row = row }
  }

  func copyText(_ context: ScreenContext) -> String? {
    switch part {
    case .imports:
      guard let rows = imports(context).value, let index = importCursor.row(of: rows.count) else {
        return nil
      }
      return rows[index].fileName
    case .coverage:
      let lines = coverage(context)
      return coverageCursor.row(of: lines.count).map {
        "\(lines[$0].name): \(lines[$0].count)"
      }
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let rows = imports(context).value, !rows.isEmpty else { return nil }
    let strings = context.strings
    return ScreenExport(
      list: .table(
        columns: importColumns(context).map(\.title),
        rows: rows.map { row in
          [
            .count(row.id), .text(row.fileName), .text(strings.formatLabel(row.format)),
            .text(strings.date.moment(row.importedAt)),
            .count(row.added), .count(row.changed), .count(row.unchanged), .count(row.rejected),
          ]
        }),
      fileName: "imports")
  }

  private func layout(_ context: ScreenContext) -> (imports: Rect, coverage: Rect) {
    let area = context.area
    if context.isZoomed || area.height < 12 {
      let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
      return part == .imports ? (area, none) : (none, area)
    }
    if area.width >= 110 {
      let (left, right) = area.splitLeft(area.width * 9 / 20)
      return (left.inset(right: 2), right)
    }
    let (upper, lower) = area.splitTop(area.height * 2 / 5)
    return (upper, lower)
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    let (upper, lower) = layout(context)
    switch imports(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let rows):
      if rows.isEmpty { return EmptyStore.draw(on: &surface.canvas, context) }
      TitledTable(
        section: Section(
          title: context.strings.importsTitle, isFocused: part == .imports, glyphs: context.glyphs),
        table: Table(
          columns: importColumns(context), rowCount: rows.count,
          cursor: importCursor.row(of: rows.count), offset: importCursor.offset,
          isFocused: part == .imports, essentials: Table.Essentials(label: 1, figure: 4),
          glyphs: context.glyphs
        ) { importCells(rows[$0], context) }
      ).draw(on: &surface, in: upper, part: Part.imports.rawValue)
      let lines = coverage(context)
      TitledTable(
        section: Section(
          title: context.strings.coverageTitle, isFocused: part == .coverage,
          glyphs: context.glyphs),
        table: Table(
          columns: [
            TableColumn(context.strings.partColumn, minimumWidth: 16, idealWidth: 20),
            TableColumn(
              context.strings.valueColumn, alignment: .right, minimumWidth: 8, idealWidth: 10),
            TableColumn(
              context.strings.whyColumn, minimumWidth: 20, idealWidth: 30, priority: 1, grows: true),
          ], rowCount: lines.count, cursor: coverageCursor.row(of: lines.count),
          offset: coverageCursor.offset, isFocused: part == .coverage,
          essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
        ) { index in
          [
            TableCell(lines[index].name, role: lines[index].isWarning ? .warning : .text),
            TableCell(lines[index].count), TableCell(lines[index].why, role: .dim),
          ]
        }
      ).draw(on: &surface, in: lower, part: Part.coverage.rawValue)
    }
  }

  private func importColumns(_ context: ScreenContext) -> [TableColumn] {
    let strings = context.strings
    func column(_ title: String, _ priority: Int) -> TableColumn {
      TableColumn(
        title, alignment: .right, minimumWidth: 8, idealWidth: 9, priority: priority)
    }
    return [
      TableColumn("#", alignment: .right, minimumWidth: 3, priority: 4),
      TableColumn(strings.fileColumn, minimumWidth: 18, idealWidth: 26, grows: true),
      TableColumn(strings.formatColumn, minimumWidth: 16, priority: 2),
      TableColumn(strings.importedColumn, minimumWidth: 16, priority: 3),
      column(strings.newColumn, 0), column(strings.changedColumn, 1),
      column(strings.unchangedColumn, 1), column(strings.rejectedColumn, 0),
    ]
  }

  private func importCells(_ row: ImportRow, _ context: ScreenContext) -> [TableCell] {
    func count(_ value: Int) -> TableCell { TableCell(context.strings.number.count(value)) }
    return [
      TableCell(String(row.id), role: .dim), TableCell(row.fileName),
      TableCell(context.strings.formatLabel(row.format), role: .dim),
      TableCell(context.strings.date.shortMoment(row.importedAt), role: .dim), count(row.added),
      count(row.changed), count(row.unchanged),
      TableCell(
        context.strings.number.count(row.rejected), role: row.rejected > 0 ? .warning : .text),
    ]
  }
}
