import TerminalUI

extension Surface {
  /// Draws a table without a title of its own, a column from the edge as those with one are where there is room for
  /// it; the mouse chooses its rows and sorts by its headers.
  mutating func draw(_ table: Table, part: Int, in rect: Rect) {
    let place = rect.inset(left: rect.width >= 60 ? 1 : 0)
    table.draw(on: &canvas, in: place)
    letMouse(choose: table, part: part, in: place)
  }

  /// Lets the mouse choose the rows of a table and press its headers, which does nothing where the part can't be sorted.
  mutating func letMouse(choose table: Table, part: Int, in rect: Rect) {
    for header in table.headers(in: rect) {
      onPress(header.place, .header(part: part, column: header.column))
    }
    for y in rect.y..<rect.bottom {
      guard let row = table.rowIndex(atX: rect.x, y: y, in: rect) else { continue }
      onPress(
        Rect(x: rect.x, y: y, width: rect.width, height: 1),
        .item(part: part, row: row, column: 0))
    }
  }
}
