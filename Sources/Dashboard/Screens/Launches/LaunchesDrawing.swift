import Metrics
import Presentation
import TerminalUI

extension LaunchesView {
  /// Draws the parts; `number` gives the number of a part for the mouse.
  ///
  /// - Parameter part: the part with the keys; nil where another view has them.
  func draw(
    _ part: Part?, on surface: inout Surface, _ context: ScreenContext, number: (Part) -> Int
  ) {
    switch rows(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let rows):
      guard let figures = chosen(rows) else {
        return StateDrawing.noneYet(
          context.strings.noLaunches, under: listSection(part, context), on: &surface.canvas,
          in: context.area, context)
      }
      if context.isCompact {
        return drawLines(
          rows, figures, part ?? .list, on: &surface, context, number(part ?? .list))
      }
      let layout = layout(rows, part ?? .list, context)
      drawList(rows, part, on: &surface, in: layout.list, context, number(.list))
      drawWeeks(figures, part, on: &surface, in: layout.detail, context, number(.weeks))
      surface.canvas.addFollower(layout.notes)
      TextBlock(
        paragraphs: LaunchWords(context.strings, context.shop.currency).notes(figures).map {
          [TextSpan($0, role: .dim)]
        }
      ).draw(on: &surface.canvas, in: layout.notes.inset(left: 1, right: 1))
    }
  }

  /// Draws the list alone, while another view has the keys.
  func drawBriefly(
    on surface: inout Surface, _ context: ScreenContext, number: (Part) -> Int
  ) {
    let rows = StateDrawing.rows(
      rows(context), orNone: context.strings.noLaunches[0], under: listSection(nil, context),
      on: &surface.canvas, in: context.area, context.strings)
    guard let rows else { return }
    drawList(rows, nil, on: &surface, in: ViewStack.list(in: context.area), context, number(.list))
  }

  private func listSection(_ part: Part?, _ context: ScreenContext) -> Section {
    Section(
      title: context.strings.launchesTitle, note: context.strings.launchesNote,
      isFocused: part == .list, glyphs: context.glyphs)
  }

  private func drawList(
    _ rows: [LaunchFigures], _ part: Part?, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext, _ number: Int
  ) {
    guard !rect.isEmpty else { return }
    let tables = LaunchesTables(context)
    TitledTable(
      section: listSection(part, context),
      table: Table(
        columns: tables.columns(sortedBy: list), rowCount: rows.count,
        cursor: list.cursor.row(of: rows.count), offset: list.cursor.offset,
        isFocused: part == .list, essentials: Table.Essentials(figure: 6), glyphs: context.glyphs
      ) { tables.cells(rows[$0]) }
    ).draw(on: &surface, in: rect, part: number)
  }

  private func drawWeeks(
    _ figures: LaunchFigures, _ part: Part?, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext, _ number: Int
  ) {
    guard !rect.isEmpty else { return }
    if part != .weeks { surface.canvas.addFollower(rect) }
    let tables = LaunchesTables(context)
    let section = Section(
      title: tables.name(figures), note: tables.facts(figures), isFocused: part == .weeks,
      glyphs: context.glyphs)
    guard let launch = figures.comparison else {
      section.draw(on: &surface.canvas, in: rect)
      let reason = LaunchWords(context.strings, context.shop.currency).dash(figures) ?? ""
      return TextBlock(reason, role: .inProgress).draw(
        on: &surface.canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
    }
    guard !showsChart else {
      section.draw(on: &surface.canvas, in: rect)
      return tables.chart(launch, chosen: part == .weeks ? weekPlace(launch) : nil).draw(
        on: &surface.canvas, in: Section.inner(of: rect))
    }
    TitledTable(
      section: section,
      table: Table(
        columns: tables.weekColumns, rowCount: launch.weeks.count, cursor: weekPlace(launch),
        offset: weekCursor.row == .max ? 0 : weekCursor.offset, isFocused: part == .weeks,
        essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
      ) { tables.cells(launch.weeks[$0], launch) }
    ).draw(on: &surface, in: rect, part: number)
  }

  /// The focused part, one figure a line: where no table fits.
  private func drawLines(
    _ rows: [LaunchFigures], _ figures: LaunchFigures, _ part: Part, on surface: inout Surface,
    _ context: ScreenContext, _ number: Int
  ) {
    let tables = LaunchesTables(context)
    let lines: [FigureList.Line]
    let cursor: Int?
    switch part {
    case .list:
      lines = rows.map { row in
        let cells = tables.cells(row)
        return FigureList.Line(cells[0].text, cells[6].text, role: cells[6].role)
      }
      cursor = list.cursor.row(of: rows.count)
    case .weeks:
      lines = (figures.comparison?.weeks ?? []).map { week in
        FigureList.Line(
          "\(context.strings.launchWeek(week.number)) "
            + context.strings.date.day(week.own.days.lowerBound),
          context.strings.number.count(week.own.orders))
      }
      cursor = figures.comparison.flatMap(weekPlace)
    }
    CardLines.draw(facts: [], rows: lines, cursor: cursor, part: number, on: &surface, context)
  }
}
