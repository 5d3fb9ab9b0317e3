/// The line at the bottom: the keys that work now, or a message in their place.
public struct StatusBar: Equatable, Sendable {
  /// From the most important to the least.
  public var hints: [KeyHint]
  /// Stands there instead of the hints, if any.
  public var message: String
  /// What the message is.
  public var messageRole: StyleRole
  /// Stands at the right; hints leave it room, a message may not.
  public var note: String

  /// A line of hints.
  public init(
    hints: [KeyHint], message: String = "", messageRole: StyleRole = .message, note: String = ""
  ) {
    self.hints = hints
    self.message = message
    self.messageRole = messageRole
    self.note = note
  }

  /// Draws the first row: as many hints as fit whole, the first ones first, never one cut in a word.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let line = rect.splitTop(1).top
    canvas.fill(line, role: .footer)
    draw(on: &canvas, line: StatusBar.inner(of: line))
  }

  /// Where the mouse finds the keys; nowhere while a message stands in their place.
  public func keys(in rect: Rect) -> [KeyHints.Place] {
    message.isEmpty ? KeyHints(hints).places(in: hintPlace(StatusBar.inner(of: rect))) : []
  }

  /// What the footer's words have of its line: not its edges, where it is wide enough for both.
  public static func inner(of line: Rect) -> Rect {
    line.width < 60 ? line : line.inset(left: 1, right: 1)
  }

  private func draw(on canvas: inout Canvas, line: Rect) {
    var x = line.x
    let noteWidth = TextWidth.width(of: note)
    if message.isEmpty {
      x = KeyHints(hints).draw(on: &canvas, in: hintPlace(line))
    } else {
      let words = TextWidth.clipped(message, to: line.width)
      x = canvas.write(words, x: x, y: line.y, role: messageRole, clip: line)
    }
    if noteWidth > 0, x + KeyHints.gap + noteWidth <= line.right {
      canvas.write(note, x: line.right - noteWidth, y: line.y, role: .footer, clip: line)
    }
  }

  private func hintPlace(_ line: Rect) -> Rect {
    line.inset(right: note.isEmpty ? 0 : TextWidth.width(of: note) + KeyHints.gap)
  }
}
