public import System
public import TerminalUI

/// How the user wants the terminal to be used.
public struct TerminalOptions: Equatable, Sendable {
  /// When colours are used.
  public enum ColorUse: String, CaseIterable, Sendable {
    /// Unless `NO_COLOR` is set.
    case auto
    /// Whatever `NO_COLOR` says.
    case always
    /// Always, and all 16.7 million of them where the terminal's family has an entry for these (`xterm-direct`), which
    /// few terminals name themselves by.
    case direct
    case never
  }

  /// When colours are used; a terminal without any never shows one.
  public var colorUse: ColorUse
  /// The characters of charts and boxes; nil takes what the terminal should be able to show.
  public var glyphs: GlyphSet?
  /// Whether the mouse is used: then the terminal's own selecting of text needs Shift.
  public var usesMouse: Bool
  /// Milliseconds after which an Esc is a key and no longer the beginning of one; nil takes what fits the connection.
  public var escapeDelay: Int?
  /// Whether the terminal is asked for the colour of its background.
  public var asksBackground = false
  /// Whether the terminal's own background is dark, until it answers: a theme made for the other kind draws its own.
  public var isOnDark = true

  /// Options; without arguments all is chosen by the terminal.
  public init(colorUse: ColorUse = .auto, glyphs: GlyphSet? = nil, usesMouse: Bool = true) {
    self.colorUse = colorUse
    self.glyphs = glyphs
    self.usesMouse = usesMouse
  }
}

extension TerminalOptions {
  /// The characters for a terminal: words need none, all others its character set.
  func glyphs(on kind: TerminalKind) -> GlyphSet {
    glyphs == .plain || kind.isUTF8 ? glyphs ?? kind.glyphs : .ascii
  }
}

/// Why a terminal cannot be used.
public enum TerminalError: Error, Equatable, Sendable {
  /// A stream is no terminal.
  case notATerminal(StandardStream)
  /// Neither this `TERM` nor any of the usual ones is known here; empty where it is not set.
  case unknownTerminal(String)
  /// This `TERM` names a terminal that can't move its cursor.
  case withoutCursor(String)
  /// The system refused something.
  case system(SystemError)
}
