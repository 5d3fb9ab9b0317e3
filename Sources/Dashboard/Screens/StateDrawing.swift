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
