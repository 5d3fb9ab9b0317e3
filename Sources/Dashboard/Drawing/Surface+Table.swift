import TerminalUI

extension Surface {
  /// Draws a table without a title of its own, a column from the edge as those with one are where there is room for
  /// it; the mouse chooses its rows and, where it can be sorted, sorts by its headers.
  mutating func draw(_ table: Table, part: Int, isSortable: Bool = true, in rect: Rect) {
    let place = rect.inset(left: rect.width >= 60 ? 1 : 0)
    table.draw(on: &canvas, in: place)
    addRows(of: table, part: part, in: place)
    guard isSortable else { return }
    for x in place.x..<place.right {
      if let column = table.headerIndex(atX: x, y: place.y, in: place) {
        onPress(Rect(x: x, y: place.y, width: 1, height: 1), .header(column: column))
      }
    }
  }

  /// Lets the mouse choose the rows of a table.
  mutating func addRows(of table: Table, part: Int, in rect: Rect) {
    for y in rect.y..<rect.bottom {
      guard let row = table.rowIndex(atX: rect.x, y: y, in: rect) else { continue }
      onPress(
        Rect(x: rect.x, y: y, width: rect.width, height: 1),
        .item(part: part, row: row, column: 0))
    }
  }
}
