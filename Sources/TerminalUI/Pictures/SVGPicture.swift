/// A screen as a drawing that stands for itself: no font, script, style sheet or other file is asked for.
///
/// Blocks, braille and lines are drawn as shapes; words are set in whatever monospaced font there is and held to the width of
/// their cells. <https://www.w3.org/TR/SVG11/>
public struct SVGPicture {
  private let canvas: Canvas
  private let theme: Theme
  private let title: String

  private typealias Colour = String
  /// Path data by colour.
  private var grounds: [Colour: String] = [:]
  private var blocks: [Colour: String] = [:]
  private var shades: [Shade: String] = [:]
  private var dots: [Colour: String] = [:]
  private var lines: [Line: String] = [:]
  /// Text elements by what their letters look like.
  private var words: [Letters: String] = [:]

  private struct Shade: Hashable {
    let colour: Colour
    let quarters: Int
  }

  private struct Line: Hashable {
    let colour: Colour
    let isHeavy: Bool
  }

  private struct Letters: Hashable {
    let colour: Colour
    let isBold: Bool
    let isUnderlined: Bool
  }

  /// Words that stand in cells next to each other.
  private struct Run {
    var text = ""
    var letters: Letters
    var start: Int
    var end: Int
    /// Whether nothing is added to it.
    var isAlone = false
  }

  /// A picture of a screen.
  ///
  /// - Parameter title: what it shows, for those who don't see it.
  public init(_ canvas: Canvas, theme: Theme, title: String) {
    self.canvas = canvas
    self.theme = theme
    self.title = title
    for y in 0..<canvas.size.height { add(row: y) }
  }

