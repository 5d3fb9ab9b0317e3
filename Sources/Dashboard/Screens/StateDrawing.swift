import Presentation
import TerminalUI

/// What stands there while there is nothing else to show.
enum StateDrawing {
  /// The data is on its way.
  static func loading(on canvas: inout Canvas, _ context: ScreenContext) {
    centred([context.strings.loading], role: .dim, on: &canvas, context)
  }

  /// The data is not to be had.
  static func failed(_ reason: String, on canvas: inout Canvas, _ context: ScreenContext) {
    centred([reason], role: .error, on: &canvas, context)
  }

  /// There is nothing, with the reason and what to do.
  static func empty(_ lines: [String], on canvas: inout Canvas, _ context: ScreenContext) {
    centred(lines, role: .dim, on: &canvas, context)
  }

  private static func centred(
    _ lines: [String], role: StyleRole, on canvas: inout Canvas, _ context: ScreenContext
  ) {
    let width = min(context.area.width - 2, 72)
    let block = TextBlock(paragraphs: lines.map { [TextSpan($0, role: role)] })
    let height = block.lineCount(width: width)
    let x = context.area.x + (context.area.width - width) / 2
    let y = context.area.y + max(0, context.area.height - height) / 3
    block.draw(
      on: &canvas,
      in: Rect(x: x, y: y, width: width, height: height).intersection(context.area))
  }
}

extension Surface {
  /// Lets the mouse choose the rows of a table and sort by its headers.
  mutating func addTargets(of table: Table, part: Int, in rect: Rect) {
    for y in rect.y..<rect.bottom {
      if let row = table.rowIndex(atX: rect.x, y: y, in: rect) {
        onPress(
          Rect(x: rect.x, y: y, width: rect.width, height: 1),
          .item(part: part, row: row, column: 0))
      }
    }
    for x in rect.x..<rect.right {
      if let column = table.headerIndex(atX: x, y: rect.y, in: rect) {
        onPress(Rect(x: x, y: rect.y, width: 1, height: 1), .header(column: column))
      }
    }
  }
}
