internal import CNcurses
internal import TerminalUI

/// The colour pairs of ncurses, made as they are needed.
struct ColorPairs {
  /// Colours of the terminal; 0 for none.
  let colorCount: Int
  /// What themes are asked for.
  let depth: ColorDepth
  /// The pair of cleared cells.
  let groundPair: Int32
  private let attributes: Int32
  private let limit: Int
  private var numbers: [Colors: Int32] = [:]

  private struct Colors: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// The pair of what no role is drawn on: 1, of which ncurses is told.
  private var ground: [Colors: Int32] = [:]

  /// The pairs of the screen that is open.
  init(usesColor: Bool) {
    colorCount = usesColor ? Int(stamgast_start_colors()) : 0
    limit = colorCount > 0 ? Int(stamgast_pair_limit()) : 0
    attributes = stamgast_attributes()
    depth =
      if colorCount == 0 {
        .mono
      } else if stamgast_has_rgb() != 0 {
        .trueColor
      } else {
        colorCount >= 256 ? .palette256 : .palette16
      }
    groundPair = limit > 1 ? 1 : 0
    setGround(ThemeStyle())
  }

  /// Draws from now on what no role is drawn on in a style's colours; returns whether these are others than before.
  ///
  /// The terminal's own colours are a pair like the others: going back to pair 0 is twice the bytes.
  @discardableResult
  mutating func setGround(_ style: ThemeStyle) -> Bool {
    let colors = Colors(
      foreground: number(of: style.foreground), background: number(of: style.background))
    guard limit > 1, ground[colors] == nil,
      init_extended_pair(1, colors.foreground, colors.background) == OK
    else { return false }
    ground = [colors: 1]
    numbers = ground
    stamgast_set_ground(1)
    return true
  }

  /// Attributes and pair that show a style.
  mutating func look(of style: ThemeStyle) -> (attributes: Int32, pair: Int32) {
    var attributes = Int32(style.attributes.rawValue) & self.attributes
    guard colorCount > 0 else { return (attributes, 0) }
    let colors = Colors(
      foreground: number(of: style.foreground), background: number(of: style.background))
    if depth == .palette16, colorCount < 16, case .palette(let index) = style.foreground, index > 7
    {
      // With 8 colours bold is what makes one bright, and the only way to do so.
      attributes |= Int32(TextAttributes.bold.rawValue) & self.attributes
    }
    return (attributes, pair(colors))
  }

  private mutating func pair(_ colors: Colors) -> Int32 {
    if let number = numbers[colors] { return number }
    // A theme needs some 40; after several switches a small terminal's 64 are used up.
    if numbers.count + 1 >= limit { numbers = ground }
    let number = Int32(numbers.count + 1)
    guard init_extended_pair(number, colors.foreground, colors.background) == OK else { return 0 }
    numbers[colors] = number
    return number
  }

  private func number(of color: ThemeColor) -> Int32 {
    switch color.reduced(to: depth) {
    case .standard:
      return -1
    case .palette(let index) where depth != .trueColor || index < 8:
      return colorCount < 16 ? Int32(index % 8) : Int32(index)
    case let other:
      guard let (red, green, blue) = other.components else { return -1 }
      // In direct colour 0 to 7 are not nearly black blues but the terminal's own colours.
      return max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }
}
