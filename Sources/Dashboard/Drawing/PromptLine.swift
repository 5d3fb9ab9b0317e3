import TerminalUI

/// A line of text that is being entered: what for, the text with the cursor behind it, and its keys.
struct PromptLine {
  let words: String
  let text: String
  var hints: [KeyHint] = []

  /// Draws it; returns where the mouse finds its keys.
  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect, role: StyleRole = .dim) -> [KeyHints.Place] {
    guard !rect.isEmpty else { return [] }
    var x = canvas.write(words + " ", x: rect.x, y: rect.y, role: .footerKey, clip: rect)
    // The end of a long text is where one types.
    var shown = text
    while TextWidth.width(of: shown) > max(1, rect.right - x - 1), !shown.isEmpty {
      shown.removeFirst()
    }
    x = canvas.write(shown, x: x, y: rect.y, role: .text, bold: true, clip: rect)
    canvas.cursor = (min(x, rect.right - 1), rect.y)
    let line = KeyHints(hints)
    let width = line.fitting(in: rect.right - x - 4).width
    let place = Rect(x: rect.right - 1 - width, y: rect.y, width: width, height: 1)
    line.draw(on: &canvas, in: place, role: role)
    return line.places(in: place)
  }
}
