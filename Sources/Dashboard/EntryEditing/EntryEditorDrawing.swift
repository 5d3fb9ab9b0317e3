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

  func draw(on canvas: inout Canvas, in area: Rect) {
    let strings = state.strings
    let width = min(area.width, 78)
    let help = TextBlock(editor.kind.help(strings)[editor.place], role: .dim)
    let keys = TextBlock(paragraphs: [[TextSpan(strings.initiativeEditorKeys, role: .footerKey)]])
    let (helpLines, keyLines) = (
      help.lineCount(width: max(1, width - 4)), keys.lineCount(width: max(1, width - 4))
    )
    // Frame, lines, and a blank one above the help and the keys.
    let frame = area.centered(
      width: width, height: editor.lines.count + helpLines + keyLines + 4)
    canvas.fill(frame)
    Frame(
      title: TextWidth.sanitized(editor.kind.editorTitle(editor.edited, strings)), isFocused: true,
      glyphs: state.glyphs
    ).draw(on: &canvas, in: frame)
    let inner = Frame.inner(of: frame).inset(left: 1, right: 1)
    let prompts = editor.kind.prompts(strings)
    let promptWidth = prompts.map { TextWidth.width(of: $0) }.max() ?? 0
    // Where not all lines fit, the one that is typed is among those that do.
    let first = ScrollWindow.offset(
      cursor: editor.place, count: editor.lines.count, height: inner.height, previous: 0)
    for place in first..<min(editor.lines.count, first + inner.height) {
      editor.lines[place].draw(
        prompt: TextWidth.padded(prompts[place], to: promptWidth), isTyped: place == editor.place,
        on: &canvas,
        in: Rect(x: inner.x, y: inner.y + place - first, width: inner.width, height: 1))
    }
    let below = inner.inset(top: editor.lines.count + 1)
    let (upper, lower) = below.splitTop(helpLines)
    help.draw(on: &canvas, in: upper)
    keys.draw(on: &canvas, in: lower.inset(top: 1))
  }
}
