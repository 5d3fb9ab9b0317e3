import Presentation
import TerminalUI

/// What completes a command, as a frame above the line that it is written in.
struct CommandLineDrawing {
  private let line: CommandLine
  private let state: DashboardState

  init(_ line: CommandLine, _ state: DashboardState) {
    self.line = line
    self.state = state
  }

  /// The most completions on screen.
  private static let limit = 10

  func draw(on surface: inout Surface, in area: Rect) {
    let completions = state.completions(of: line)
    let count = min(completions.count, Self.limit, max(0, area.height - 2))
    guard count > 0, area.width > 8 else { return }
    let width = min(area.width, 78)
    let frame = Rect(
      x: area.x, y: area.bottom - count - 2, width: width, height: count + 2)
    surface.canvas.fill(frame)
    surface.onPress(frame, .menu(.window))
    Frame(
      title: state.strings.commandsTitle, note: state.strings.foundCount(completions.count),
      isFocused: true, glyphs: state.glyphs
    ).draw(on: &surface.canvas, in: frame)
    let inner = Frame.inner(of: frame).inset(left: 1, right: 1)
    let offset = ListCursor(row: line.chosen ?? 0).offset(count: completions.count, height: count)
    let shown = completions[offset..<(offset + count)]
    let nameWidth = min(inner.width, (shown.map { TextWidth.width(of: $0.line) }.max() ?? 0) + 2)
    for (place, completion) in shown.enumerated() {
      let isChosen = line.chosen == offset + place
      let rect = Rect(x: inner.x, y: inner.y + place, width: inner.width, height: 1)
      if isChosen { surface.canvas.fill(rect, role: .cursor) }
      surface.onPress(rect, .menu(.row(offset + place)))
      let x = surface.canvas.write(
        TextWidth.padded(completion.line, to: nameWidth), x: rect.x, y: rect.y,
        role: isChosen ? .cursor : .text, clip: rect)
      surface.canvas.write(
        TextWidth.clipped(completion.meaning, to: max(0, rect.right - x)), x: x, y: rect.y,
        role: isChosen ? .cursor : .dim, clip: rect)
    }
  }
}
