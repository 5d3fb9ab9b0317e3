internal import CNcurses
internal import System

extension NcursesTerminal {
  /// Gives the terminal to the shell as Ctrl-Z does and takes it back when the program goes on.
  ///
  /// Not by `endwin` and `refresh`: ncurses then puts the palette of the user's terminal back to its
  /// defaults and forgets to ask for the arrow keys' sequences.
  public mutating func suspend() {
    leaveModes()
    send(["sgr0", "cnorm", "rmkx", "rmcup"].map(Self.capability).joined())
    signals.stop()
    takeBack()
    // Being continued is a signal too, and no news any more.
    _ = signals.drain()
  }

  /// Brings the screen back into the state that ncurses believes it is in.
  mutating func takeBack() {
    send(["smcup", "smkx", "civis"].map(Self.capability).joined())
    enterModes()
    if let cells = StandardStream.output.terminalSize { resize(to: cells) }
    redrawNextFrame()
  }

  /// The terminfo string of a name, without the pauses that old terminals needed.
  static func capability(_ name: String) -> String {
    let text = unsafe String(cString: stamgast_capability(name))
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "$"), let end = rest[start...].firstIndex(of: ">") {
      result += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
