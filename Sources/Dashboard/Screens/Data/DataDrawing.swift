import Presentation
import TerminalUI

extension DataScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch imports(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let rows):
      let layout = DataLayout(context, focus: part)
      drawImports(rows, on: &surface, in: layout.imports, context)
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

  private func drawCoverage(
    on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let (lines, tables) = (coverage(context), DataTables(context))
    TitledTable(
      section: Section(
        title: context.strings.coverageTitle, isFocused: part == .coverage,
        glyphs: context.glyphs),
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
