/// Figures one a line, the name left and the figure right: the smallest form of a panel.
public struct FigureList: Equatable, Sendable {
  /// A figure.
  public struct Line: Equatable, Sendable {
    /// What it is.
    public var name: String
    /// The figure with its unit.
    public var figure: String
    /// What the figure is.
    public var role: StyleRole

    /// A figure.
    public init(_ name: String, _ figure: String, role: StyleRole = .figure) {
      self.name = name
      self.figure = figure
      self.role = role
    }
  }

  /// From top to bottom.
  public var lines: [Line]
  /// The line under the cursor; nil for none.
  public var cursor: Int?

  /// A list of figures.
  public init(lines: [Line], cursor: Int? = nil) {
    self.lines = lines
    self.cursor = cursor
  }

  /// Columns beyond which a figure would stand too far from its name.
  private static let mostColumns = 44

  /// Draws the lines around the cursor. A name gives way to its figure.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let rect = rect.splitLeft(Self.mostColumns).left
    let first = firstLine(height: rect.height)
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let y = rect.y + row
      let isCursor = first + row == cursor
      if isCursor {
        canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), role: .cursor)
      }
      let figure = TextWidth.clipped(line.figure, to: rect.width)
      let width = TextWidth.width(of: figure)
      TableCell(line.name, role: isCursor ? .cursor : .text).draw(
        on: &canvas, x: rect.x, y: y, width: rect.width - width - 1, alignment: .left)
      canvas.write(
        figure, x: rect.right - width, y: y, role: isCursor ? .cursor : line.role, clip: rect)
    }
  }

  /// The line that is drawn at a row of the screen; nil beside the lines.
  public func lineIndex(atX x: Int, y: Int, in rect: Rect) -> Int? {
    guard rect.splitLeft(Self.mostColumns).left.contains(x: x, y: y) else { return nil }
    let index = firstLine(height: rect.height) + y - rect.y
    return index < lines.count ? index : nil
  }

  private func firstLine(height: Int) -> Int {
    ScrollWindow.offset(cursor: cursor, count: lines.count, height: height, previous: 0)
  }
}
