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

  func scope(_ context: ScreenContext) -> String {
    let new = context.foundExports.value?.new.count ?? 0
    return new > 0 ? context.strings.newExportsFound(new) : context.strings.dataScope
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    [.imports] + (context.shop.latestDay == nil ? [] : [.coverage(asOf: context.asOf)])
      + (context.shop.storePath == nil ? [] : [.foundExports])
  }

  private func imports(_ context: ScreenContext) -> Loadable<[ImportRow]> {
    context.load(.imports) { if case .imports(let rows) = $0 { rows } else { nil } }
  }

  private func counts(_ context: ScreenContext) -> Coverage? {
    context.load(.coverage(asOf: context.asOf)) {
      if case .coverage(let coverage) = $0 { coverage } else { nil }
    }.value
  }

  private func coverage(_ context: ScreenContext) -> [CoverageLine] {
    counts(context).map { CoverageLine.all($0, context.strings, money: context.money) } ?? []
  }

  /// The import under the cursor; nil without any.
  private func chosenImport(_ context: ScreenContext) -> ImportRow? {
    guard let rows = imports(context).value else { return nil }
    return importCursor.row(of: rows.count).map { rows[$0] }
  }

  /// The line under the cursor; nil without any.
  private func chosenLine(_ context: ScreenContext) -> CoverageLine? {
    let lines = coverage(context)
    return coverageCursor.row(of: lines.count).map { lines[$0] }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard imports(context).value?.isEmpty == false else { return [] }
    return [.open, .nextPart, .explain, .moveDown, .export, .copy]
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
      chosenImport(context).map {
        .open(.rejectedRows(RejectedRowsScreen(importID: $0.id, fileName: $0.fileName)))
      } ?? .done
    case .coverage:
      chosenLine(context).map { line in
        line.opens.map { .open($0) } ?? .tell(Message(context.strings.nothingToOpen))
      } ?? .done
    }
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    part = Part(rawValue: place) ?? .imports
    if part == .imports { importCursor.row = row } else { coverageCursor.row = row }
  }

  func copyText(_ context: ScreenContext) -> String? {
    switch part {
    case .imports: chosenImport(context)?.fileName
    case .coverage:
      chosenLine(context).map { "\($0.name): \(context.strings.number.count($0.count))" }
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    let strings = context.strings
    switch part {
    case .imports:
      return chosenImport(context).map { row in
        Explanation(
          title: row.fileName, definition: strings.importDefinition,
          formula: [
            strings.importRows(
              new: row.added, changed: row.changed, same: row.unchanged, rejected: row.rejected)
          ],
          population: strings.importOrigin(
            format: strings.formatLabel(row.format), at: strings.date.moment(row.importedAt)),
          leftOut: row.isUndone
            ? [strings.undoneDefinition]
            : row.rejected > 0 ? [strings.rejectionDefinition] : [],
          queries: [
            .imported(
              row.id, new: row.added, changed: row.changed, same: row.unchanged,
              rejected: row.rejected)
          ])
      }
    case .coverage:
      guard let counts = counts(context) else { return nil }
      return chosenLine(context)?.explanation(
        counts, asOf: context.asOf, strings, money: context.money)
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    switch part {
    case .imports: exportedImports(context)
    case .coverage: exportedCoverage(context)
    }
  }

  private func exportedImports(_ context: ScreenContext) -> ScreenExport? {
    guard let rows = imports(context).value, !rows.isEmpty else { return nil }
    let strings = context.strings
    return ScreenExport(
      list: .table(
        columns: importColumns(context).map(\.title),
        rows: rows.map { row in
          [
            .count(row.id), .text(fileName(row, strings)), .text(strings.formatLabel(row.format)),
            .text(strings.date.moment(row.importedAt)),
            .count(row.added), .count(row.changed), .count(row.unchanged), .count(row.rejected),
          ]
        }),
      fileName: FileName.made(from: context.strings.importsTitle))
  }

  private func exportedCoverage(_ context: ScreenContext) -> ScreenExport? {
    let lines = coverage(context)
    guard !lines.isEmpty else { return nil }
    let strings = context.strings
    return ScreenExport(
      list: .table(
        columns: [strings.partColumn, strings.valueColumn, strings.whyColumn],
        rows: lines.map { [.text($0.name), .count($0.count), .text($0.why)] }),
      fileName: FileName.made(from: strings.coverageTitle))
  }

  private func layout(_ context: ScreenContext) -> (imports: Rect, coverage: Rect) {
    let area = context.area
    if context.isZoomed || area.height < 12 {
      let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
      return part == .imports ? (area, none) : (none, area)
    }
    // Beside each other names and reasons are cut, so only where there is much room, or too few lines.
    if area.width >= 160 || (area.width >= 110 && area.height < 24) {
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
            TableCell(context.strings.number.count(lines[index].count)),
            TableCell(lines[index].why, role: .dim),
          ]
        }
      ).draw(on: &surface, in: lower, part: Part.coverage.rawValue)
    }
  }

  private func importColumns(_ context: ScreenContext) -> [TableColumn] {
    let strings = context.strings
    // No wider than their titles need, so that whole names of files stand beside them.
    func column(_ title: String, _ priority: Int) -> TableColumn {
      TableColumn(
        title, alignment: .right, minimumWidth: max(6, TextWidth.width(of: title)), idealWidth: 9,
        priority: priority)
    }
    return [
      TableColumn("#", alignment: .right, minimumWidth: 3, priority: 4),
      TableColumn(strings.fileColumn, minimumWidth: 22, idealWidth: 26, grows: true),
      TableColumn(strings.formatColumn, minimumWidth: 16, priority: 2),
      TableColumn(strings.importedColumn, minimumWidth: 16, priority: 3),
      column(strings.newColumn, 0), column(strings.changedColumn, 1),
      column(strings.unchangedColumn, 1), column(strings.rejectedColumn, 0),
    ]
  }

  /// A file's name, with a word where its import was undone.
  private func fileName(_ row: ImportRow, _ strings: Strings) -> String {
    row.isUndone ? strings.undoneFile(row.fileName) : row.fileName
  }

  private func importCells(_ row: ImportRow, _ context: ScreenContext) -> [TableCell] {
    let role: StyleRole = row.isUndone ? .dim : .text
    func count(_ value: Int) -> TableCell {
      TableCell(context.strings.number.count(value), role: role)
    }
    return [
      TableCell(String(row.id), role: .dim),
      TableCell(fileName(row, context.strings), role: role),
      TableCell(context.strings.formatLabel(row.format), role: .dim),
      TableCell(context.strings.date.shortMoment(row.importedAt), role: .dim), count(row.added),
      count(row.changed), count(row.unchanged),
      TableCell(
        context.strings.number.count(row.rejected),
        role: row.rejected > 0 && !row.isUndone ? .warning : role),
    ]
  }
}
