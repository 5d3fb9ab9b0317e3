/// A box around a part of a panel, with words in its border.
public struct Frame: Sendable {
  /// Stands at the left of the top border.
  public var title: String
  /// Stands at the right of the top border, where there is room beside the title.
  public var note: String
  /// Whether keys go to this part.
  public var isFocused: Bool
  /// What the border is made of.
  public var glyphs: GlyphSet

  /// A frame.
  public init(
    title: String = "", note: String = "", isFocused: Bool = false,
    glyphs: GlyphSet = .braille
  ) {
    self.title = title
    self.note = note
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  /// What a frame around a rectangle leaves for its content; empty below 3 x 3.
  public static func inner(of rect: Rect) -> Rect {
    rect.inset(left: 1, top: 1, right: 1, bottom: 1)
  }

  /// Draws the border and clears nothing inside; below 2 x 2 cells it draws nothing.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let role: StyleRole = isFocused ? .borderFocused : .border
    let box = glyphs.box
    let line = String(repeating: box.horizontal, count: rect.width - 2)
    canvas.write(box.topLeft + line + box.topRight, x: rect.x, y: rect.y, role: role)
    canvas.write(
      box.bottomLeft + line + box.bottomRight, x: rect.x, y: rect.bottom - 1, role: role)
    for y in rect.y + 1..<rect.bottom - 1 {
      canvas.write(box.vertical, x: rect.x, y: y, role: role)
      canvas.write(box.vertical, x: rect.right - 1, y: y, role: role)
    }
    drawWords(on: &canvas, in: rect)
  }

  private func drawWords(on canvas: inout Canvas, in rect: Rect) {
    // A corner, a line and a space stay at each side, so that the border is still seen as one.
    let room = rect.width - 6
    guard room > 0 else { return }
    var end = rect.x + 2
    if !title.isEmpty {
      let text = " " + TextWidth.clipped(title, to: room) + " "
      end = canvas.write(
        text, x: rect.x + 2, y: rect.y, role: isFocused ? .borderFocused : .title, bold: isFocused)
    }
    let noteWidth = TextWidth.width(of: note) + 2
    if !note.isEmpty, end + 1 + noteWidth <= rect.right - 2 {
      canvas.write(" " + note + " ", x: rect.right - 2 - noteWidth, y: rect.y, role: .dim)
    }
  }
}
