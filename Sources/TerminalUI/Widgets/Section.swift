/// A part of a panel under a ruled line with its title; sides and bottom stay open.
///
/// Sides would cost the terminal more than all the words of a panel's titles: two jumps and two changes of colour
/// a row. What stands beside each other is parted by blanks.
public struct Section: Sendable {
  /// Stands at the left of the line.
  public var title: String
  /// What else may have this place; as many of these as there is room for stand behind the title.
  public var others: [String]
  /// Stands at the right of it where there is room.
  public var note: String
  /// Whether keys go to this part; then the line is a heavy one as far as its title. That is where the eye looks, and
  /// the rest of a line across the screen costs more bytes than all words of its part.
  public var isFocused: Bool
  /// What the line is made of.
  public var glyphs: GlyphSet

  /// A part of a panel.
  public init(
    title: String, others: [String] = [], note: String = "", isFocused: Bool = false,
    glyphs: GlyphSet = .braille
  ) {
    self.title = title
    self.others = others
    self.note = note
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  /// The cells of the line before the title, and as many of the heavy one behind it.
  private static let ruleBeside = 2

  /// Whether a line of a width has room for a note beside a title and what else may have its place.
  public static func fits(
    title: String, others: [String] = [], note: String, width: Int
  ) -> Bool {
    // A blank around each, and pieces of the line before, between and behind them.
    TextWidth.width(of: title) + othersWidth(others) + TextWidth.width(of: note) + 9 <= width
  }

  /// What parts the names of what else may have the place.
  private static let separator = " · "

  /// The cells of the names with what parts them, and of the piece of the line behind them.
  private static func othersWidth(_ others: [String]) -> Int {
    others.isEmpty ? 0 : TextWidth.width(of: others.joined(separator: separator)) + 4
  }

  /// The names of what else may have the place that there is room for.
  private func shownOthers(width: Int) -> [String] {
    let fitting = others.indices.last {
      Self.fits(title: title, others: Array(others[...$0]), note: note, width: width)
    }
    return fitting.map { Array(others[...$0]) } ?? []
  }

  /// Where the names of what else may have the place stand, as many as there is room for.
  public func places(ofOthersIn rect: Rect) -> [Rect] {
    var x = rect.x + 2 * Self.ruleBeside + TextWidth.width(of: title) + 3
    return shownOthers(width: rect.width).map { name in
      let place = Rect(x: x, y: rect.y, width: TextWidth.width(of: name), height: 1)
      x = place.right + TextWidth.width(of: Self.separator)
      return place
    }
  }

  /// What the line above leaves for the content.
  public static func inner(of rect: Rect) -> Rect { rect.inset(top: 1) }

  /// Draws the line in the first row: `━━ Title ━━ other · other ───── note ──`.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let line = rect.splitTop(1).top
    canvas.write(
      String(repeating: glyphs.box.horizontal, count: line.width), x: line.x, y: line.y,
      role: .border)
    // A piece of the line stays at each side, so that it is still seen as one.
    let room = line.width - 4
    let words = room > 0 && !title.isEmpty ? " " + TextWidth.clipped(title, to: room - 2) + " " : ""
    if isFocused {
      let lead = min(line.width, TextWidth.width(of: words) + 2 * Self.ruleBeside)
      // Bold as the title between: a change of weight at each side costs more bytes than the line.
      canvas.write(
        String(repeating: glyphs.heavyRule, count: lead), x: line.x, y: line.y,
        role: .borderFocused, bold: true)
    }
    guard !words.isEmpty else { return }
    canvas.write(
      words, x: line.x + Self.ruleBeside, y: line.y, role: isFocused ? .borderFocused : .title,
      bold: true, clip: line.inset(right: 1))
    let places = places(ofOthersIn: line)
    if let first = places.first {
      canvas.write(
        " " + others.prefix(places.count).joined(separator: Self.separator) + " ", x: first.x - 1,
        y: line.y, role: .dim, clip: line)
    }
    let width = TextWidth.width(of: note) + 2
    if !note.isEmpty, Self.fits(title: title, note: note, width: line.width) {
      canvas.write(" " + note + " ", x: line.right - 2 - width, y: line.y, role: .dim, clip: line)
    }
  }
}
