internal import CNcurses
public import TerminalUI

/// What is known of the terminal without opening a screen on it.
public struct TerminalFacts: Equatable, Sendable {
  /// How a text gets to the user's clipboard.
  public enum Copying: Equatable, Sendable {
    case tmux, screen, terminal, none
  }

  /// `TERM`; empty where it is not set.
  public var name: String
  /// Whether terminfo knows that name.
  public var isKnown: Bool
  /// Whether it can move its cursor.
  public var hasCursor: Bool
  /// How many colours it has; 0 for none.
  public var colorCount: Int
  /// Whether each of them can be any.
  public var hasTrueColor: Bool
  /// The locale that the environment asks for; empty where it asks for none.
  public var locale: String
  /// Whether that is there.
  public var hasLocale: Bool
  /// Whether characters are UTF-8.
  public var isUTF8: Bool
  /// The characters that it should be able to show.
  public var glyphs: GlyphSet
  /// Whether frames are put in brackets, so that it shows them whole.
  public var isSynchronized: Bool
  /// Milliseconds after which an Esc is a key.
  public var escapeDelay: Int
  /// Whether it is reached over a network.
  public var isDistant: Bool
  /// How a text gets to the clipboard.
  public var copying: Copying

  /// Facts.
  public init(
    name: String, isKnown: Bool = true, hasCursor: Bool = true, colorCount: Int = 256,
    hasTrueColor: Bool = false, locale: String = "C.UTF-8", hasLocale: Bool = true,
    isUTF8: Bool = true, glyphs: GlyphSet = .braille, isSynchronized: Bool = true,
    escapeDelay: Int = 50, isDistant: Bool = false, copying: Copying = .terminal
  ) {
    self.name = name
    self.isKnown = isKnown
    self.hasCursor = hasCursor
    self.colorCount = colorCount
    self.hasTrueColor = hasTrueColor
    self.locale = locale
    self.hasLocale = hasLocale
    self.isUTF8 = isUTF8
    self.glyphs = glyphs
    self.isSynchronized = isSynchronized
    self.escapeDelay = escapeDelay
    self.isDistant = isDistant
    self.copying = copying
  }

  /// The facts of this process's terminal. Only before a screen is opened.
  public static func read(environment: (String) -> String?) -> TerminalFacts {
    let kind = TerminalKind()
    var (colors, hasRGB): (Int32, Int32) = (0, 0)
    let isKnown = unsafe stamgast_describe(kind.name, &colors, &hasRGB) != 0
    if !isKnown { _ = unsafe stamgast_describe(NcursesTerminal.substitute, &colors, &hasRGB) }
    let copying: Copying =
      switch ClipboardRoute(terminal: kind.name, environment: environment) {
      case .tmux: .tmux
      case .screen: .screen
      case .distantTmux, .terminal: .terminal
      case .none: .none
      }
    return TerminalFacts(
      name: kind.name, isKnown: isKnown && !kind.name.isEmpty,
      hasCursor: unsafe stamgast_lacks_cursor(kind.name) == 0, colorCount: Int(colors),
      hasTrueColor: hasRGB != 0, locale: kind.locale, hasLocale: kind.hasLocale,
      isUTF8: kind.isUTF8, glyphs: kind.glyphs, isSynchronized: kind.isLikeXterm,
      escapeDelay: kind.escapeDelay, isDistant: kind.isDistant, copying: copying)
  }
}
