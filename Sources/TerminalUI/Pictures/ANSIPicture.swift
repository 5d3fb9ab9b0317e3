/// A screen as text with colours, for `cat` and `less -R`.
public enum ANSIPicture {
  /// The rows with line ends, in the 256 colours that nearly every terminal has, or those of another depth.
  ///
  /// Only SGR sequences stand in it (ECMA-48, 8.3.117); each row ends in the terminal's own colours.
  public static func text(
    _ canvas: Canvas, theme: Theme, depth: ColorDepth = .palette256
  ) -> String {
    var text = ""
    for y in 0..<canvas.size.height {
      let cells = canvas.row(y).map { ($0.text, style(of: $0, theme, depth)) }
      // Blanks at the end that show nothing are left out.
      let end = cells.lastIndex { $0.0 != " " || $0.1.ground != ThemeStyle() } ?? -1
      var last = ThemeStyle()
      for (glyph, style) in cells.prefix(end + 1) where !glyph.isEmpty {
        // A blank looks the same in any colour of text.
        let isSame = glyph == " " ? style.ground == last.ground : style == last
        if !isSame {
          text += sequence(style)
          last = style
        }
        text += glyph
      }
      text += (last == ThemeStyle() ? "" : sequence(ThemeStyle())) + "\n"
    }
    return text
  }

  private static func style(of cell: Cell, _ theme: Theme, _ depth: ColorDepth) -> ThemeStyle {
    var style = theme.style(of: cell.role, depth: depth)
    if cell.isBold { style.attributes.insert(.bold) }
    return style
  }

  private static func sequence(_ style: ThemeStyle) -> String {
    var codes = [0]
    for (attribute, code) in [
      (TextAttributes.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7),
    ] where style.attributes.contains(attribute) {
      codes.append(code)
    }
    codes +=
      parameters(of: style.foreground, first: 30) + parameters(of: style.background, first: 40)
    return "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
  }

  /// The parameters that choose a colour; `first` is that of black: 30 for text, 40 for its ground.
  private static func parameters(of color: ThemeColor, first: Int) -> [Int] {
    switch color {
    case .standard: []
    case .rgb(let red, let green, let blue): [first + 8, 2, Int(red), Int(green), Int(blue)]
    case .palette(let index): [first + 8, 5, Int(index)]
    }
  }
}
