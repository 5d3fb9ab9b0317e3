import Presentation
import TerminalUI

extension Surface {
  /// Draws a table without a title of its own, a column from the edge as those with one are where there is room for
  /// it; the mouse chooses its rows and sorts by its headers.
  mutating func draw(_ table: Table, part: Int, in rect: Rect) {
    let place = rect.inset(left: rect.width >= 60 ? 1 : 0)
    drawWhole(table, part: part, in: place)
  }

  /// Draws a table that fills its place; the mouse chooses its rows and sorts by its headers.
  mutating func drawWhole(_ table: Table, part: Int, in rect: Rect) {
    let table = said(table)
    // A press on a header does nothing where the part can't be sorted.
    for header in table.draw(on: &canvas, in: rect) {
      onPress(header.place, .header(part: part, column: header.column))
    }
    for y in rect.y..<rect.bottom {
      guard let row = table.rowIndex(atX: rect.x, y: y, in: rect) else { continue }
      onPress(
        Rect(x: rect.x, y: y, width: rect.width, height: 1),
        .item(part: part, row: row, column: 0))
    }
  }

  /// A table whose sort is told in words where it is read aloud: a mark would be one more letter of a name.
  private func said(_ table: Table) -> Table {
    guard let strings = spoken else { return table }
    var table = table
    for (index, column) in table.columns.enumerated() {
      guard let sort = column.sort else { continue }
      let title = column.title + ", " + strings.sortWords(descending: sort == .descending)
      let width = TextWidth.width(of: title)
      table.columns[index].title = title
      table.columns[index].sort = nil
      table.columns[index].minimumWidth = max(column.minimumWidth, width)
      table.columns[index].idealWidth = max(column.idealWidth, width)
    }
    return table
  }

  /// Lets the mouse choose the places of a chart.
  mutating func letMouse(choose chart: LineChart, part: Int, in rect: Rect) {
    for x in rect.x..<rect.right {
      guard let place = chart.place(atX: x, in: rect) else { continue }
      onPress(
        Rect(x: x, y: rect.y, width: 1, height: rect.height),
        .item(part: part, row: place, column: 0))
    }
  }
}
