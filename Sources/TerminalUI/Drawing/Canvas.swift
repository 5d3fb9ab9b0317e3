/// One place on the screen: what stands there and what it is.
public struct Cell: Equatable, Sendable {
  /// What stands in the cell: one character with its marks, `" "`, or nothing where a wide character
  /// from the left reaches in.
  public var text: String
  /// What the cell is, from which a theme decides how it looks.
  public var role: StyleRole
  /// Whether it is drawn bold, whatever the theme.
  public var isBold: Bool

  /// A cell.
  public init(_ text: String = " ", role: StyleRole = .text, isBold: Bool = false) {
    self.text = text
    self.role = role
    self.isBold = isBold
  }

  /// An empty cell.
  public static let blank = Cell()
}

/// A grid of cells that widgets draw on; drawing outside of it has no effect.
public struct Canvas: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  private var cells: [Cell]
  /// Where the terminal's cursor stands, for entering text; nil where it is hidden.
  public var cursor: (x: Int, y: Int)? {
    get { cursorCell.map { ($0 % max(1, size.width), $0 / max(1, size.width)) } }
    set {
      cursorCell = newValue.flatMap { place in
        bounds.contains(x: place.x, y: place.y) ? place.y * size.width + place.x : nil
      }
    }
  }
  private var cursorCell: Int?
  /// The places that tell of what is under the cursor, from the first one drawn.
  public internal(set) var followers: [Rect] = []

  /// A canvas of blank cells.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell at a place; a blank one outside of the canvas.
  public subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(x: x, y: y) ? cells[y * size.width + x] : .blank }
    set { if bounds.contains(x: x, y: y) { cells[y * size.width + x] = newValue } }
  }

  /// The cells of a row from left to right; none outside of the canvas.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Writes a text from a place to the right, within the clip; returns the column after the last cell written.
  ///
  /// The text is made safe and measured by `TextWidth`: a wide character that would be cut by the
  /// clip's right edge becomes a space. Control characters never reach the canvas.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, role: StyleRole = .text, bold: Bool = false,
    clip: Rect? = nil
  ) -> Int {
    let area = clip.map { bounds.intersection($0) } ?? bounds
    guard y >= area.y, y < area.bottom else { return x }
    var column = x
    for glyph in TextWidth.glyphs(of: text) {
      guard column < area.right else { break }
      let fits = column >= area.x && column + glyph.width <= area.right
      if fits {
        blankHalves(x: column, y: y, width: glyph.width)
        self[column, y] = Cell(glyph.text, role: role, isBold: bold)
        for extra in 1..<max(1, glyph.width) {
          self[column + extra, y] = Cell("", role: role, isBold: bold)
        }
      } else {
        for covered in max(column, area.x)..<max(area.x, min(column + glyph.width, area.right)) {
          blankHalves(x: covered, y: y, width: 1)
          self[covered, y] = Cell(" ", role: role, isBold: bold)
        }
      }
      column += glyph.width
    }
    return min(column, area.right)
  }

  /// Blanks the other half of wide characters of which cells are about to be written over.
  private mutating func blankHalves(x: Int, y: Int, width: Int) {
    if self[x, y].text.isEmpty { self[x - 1, y].text = " " }
    if self[x + width, y].text.isEmpty { self[x + width, y].text = " " }
  }

  /// Fills a rectangle with one character.
  public mutating func fill(_ rect: Rect, with text: String = " ", role: StyleRole = .text) {
    let area = bounds.intersection(rect)
    for y in area.y..<area.bottom where area.width > 0 {
      blankHalves(x: area.x, y: y, width: area.width)
      for x in area.x..<area.right { self[x, y] = Cell(text, role: role) }
    }
  }

  /// Gives the cells of a rectangle another role and leaves what stands in them.
  public mutating func paint(_ rect: Rect, role: StyleRole, bold: Bool? = nil) {
    let area = bounds.intersection(rect)
    for y in area.y..<area.bottom {
      for x in area.x..<area.right {
        self[x, y].role = role
        if let bold { self[x, y].isBold = bold }
      }
    }
  }
}
