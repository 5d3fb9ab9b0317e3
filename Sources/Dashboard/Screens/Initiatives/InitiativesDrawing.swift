import Metrics
import Presentation
import TerminalUI

extension InitiativesView {
  /// Draws the parts; `number` gives the number of a part for the mouse.
  ///
  /// - Parameter part: the part with the keys; nil where another view has them.
  func draw(
    _ part: Part?, on surface: inout Surface, _ context: ScreenContext, number: (Part) -> Int
  ) {
    switch page(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let page):
      if context.isCompact {
        return drawLines(page, part ?? .list, on: &surface, context, number(part ?? .list))
      }
      let layout = layout(page, part ?? .list, context)
      drawList(page, part, on: &surface, in: layout.list, context, number(.list))
      if let figures = chosen(page) {
        drawAges(figures, part, on: &surface, in: layout.ages, context, number(.ages))
      }
      drawWhatIf(page, part, on: &surface, in: layout.whatIf, context, number(.whatIf))
      surface.canvas.addFollower(layout.notes)
      TextBlock(paragraphs: notes(page, part, context).map { [TextSpan($0, role: .dim)] }).draw(
        on: &surface.canvas, in: layout.notes.inset(left: 1, right: 1))
    }
  }

  /// Draws the list, and the what-if where there is room for it: while another view has the keys.
  func drawBriefly(
    on surface: inout Surface, _ context: ScreenContext, number: (Part) -> Int
  ) {
    let page = page(context)
    let (upper, lower) = context.area.splitTop(
      ViewStack.listHeight(page.value?.initiatives.count ?? 0))
    let initiatives = StateDrawing.rows(
      page.map(\.initiatives), orNone: context.strings.noInitiatives[0],
      under: listSection(nil, context), on: &surface.canvas, in: upper, context.strings)
    guard let page = page.value else { return }
    if initiatives != nil {
      drawList(page, nil, on: &surface, in: ViewStack.list(in: upper), context, number(.list))
    }
    guard lower.height >= InitiativesLayout.whatIfHeight else { return }
    drawWhatIf(page, nil, on: &surface, in: lower, context, number(.whatIf))
  }

  private func notes(_ page: InitiativesPage, _ part: Part?, _ context: ScreenContext) -> [String] {
    guard part != .whatIf else { return table(page, context).notes }
    guard let figures = chosen(page), let age = chosenAge(figures) else { return [] }
    return InitiativeParts(figures, age, context).remarks
  }

  private func drawList(
    _ page: InitiativesPage, _ part: Part?, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext, _ number: Int
  ) {
    guard !rect.isEmpty else { return }
    let rows = rows(page)
    guard !rows.isEmpty else {
      return StateDrawing.noneYet(
        context.strings.noInitiatives, under: listSection(part, context), on: &surface.canvas,
        in: rect, context)
    }
    let tables = InitiativesTables(context)
    TitledTable(
      section: listSection(part, context),
      table: Table(
        columns: tables.columns(sortedBy: list), rowCount: rows.count,
        cursor: list.cursor.row(of: rows.count), offset: list.cursor.offset,
        isFocused: part == .list, essentials: Table.Essentials(figure: 5), glyphs: context.glyphs
      ) { tables.cells(rows[$0]) }
    ).draw(on: &surface, in: rect, part: number)
  }

  private func listSection(_ part: Part?, _ context: ScreenContext) -> Section {
    Section(
      title: context.strings.initiativesTitle, note: context.strings.initiativesNote,
      isFocused: part == .list, glyphs: context.glyphs)
  }

  private func drawAges(
    _ figures: InitiativeFigures, _ part: Part?, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext, _ number: Int
  ) {
    guard !rect.isEmpty else { return }
    if part != .ages { surface.canvas.addFollower(rect) }
    let tables = InitiativesTables(context)
    let section = Section(
      title: tables.name(figures), note: tables.facts(figures), isFocused: part == .ages,
      glyphs: context.glyphs)
    guard !showsChart else {
      section.draw(on: &surface.canvas, in: rect)
      let inner = Section.inner(of: rect)
      return tables.chart(figures, chosen: agePlace(figures)).draw(on: &surface.canvas, in: inner)
    }
    TitledTable(
      section: section,
      table: Table(
        columns: tables.ageColumns, rowCount: figures.ages.count, cursor: agePlace(figures),
        offset: ageCursor.row == .max ? 0 : ageCursor.offset, isFocused: part == .ages,
        essentials: Table.Essentials(figure: 5), glyphs: context.glyphs
      ) { tables.cells(figures, figures.ages[$0]) }
    ).draw(on: &surface, in: rect, part: number)
  }

  private func drawWhatIf(
    _ page: InitiativesPage, _ part: Part?, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext, _ number: Int
  ) {
    let table = table(page, context)
    TitledTable(
      section: Section(
        title: context.strings.whatIfTitle, note: context.strings.whatIfYear(page.year),
        isFocused: part == .whatIf, glyphs: context.glyphs),
      table: Table(
        columns: table.columns, rowCount: WhatIfRow.all.count,
        cursor: whatIfCursor.row(of: WhatIfRow.all.count), offset: whatIfCursor.offset,
        isFocused: part == .whatIf, essentials: Table.Essentials(figure: 3),
        glyphs: context.glyphs
      ) { table.cells(WhatIfRow.all[$0]) }
    ).draw(on: &surface, in: rect, part: number)
  }

  /// The focused part, one figure a line: where no table fits.
  private func drawLines(
    _ page: InitiativesPage, _ part: Part, on surface: inout Surface, _ context: ScreenContext,
    _ number: Int
  ) {
    let tables = InitiativesTables(context)
    func line(_ cells: [TableCell], _ figure: Int) -> FigureList.Line {
      FigureList.Line(cells[0].text, cells[figure].text, role: cells[figure].role)
    }
    let (rows, cursor): ([FigureList.Line], Int?) =
      switch part {
      case .list:
        (
          self.rows(page).map { line(tables.cells($0), 5) },
          list.cursor.row(of: page.initiatives.count)
        )
      case .ages:
        chosen(page).map { figures in
          (figures.ages.map { line(tables.cells(figures, $0), 5) }, agePlace(figures))
        } ?? ([], nil)
      case .whatIf:
        (
          WhatIfRow.all.map { line(table(page, context).cells($0), 3) },
          whatIfCursor.row(of: WhatIfRow.all.count)
        )
      }
    guard !rows.isEmpty else {
      return StateDrawing.noneYet(
        context.strings.noInitiatives, under: listSection(part, context), on: &surface.canvas,
        in: context.area, context)
    }
    CardLines.draw(facts: [], rows: rows, cursor: cursor, part: number, on: &surface, context)
  }
}
