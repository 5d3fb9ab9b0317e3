import Commerce
import Dashboard
import NcursesBackend
import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct ConfigFileTests {
  private func parse(_ lines: String...) throws(ConfigError) -> Configuration {
    try ConfigFile.parse(lines.joined(separator: "\n"), file: "config")
  }

  /// What is said of a file.
  private func complaint(_ lines: String...) -> String? {
    do throws(ConfigError) {
      _ = try ConfigFile.parse(lines.joined(separator: "\n"), file: "config")
      return nil
    } catch {
      return ErrorMessages(Strings()).text(of: error)
    }
  }

  @Test func `a file that says nothing settles nothing`() throws {
    #expect(try parse() == Configuration())
    #expect(try parse("# only a comment", "", "  ") == Configuration())
  }

  @Test func `every setting is taken`() throws {
    let found = try parse(
      "theme = nord # at night", "color=never", "glyphs = block", "panel = customer-value",
      "period = quarter", "hide-names = yes", "mouse = no", "plain = yes", "escape-delay = 200")
    #expect(found.theme == "nord")
    #expect(found.colorUse == .never)
    #expect(found.glyphs == .block)
    #expect(found.panel == .customerValue)
    #expect(found.grain == .quarter)
    #expect(found.hidesPersonalData == true)
    #expect(found.usesMouse == false)
    #expect(found.isPlain == true)
    #expect(found.escapeDelay == 200)
    #expect(found.lines[.period] == 5)
  }

  @Test func `a comment stands at the start of a line or between blanks`() throws {
    #expect(try parse("  #mouse = no", "theme = nord #").theme == "nord")
    #expect(try parse("theme = themes/#2.theme").theme == "themes/#2.theme")
    #expect(complaint("mouse = no #always")?.hasPrefix("config:1: mouse is “no #always”") == true)
  }

  @Test func `a mark of the byte order in front is no part of the first setting`() throws {
    #expect(try parse("\u{FEFF}mouse = no").usesMouse == false)
    #expect(try parse("\u{FEFF}# none", "plain = yes").isPlain == true)
  }

  @Test(arguments: ConfigSetting.allCases)
  func `each value that help names is taken, and another is not`(setting: ConfigSetting) throws {
    for value in Configuration.values(of: setting) {
      _ = try parse("\(setting.rawValue) = \(value)")
    }
    #expect(
      complaint("\(setting.rawValue) =")?.hasPrefix("config:1: \(setting.rawValue) is “”") == true)
    #expect(
      ConfigHelp.lines(Strings()).contains { $0.hasPrefix("  \(setting.rawValue) = ") })
  }

  @Test func `keys are those of the file, the fixed ones behind them`() throws {
    let keys = try parse("key.open = o Space", "key.compare = F2", "key.export = none").keyMap
    #expect(keys.keys(for: .open) == [.character("o"), .character(" "), .enter])
    #expect(keys.command(for: .function(2)) == .compare)
    #expect(keys.keys(for: .export).isEmpty)
    #expect(keys.command(for: .character("e")) == nil)
    #expect(keys.keys(for: .quit) == [.character("q")])
  }

  @Test func `what is wrong is told with its line, what was found and what was expected`() {
    #expect(complaint("", "nonsense") == "config:2: “nonsense”, not NAME = VALUE")
    #expect(
      complaint("themes = nord")
        == "config:1: “themes” is no setting; did you mean theme?; stamgast help config lists them")
    #expect(
      complaint("key.exports = u")
        == "config:1: “exports” is no action; did you mean export?; stamgast help config lists them"
    )
    for delay in ["5", "1001", "-50", "0.1", "soon", ""] {
      #expect(
        complaint("escape-delay = \(delay)")
          == "config:1: escape-delay is “\(delay)”, not milliseconds from 10 to 1000, such as 200")
    }
    #expect(
      complaint("theme =")
        == "config:1: theme is “”, not a theme's name or the path of a .theme file")
    #expect(
      complaint("mouse = no", "", "key.search = / /")
        == "config:3: key.search names “/” twice; once is enough")
    // By two of its names it is the same key.
    #expect(
      complaint("key.open = Return Enter")?.hasPrefix("config:1: key.open names “Enter”") == true)
    #expect(
      complaint("key.help = none x")
        == "config:1: key.help is “none”, not a key such as x, F2, Ctrl-X or Space")
    #expect(complaint("= x")?.hasPrefix("config:1: “” is no setting") == true)
    #expect(complaint("key. = x")?.hasPrefix("config:1: “” is no action") == true)
    #expect(complaint("glyphs = plain")?.hasPrefix("config:1: glyphs is “plain”, not one") == true)
    #expect(complaint("mouse = on") == "config:1: mouse is “on”, not one of yes, no")
    #expect(
      complaint("mouse = no", "mouse = yes") == "config:2: mouse was set before, in line 1")
    #expect(
      complaint("key.help = F1 Hyper-X")
        == "config:1: key.help is “Hyper-X”, not a key such as x, F2, Ctrl-X or Space")
    #expect(
      complaint("key.help =")
        == "config:1: key.help names no key, such as x, F2 or Ctrl-X; none takes its keys away")
  }

  @Test func `a key of two actions is told with both places`() {
    #expect(
      complaint("key.filter = x")
        == "config:1: “x” stands for explain already; give that another key too, or filter another one"
    )
    #expect(
      complaint("key.filter = u", "", "key.explain = u")
        == "config:3: “u” stands for explain here and for filter in line 1")
  }

  @Test func `two actions may change places`() throws {
    let keys = try parse("key.filter = x", "key.explain = f").keyMap
    #expect(keys.command(for: .character("x")) == .filter)
    #expect(keys.command(for: .character("f")) == .explain)
  }

  @Test(arguments: [
    ("Enter", "open"), ("esc", "back"), ("Up", "move-up"), ("Ctrl-C", "interrupt"),
    ("Ctrl-M", "open"), ("3", "panel-customer-value"),
  ])
  func `the ways in and out can't be given away`(key: String, action: String) {
    let label = Key(label: key)?.label() ?? ""
    #expect(
      complaint("key.zoom = \(key)")
        == "config:1: \(label) always stands for \(action) and can't be given away")
  }

  @Test func `no file is no mistake, and a folder in its place is one`() throws {
    let home = try TemporaryFolder()
    let folders = ResourceFolders(
      executable: "", environment: { $0 == "XDG_CONFIG_HOME" ? home.path : nil },
      exists: { _ in false })
    #expect(try ConfigFile.read(folders) == Configuration())
    try makeFolder(home.file("stamgast"))
    try write(Array("period = year\n".utf8), toFile: home.file("stamgast/config"))
    #expect(try ConfigFile.read(folders).grain == .year)
    try write(Array("period = week\n".utf8), toFile: home.file("stamgast/config"))
    #expect(
      throws: ConfigError(
        file: home.file("stamgast/config"), line: 1, problem: .badValue(.period, found: "week"))
    ) { try ConfigFile.read(folders) }
  }
}

