/// The dots of a chart's curves, several to a cell, before they become characters.
///
/// A cell has one colour: where curves cross, the one drawn last gives it.
struct PlotRaster {
  /// What a cell of dots is drawn with.
  enum Resolution {
    /// 2 x 4 dots as braille.
    case braille
    /// 2 x 2 dots as quadrant blocks.
    case quadrants

    var dots: (x: Int, y: Int) {
      self == .braille ? (2, 4) : (2, 2)
    }
  }

  let width: Int
  let height: Int
  let resolution: Resolution
  private var masks: [UInt8]
  private var roles: [StyleRole]

  init(width: Int, height: Int, resolution: Resolution) {
    self.width = max(0, width)
    self.height = max(0, height)
    self.resolution = resolution
    masks = Array(repeating: 0, count: self.width * self.height)
    roles = Array(repeating: .text, count: self.width * self.height)
  }

  /// Dots in each direction.
  var dotSize: (x: Int, y: Int) { (width * resolution.dots.x, height * resolution.dots.y) }

  /// Sets a dot; outside it does nothing.
  mutating func set(x: Int, y: Int, role: StyleRole) {
    let (columns, rows) = resolution.dots
    guard x >= 0, y >= 0, x < width * columns, y < height * rows else { return }
    let cell = y / rows * width + x / columns
    masks[cell] |= Self.bit(x: x % columns, y: y % rows, resolution: resolution)
    roles[cell] = role
  }

  /// Sets the dots of a straight line, both ends included; of a dotted one every third is left out.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), role: StyleRole, isDotted: Bool = false
  ) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    for step in 0...steps where !isDotted || step % 4 < 2 {
      let x = start.x + Self.share(end.x - start.x, step, of: steps)
      let y = start.y + Self.share(end.y - start.y, step, of: steps)
      set(x: x, y: y, role: role)
    }
  }

  /// Draws every cell that has a dot and leaves the others.
  func draw(on canvas: inout Canvas, x: Int, y: Int) {
    for row in 0..<height {
      for column in 0..<width where masks[row * width + column] != 0 {
        let cell = row * width + column
        canvas[x + column, y + row] = Cell(character(masks[cell]), role: roles[cell])
      }
    }
  }

  /// `distance * step / steps`, rounded half away from zero.
  private static func share(_ distance: Int, _ step: Int, of steps: Int) -> Int {
    guard steps > 0 else { return 0 }
    let product = 2 * distance * step
    return (product + (product < 0 ? -steps : steps)) / (2 * steps)
  }

  private static func bit(x: Int, y: Int, resolution: Resolution) -> UInt8 {
    switch resolution {
    case .braille:
      // Unicode numbers the braille dots down the left column, then the right, then the bottom pair.
      y == 3 ? 0x40 << x : 1 << (x * 3 + y)
    case .quadrants:
      1 << (y * 2 + x)
    }
  }

  private func character(_ mask: UInt8) -> String {
    switch resolution {
    case .braille:
      return Unicode.Scalar(0x2800 + UInt32(mask)).map { String(Character($0)) } ?? " "
    case .quadrants:
      return Self.quadrants[Int(mask & 15)]
    }
  }

  /// By bits: upper left 1, upper right 2, lower left 4, lower right 8.
  private static let quadrants = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
