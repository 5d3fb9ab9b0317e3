import Commerce
import Presentation
import TerminalUI

extension DataScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch imports(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let rows):
      let layout = layout(context)
      drawImports(rows, on: &surface, in: layout.imports, context)
      drawReconciliation(on: &surface, in: layout.reconciliation, context)
      drawCoverage(on: &surface, in: layout.coverage, context)
      drawMeaning(on: &surface.canvas, in: layout.meaning, context)
    }
  }

  private func drawImports(
    _ rows: [ImportRow], on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let tables = DataTables(context)
    TitledTable(
      section: Section(
        title: context.strings.importsTitle, isFocused: part == .imports, glyphs: context.glyphs),
      table: Table(
        columns: tables.importColumns(rows), rowCount: rows.count,
        cursor: importCursor.row(of: rows.count), offset: importCursor.offset,
        isFocused: part == .imports, essentials: Table.Essentials(label: 1, figure: 4),
        glyphs: context.glyphs
      ) { tables.cells(rows[$0]) }
    ).draw(on: &surface, in: rect, part: Part.imports.rawValue)
  }

  private func drawReconciliation(
    on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty, context.shop.latestDay != nil else { return }
    let (strings, period) = (context.strings, period(context))
    let note = strings.reconciliationPeriod(period, isRunning: period.lastDay > context.asOf)
    let title = strings.reconciliationTitle
    let hasBoth = Section.fits(title: title, note: note, width: rect.width)
    let section = Section(
      title: hasBoth ? title : note, note: hasBoth ? note : "", isFocused: part == .reconciliation,
      glyphs: context.glyphs)
    let way = reconciliation(context)
    let (table, lines) = (way.value, way.value?.lines ?? [])
    let empty =
      switch way {
      case .loading: strings.loading
      case .failed(let reason): reason
      case .loaded: strings.nothingToReconcile(period)
      }
    TitledTable(
      section: section,
      table: Table(
        columns: table?.columns ?? [], rowCount: lines.count,
        cursor: reconciliationCursor.row(of: lines.count), offset: reconciliationCursor.offset,
        isFocused: part == .reconciliation, emptyText: empty,
        essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
      ) { table?.cells(lines[$0]) ?? [] }
    ).draw(on: &surface, in: rect, part: Part.reconciliation.rawValue)
  }

  private func drawCoverage(
    on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let (lines, tables) = (coverage(context), DataTables(context))
    TitledTable(
      section: Section(
        title: context.strings.coverageTitle, note: context.strings.allUpTo(context.asOf),
        isFocused: part == .coverage, glyphs: context.glyphs),
      table: Table(
        columns: tables.coverageColumns, rowCount: lines.count,
        cursor: coverageCursor.row(of: lines.count), offset: coverageCursor.offset,
        isFocused: part == .coverage, essentials: Table.Essentials(figure: 1),
        glyphs: context.glyphs
      ) { tables.cells(lines[$0]) }
    ).draw(on: &surface, in: rect, part: Part.coverage.rawValue)
  }

  /// What is under the cursor, and of an import the rows that were not taken.
  private func drawMeaning(
    on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty, let explanation = explanation(context) else { return }
    let rejected = rejectedBeside(context)
    let (upper, lower) = rect.splitTop(rejected == nil ? rect.height : rect.height / 3)
    explanation.drawMeaning(on: &canvas, in: upper, context)
    canvas.addFollower(lower)
    rejected?.drawBeside(on: &canvas, in: lower, context)
  }
}
