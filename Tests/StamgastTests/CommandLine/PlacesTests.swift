import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct StoreLocationTests {
  @Test(arguments: [
    (["STAMGAST_STORE": "/s.db", "XDG_DATA_HOME": "/d", "HOME": "/h"], "/s.db"),
    (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/stamgast/shop.db"),
    (["XDG_DATA_HOME": "d", "HOME": "/h"], "/h/.local/share/stamgast/shop.db"),
    (["HOME": "/h"], "/h/.local/share/stamgast/shop.db"),
  ]) func `the store is where the environment says`(environment: [String: String], path: String) {
    #expect(StoreLocation.path(Options(.report)) { environment[$0] } == path)
  }

  @Test func `the option comes first`() {
    let options = Options(.report, values: [.store: ["own.db"]])
    #expect(StoreLocation.path(options) { _ in "/s.db" } == "own.db")
  }
}

@Suite struct ResourceFoldersTests {
  private func folders(_ executable: String, _ present: Set<String>) -> ResourceFolders {
    ResourceFolders(
      executable: executable, environment: { ["HOME": "/h"][$0] }, exists: present.contains)
  }

  @Test func `an installed program finds what lies beside it`() {
    let present: Set = ["/usr/share/stamgast/themes", "/usr/share/stamgast/demo-data"]
    #expect(folders("/usr/bin/stamgast", present).shared == "/usr/share/stamgast")
  }

  @Test func `a program in its checkout finds the checkout`() {
    let present: Set = ["/c/themes", "/c/demo-data", "/c/.build/debug/themes"]
    #expect(folders("/c/.build/debug/stamgast", present).shared == "/c")
  }

  @Test func `a program that stands alone finds nothing`() {
    let found = folders("/opt/stamgast", [])
    #expect(found.shared == nil)
    #expect(found.ownThemes == "/h/.config/stamgast/themes")
  }
}

@Suite struct ThemeFinderTests {
  /// A finder that sees only a folder of the user's own.
  private func finder(_ home: TemporaryFolder) -> ThemeFinder {
    ThemeFinder(
      folders: ResourceFolders(
        executable: "", environment: { $0 == "XDG_CONFIG_HOME" ? home.path : nil },
        exists: { _ in false }))
  }

  @Test func `the built-in theme is there without any file`() throws {
    let finder = finder(try TemporaryFolder())
    #expect(finder.all().map(\.name) == [Theme.builtIn.name])
    #expect(try finder.choice(nil).themes == [.builtIn])
  }

  @Test func `a broken file is found with what is wrong`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("mine.theme")
    try write(Array("ground = #000000\ntitel = #ffffff\n".utf8), toFile: path)
    #expect(throws: ThemeError(file: path, line: 2, problem: .unknownRole(found: "titel"))) {
      try finder(folder).choice(path)
    }
  }

  @Test func `what is wrong with a broken file of one's own is known, whatever theme is chosen`()
    throws
  {
    let folder = try TemporaryFolder()
    try makeFolder(folder.file("stamgast"))
    try makeFolder(folder.file("stamgast/themes"))
    try write(
      Array("ground = #000000\nheat2 =\n".utf8), toFile: folder.file("stamgast/themes/mine.theme"))
    let finder = finder(folder)
    let choice = try finder.choice(nil)
    #expect(choice.themes == [.builtIn])
    #expect(
      choice.broken == [ThemeError(file: "mine.theme", line: 2, problem: .noStyle("heat2"))])
  }

  @Test func `a name that is no theme has a nearest one`() throws {
    let finder = finder(try TemporaryFolder())
    #expect(throws: UsageError.unknownTheme("stamgast-drak", nearest: "stamgast-dark")) {
      try finder.choice("stamgast-drak")
    }
  }
}
