/// A cell of a table: text that is ready to be shown.
public struct TableCell: Equatable, Sendable {
  /// What stands in it.
  public var text: String
  /// What it is.
  public var role: StyleRole
  /// The letters that a search matched, as offsets of characters in `text`; empty where none.
  public var matched: Range<Int>
  /// Whether it says what the cell right of it would, and takes its place too where that column is shown.
  public var takesNext: Bool

  /// A cell.
  public init(
    _ text: String, role: StyleRole = .text, matched: Range<Int> = 0..<0, takesNext: Bool = false
  ) {
    self.text = text
    self.role = role
    self.matched = matched
    self.takesNext = takesNext
  }

  /// Draws the cell in one line of a given width.
  func draw(
    on canvas: inout Canvas, x: Int, y: Int, width: Int, alignment: TextAlignment,
    over row: StyleRole? = nil, bold: Bool = false
  ) {
    guard width > 0 else { return }
    let line = Rect(x: x, y: y, width: width, height: 1)
    let shown = TextWidth.padded(text, to: width, alignment: alignment)
    canvas.write(shown, x: x, y: y, role: row ?? role, bold: bold, clip: line)
    guard !matched.isEmpty, matched.lowerBound >= 0 else { return }
    let textWidth = TextWidth.width(of: text)
    let before = TextWidth.width(of: text.prefix(matched.lowerBound))
    let length = TextWidth.width(of: text.dropFirst(matched.lowerBound).prefix(matched.count))
    let indent =
      switch alignment {
      case .left: 0
      case .right: max(0, width - textWidth)
      case .center: max(0, width - textWidth) / 2
      }
    // The mark of what was cut off is not a letter that was found.
    let room = textWidth > width ? line.inset(right: 1) : line
    let place = Rect(x: x + indent + before, y: y, width: length, height: 1)
    canvas.paint(room.intersection(place), role: .match)
  }
}
