import Metrics
import Presentation
import TerminalUI

extension BridgeScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch bridge(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let bridge):
      if BridgeLayout.isCompact(context) { return drawLines(bridge, on: &surface, context) }
      let layout = BridgeLayout(context, focus: part)
      if showsTable {
        drawTable(bridge, on: &surface, in: layout.steps, context)
        drawBars(bridge, on: &surface, in: layout.table, context)
      } else {
        drawBars(bridge, on: &surface, in: layout.steps, context)
        drawTable(bridge, on: &surface, in: layout.table, context)
      }
      drawBest(on: &surface, in: layout.concentration, context)
      drawMeaning(on: &surface.canvas, in: layout.meaning, context)
    }
  }

  private func section(
    _ bridge: RevenueBridge, isFocused: Bool, width: Int, _ context: ScreenContext
  ) -> Section {
    let strings = context.strings
    let (title, note) = (strings.bridgeTitle(bridge.periods), strings.bridgeNote(bridge))
    // Without room for all of it, that the periods can hardly be compared comes before how they are.
    let isWhole = !bridge.beginsBeforeData || Section.fits(title: title, note: note, width: width)
    return Section(
      title: title, note: isWhole ? note : strings.periodState(.leftCensored),
      isFocused: isFocused, glyphs: context.glyphs)
  }

  private func drawBars(
    _ bridge: RevenueBridge, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let isFocused = part == .steps && !showsTable
    TitledBars(
      section: section(bridge, isFocused: isFocused, width: rect.width, context),
      bars: BridgeTables(bridge, context).bars, cursor: stepCursor, isFocused: isFocused,
      emptyText: "", glyphs: context.glyphs, isWaterfall: true
    ).draw(on: &surface, in: rect, part: Part.steps.rawValue)
  }

  private func drawTable(
    _ bridge: RevenueBridge, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let isFocused = part == .steps && showsTable
    let tables = BridgeTables(bridge, context)
    let count = BridgeRow.all(bridge).count
    TitledTable(
      section: section(bridge, isFocused: isFocused, width: rect.width, context),
      table: Table(
        columns: tables.columns, rowCount: count, cursor: stepCursor.row(of: count),
        offset: stepCursor.offset, isFocused: isFocused, essentials: Table.Essentials(figure: 4),
        glyphs: context.glyphs, row: tables.cells)
    ).draw(on: &surface, in: rect, part: Part.steps.rawValue)
  }

  private func drawBest(
    on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let best = best(context)
    TitledTable(
      section: Section(
        title: context.strings.concentrationTitle, isFocused: part == .concentration,
        glyphs: context.glyphs),
      table: Table(
        columns: ConcentrationParts.columns(context.strings), rowCount: best.count,
        cursor: bestCursor.row(of: best.count), offset: bestCursor.offset,
        isFocused: part == .concentration, emptyText: wordsWithoutBest(context),
        essentials: Table.Essentials(figure: 3),
        glyphs: context.glyphs
      ) { best[$0].parts.cells(best[$0].percent) }
    ).draw(on: &surface, in: rect, part: Part.concentration.rawValue)
  }

  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    guard !rect.isEmpty, let explanation = explanation(context) else { return }
    canvas.addFollower(rect)
    Section(title: explanation.title, glyphs: context.glyphs).draw(on: &canvas, in: rect)
    TextBlock(
      paragraphs: [[TextSpan(explanation.definition)], []]
        + explanation.formula.map { [TextSpan($0, role: .seriesA)] }
    ).draw(on: &canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
  }

  /// The focused part, one figure a line: where no bars fit.
  private func drawLines(
    _ bridge: RevenueBridge, on surface: inout Surface, _ context: ScreenContext
  ) {
    switch part {
    case .steps:
      let lines = BridgeTables(bridge, context).lines
      CardLines.draw(
        facts: [], rows: lines, cursor: stepCursor.row(of: lines.count),
        part: part.rawValue, on: &surface, context)
    case .concentration:
      let lines = best(context).map { best in
        let cells = best.parts.cells(best.percent)
        return FigureList.Line(
          context.strings.bestCustomers(best.percent, best.period), cells[3].text,
          role: cells[3].role)
      }
      CardLines.draw(
        facts: [], rows: lines, cursor: bestCursor.row(of: lines.count), part: part.rawValue,
        on: &surface, context)
    }
  }
}
