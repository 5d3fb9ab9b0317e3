/// What a character that is drawn rather than written is made of, so that charts and frames look alike whatever font a
/// picture is shown in.
///
/// Lengths are those of `GlyphShape.cell`: 72 by 144, of which eighths are whole numbers.
enum GlyphShape: Equatable {
  /// Filled rectangles.
  case blocks([Block])
  /// A shade of the whole cell, in quarters.
  case shade(Int)
  /// Dots of braille, by their places in a cell of two by four.
  case dots([Point])
  /// A line of a frame or an axis, as path data from the cell's corner.
  case line(String, isHeavy: Bool)

  /// A rectangle in a cell.
  struct Block: Equatable {
    let x, y, width, height: Int
    init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  /// A place in a cell.
  struct Point: Equatable {
    let x, y: Int
  }

  /// The size of a cell.
  static let cell = (width: 72, height: 144)

  /// The shape of a character; nil for one that is written.
  init?(_ text: String) {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    let (width, height) = GlyphShape.cell
    switch scalar.value {
    case 0x2580: self = .blocks([Block(0, 0, width, height / 2)])
    case 0x2581...0x2588:
      let part = height / 8 * Int(scalar.value - 0x2580)
      self = .blocks([Block(0, height - part, width, part)])
    case 0x2589...0x258F:
      self = .blocks([Block(0, 0, width / 8 * Int(0x2590 - scalar.value), height)])
    case 0x2590: self = .blocks([Block(width / 2, 0, width / 2, height)])
    case 0x2591...0x2593: self = .shade(Int(scalar.value - 0x2590))
    case 0x2594: self = .blocks([Block(0, 0, width, height / 8)])
    case 0x2595: self = .blocks([Block(width / 8 * 7, 0, width / 8, height)])
    case 0x2596...0x259F: self = .blocks(GlyphShape.quadrants(of: scalar.value))
    case 0x2800...0x28FF: self = .dots(GlyphShape.dots(of: scalar.value - 0x2800))
    default:
      guard let (path, isHeavy) = GlyphShape.lines[scalar] else { return nil }
      self = .line(path, isHeavy: isHeavy)
    }
  }

  /// The quadrants of U+2596 to U+259F: upper left, upper right, lower left, lower right.
  private static func quadrants(of value: UInt32) -> [Block] {
    let filled: [[Int]] = [
      [2], [3], [0], [0, 2, 3], [0, 3], [0, 1, 2], [0, 1, 3], [1], [1, 2], [1, 2, 3],
    ]
    return filled[Int(value - 0x2596)].map { place in
      Block(place % 2 * 36, place / 2 * 72, 36, 72)
    }
  }

  /// The bits of braille: three rows of the left column, three of the right one, then the lowest row.
  private static func dots(of bits: UInt32) -> [Point] {
    (0..<8).filter { bits >> $0 & 1 == 1 }.map { bit in
      let (column, row) = bit < 6 ? (bit / 3, bit % 3) : (bit - 6, 3)
      return Point(x: 18 + 36 * column, y: 18 + 36 * row)
    }
  }

  private static let lines: [Unicode.Scalar: (String, Bool)] = [
    "─": ("M0 72h72", false), "━": ("M0 72h72", true), "│": ("M36 0v144", false),
    "┃": ("M36 0v144", true), "╌": ("M6 72h24m12 0h24", false),
    "╭": ("M36 144v-36q0-36 36-36", false), "╮": ("M0 72q36 0 36 36v36", false),
    "╯": ("M0 72q36 0 36-36v-36", false), "╰": ("M36 0v36q0 36 36 36", false),
    "┌": ("M36 144v-72h36", false), "┐": ("M0 72h36v72", false), "┘": ("M0 72h36v-72", false),
    "└": ("M36 0v72h36", false), "├": ("M36 0v144m0-72h36", false),
    "┤": ("M36 0v144m0-72h-36", false), "┬": ("M0 72h72m-36 0v72", false),
    "┴": ("M0 72h72m-36 0v-72", false), "┼": ("M0 72h72m-36-72v144", false),
  ]
}
