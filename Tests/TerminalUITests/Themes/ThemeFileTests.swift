import Testing

@testable import TerminalUI

@Suite struct ThemeFileTests {
  /// A theme in which every role is plain but those given.
  private func text(_ lines: String, without: Set<StyleRole> = []) -> String {
    let given = Set(lines.split(separator: "\n").map { String($0.prefix { $0 != " " }) })
    let rest = StyleRole.allCases.filter { !given.contains("\($0)") && !without.contains($0) }
    return "ground = #000000\n" + lines + "\n" + rest.map { "\($0) = default\n" }.joined()
  }

  private func parse(_ text: String) throws(ThemeError) -> Theme {
    try ThemeFile.parse(text, name: "test", file: "test.theme")
  }

  private func style(_ value: String, _ depth: ColorDepth) throws -> ThemeStyle {
    try parse(text("title = " + value)).style(of: .title, depth: depth)
  }

  @Test func `a style has colours and attributes`() throws {
    #expect(
      try style("#d8dee9 on #2e3440 bold underline", .trueColor)
        == ThemeStyle(
          foreground: .rgb(0xD8, 0xDE, 0xE9), background: .rgb(0x2E, 0x34, 0x40),
          attributes: [.bold, .underline]))
    #expect(try style("bright blue", .trueColor).foreground == .palette(12))
    #expect(try style("on color 110", .trueColor).background == .palette(110))
    #expect(try style("110", .trueColor).foreground == .palette(110))
    #expect(try style("default", .trueColor) == ThemeStyle())
  }

  @Test func `each depth has its own style`() throws {
    let value = "#ff0000 / 160 / red / bold"
    #expect(try style(value, .trueColor).foreground == .rgb(255, 0, 0))
    #expect(try style(value, .palette256).foreground == .palette(160))
    #expect(try style(value, .palette16).foreground == .palette(1))
    #expect(try style(value, .mono) == ThemeStyle(attributes: .bold))
  }

  @Test func `a depth left out is the nearest of the one before`() throws {
    // 5f87af is colour 67 of xterm's cube: 16 + 36 * 1 + 6 * 2 + 3.
    #expect(try style("#5f87af bold", .palette256).foreground == .palette(67))
    #expect(try style("#ff0000 / / / reverse", .palette16).foreground == .palette(9))
    #expect(try style("#5f87af bold", .mono) == ThemeStyle(attributes: .bold))
  }

  @Test func `comments end lines, colours do not`() throws {
    #expect(try style("#a1b2c3 # quiet blue", .trueColor).foreground == .rgb(0xA1, 0xB2, 0xC3))
    #expect(try style("blue #", .trueColor).foreground == .palette(4))
    #expect(try parse("# abcdef\n#abcdef\n  #fff = red\n" + text("")).name == "test")
  }

  @Test(arguments: [
    ("title #ff0000", ThemeError.Problem.notAnAssignment(found: "title #ff0000")),
    ("tittle = red", .unknownRole(found: "tittle")),
    ("title = rde", .unreadableWord(found: "rde")),
    ("title = 256", .unreadableWord(found: "256")),
    ("title = bright", .unreadableWord(found: "bright")),
    ("title = #fff on blurple", .unreadableWord(found: "#fff")),
    ("title = #ffffff on blurple", .unreadableWord(found: "blurple")),
    ("title = #zzzzzz on #123456", .unreadableWord(found: "#zzzzzz")),
    ("title = red #quiet", .unreadableWord(found: "#quiet")),
    ("title = red# quiet", .unreadableWord(found: "red#")),
    ("title = red on", .unreadableWord(found: "red on")),
    ("title =", .noStyle("title")),
    ("title = # quiet", .noStyle("title")),
    ("title = / red / blue / bold", .noStyle("title")),
    ("title = red blue", .misplacedColor(found: "blue")),
    ("title = red / red / red / red", .misplacedColor(found: "red")),
    ("title = 1 / 2 / 3 / bold / 5", .tooManyDepths(found: 5)),
    ("ground = blue", .repeatedRole("ground")),
  ])
  func `what is wrong is said with its line`(line: String, problem: ThemeError.Problem) {
    #expect(throws: ThemeError(file: "test.theme", line: 2, problem: problem)) {
      try parse(text(line))
    }
  }

  @Test func `a role set twice or not at all is an error`() {
    #expect(throws: ThemeError(file: "test.theme", line: 3, problem: .repeatedRole("dim"))) {
      try parse(text("dim = red\ndim = blue"))
    }
    #expect(
      throws: ThemeError(file: "test.theme", line: 0, problem: .missing(["dim", "heat3"]))
    ) {
      try parse(text("", without: [.dim, .heat3]))
    }
    #expect(
      throws: ThemeError(file: "test.theme", line: 1, problem: .unreadableGround(found: "default"))
    ) {
      try parse("ground = default")
    }
  }
}
