import Metrics
import Presentation
import TerminalUI

extension TrialsScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    let stack = stack(context)
    for view in ViewStack.View.allCases {
      guard let place = stack.places[view] else { continue }
      if view != part.place {
        surface.canvas.addFollower(place.area)
        surface.onPress(place.area, .part(view.firstPart.named))
      }
      draw(view, in: place, on: &surface, context)
    }
  }

  private func draw(
    _ view: ViewStack.View, in place: ViewStack.Place, on surface: inout Surface,
    _ context: ScreenContext
  ) {
    let (own, isWhole) = (context.within(place.area), place.isWhole)
    switch view {
    case .trials:
      isWhole
        ? drawTrials(on: &surface, own, in: context) : drawTrialsBriefly(on: &surface, own)
    case .initiatives:
      let number = { Part(.initiatives($0)).rawValue }
      guard isWhole else { return initiatives.drawBriefly(on: &surface, own, number: number) }
      let focused: InitiativesView.Part? =
        if case .initiatives(let part) = part.view { part } else { nil }
      initiatives.draw(focused, on: &surface, own, number: number)
    case .launches:
      let number = { Part(.launches($0)).rawValue }
      guard isWhole else { return launches.drawBriefly(on: &surface, own, number: number) }
      let focused: LaunchesView.Part? =
        if case .launches(let part) = part.view { part } else { nil }
      launches.draw(focused, on: &surface, own, number: number)
    }
  }

  /// The list alone, while another view has the keys.
  private func drawTrialsBriefly(on surface: inout Surface, _ context: ScreenContext) {
    let trials = StateDrawing.rows(
      trials(context), orNone: context.strings.noTrials[0], under: listSection(context),
      on: &surface.canvas, in: context.area, context.strings)
    guard let trials else { return }
    drawList(trials, on: &surface, in: ViewStack.list(in: context.area), context)
  }

  /// - Parameter panel: the context with the cells of the whole panel.
  private func drawTrials(
    on surface: inout Surface, _ context: ScreenContext, in panel: ScreenContext
  ) {
    switch trials(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let trials):
      let isAlone = !ViewStack.hasRoom(panel)
      guard let chosen = chosen(trials) else {
        return isAlone
          ? drawNone(on: &surface.canvas, context)
          : StateDrawing.noneYet(
            context.strings.noTrials, under: listSection(context), on: &surface.canvas,
            in: context.area, context)
      }
      if context.isCompact {
        return drawLines(trials, chosen, on: &surface, context)
      }
      let layout = layout(trials, chosen, panel)
      drawList(trials, on: &surface, in: layout.list, context)
      drawArms(chosen, on: &surface, in: layout.arms, context)
      drawOtherArms(chosen, on: &surface.canvas, in: layout.otherArms, context)
      if !layout.meaning.isEmpty {
        TrialsTables(measure, context).explanation(chosen).drawMeaning(
          on: &surface.canvas, in: layout.meaning, context)
      }
      surface.canvas.addFollower(layout.notes)
      TextBlock(
        paragraphs: (notes(chosen, panel) + (isAlone ? [context.strings.moreBehindTab] : []))
          .map { [TextSpan($0, role: .dim)] }
      ).draw(on: &surface.canvas, in: layout.notes.inset(left: 1, right: 1))
    }
  }

  /// No trial: what one is, and how it begins.
  private func drawNone(on canvas: inout Canvas, _ context: ScreenContext) {
    let lines = context.strings.noTrials
    TextBlock(
      paragraphs: lines.dropLast().map { [TextSpan($0)] } + [[]]
        + lines.suffix(1).map { [TextSpan($0, role: .footerKey)] }
        + [[], [TextSpan(context.strings.moreBehindTab, role: .dim)]]
    ).draw(on: &canvas, in: context.area.inset(left: 1, right: 1))
  }

  private func drawList(
    _ trials: [TrialFigures], on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let tables = TrialsTables(measure, sorting: list, context)
    TitledTable(
      section: listSection(context),
      table: Table(
        columns: tables.columns, rowCount: trials.count, cursor: list.cursor.row(of: trials.count),
        offset: list.cursor.offset, isFocused: part == .list,
        essentials: Table.Essentials(figure: 4), glyphs: context.glyphs
      ) { tables.cells(trials[$0]) }
    ).draw(on: &surface, in: rect, part: Part.list.rawValue)
  }

  private func listSection(_ context: ScreenContext) -> Section {
    Section(
      title: context.strings.trialsTitle, note: context.strings.measureName(measure),
      isFocused: part == .list, glyphs: context.glyphs)
  }

  private func drawArms(
    _ trial: TrialFigures, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let tables = TrialsTables(measure, context)
    if part != .arms { surface.canvas.addFollower(rect) }
    let section = Section(
      title: tables.title(trial), note: tables.note(trial), isFocused: part == .arms,
      glyphs: context.glyphs)
    guard !showsChart else {
      return TitledBars(
        section: section, bars: tables.bars(trial), cursor: armCursor, isFocused: part == .arms,
        emptyText: "", glyphs: context.glyphs
      ).draw(on: &surface, in: rect, part: Part.arms.rawValue)
    }
    TitledTable(
      section: section,
      table: table(of: trial, tables, cursor: armCursor.row(of: trial.arms.count), context)
    ).draw(on: &surface, in: rect, part: Part.arms.rawValue)
  }

  /// The arms by the measure that m goes on to.
  private func drawOtherArms(
    _ trial: TrialFigures, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let tables = TrialsTables(measure.other, context)
    canvas.addFollower(rect)
    Section(title: tables.title(trial), glyphs: context.glyphs).draw(on: &canvas, in: rect)
    table(of: trial, tables, cursor: nil, context).draw(
      on: &canvas, in: Section.inner(of: rect).inset(left: 1))
  }

  private func table(
    of trial: TrialFigures, _ tables: TrialsTables, cursor: Int?, _ context: ScreenContext
  ) -> Table {
    Table(
      columns: tables.armColumns, rowCount: trial.arms.count, cursor: cursor,
      offset: armCursor.offset, isFocused: part == .arms,
      essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
    ) { tables.cells(trial, arm: $0) }
  }

  /// The focused part, one figure a line: where no table fits.
  private func drawLines(
    _ trials: [TrialFigures], _ chosen: TrialFigures, on surface: inout Surface,
    _ context: ScreenContext
  ) {
    let tables = TrialsTables(measure, context)
    let rows: [FigureList.Line] =
      part == .arms
      ? chosen.arms.indices.map { place in
        let cells = tables.cells(chosen, arm: place)
        return FigureList.Line(cells[0].text, cells[2].text, role: cells[2].role)
      }
      : trials.map { trial in
        let cells = tables.cells(trial)
        return FigureList.Line(cells[0].text, cells[2].text, role: cells[4].role)
      }
    let cursor = part == .arms ? armCursor : list.cursor
    CardLines.draw(
      facts: [], rows: rows, cursor: cursor.row(of: rows.count), part: part.rawValue, on: &surface,
      context)
  }
}

extension ViewStack.View {
  /// The part that a press beside its rows puts the keys to.
  fileprivate var firstPart: TrialsScreen.Part {
    switch self {
    case .trials: .list
    case .initiatives: .initiatives
    case .launches: .launches
    }
  }
}
