import Testing

@testable import TerminalUI

@Suite struct GlyphSetTests {
  @Test func `a bar is as long as its share, in eighths`() {
    #expect(GlyphSet.braille.bar(share: 0.5, width: 4) == "██  ")
    #expect(GlyphSet.braille.bar(share: 0.28125, width: 4) == "█▏  ")
    #expect(GlyphSet.ascii.bar(share: 0.5, width: 6) == "[##..]")
    #expect(GlyphSet.console.bar(share: 0.5, width: 4) == "██░░")
  }

  @Test func `a share above nothing is seen, and no share goes beyond the bar`() {
    #expect(GlyphSet.braille.bar(share: 0.0001, width: 3) == "▏  ")
    #expect(GlyphSet.braille.bar(share: 0, width: 3) == "   ")
    #expect(GlyphSet.braille.bar(share: 7, width: 3) == "███")
    #expect(GlyphSet.braille.bar(share: .nan, width: 3) == "   ")
    #expect(GlyphSet.braille.bar(share: 1, width: 0) == "")
  }
}
