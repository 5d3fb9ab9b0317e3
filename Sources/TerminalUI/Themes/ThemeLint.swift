/// A role that is hard to read in a theme, or hard to tell from what stands beside it.
public struct ThemeFinding: Equatable, Sendable {
  /// What is wrong. Contrasts are 1 to 21: the one found, and the one that it should have at least.
  public enum Flaw: Equatable, Sendable {
    /// Its text and what is behind that.
    case text(contrast: Double, required: Double)
    /// Its ground and that of another role; nil for the theme's own ground.
    case ground(contrast: Double, required: Double, beside: StyleRole?)
    /// It has a ground, and leaves its text to the terminal.
    case unnamedText
    /// It looks like a role that stands beside it.
    case like(StyleRole)
  }

  /// The role.
  public let role: StyleRole
  /// The colour depth.
  public let depth: ColorDepth
  /// What is wrong with it.
  public let flaw: Flaw
}

/// Checks that a theme can be read, and that its roles can be told apart where they meet.
///
/// Where the terminal's own background shows, the theme's ground stands for it. What the first 16 colours look like is the
/// terminal's choice: they count as in that `TerminalPalette` in which the contrast is the least.
public enum ThemeLint {
  /// What has to be mended in a theme, by depth and role; each flaw once.
  public static func findings(in theme: Theme) -> [ThemeFinding] {
    ColorDepth.allCases.flatMap { depth in
      let look = Look(theme: theme, depth: depth)
      return StyleRole.allCases.flatMap { role in
        look.flaws(of: role).map { ThemeFinding(role: role, depth: depth, flaw: $0) }
      }
    }
  }

  /// The contrast between two colours, 1 to 21; nil where one is the terminal's own.
  ///
  /// As WCAG 2.1 defines it: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
  static func contrast(_ first: ThemeColor, _ second: ThemeColor) -> Double? {
    TerminalPalette.allCases.compactMap { palette in
      guard let first = first.luminance(in: palette), let second = second.luminance(in: palette)
      else { return nil }
      return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }.min()
  }

  /// Roles in which only lines are drawn: curves and targets have their words in their own colour.
  static let marks: Set<StyleRole> = [.border]

  /// The contrasts that are asked for.
  enum Required {
    static let words = 4.5
    static let marks = 3.0
    /// What the 16 colours look like on a background that is the terminal's own, too, is the user's choice: there only
    /// text in the colour of its background is found.
    static let wordsOfUser = 1.2
    /// A cursor's ground.
    static let cursor = 3.0
    /// The ground of the cursor that keys don't move, which is to be quiet.
    static let quietCursor = 1.2
    /// The grounds of two neighbouring shades.
    static let shades = 1.3
  }

  /// The distance of red, green and blue within which two colours are alike, squared.
  static let alikeWithin = 40 * 40

  /// The colours that stand in one chart: the curves of cohorts with their mean, and the bars of what was won and lost.
  static let charts: [[StyleRole]] = [
    StyleRole.series + [.mean], [.seriesA, .seriesB, .seriesC, .worse],
  ]
}

/// A theme at a depth.
private struct Look {
  let theme: Theme
  let depth: ColorDepth

  private typealias Required = ThemeLint.Required

  func flaws(of role: StyleRole) -> [ThemeFinding.Flaw] {
    var flaws = [text(of: role)].compactMap { $0 }
    switch role {
    case .cursor, .tabSelected: flaws += cursor(role)
    case .cursorPassive: flaws += quietCursor
    default: break
    }
    if let place = StyleRole.heat.firstIndex(of: role), place > 0 {
      flaws += shade(role, above: StyleRole.heat[place - 1])
    }
    return flaws + likeInCharts(role)
  }

  private func style(_ role: StyleRole) -> ThemeStyle { theme.style(of: role, depth: depth) }

  /// What is behind a role's text.
  private func ground(_ role: StyleRole) -> ThemeColor {
    let ground = style(role).background
    return ground == .standard ? theme.ground : ground
  }

