import Testing

@testable import TerminalUI

@Suite struct TextWidthTests {
  @Test func `plain text takes a column a character`() {
    #expect(TextWidth.width(of: "Koffie 12") == 9)
    #expect(TextWidth.width(of: "") == 0)
    #expect(TextWidth.glyphs(of: "").isEmpty)
  }

  @Test func `East Asian characters and emoji take two columns`() {
    #expect(TextWidth.width(of: "日本") == 4)
    #expect(TextWidth.width(of: "a日b") == 4)
    #expect(TextWidth.width(of: "☕") == 2)
  }

  @Test func `marks stay with their base`() {
    #expect(TextWidth.glyphs(of: "e\u{301}x").map(\.text) == ["e\u{301}", "x"])
    #expect(TextWidth.width(of: "e\u{301}x") == 2)
  }

  @Test func `a cell takes no more than four marks`() {
    let text = "a" + String(repeating: "\u{301}", count: 40)
    #expect(TextWidth.glyphs(of: text).map(\.text.unicodeScalars.count) == [5])
  }

  @Test func `a mark without a base stands on a space`() {
    #expect(TextWidth.glyphs(of: "\u{301}").map(\.text) == [" \u{301}"])
  }

  @Test func `a name that is an escape sequence is harmless`() {
    let name = "\u{1B}]0;pwned\u{07}\u{1B}[2J\u{202E}"
    #expect(TextWidth.sanitized(name) == "·]0;pwned··[2J")
    var canvas = Canvas(size: Size(width: 20, height: 1))
    canvas.write(name, x: 0, y: 0)
    #expect(canvas.lines == ["·]0;pwned··[2J"])
  }

  @Test func `no control character comes through`() {
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) + [0x2028, 0x2029] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(
        TextWidth.sanitized(String(Character(scalar))) == "·", "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    arguments: [
      0xAD, 0x061C, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFE0F, 0xFEFF,
      0xE0041,
    ] as [UInt32])
  func `what hides or reorders text is left out`(value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    #expect(TextWidth.sanitized("a\(Character(scalar))b") == "ab")
  }

  @Test func `of an emoji sequence the first emoji stays`() {
    #expect(TextWidth.sanitized("👨‍👩‍👧x") == "👨x")
    #expect(TextWidth.sanitized("👍🏽!") == "👍!")
    #expect(TextWidth.sanitized("❤\u{FE0F}") == "❤")
  }

  @Test func `a flag becomes its letters`() {
    #expect(TextWidth.sanitized("🇳🇱") == "NL")
  }

  @Test func `right-to-left text keeps its stored order`() {
    #expect(TextWidth.glyphs(of: "אב1").map(\.text) == ["א", "ב", "1"])
  }

  @Test func `clipped text says so and never splits a wide character`() {
    #expect(TextWidth.clipped("Koffie", to: 6) == "Koffie")
    #expect(TextWidth.clipped("Koffie", to: 5) == "Koff…")
    #expect(TextWidth.clipped("日本語", to: 4) == "日…")
    #expect(TextWidth.clipped("Koffie", to: 1) == "…")
    #expect(TextWidth.clipped("Koffie", to: 0) == "")
    #expect(TextWidth.clipped("Koffie", to: -3) == "")
  }

  @Test func `padded text fills its place at either side`() {
    #expect(TextWidth.padded("ab", to: 5) == "ab   ")
    #expect(TextWidth.padded("ab", to: 5, alignment: .right) == "   ab")
    #expect(TextWidth.padded("ab", to: 5, alignment: .center) == " ab  ")
    #expect(TextWidth.padded("日本語", to: 4, alignment: .right) == " 日…")
  }

  @Test func `on an ASCII terminal letters lose their marks`() {
    let shown = "Zoë – 5 €…█日".map { ASCIIFallback.character(for: String($0)) }
    #expect(String(shown) == "Zoe - 5 E.#?")
  }
}
