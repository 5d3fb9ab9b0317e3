/// A key and what it does, as the footer says it.
public struct KeyHint: Equatable, Sendable {
  /// The key as written.
  public var key: String
  /// What it does, in a word or two.
  public var words: String

  /// A hint.
  public init(_ key: String, _ words: String) {
    self.key = key
    self.words = words
  }
}

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

  /// What the footer's words have of its line: not its edges, where it is wide enough for both.
  public static func inner(of line: Rect) -> Rect {
    line.width < 60 ? line : line.inset(left: 1, right: 1)
  }

  private func draw(on canvas: inout Canvas, line: Rect) {
    var x = line.x
    let noteWidth = TextWidth.width(of: note)
    if message.isEmpty {
      let room = line.width - (noteWidth > 0 ? noteWidth + Self.gap : 0)
      for (index, hint) in Self.fitting(hints, in: room).enumerated() {
        if index > 0 { x += Self.gap }
        x = canvas.write(hint.key, x: x, y: line.y, role: .footerKey, clip: line)
        x = canvas.write(" " + hint.words, x: x, y: line.y, role: .footer, clip: line)
      }
    } else {
      let words = TextWidth.clipped(message, to: line.width)
      x = canvas.write(words, x: x, y: line.y, role: messageRole, clip: line)
    }
    if noteWidth > 0, x + Self.gap + noteWidth <= line.right {
      canvas.write(note, x: line.right - noteWidth, y: line.y, role: .footer, clip: line)
    }
  }

  private static let gap = 2

  /// The leading hints that fit whole in so many columns.
  static func fitting(_ hints: [KeyHint], in width: Int) -> [KeyHint] {
    var used = 0
    return Array(
      hints.prefix { hint in
        let more = TextWidth.width(of: hint.key) + 1 + TextWidth.width(of: hint.words)
        used += more + (used > 0 ? gap : 0)
        return used <= width
      })
  }
}