  /// Whether colours at this depth are known: the first 16 are the user's.
  private var hasKnownColors: Bool { depth == .trueColor || depth == .palette256 }

  private func text(of role: StyleRole) -> ThemeFinding.Flaw? {
    let style = style(role)
    if style.background != .standard, style.foreground == .standard { return .unnamedText }
    // The terminal's own text is as black or white.
    let ownText: ThemeColor = theme.isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    let text = style.foreground == .standard ? ownText : style.foreground
    guard depth != .mono, let contrast = ThemeLint.contrast(text, ground(role)) else { return nil }
    let required =
      depth == .palette16 && style.background == .standard
      ? Required.wordsOfUser : ThemeLint.marks.contains(role) ? Required.marks : Required.words
    return contrast < required ? .text(contrast: contrast, required: required) : nil
  }

  /// A cursor's place is seen by its ground, on a shade too.
  private func cursor(_ role: StyleRole) -> [ThemeFinding.Flaw] {
    var flaws = StyleRole.heat.filter { isAlike(role, $0) }.map { ThemeFinding.Flaw.like($0) }
    if hasKnownColors, style(role).background != .standard {
      flaws += faintGround(role, beside: nil, Required.cursor)
    }
    return flaws
  }

  private var quietCursor: [ThemeFinding.Flaw] {
    let role = StyleRole.cursorPassive
    let like = [StyleRole.cursor, .text].filter { isAlike(role, $0) }
    let hasGround = hasKnownColors && style(role).background != .standard
    return like.map { .like($0) }
      + (hasGround && !like.contains(.text)
        ? faintGround(role, beside: nil, Required.quietCursor) : [])
  }

  /// Two shades have different grounds; where neither has one they differ without dim, which not every terminal has.
  private func shade(_ role: StyleRole, above lower: StyleRole) -> [ThemeFinding.Flaw] {
    // Without colour a sign tells every second shade from the one before, in fewer bytes than a look would take.
    if depth == .mono, Canvas.signedShades.contains(role) { return [] }
    let (style, below) = (style(role), style(lower))
    if style.background == .standard, below.background == .standard {
      let isLike =
        style.attributes.subtracting(.dim) == below.attributes.subtracting(.dim)
        && style.foreground == below.foreground
      return isLike ? [.like(lower)] : []
    }
    if style.background == below.background { return [.like(lower)] }
    return hasKnownColors ? faintGround(role, beside: lower, Required.shades) : []
  }

  private func faintGround(
    _ role: StyleRole, beside other: StyleRole?, _ required: Double
  ) -> [ThemeFinding.Flaw] {
    let behind = other.map { ground($0) } ?? theme.ground
    guard let contrast = ThemeLint.contrast(ground(role), behind), contrast < required else {
      return []
    }
    return [.ground(contrast: contrast, required: required, beside: other)]
  }

  /// Whether the places of two roles look alike: by their grounds where the first has one that is known, else by all of
  /// their style.
  private func isAlike(_ role: StyleRole, _ other: StyleRole) -> Bool {
    guard hasKnownColors, style(role).background != .standard else {
      return style(role) == style(other)
    }
    guard style(other).background != .standard else { return ground(role) == theme.ground }
    return isNear(ground(role), ground(other))
  }

  private func isNear(_ color: ThemeColor, _ other: ThemeColor) -> Bool {
    if color == other { return true }
    guard hasKnownColors, let distance = color.squaredDistance(to: other) else { return false }
    return distance < ThemeLint.alikeWithin
  }

  /// The roles before this one in a chart that are drawn in its colour; without colours a chart's letters are told apart.
  private func likeInCharts(_ role: StyleRole) -> [ThemeFinding.Flaw] {
    guard theme.hasColors(at: depth) else { return [] }
    let before = ThemeLint.charts.filter { $0.contains(role) }.flatMap { $0.prefix { $0 != role } }
    return StyleRole.allCases.filter {
      before.contains($0) && isNear(style(role).foreground, style($0).foreground)
    }.map { .like($0) }
  }
}
