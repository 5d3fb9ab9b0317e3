import Commerce
import Metrics
import Presentation
import TerminalUI

/// What a ratio is made of: its numerator and its denominator, each of which opens to its rows.
struct FigurePartsScreen: ScreenModel {
  let figure: PartsFigure
  private(set) var cursor = ListCursor()

  init(_ figure: PartsFigure) {
    self.figure = figure
  }

  var screen: Screen { .parts(self) }

  func title(_ context: ScreenContext) -> String { figure.title(context) }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.latestDay == nil ? [] : [figure.query(context)]
  }

  private func made(_ context: ScreenContext) -> Loadable<FigureParts> {
    context.load(figure.query(context)) { figure.parts(in: $0, context) }
  }

  private func parts(_ context: ScreenContext) -> [FigurePart] { made(context).value?.parts ?? [] }

  /// The part under the cursor; nil where there is none.
  private func chosen(_ context: ScreenContext) -> FigurePart? {
    let parts = parts(context)
    return cursor.row(of: parts.count).map { parts[$0] }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    parts(context).isEmpty ? [] : [.open, .moveDown, .explain, .export, .copy]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let count = parts(context).count
    if cursor.move(
      command, count: count, height: Table.visibleRowCount(height: context.area.height))
    {
      return .done
    }
    guard command == .open, let part = chosen(context) else { return nil }
    return part.screen.map { .open($0) } ?? .done
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func explanation(_ context: ScreenContext) -> Explanation? { made(context).value?.explanation }

  func copyText(_ context: ScreenContext) -> String? {
    chosen(context).map { "\($0.name): \($0.text(context))" }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    let parts = parts(context)
    guard !parts.isEmpty else { return nil }
    return ScreenExport(
      list: .table(
        columns: [context.strings.partColumn, context.strings.valueColumn],
        rows: parts.map { [.text($0.name), $0.exported(context)] }),
      fileName: FileName.made(from: title(context)))
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch made(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let made): draw(made.parts, on: &surface, context)
    }
  }

  private func draw(_ parts: [FigurePart], on surface: inout Surface, _ context: ScreenContext) {
    let strings = context.strings
    let table = Table(
      columns: [
        TableColumn(strings.partColumn, minimumWidth: 16, idealWidth: 44),
        TableColumn(strings.valueColumn, alignment: .right, minimumWidth: 10, idealWidth: 18),
      ],
      rowCount: parts.count, cursor: cursor.row(of: parts.count), offset: cursor.offset,
      emptyText: strings.noSuchFigure(asOf: context.asOf),
      essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
    ) { index in
      [
        TableCell(parts[index].name, role: parts[index].opens == nil ? .dim : .text),
        TableCell(parts[index].text(context), role: .figure),
      ]
    }
    surface.draw(table, part: 0, in: context.area)
  }
}
