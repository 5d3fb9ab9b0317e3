/// A style with every colour settled, as a picture needs it: a picture has no terminal to ask.
struct PictureStyle: Hashable {
  var text: ThemeColor
  var ground: ThemeColor
  var isBold: Bool
  var isUnderlined: Bool

  /// What a cell looks like in true colour. Where the theme leaves a colour to the terminal, the ground is the one that
  /// the theme is made for, and the text nearly black or white on it.
  init(_ cell: Cell, _ theme: Theme) {
    let style = theme.style(of: cell.role, depth: .trueColor)
    let ownText: ThemeColor = theme.isDark ? .rgb(0xE4, 0xE6, 0xEB) : .rgb(0x1C, 0x1E, 0x24)
    text = style.foreground == .standard ? ownText : style.foreground
    ground = style.background == .standard ? theme.ground : style.background
    if style.attributes.contains(.reverse) { swap(&text, &ground) }
    if style.attributes.contains(.dim) { text = text.mixed(with: ground) }
    isBold = cell.isBold || style.attributes.contains(.bold)
    isUnderlined = style.attributes.contains(.underline)
  }
}

extension ThemeColor {
  /// The colour with a third of another; itself where either is the terminal's own.
  fileprivate func mixed(with other: ThemeColor) -> ThemeColor {
    guard let own = components, let other = other.components else { return self }
    func mean(_ own: UInt8, _ other: UInt8) -> UInt8 { UInt8((2 * Int(own) + Int(other)) / 3) }
    return .rgb(
      mean(own.red, other.red), mean(own.green, other.green), mean(own.blue, other.blue))
  }

  /// `#8b93a5`; black for the terminal's own.
  var webColor: String {
    let (red, green, blue) = components ?? (0, 0, 0)
    let digits = [red, green, blue].map { (value: UInt8) -> String in
      let text = String(value, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
