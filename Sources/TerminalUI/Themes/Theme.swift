/// How text is drawn besides its colour.
public struct TextAttributes: OptionSet, Hashable, Sendable {
  /// One bit each.
  public let rawValue: UInt8
  /// Attributes by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = TextAttributes(rawValue: 1)
  /// Of less weight.
  public static let dim = TextAttributes(rawValue: 2)
  /// Underlined.
  public static let underline = TextAttributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = TextAttributes(rawValue: 8)
}

/// How a role is drawn at one colour depth.
public struct ThemeStyle: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: ThemeColor
  /// The colour behind it.
  public var background: ThemeColor
  /// What else.
  public var attributes: TextAttributes

  /// A style; without arguments the terminal's own.
  public init(
    foreground: ThemeColor = .standard, background: ThemeColor = .standard,
    attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The style on a background that is drawn too: what it leaves to the terminal are then the ground and, of the words,
  /// black or white.
  public func painted(on ground: ThemeColor, depth: ColorDepth) -> ThemeStyle {
    var style = self
    let text: ThemeColor = ground.isDark ?? true ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    if foreground == .standard { style.foreground = text.reduced(to: depth) }
    if background == .standard { style.background = ground.reduced(to: depth) }
    return style
  }

  /// What of it shows in a cell where nothing stands; two styles of one ground differ only in their text.
  public var ground: ThemeStyle {
    let visible = attributes.intersection([.underline, .reverse])
    return ThemeStyle(
      foreground: visible.isEmpty ? .standard : foreground, background: background,
      attributes: visible)
  }

  /// The style that a depth has in its place where the theme says nothing: both colours reduced by
  /// `ThemeColor.reduced`, attributes kept; and where text and background would become one, the text
  /// black or white.
  public func reduced(to depth: ColorDepth) -> ThemeStyle {
    var style = self
    style.foreground = foreground.reduced(to: depth)
    style.background = background.reduced(to: depth)
    if style.foreground == style.background, foreground != background,
      let luminance = style.background.luminance
    {
      // 0.179 is where black and white have equal contrast.
      style.foreground = .palette(luminance > 0.179 ? 0 : 15).reduced(to: depth)
    }
    return style
  }
}

extension [Theme] {
  /// The place of the theme to take on a dark or a light background: the program's own, else the first that is made
  /// for such a one; nil without any.
  public func standardIndex(onDark isDark: Bool) -> Int? {
    let name = isDark ? "stamgast-dark" : "stamgast-light"
    return firstIndex { $0.name == name } ?? firstIndex { $0.isDark == isDark }
  }
}

/// How every role looks at every colour depth.
public struct Theme: Equatable, Sendable {
  /// The name that it is chosen by.
  public let name: String
  /// The background that it is made for: the terminal's own is taken to be like it.
  public let ground: ThemeColor
  private let styles: [StyleRole: [ColorDepth: ThemeStyle]]
  private let lines: [StyleRole: Int]

  init(
    name: String, ground: ThemeColor, styles: [StyleRole: [ColorDepth: ThemeStyle]],
    lines: [StyleRole: Int] = [:]
  ) {
    self.name = name
    self.ground = ground
    self.styles = styles
    self.lines = lines
  }

  /// The line of its file on which a role is set, from 1; 0 where it has no file.
  public func line(of role: StyleRole) -> Int { lines[role] ?? 0 }

  /// Whether it is made for a dark background.
  public var isDark: Bool { ground.isDark ?? true }

  /// Whether any role has a colour of its own at a depth.
  public func hasColors(at depth: ColorDepth) -> Bool {
    StyleRole.allCases.contains { role in
      let style = style(of: role, depth: depth)
      return style.foreground != .standard || style.background != .standard
    }
  }

  /// How a role is drawn at a depth.
  public func style(of role: StyleRole, depth: ColorDepth) -> ThemeStyle {
    styles[role]?[depth] ?? ThemeStyle()
  }

  /// The theme that is there without any file: `themes/stamgast-dark.theme`.
  public static let builtIn: Theme =
    (try? ThemeFile.parse(builtInText, name: "stamgast-dark", file: "built in")) ?? plain

  /// No colour at all, with the cursor reversed.
  static let plain = Theme(
    name: "plain", ground: .rgb(0, 0, 0),
    styles: [.cursor: [:], .cursorPassive: [:], .tabSelected: [:]].mapValues { (_: [Int: Int]) in
      Dictionary(
        uniqueKeysWithValues: ColorDepth.allCases.map {
          ($0, ThemeStyle(attributes: .reverse))
        })
    })
}
