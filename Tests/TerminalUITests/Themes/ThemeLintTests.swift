import Testing

@testable import TerminalUI

/// What is found in the built-in theme, whose ground is #14161b, with a line changed.
@Suite struct ThemeLintTests {
  private func findings(_ lines: String...) throws -> [ThemeFinding] {
    let text = Theme.builtInText.split(separator: "\n").map { line in
      lines.first { $0.prefix { $0 != "=" } == line.prefix { $0 != "=" } } ?? String(line)
    }
    let theme = try ThemeFile.parse(text.joined(separator: "\n"), name: "x", file: "x")
    return ThemeLint.findings(in: theme)
  }

  /// What is found of a role at a depth.
  private func flaws(
    _ role: StyleRole, _ depth: ColorDepth, _ line: String
  ) throws -> [ThemeFinding.Flaw] {
    try findings(line).filter { $0.role == role && $0.depth == depth }.map(\.flaw)
  }

  /// The contrast of the one flaw that there is, and the one asked for.
  private func contrast(_ flaws: [ThemeFinding.Flaw]) throws -> (Double, Double) {
    try #require(flaws.count == 1)
    switch flaws[0] {
    case .text(let contrast, let required), .ground(let contrast, let required, _):
      return (contrast, required)
    default: return (0, 0)
    }
  }

  @Test func `a theme that can be read has no findings`() throws {
    #expect(try findings() == [])
  }

  @Test func `words that cannot be read are found`() throws {
    #expect(Set(try findings("dim = #333333").map(\.role)) == [.dim])
  }

  @Test func `of the first 16 colours the palette counts in which they are hardest to read`() throws
  {
    // The console's brown AA5500 has the luminance 0.150 and black 0: 0.200 / 0.050; its white AAAAAA has 0.402.
    let brown = try #require(ThemeLint.contrast(.palette(0), .palette(3)))
    #expect(abs(brown - 4.01) < 0.005)
    let white = try #require(ThemeLint.contrast(.palette(0), .palette(7)))
    #expect(abs(white - 9.04) < 0.005)
  }

  @Test func `text on a ground of 16 colours needs the contrast of words`() throws {
    // AAAAAA on AA00AA: (0.402 + 0.05) / (0.1145 + 0.05).
    let line = "heat1 = #ffffff on #6b1d81 / 15 on 53 / white on magenta / underline"
    let (found, required) = try contrast(flaws(.heat1, .palette16, line))
    #expect(abs(found - 2.75) < 0.005)
    #expect(required == 4.5)
    // On the terminal's own ground its look is the user's choice.
    #expect(try flaws(.dim, .palette16, "dim = #8b93a5 / / blue / dim") == [])
  }

  @Test func `a ground without a colour for its text is found`() throws {
    let line = "heat1 = #ffffff on #6b1d81 / default on 53 / white on blue / underline"
    #expect(try flaws(.heat1, .palette256, line) == [.unnamedText])
    #expect(try flaws(.heat1, .trueColor, line) == [])
  }

  @Test func `a cursor that is hardly seen is found`() throws {
    // #2f5d8c has the luminance 0.103, the ground 0.008: 0.153 / 0.058.
    for role in [StyleRole.cursor, .tabSelected] {
      let line = "\(role) = #ffffff on #2f5d8c / 15 on 26 / bright white on blue / reverse"
      let (found, required) = try contrast(flaws(role, .trueColor, line))
      #expect(abs(found - 2.64) < 0.01)
      #expect(required == 3)
      #expect(try flaws(role, .palette256, line) == [])
    }
  }

  @Test func `a cursor that looks like a shade is found at every depth`() throws {
    let line = "cursor = #000000 on #f06a60 / 0 on 209 / white on blue / normal"
    #expect(try flaws(.cursor, .trueColor, line) == [.like(.heat3)])
    #expect(try flaws(.cursor, .palette256, line) == [.like(.heat3)])
    #expect(try flaws(.cursor, .palette16, line) == [.like(.heat1)])
    #expect(try flaws(.cursor, .mono, line).contains(.like(.heat1)))
  }

  @Test func `the cursor without keys may be quiet, but is seen and not the other`() throws {
    func found(_ value: String) throws -> [ThemeFinding.Flaw] {
      try flaws(.cursorPassive, .trueColor, "cursorPassive = \(value) / / underline / underline")
    }
    #expect(try found("#e2e6ee on #2b3242") == [])
    #expect(try found("#ffffff on #2f6cab") == [.like(.cursor)])
    #expect(try found("default") == [.like(.text)])
    let (contrast, required) = try contrast(found("#e2e6ee on #15171c"))
    #expect(contrast < 1.05 && required == 1.2)
  }

  @Test func `neighbouring shades differ at every depth, without dim too`() throws {
    let line = "heat3 = #ffffff on #b83a7c / 15 on 125 / black on green / bold dim"
    let (contrast, required) = try contrast(flaws(.heat3, .trueColor, line))
    #expect(contrast < 1.1 && required == 1.3)
    #expect(try flaws(.heat3, .palette256, line) == [.like(.heat2)])
    #expect(try flaws(.heat3, .palette16, line) == [.like(.heat2)])
    // Without colour heat3 has a sign; heat4 has none.
    #expect(try flaws(.heat3, .mono, line) == [])
    let last = "heat4 = #000000 on #fcf0b4 / 0 on 223 / black on white / bold dim"
    #expect(try flaws(.heat4, .mono, last) == [.like(.heat3)])
  }

  @Test func `curves and bars of one chart differ where there are colours`() throws {
    #expect(try flaws(.seriesB, .trueColor, "seriesB = #6cb6ff") == [.like(.seriesA)])
    #expect(
      try flaws(.seriesC, .palette16, "seriesC = #c792ea / / bright cyan / normal") == [
        .like(.seriesA)
      ])
    // What was lost stands between the bars of what was won.
    #expect(try flaws(.worse, .trueColor, "worse = #f0a35a") == [.like(.seriesB)])
    #expect(try flaws(.seriesD, .mono, "seriesD = #7fd1a0 / / bright green / bold") == [])
  }
}