  /// The document.
  public var text: String {
    let (width, height) = (
      canvas.size.width * Self.cell.width, canvas.size.height * Self.cell.height
    )
    let (fullWidth, fullHeight) = (width + 2 * Self.margin, height + 2 * Self.margin)
    // An eighth: a cell is 9 by 18 pixels.
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(fullWidth / 8)\" height=\"\(fullHeight / 8)\" "
        + "viewBox=\"0 0 \(fullWidth) \(fullHeight)\" role=\"img\">",
      "<title>\(Self.escaped(title))</title>",
      "<rect width=\"\(fullWidth)\" height=\"\(fullHeight)\" fill=\"\(theme.ground.webColor)\"/>",
      "<g transform=\"translate(\(Self.margin) \(Self.margin))\">",
    ]
    parts += Self.paths(grounds) { "fill=\"\($0)\" shape-rendering=\"crispEdges\"" }
    parts += Self.paths(blocks) { "fill=\"\($0)\" shape-rendering=\"crispEdges\"" }
    parts += Self.paths(shades) { "fill=\"\($0.colour)\" fill-opacity=\".\($0.quarters * 25)\"" }
    parts += Self.paths(lines) {
      "fill=\"none\" stroke=\"\($0.colour)\" stroke-width=\"\($0.isHeavy ? 20 : 9)\""
    }
    parts += Self.paths(dots) {
      "fill=\"none\" stroke=\"\($0)\" stroke-width=\"24\" stroke-linecap=\"round\""
    }
    parts.append("<g font-family=\"monospace\" font-size=\"120\">")
    for (letters, elements) in words.sorted(by: { $0.value < $1.value }) {
      let weight = letters.isBold ? " font-weight=\"bold\"" : ""
      let line = letters.isUnderlined ? " text-decoration=\"underline\"" : ""
      parts.append("<g fill=\"\(letters.colour)\"\(weight)\(line)>\n\(elements)</g>")
    }
    return (parts + ["</g>", "</g>", "</svg>", ""]).joined(separator: "\n")
  }

  /// What lies around the screen.
  private static let margin = 96
  private static let cell = GlyphShape.cell
  /// How far below the top of its cell a letter stands.
  private static let baseline = 108

  private mutating func add(row y: Int) {
    var ground: (style: ThemeColor, start: Int)?
    var run: Run?
    let top = y * Self.cell.height
    for (x, cell) in canvas.row(y).enumerated() {
      let style = PictureStyle(cell, theme)
      if ground?.style != style.ground {
        close(ground, at: x, top)
        ground = (style.ground, x)
      }
      // The second half of a wide character, which belongs to the run that the first began.
      if cell.text.isEmpty {
        run?.end = x + 1
        continue
      }
      add(cell.text, style, x: x, top: top, &run)
    }
    close(ground, at: canvas.size.width, top)
    close(&run, top)
  }

  private mutating func add(
    _ text: String, _ style: PictureStyle, x: Int, top: Int, _ run: inout Run?
  ) {
    let colour = style.text.webColor
    let isGap = text == " " && !style.isUnderlined
    if isGap {
      // One space is a part of its run, two end it.
      if let open = run, open.end == x { run?.text += " " } else { close(&run, top) }
      return
    }
    if let shape = GlyphShape(text) {
      close(&run, top)
      add(shape, colour, x: x * Self.cell.width, y: top)
      return
    }
    let letters = Letters(
      colour: colour, isBold: style.isBold, isUnderlined: style.isUnderlined)
    let isAlone = Self.standsAlone(text)
    if var open = run, open.letters == letters, x - open.end <= 1, !isAlone, !open.isAlone {
      open.text += text
      open.end = x + 1
      run = open
    } else {
      close(&run, top)
      run = Run(text: text, letters: letters, start: x, end: x + 1, isAlone: isAlone)
    }
  }

  /// Whether a character is none of the usual alphabets' from left to right: another font may lend it, and other scripts
  /// would turn its run around, while the screen shows each in its cell.
  private static func standsAlone(_ text: String) -> Bool {
    guard let value = text.unicodeScalars.first?.value else { return false }
    return value >= 0x2190 || (0x590..<0x1E00).contains(value)
  }

  private mutating func close(_ ground: (style: ThemeColor, start: Int)?, at end: Int, _ top: Int) {
    guard let ground, ground.style != theme.ground else { return }
    let (x, width) = (ground.start * Self.cell.width, (end - ground.start) * Self.cell.width)
    grounds[ground.style.webColor, default: ""] +=
      "M\(x) \(top)h\(width)v\(Self.cell.height)h\(-width)z"
  }

  private mutating func close(_ run: inout Run?, _ top: Int) {
    guard let open = run else { return }
    run = nil
    let cells = open.end - open.start
    let text = open.text.hasSuffix(" ") ? String(open.text.dropLast()) : open.text
    words[open.letters, default: ""] +=
      "<text x=\"\(open.start * Self.cell.width)\" y=\"\(top + Self.baseline)\" "
      + "textLength=\"\(cells * Self.cell.width)\" lengthAdjust=\"spacingAndGlyphs\">"
      + "\(Self.escaped(text))</text>\n"
  }

  private mutating func add(_ shape: GlyphShape, _ colour: Colour, x: Int, y: Int) {
    switch shape {
    case .blocks(let parts):
      blocks[colour, default: ""] += parts.map {
        "M\(x + $0.x) \(y + $0.y)h\($0.width)v\($0.height)h\(-$0.width)z"
      }.joined()
    case .shade(let quarters):
      shades[Shade(colour: colour, quarters: quarters), default: ""] +=
        "M\(x) \(y)h\(Self.cell.width)v\(Self.cell.height)h\(-Self.cell.width)z"
    case .dots(let points):
      // A line of no length with round ends is a dot.
      dots[colour, default: ""] += points.map { "M\(x + $0.x) \(y + $0.y)h0" }.joined()
    case .line(let path, let isHeavy):
      lines[Line(colour: colour, isHeavy: isHeavy), default: ""] += Self.moved(path, x: x, y: y)
    }
  }

  /// Path data that begins with `M` and goes on relatively, begun elsewhere.
  private static func moved(_ path: String, x: Int, y: Int) -> String {
    let start = path.dropFirst().prefix { $0.isNumber || $0 == " " }
    let numbers = start.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2 else { return path }
    return "M\(x + numbers[0]) \(y + numbers[1])" + path.dropFirst(1 + start.count)
  }

  /// Path elements in an order that is always the same.
  private static func paths<Key>(
    _ paths: [Key: String], _ attributes: (Key) -> String
  ) -> [String] {
    paths.sorted { $0.value < $1.value }.map { "<path \(attributes($0.key)) d=\"\($0.value)\"/>" }
  }

  /// A text as XML holds it, without what XML can't hold.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
