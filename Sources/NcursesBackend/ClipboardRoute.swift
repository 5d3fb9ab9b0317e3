/// How a text gets to the clipboard of the machine that the user sits at.
///
/// OSC 52 asks the terminal to take it (xterm, Operating System Commands); a multiplexer in between has to be asked to let
/// that through. <https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>
enum ClipboardRoute: Equatable {
  /// Through the tmux that this runs in.
  case tmux
  /// Through the GNU screen that this runs in.
  case screen
  /// To a tmux on the other side of an SSH session, which is set up to take it or to let it through.
  case distantTmux
  /// To the terminal itself.
  case terminal
  /// The terminal has no clipboard.
  case none

  /// The route from a terminal of a name.
  init(terminal name: String, environment: (String) -> String?) {
    let without = ["linux", "dumb", "ansi", "cons", "sun", "vt1", "vt2", "vt3", "vt4", "vt5"]
    if environment("TMUX") != nil {
      self = .tmux
    } else if environment("STY") != nil {
      self = .screen
    } else if name.isEmpty || without.contains(where: name.hasPrefix) {
      self = .none
    } else {
      self = name.hasPrefix("tmux") ? .distantTmux : .terminal
    }
  }

  /// The bytes that carry a text, given in base 64; nothing where there is no clipboard.
  func sequence(_ text: String) -> String {
    let plain = "\u{1B}]52;c;\(text)\u{07}"
    return switch self {
    case .terminal: plain
    case .tmux: Self.throughTmux(plain)
    case .distantTmux: plain + Self.throughTmux(plain)
    case .screen: Self.throughScreen(plain)
    case .none: ""
    }
  }

  /// tmux passes on what stands in a DCS of its name, each Esc twice, where `allow-passthrough` is on.
  private static func throughTmux(_ sequence: String) -> String {
    "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
  }

  /// screen passes on what stands in any DCS, of which it keeps 768 bytes.
  private static func throughScreen(_ sequence: String) -> String {
    var rest = sequence[...]
    var pieces = ""
    while !rest.isEmpty {
      pieces += "\u{1B}P" + rest.prefix(512) + "\u{1B}\\"
      rest = rest.dropFirst(512)
    }
    return pieces
  }
}
