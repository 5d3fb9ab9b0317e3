internal import System

/// A real terminal for one test: a tmux server of its own with one pane, in which a shell runs that knows
/// the built program by its name. It ends with this object.
public final class TmuxTerminal: Sendable {
  /// What the terminal did not do in time, and what it showed instead.
  public struct TimedOut: Error, CustomStringConvertible {
    /// What was waited for.
    public let wanted: String
    /// The screen at the end.
    public let screen: TerminalScreen
    /// Both.
    public var description: String { "waited in vain for \(wanted); the screen is\n\(screen)" }
  }

  /// How the program has set the terminal.
  public struct Modes: Equatable, Sendable {
    /// Whether the alternate screen is shown.
    public var isAlternate: Bool
    /// Whether the cursor is shown.
    public var showsCursor: Bool
    /// Whether the mouse is reported.
    public var reportsMouse: Bool
    /// Whether cursor keys send the sequences of application mode.
    public var hasApplicationKeys: Bool

    /// Modes, by default those of a shell.
    public init(
      isAlternate: Bool = false, showsCursor: Bool = true, reportsMouse: Bool = false,
      hasApplicationKeys: Bool = false
    ) {
      self.isAlternate = isAlternate
      self.showsCursor = showsCursor
      self.reportsMouse = reportsMouse
      self.hasApplicationKeys = hasApplicationKeys
    }
  }

  /// The shell's prompt, which nothing else prints.
  public static let prompt = "shell%"

  private static let patience = Duration.seconds(30)

  private let folder: TemporaryFolder
  private let environment: [String: String]

  /// A terminal with a shell in it.
  ///
  /// - Parameters:
  ///   - columns: its width.
  ///   - rows: its height.
  ///   - home: the user's home folder.
  ///   - settings: further variables of the environment; nil takes one away.
  /// - Throws: `TestFileError` where tmux can't be started.
  public init(
    columns: Int = 80, rows: Int = 24, home: String, settings: [String: String?] = [:]
  ) throws {
    folder = try TemporaryFolder()
    var environment = BuiltProgram(home: home).environment
    environment["PATH"] = BuiltProgram.folder + ":/usr/bin:/bin"
    environment["LANG"] = "C.UTF-8"
    environment["HISTFILE"] = "/dev/null"
    environment["SWIFT_BACKTRACE"] = Environment.value("SWIFT_BACKTRACE")
    for (name, value) in settings { environment[name] = value }
    self.environment = environment
    let options = """
      set -g status off
      set -g default-terminal tmux-256color
      set -g exit-empty off
      set -sg escape-time 0

      """
    try write(Array(options.utf8), toFile: folder.file("tmux.conf"))
    // Without its line editor, the shell leaves the terminal's settings alone.
    let shell = "exec env PS1='\(TmuxTerminal.prompt) ' bash --norc --noprofile --noediting -i"
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell)
  }

  deinit {
    _ = try? tmux("kill-server")
  }

  // MARK: Input

  /// Types a line and Enter.
  public func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Types a text, all of it in one packet.
  public func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Presses keys by their tmux names: `Enter`, `Escape`, `Down`, `C-z`, or a character.
  public func press(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Presses a key so many times, in one packet.
  public func press(_ key: String, times: Int) throws {
    try tmux("send-keys", "-N", "\(times)", "--", key)
  }

  /// Sends bytes as a terminal sends them for what has no key.
  public func send(_ bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes a text as terminals do: bracketed where the program has asked for it.
  public func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  /// What is on tmux's clipboard.
  public var clipboard: String { get throws { try tmux("show-buffer") } }

  /// Gives the window another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the terminal, as when a connection is lost.
  public func close() throws {
    try tmux("kill-server")
  }

  // MARK: Output

  /// What is on the screen.
  public var screen: TerminalScreen {
    get throws { TerminalScreen(text: try tmux("capture-pane", "-p")) }
  }

  /// How the terminal is set.
  public var modes: Modes {
    get throws {
      let flags = try values(
        "#{alternate_on},#{cursor_flag},#{mouse_any_flag},#{keypad_cursor_flag}")
      return Modes(
        isAlternate: flags[0] == "1", showsCursor: flags[1] == "1", reportsMouse: flags[2] == "1",
        hasApplicationKeys: flags[3] == "1")
    }
  }

  /// The title that was given to the window.
  public var title: String { get throws { try values("#{pane_title}").joined(separator: ",") } }

  /// Waits until the screen shows a text; gives the screen.
  @discardableResult
  public func wait(for text: String) async throws -> TerminalScreen {
    try await wait(until: "“\(text)”") { $0.contains(text) }
  }

  /// Waits until the screen is as wanted; gives the screen.
  ///
  /// - Throws: `TimedOut` with the screen, after half a minute.
  @discardableResult
  public func wait(
    until wanted: String, _ condition: (TerminalScreen) throws -> Bool
  ) async throws -> TerminalScreen {
    let end = ContinuousClock.now + TmuxTerminal.patience
    while true {
      let screen = try screen
      if try condition(screen) { return screen }
      guard ContinuousClock.now < end else { throw TimedOut(wanted: wanted, screen: screen) }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Whether a cell on the screen has a colour of its own.
  public var showsColors: Bool {
    get throws {
      let styled = try tmux("capture-pane", "-p", "-e")
      // Of the parameters of "select graphic rendition", 30 to 49 and 90 to 107 are colours.
      return styled.split(separator: "\u{1B}[").dropFirst().contains { rest in
        guard let end = rest.firstIndex(where: { $0.isLetter }), rest[end] == "m" else {
          return false
        }
        return rest[..<end].split(separator: ";").compactMap { Int($0) }.contains { number in
          (30...38).contains(number) || (40...48).contains(number) || (90...107).contains(number)
        }
      }
    }
  }

  /// From now on keeps in a file all that is sent to the terminal.
  public func record(to path: String) throws {
    try tmux("pipe-pane", "cat >\"\(path)\"")
  }

  /// Gives the screen when it has stood still for a moment: what a screen is to be compared with must not be
  /// half of a frame.
  public func settled() async throws -> TerminalScreen {
    var last = try screen
    var repeats = 0
    while repeats < 8 {
      try await Task.sleep(for: .milliseconds(15))
      let now = try screen
      repeats = now == last ? repeats + 1 : 0
      last = now
    }
    return last
  }

  // MARK: tmux

  private func values(_ format: String) throws -> [String] {
    let line = try tmux("display-message", "-p", format)
    return line.split(separator: "\n")[0].split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let place = ["-u", "-S", folder.file("tmux"), "-f", folder.file("tmux.conf")]
    return try ChildProcess.run("tmux", place + arguments, environment: environment).output
  }
}
