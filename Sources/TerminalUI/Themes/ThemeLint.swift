/// A role that is hard to read in a theme.
public struct ThemeFinding: Equatable, Sendable {
  /// The role.
  public let role: StyleRole
  /// The colour depth.
  public let depth: ColorDepth
  /// Its contrast, 1 to 21.
  public let contrast: Double
  /// The contrast that it should have at least.
  public let required: Double
}

/// Checks that a theme can be read.
public enum ThemeLint {
  /// The contrast between two colours, 1 to 21; nil where one is the terminal's own.
  ///
  /// As WCAG 2.1 defines it: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
  public static func contrast(_ first: ThemeColor, _ second: ThemeColor) -> Double? {
    guard let first = first.luminance, let second = second.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The contrast of a style, 1 to 21. The terminal's own background is taken to be the theme's ground, and its own
  /// text white or black.
  static func contrast(of style: ThemeStyle, in theme: Theme) -> Double? {
    let ownText: ThemeColor = theme.isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    let text = style.foreground == .standard ? ownText : style.foreground
    let ground = style.background == .standard ? theme.ground : style.background
    return contrast(text, ground)
  }

  /// The roles with too little contrast: text needs 4.5:1, mere lines 3:1, in true colour and
  /// 256 colours. What the first 16 look like is the user's choice: there only text in the colour of
  /// its background is found. Where the terminal's own background shows, `ground` stands for it.
  public static func findings(in theme: Theme) -> [ThemeFinding] {
    var findings: [ThemeFinding] = []
    for depth in [ColorDepth.trueColor, .palette256, .palette16] {
      for role in StyleRole.allCases {
        guard let contrast = contrast(of: theme.style(of: role, depth: depth), in: theme) else {
          continue
        }
        let required = depth == .palette16 ? 1.2 : marks.contains(role) ? 3 : 4.5
        if contrast < required {
          findings.append(
            ThemeFinding(role: role, depth: depth, contrast: contrast, required: required))
        }
      }
    }
    return findings
  }

  /// Roles in which only lines are drawn: curves and targets have their words in their own colour.
  static let marks: Set<StyleRole> = [.border]
}
