/// A number of columns and rows; never negative.
public struct Size: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size; what is negative counts as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells; its size is never negative.
public struct Rect: Hashable, Sendable {
  /// Column of the left edge.
  public let x: Int
  /// Row of the top edge.
  public let y: Int
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A rectangle; a negative width or height counts as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column to the right of it.
  public var right: Int { x + width }
  /// The first row below it.
  public var bottom: Int { y + height }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// Its size.
  public var size: Size { Size(width: width, height: height) }

  /// Whether a cell lies in it.
  public func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < right && row >= y && row < bottom
  }

  /// The cells that both rectangles hold; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// A rectangle of a size in the middle of this one, as much of it as fits.
  public func centered(width: Int, height: Int) -> Rect {
    let (width, height) = (min(self.width, width), min(self.height, height))
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height)
  }

  /// The rectangle without so many cells at each side.
  public func inset(
    left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0
  ) -> Rect {
    Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// The upper rows, at most `count`, and the rest.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// The lower rows, at most `count`, and the rest above them.
  public func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let rows = min(max(0, count), height)
    let (rest, bottom) = splitTop(height - rows)
    return (rest, bottom)
  }

  /// The left columns, at most `count`, and the rest.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// The rectangle cut into so many columns of nearly equal width, `gap` cells apart.
  public func columns(_ count: Int, gap: Int = 0) -> [Rect] {
    Rect.shares(of: width - gap * (count - 1), in: count).reduce(into: []) { parts, share in
      let left = (parts.last?.right).map { $0 + gap } ?? x
      parts.append(Rect(x: left, y: y, width: share, height: height))
    }
  }

  /// The rectangle cut into so many rows of nearly equal height, `gap` cells apart.
  public func rows(_ count: Int, gap: Int = 0) -> [Rect] {
    Rect.shares(of: height - gap * (count - 1), in: count).reduce(into: []) { parts, share in
      let top = (parts.last?.bottom).map { $0 + gap } ?? y
      parts.append(Rect(x: x, y: top, width: width, height: share))
    }
  }

  private static func shares(of cells: Int, in count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let cells = max(0, cells)
    return (0..<count).map { cells * ($0 + 1) / count - cells * $0 / count }
  }
}
