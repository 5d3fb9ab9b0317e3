import TestSupport

/// A user of the program: a home folder, and a terminal in it.
struct ShopTerminal {
  // The terminal goes before the folder that its programs write to.
  let terminal: TmuxTerminal
  let home: TemporaryFolder

  /// A terminal whose user has the demo shop's store, or none.
  init(
    columns: Int = 80, rows: Int = 24, settings: [String: String?] = [:], hasStore: Bool = true
  ) async throws {
    home = try TemporaryFolder()
    if hasStore {
      let store = try await DemoStore.bytes.value
      try makeFolder(home.file("data"))
      try makeFolder(home.file("data/stamgast"))
      try write(store, toFile: home.file("data/stamgast/shop.db"))
    }
    terminal = try TmuxTerminal(columns: columns, rows: rows, home: home.path, settings: settings)
    try await terminal.wait(for: TmuxTerminal.prompt)
  }

  /// Opens the dashboard and waits for its first frame.
  ///
  /// When it ends, the shell says `left with` and its exit status. The process's number is in the file `pid`.
  @discardableResult
  func open(_ command: String = "stamgast") async throws -> TerminalScreen {
    try terminal.enter(
      "sh -c 'echo $$ >\"\(home.path)/pid\"; exec \(command)'; echo \"left with $?\"")
    try await terminal.wait(until: "the dashboard") {
      $0.contains("Overview") && $0.showsKeys && !$0.contains("Loading …")
    }
    return try await terminal.settled()
  }

  /// Presses keys one after the other and waits for a text.
  func press(_ keys: String..., seeing text: String) async throws {
    for key in keys { try terminal.press(key) }
    try await terminal.wait(for: text)
  }

  /// The screen that keys lead to, when the frame with a text is whole.
  func screen(after keys: String..., seeing text: String) async throws -> TerminalScreen {
    for key in keys { try terminal.press(key) }
    try await terminal.wait(for: text)
    return try await terminal.settled()
  }

  /// Runs a command to its end; gives the screen when the shell's prompt is back.
  func run(_ line: String) async throws -> TerminalScreen {
    // A mark of its own, since the end of an earlier command may still be on the screen.
    let mark = "(\(UInt32.random(in: 0...UInt32.max)))"
    try terminal.enter(line + "; echo \"left with $? \(mark)\"")
    return try await terminal.wait(until: "the end of \(line)") { screen in
      screen.hasLeft
        && screen.lines.contains { $0.hasPrefix("left with ") && $0.hasSuffix(mark) }
    }
  }

  /// The process's number.
  var process: Int32 {
    get throws { try Int32(text(ofFile: home.file("pid")).dropLast()) ?? 0 }
  }

  /// The terminal's settings, as `stty` tells them; only for when the shell waits for a line.
  func settings(_ name: String) async throws -> String {
    try terminal.enter("stty -g >\"\(home.file(name))\"; echo \"noted\" \(name)")
    try await terminal.wait(for: "noted \(name)")
    return try text(ofFile: home.file(name))
  }
}

extension TerminalScreen {
  /// The exit status that the shell has told; nil before.
  var status: Int? {
    lines.last { $0.hasPrefix("left with ") }
      .flatMap { Int($0.dropFirst("left with ".count).prefix { $0.isNumber }) }
  }

  /// Whether the shell has told how the program ended and waits again.
  var hasLeft: Bool { status != nil && lines.last?.hasPrefix(TmuxTerminal.prompt) == true }

  /// Whether the last row tells the keys, which is drawn last.
  var showsKeys: Bool { lines.last?.contains("q quit") == true }

  /// Whether it is that of a whole dashboard of this height: the shop above, keys below.
  func isDashboard(rows: Int) -> Bool {
    lines.count == rows && lines[0].contains("as of") && showsKeys
  }
}
