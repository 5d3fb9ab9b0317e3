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

  /// There is none yet of what a list holds: what one is, and last the command that makes one. The first line alone
  /// where no more fits.
  static func noneYet(
    _ lines: [String], under section: Section, on canvas: inout Canvas, in rect: Rect,
    _ context: ScreenContext
  ) {
    guard !context.isCompact else {
      return TextBlock(lines[0], role: .dim).draw(on: &canvas, in: context.area)
    }
    section.draw(on: &canvas, in: rect)
    let example = lines.suffix(1).map { [TextSpan($0, role: .footerKey)] }
    TextBlock(paragraphs: lines.dropLast().map { [TextSpan($0)] } + [[]] + example).draw(
      on: &canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
  }

  /// Says in one line below a title what there is instead of the rows of a list: that they are on their way, why they
  /// are not to be had, or that there are none. The rows, where there are any.
  static func rows<Row>(
    _ rows: Loadable<[Row]>, orNone: String, under section: Section, on canvas: inout Canvas,
    in rect: Rect, _ strings: Strings
  ) -> [Row]? {
    if let rows = rows.value, !rows.isEmpty { return rows }
    let (text, role): (String, StyleRole) =
      switch rows {
      case .loading: (strings.loading, .dim)
      case .failed(let reason): (reason, .error)
      case .loaded: (orNone, .dim)
      }
    section.draw(on: &canvas, in: rect)
    TextBlock(text, role: role).draw(
      on: &canvas, in: Section.inner(of: rect).splitTop(1).top.inset(left: 1, right: 1))
    return nil
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
