import TerminalUI

/// A card, or a panel with its focused part, where there is room for one figure a line only: its facts, and below
/// them its rows.
enum CardLines {
  /// Whether the facts stand in lines because there is no room for columns.
  static func fit(_ context: ScreenContext) -> Bool {
    context.area.height < 12 || context.area.width < 56
  }

  /// Draws the lines around the chosen row, from the first one without any, and lets the mouse choose a row.
  static func draw(
    facts: [FigureList.Line], rows: [FigureList.Line], cursor: Int?, part: Int = 0,
    on surface: inout Surface, _ context: ScreenContext
  ) {
    let area = context.area
    let list = FigureList(lines: facts + rows, cursor: cursor.map { facts.count + $0 })
    list.draw(on: &surface.canvas, in: area)
    guard cursor != nil else { return }
    for y in area.y..<area.bottom {
      guard let line = list.lineIndex(atX: area.x, y: y, in: area), line >= facts.count
      else { continue }
      surface.onPress(
        Rect(x: area.x, y: y, width: area.width, height: 1),
        .item(part: part, row: line - facts.count, column: 0))
    }
  }
}
