internal import CNcurses
internal import System
internal import TerminalUI

/// What is known of the terminal besides its terminfo entry.
struct TerminalKind {
  /// `TERM` as it was set.
  let name: String
  /// The locale that the environment asks for; empty where it asks for none.
  let locale: String
  /// Whether that is there.
  let hasLocale: Bool
  /// Whether characters are UTF-8.
  let isUTF8: Bool

  /// The kind of this process's terminal; sets the C library's character set to the environment's.
  init() {
    name = Environment.nonEmptyValue("TERM") ?? ""
    let locale =
      Environment.nonEmptyValue("LC_ALL") ?? Environment.nonEmptyValue("LC_CTYPE")
      ?? Environment.nonEmptyValue("LANG") ?? ""
    let looksUTF8 = locale.lowercased().contains("utf-8") || locale.lowercased().contains("utf8")
    self.locale = locale
    hasLocale = stamgast_has_locale() != 0
    isUTF8 = stamgast_use_locale(looksUTF8 ? 1 : 0) != 0
  }

  /// The best characters that it should be able to show.
  var glyphs: GlyphSet {
    if !isUTF8 || name == "dumb" { return .ascii }
    return name == "linux" || name.hasPrefix("linux-") ? .console : .braille
  }

  /// The entry of its family for direct colours: `xterm-direct` of `xterm-256color`.
  var directName: String {
    name.hasSuffix("-256color") ? name.dropLast("-256color".count) + "-direct" : name + "-direct"
  }

  /// Whether it understands the private modes of xterm, or passes over them.
  var isLikeXterm: Bool {
    let families = [
      "xterm", "alacritty", "foot", "kitty", "wezterm", "contour", "rio", "vte", "iterm", "mintty",
      "ghostty", "konsole", "gnome", "st-", "tmux", "screen",
    ]
    return families.contains { name.hasPrefix($0) }
  }

  /// Whether it is reached over a network, as far as the environment tells.
  var isDistant: Bool {
    ["SSH_CONNECTION", "SSH_TTY", "MOSH_CONNECTION"].contains {
      Environment.nonEmptyValue($0) != nil
    }
  }

  /// Milliseconds after which an Esc is a key and no longer the beginning of one: over a network the
  /// bytes of an arrow key come apart.
  var escapeDelay: Int { isDistant ? 100 : 50 }

  /// What gives the terminal back without ncurses, whatever state it is in.
  var resetBytes: [UInt8] {
    guard name != "dumb" else { return [] }
    let modes = [
      "[?2026l", "[?2004l", "[?1004l", "[?1006l", "[?1003l", "[?1002l", "[?1000l", "[?1l", ">",
      "[0m",
    ]
    let end = ["[?7h", "[?25h", "[?1049l"]
    let text =
      modes.map { "\u{1B}" + $0 }.joined() + "\u{0F}" + end.map { "\u{1B}" + $0 }.joined()
    return Array(text.utf8)
  }
}