@Suite struct DashboardOptionsTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try makeFolder(home.file("stamgast"))
  }

  private func options(
    _ config: String, _ values: [ProgramOption: [String]] = [:],
    _ environment: [String: String] = [:]
  ) throws -> DashboardOptions {
    try write(Array(config.utf8), toFile: home.file("stamgast/config"))
    let folders = ResourceFolders(
      executable: "", environment: { $0 == "XDG_CONFIG_HOME" ? home.path : nil },
      exists: { _ in false })
    return try DashboardOptions(Options(.dashboard, values: values), folders) { environment[$0] }
  }

  @Test func `without settings it is the program's own`() throws {
    var own = DashboardOptions()
    own.terminal.asksBackground = true
    own.followsBackground = true
    own.historyPath = try options("").historyPath
    #expect(try options("") == own)
  }

  @Test func `the option comes before the environment, and that before the file`() throws {
    #expect(try options("color = always").terminal.colorUse == .always)
    let noColor = ["NO_COLOR": "1"]
    #expect(try options("color = always", [:], noColor).terminal.colorUse == .auto)
    #expect(
      try options("color = never", [.color: ["always"]], noColor).terminal.colorUse == .always)
    #expect(try options("glyphs = ascii", [.glyphs: ["block"]]).terminal.glyphs == .block)
    #expect(try options("glyphs = ascii").terminal.glyphs == .ascii)
    #expect(try !options("mouse = no").terminal.usesMouse)
    #expect(try options("escape-delay = 300").terminal.escapeDelay == 300)
    #expect(try options("plain = yes\nglyphs = block").terminal.glyphs == .plain)
    #expect(try options("plain = no").terminal.glyphs == nil)
    #expect(try options("glyphs = block", [.plain: [""]]).terminal.glyphs == .plain)
  }

  @Test func `a theme of the file that there is none of is told with its line`() throws {
    #expect(
      throws: ConfigError(
        file: home.file("stamgast/config"), line: 2,
        problem: .unknownTheme(found: "stamgast-drak", nearest: "stamgast-dark"))
    ) { try options("\ntheme = stamgast-drak") }
    #expect(
      try options("theme = no-such", [.theme: [Theme.builtIn.name]]).themes == [.builtIn])
  }
}
