/// How many colours a terminal shows.
public enum ColorDepth: CaseIterable, Sendable {
  /// 24 bits per colour.
  case trueColor
  /// The 256 colours of xterm.
  case palette256
  /// The terminal's own 16 colours; on terminals with 8 the bright ones become plain.
  case palette16
  /// No colour: only bold, dim, underlined, reversed.
  case mono
}

/// A colour as a theme gives it.
public enum ThemeColor: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// A colour of the terminal's palette; 0 to 15 are the user's own colours.
  case palette(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)

  /// The nearest colour that a depth has: true colours become the nearest of the 240 fixed ones of
  /// xterm's 256, and those the nearest of xterm's first 16. `standard` stays; in mono all become it.
  ///
  /// Nearest by the squared distance of red, green and blue.
  public func reduced(to depth: ColorDepth) -> ThemeColor {
    switch (depth, self) {
    case (.mono, _): .standard
    case (_, .standard), (.trueColor, _), (.palette256, .palette): self
    case (.palette256, .rgb): .palette(nearest(in: 16...255))
    case (.palette16, .palette(let index)): index < 16 ? self : .palette(nearest(in: 0...15))
    case (.palette16, .rgb): reduced(to: .palette256).reduced(to: .palette16)
    }
  }

  /// Red, green and blue; nil for the terminal's own. The first 16 are taken as xterm has them.
  public var components: (red: UInt8, green: UInt8, blue: UInt8)? { components(in: .xterm) }

  /// Red, green and blue in a terminal of a palette; nil for the terminal's own.
  func components(in palette: TerminalPalette) -> (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: nil
    case .rgb(let red, let green, let blue): (red, green, blue)
    case .palette(let index): Self.components(of: index, in: palette)
    }
  }

  /// Relative luminance, 0 for black to 1 for white; nil for the terminal's own.
  ///
  /// As WCAG 2.1 defines it: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
  public var luminance: Double? { luminance(in: .xterm) }

  /// Relative luminance in a terminal of a palette; nil for the terminal's own.
  func luminance(in palette: TerminalPalette) -> Double? {
    components(in: palette).map { color in
      0.2126 * Self.linear[Int(color.red)] + 0.7152 * Self.linear[Int(color.green)]
        + 0.0722 * Self.linear[Int(color.blue)]
    }
  }

  /// Whether white is easier to read on it than black; nil for the terminal's own.
  public var isDark: Bool? {
    // 0.179 is where black and white have equal contrast.
    luminance.map { $0 <= 0.179 }
  }

  /// The squared distance of red, green and blue to another colour; nil where one is the terminal's own.
  func squaredDistance(to other: ThemeColor) -> Int? {
    guard let own = components, let other = other.components else { return nil }
    let (red, green, blue) = (
      Int(own.red) - Int(other.red), Int(own.green) - Int(other.green),
      Int(own.blue) - Int(other.blue)
    )
    return red * red + green * green + blue * blue
  }

  private func nearest(in range: ClosedRange<UInt8>) -> UInt8 {
    range.min {
      squaredDistance(to: .palette($0)) ?? 0 < squaredDistance(to: .palette($1)) ?? 0
    } ?? range.lowerBound
  }

  /// The 256 colours of xterm: 16 of the palette, a cube of 6 x 6 x 6, and 24 greys.
  private static func components(
    of index: UInt8, in palette: TerminalPalette
  ) -> (red: UInt8, green: UInt8, blue: UInt8) {
    switch index {
    case 0..<16:
      let value = palette.color(index)
      return (
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value)
      )
    case 16..<232:
      let place = Int(index) - 16
      return (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// What sRGB's curve makes of the 256 values of a component.
  ///
  /// The standard library has no power function: x^2.4 = x^2 * (x^2)^(1/5), the fifth root by Newton.
  private static let linear: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    if share <= 0.04045 { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      root = (4 * root + square / (root * root * root * root)) / 5
    }
    return square * root
  }
}
