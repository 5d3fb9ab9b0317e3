import TerminalUI

/// A line of text that is being entered: what for, the text with the cursor behind it, and its keys.
struct PromptLine {
  let words: String
  let text: String
  let help: String

  func draw(on canvas: inout Canvas, in rect: Rect, role: StyleRole = .dim) {
    guard !rect.isEmpty else { return }
    var x = canvas.write(words + " ", x: rect.x, y: rect.y, role: .footerKey, clip: rect)
    // The end of a long text is where one types.
    var shown = text
    while TextWidth.width(of: shown) > max(1, rect.right - x - 1), !shown.isEmpty {
      shown.removeFirst()
    }
    x = canvas.write(shown, x: x, y: rect.y, role: .text, bold: true, clip: rect)
    canvas.cursor = (min(x, rect.right - 1), rect.y)
    let helpWidth = TextWidth.width(of: help)
    if x + 3 + helpWidth < rect.right {
      canvas.write(help, x: rect.right - 1 - helpWidth, y: rect.y, role: role, clip: rect)
    }
  }
}
