import TerminalUI

extension TextEntry {
  /// Draws the line behind its prompt, with the terminal's cursor in it where it is being typed.
  func draw(prompt: String, isTyped: Bool, on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let start = canvas.write(prompt + " ", x: rect.x, y: rect.y, role: .footerKey, clip: rect)
    let room = max(1, rect.right - start)
    // Where the line is longer than its place, its end or what is left of the cursor is what one looks at.
    var before = TextWidth.sanitized(before)
    while TextWidth.width(of: before) > room - 1, !before.isEmpty { before.removeFirst() }
    let x = canvas.write(before, x: start, y: rect.y, role: .text, bold: true, clip: rect)
    canvas.write(
      TextWidth.clipped(TextWidth.sanitized(after), to: max(0, rect.right - x)), x: x,
      y: rect.y, role: .text, bold: true, clip: rect)
    if isTyped { canvas.cursor = (min(x, rect.right - 1), rect.y) }
  }
}
