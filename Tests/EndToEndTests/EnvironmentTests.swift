import TestSupport
import Testing

/// What a terminal and its settings may be.
@Suite(.serialized) struct EnvironmentTests {
  @Test(arguments: [
    "stamgast | cat", "stamgast </dev/null", "stamgast demo | cat", "stamgast demo </dev/null",
  ])
  func `without a terminal the dashboard names the report`(line: String) async throws {
    let shop = try await ShopTerminal(columns: 200)
    try shop.terminal.record(to: shop.home.file("bytes"))
    try shop.terminal.enter(line + "; echo \"left with ${PIPESTATUS[0]}\"")
    let screen = try await shop.terminal.wait(until: "the shell") { $0.hasLeft }
    #expect(screen.status == 64)
    #expect(screen.contains("stamgast: the dashboard needs a terminal"))
    #expect(screen.contains("stamgast report"))
    #expect(try !bytes(ofFile: shop.home.file("bytes")).contains(0x1B))
  }

  @Test(arguments: [
    "no-such-terminal", "", "vt100", "xterm", "xterm-256color", "xterm-ghostty", "linux",
    "screen",
  ])
  func `it runs whatever the terminal is called`(kind: String) async throws {
    let shop = try await ShopTerminal()
    let settings = try await shop.settings("before")
    try await shop.open(kind.isEmpty ? "env -u TERM stamgast" : "env TERM=\(kind) stamgast")
    let panel = try await shop.screen(after: "2", seeing: "Active at the start")
    #expect(panel.isDashboard(rows: 24))
    try await shop.press("q", seeing: "left with 0")
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
    #expect(try await shop.settings("after") == settings)
  }

  @Test func `a terminal that can't move its cursor is told of the report`() async throws {
    let shop = try await ShopTerminal(columns: 200)
    try shop.terminal.record(to: shop.home.file("bytes"))
    let screen = try await shop.run("TERM=dumb stamgast")
    #expect(screen.status == 64)
    #expect(screen.contains("stamgast: a terminal of the kind “dumb” can't show the dashboard"))
    #expect(screen.contains("stamgast report"))
    #expect(try !bytes(ofFile: shop.home.file("bytes")).contains(0x1B))
  }

  @Test(arguments: ["LC_ALL=C", "LC_ALL=POSIX", "LC_ALL= LANG= LC_CTYPE="])
  func `where characters are ASCII, charts are too`(locale: String) async throws {
    let shop = try await ShopTerminal()
    try await shop.open("env \(locale) stamgast")
    for panel in ["2", "3", "4", "5", "6", "0", "?"] {
      let screen = try await shop.screen(after: panel, seeing: panel == "?" ? "Ctrl" : " as of ")
      #expect(screen.lines.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
      #expect(screen.isDashboard(rows: 24) || panel == "?")
    }
  }

  @Test(arguments: ["LC_ALL=de_DE.UTF-8", "LC_ALL= LANG=xx_XX.utf8"])
  func `a locale that is not there costs no characters`(locale: String) async throws {
    let shop = try await ShopTerminal()
    try await shop.open("env \(locale) stamgast")
    let panel = try await shop.screen(after: "2", seeing: "Active at the start")
    #expect(panel.description.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test(arguments: [
    "LC_ALL=nl_NL.UTF-8 stamgast", "LC_ALL=C.UTF-8 stamgast --language nl",
    "LC_ALL= LANG=nl_BE.UTF-8 stamgast",
  ])
  func `the dashboard speaks Dutch where it is asked to`(command: String) async throws {
    let shop = try await ShopTerminal()
    try shop.terminal.enter("env \(command)")
    try await shop.terminal.wait(for: "per 17 sep 2026 · maanden")
    try await shop.press("2", seeing: "Actief bij begin")
  }

  @Test(arguments: ["stamgast-light", "stamgast-dark"])
  func `a light theme on a dark terminal draws its own background`(theme: String) async throws {
    let shop = try await ShopTerminal()
    try shop.terminal.record(to: shop.home.file("bytes"))
    try await shop.open("env TERM=xterm-256color stamgast --theme \(theme)")
    let sent = String(decoding: try bytes(ofFile: shop.home.file("bytes")), as: UTF8.self)
    // #fbfaf7 is nearest to white, 231 of the 256.
    #expect(sent.contains("48;5;231") == (theme == "stamgast-light"))
  }

  @Test(arguments: ["direct", "always"])
  func `all colours are there by a setting where terminfo knows how`(use: String) async throws {
    let shop = try await ShopTerminal()
    // What ncurses' own xterm-direct says of colours, without the rest that only its package brings.
    try write(
      Array(
        #"""
        xterm-direct|xterm with direct colours,
        	RGB, colors#0x1000000, pairs#0x7FFFF,
        	setab=\E[%?%p1%{8}%<%t4%p1%d%e48\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
        	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
        	use=xterm,

        """#.utf8), toFile: shop.home.file("direct.ti"))
    let folder = shop.home.file("terminfo")
    _ = try await shop.run("tic -x -o \(folder) \(shop.home.file("direct.ti"))")
    try shop.terminal.record(to: shop.home.file("bytes"))
    try await shop.open("env TERM=xterm-256color TERMINFO_DIRS=\(folder): stamgast --color \(use)")
    let sent = String(decoding: try bytes(ofFile: shop.home.file("bytes")), as: UTF8.self)
    // The built-in theme's shop name: #f0c36a.
    #expect(sent.contains("38:2::240:195:106") == (use == "direct"))
  }

  @Test func `NO_COLOR leaves attributes, and no colour`() async throws {
    let shop = try await ShopTerminal()
    try await shop.open()
    #expect(try shop.terminal.showsColors)
    try await shop.press("q", seeing: "left with 0")
    try shop.terminal.enter("clear")
    try await shop.open("env NO_COLOR=1 stamgast")
    for panel in ["1", "4", "5"] {
      try shop.terminal.press(panel)
      try await shop.terminal.wait(for: "as of")
      #expect(try !shop.terminal.showsColors)
    }
  }

  @Test(arguments: ["COLUMNS=5 LINES=2", "COLUMNS=500 LINES=200", "COLUMNS=x LINES=-1"])
  func `the terminal's own size counts, whatever the environment says`(size: String) async throws {
    let shop = try await ShopTerminal()
    try await shop.open("env \(size) stamgast")
    let panel = try await shop.screen(after: "2", seeing: "Active at the end")
    #expect(panel.isDashboard(rows: 24))
  }

  @Test func `nobody's home is no obstacle`() async throws {
    let shop = try await ShopTerminal()
    let bare = "env -u HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME stamgast"
    try shop.terminal.enter("\(bare); echo \"left with $?\"")
    try await shop.terminal.wait(for: "First steps")
    try await shop.press("q", seeing: "left with 0")
    try shop.terminal.enter("clear")
    try await shop.open("\(bare) --store \"\(shop.home.path)/data/stamgast/shop.db\"")
    try await shop.press("q", seeing: "left with 0")
  }
}
