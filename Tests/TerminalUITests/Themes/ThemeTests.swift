import Testing

@testable import TerminalUI

@Suite struct ThemeColorTests {
  @Test func `luminance is that of WCAG`() throws {
    #expect(ThemeColor.rgb(0, 0, 0).luminance == 0)
    #expect(abs(try #require(ThemeColor.rgb(255, 255, 255).luminance) - 1) < 1e-9)
    // (0.5 + 0.055) / 1.055 to the power 2.4, for 127.5 of 255; 128 lies just above.
    #expect(abs(try #require(ThemeColor.rgb(128, 128, 128).luminance) - 0.2158605) < 1e-6)
    #expect(ThemeColor.standard.luminance == nil)
  }

  @Test func `black on white has the contrast 21`() throws {
    let contrast = try #require(ThemeLint.contrast(.rgb(0, 0, 0), .rgb(255, 255, 255)))
    #expect(abs(contrast - 21) < 1e-9)
    // Published for #777777 on white: just below the 4.5 of AA.
    let grey = try #require(ThemeLint.contrast(.rgb(0x77, 0x77, 0x77), .rgb(255, 255, 255)))
    #expect(abs(grey - 4.48) < 0.005)
  }

  @Test func `colours become the nearest that a depth has`() {
    #expect(ThemeColor.rgb(255, 255, 255).reduced(to: .palette256) == .palette(231))
    #expect(ThemeColor.rgb(8, 8, 8).reduced(to: .palette256) == .palette(232))
    #expect(ThemeColor.rgb(0, 255, 0).reduced(to: .palette16) == .palette(10))
    #expect(ThemeColor.palette(3).reduced(to: .palette16) == .palette(3))
    #expect(ThemeColor.standard.reduced(to: .palette256) == .standard)
    #expect(ThemeColor.palette(3).reduced(to: .mono) == .standard)
  }

  @Test func `text never takes the colour of its background`() {
    let style = ThemeStyle(foreground: .rgb(10, 10, 10), background: .rgb(0, 0, 0))
    #expect(style.reduced(to: .palette16).foreground == .palette(15))
  }
}

@Suite struct ThemeTests {
  @Test func `what a style leaves to the terminal is drawn where the background is`() {
    let paper = ThemeColor.rgb(250, 250, 240)
    let own = ThemeStyle(attributes: .bold).painted(on: paper, depth: .trueColor)
    #expect(own == ThemeStyle(foreground: .rgb(0, 0, 0), background: paper, attributes: .bold))
    let red = ThemeStyle(foreground: .rgb(200, 0, 0)).painted(on: .rgb(0, 0, 0), depth: .trueColor)
    #expect(red == ThemeStyle(foreground: .rgb(200, 0, 0), background: .rgb(0, 0, 0)))
    let cursor = ThemeStyle(foreground: .palette(15), background: .palette(4))
    #expect(cursor.painted(on: paper, depth: .palette16) == cursor)
    // White paper in sixteen colours is the bright white, and its words are black.
    let few = ThemeStyle().painted(on: .rgb(255, 255, 255), depth: .palette16)
    #expect(few == ThemeStyle(foreground: .palette(0), background: .palette(15)))
  }

  @Test func `a theme of the terminal's own two colours has none of its own`() throws {
    let roles = StyleRole.allCases.map { "\($0) = default" }.joined(separator: "\n")
    let plain = try ThemeFile.parse("ground = #000000\n" + roles, name: "plain", file: "plain")
    #expect(ColorDepth.allCases.allSatisfy { !plain.hasColors(at: $0) })
    #expect(Theme.builtIn.hasColors(at: .palette256) && !Theme.builtIn.hasColors(at: .mono))
  }

  @Test func `the theme that is compiled in can be read`() throws {
    let theme = try ThemeFile.parse(Theme.builtInText, name: "stamgast-dark", file: "built in")
    #expect(Theme.builtIn == theme)
    #expect(theme.isDark)
  }

  @Test func `a theme without a file has a cursor`() {
    #expect(Theme.plain.style(of: .cursor, depth: .mono).attributes == .reverse)
    #expect(Theme.plain.style(of: .text, depth: .trueColor) == ThemeStyle())
  }
}
