import Presentation
import TerminalUI

/// An initiative or a launch that is being made, as a frame over the screen.
struct EntryEditorDrawing {
  private let editor: EntryEditor
  private let state: DashboardState

  init(_ editor: EntryEditor, _ state: DashboardState) {
    self.editor = editor
    self.state = state
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let strings = state.strings
    let width = min(area.width, 78)
    let help = TextBlock(editor.kind.help(strings)[editor.place], role: .dim)
    // Frame, lines, and a blank one above the help.
    let frame = area.centered(
      width: width,
      height: editor.lines.count + help.lineCount(width: max(1, width - 4)) + 3)
    surface.canvas.fill(frame)
    Frame(
      title: TextWidth.sanitized(editor.kind.editorTitle(editor.edited, strings)), isFocused: true,
      glyphs: state.glyphs
    ).draw(on: &surface.canvas, in: frame)
    let inner = Frame.inner(of: frame).inset(left: 1, right: 1)
    let prompts = editor.kind.prompts(strings)
    let promptWidth = prompts.map { TextWidth.width(of: $0) }.max() ?? 0
    // Where not all lines fit, the one that is typed is among those that do.
    let first = ScrollWindow.offset(
      cursor: editor.place, count: editor.lines.count, height: inner.height, previous: 0)
    for place in first..<min(editor.lines.count, first + inner.height) {
      let line = Rect(x: inner.x, y: inner.y + place - first, width: inner.width, height: 1)
      editor.lines[place].draw(
        prompt: TextWidth.padded(prompts[place], to: promptWidth), isTyped: place == editor.place,
        on: &surface.canvas, in: line)
      surface.onPress(line, .menu(.line(place)))
    }
    help.draw(on: &surface.canvas, in: inner.inset(top: editor.lines.count + 1))
  }
}
