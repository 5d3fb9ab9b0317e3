import TestSupport
import Testing

@testable import TerminalUI

@Suite struct SVGPictureTests {
  private func drawn(
    _ width: Int, _ height: Int, theme: Theme = .builtIn, title: String = "A shop",
    _ draw: (inout Canvas) -> Void = { _ in }
  ) throws -> (text: String, root: XMLElement) {
    var canvas = Canvas(size: Size(width: width, height: height))
    draw(&canvas)
    let text = SVGPicture(canvas, theme: theme, title: title).text
    return (text, try XMLElement(parsing: text))
  }

  @Test func `it is one document that asks for nothing else`() throws {
    let (text, root) = try drawn(120, 40) { $0.write("Net € 12", x: 0, y: 0) }
    #expect(root.name == "svg")
    #expect(root.attributes["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(root.all("title").map(\.text) == ["A shop"])
    // 120 cells of 9 and 40 of 18 pixels, and 12 around them.
    #expect(root.attributes["width"] == "1104")
    #expect(root.attributes["height"] == "744")
    #expect(root.attributes["viewBox"] == "0 0 8832 5952")
    #expect(root.all("g").contains { $0.attributes["font-family"] == "monospace" })
    for word in ["href", "url(", "<style", "<script", "@import", "<image"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `words stand in their cells, whatever the font`() throws {
    let (_, root) = try drawn(20, 2) { canvas in
      canvas.write("Net of May", x: 2, y: 1)
      canvas.write("12", x: 16, y: 1)
    }
    let words = root.all("text")
    #expect(words.map(\.text) == ["Net of May", "12"])
    #expect(words.map { $0.attributes["x"] } == ["144", "1152"])
    #expect(words.map { $0.attributes["y"] } == ["252", "252"])
    #expect(words.map { $0.attributes["textLength"] } == ["720", "144"])
  }

  @Test func `what another font may lend stands alone, and a wide character in two cells`() throws {
    let (_, root) = try drawn(20, 1) { $0.write("a●b 王c אב", x: 0, y: 0) }
    let words = root.all("text")
    #expect(words.map(\.text) == ["a", "●", "b", "王", "c", "א", "ב"])
    #expect(words.map { $0.attributes["x"] } == ["0", "72", "144", "288", "432", "576", "648"])
    #expect(words[3].attributes["textLength"] == "144")
  }

  @Test func `charts and frames are shapes`() throws {
    let (_, root) = try drawn(4, 1) { $0.write("█⠁─▒", x: 0, y: 0) }
    #expect(root.all("text").isEmpty)
    #expect(
      root.all("path").map { $0.attributes["d"] } == [
        "M0 0h72v144h-72z", "M216 0h72v144h-72z", "M144 72h72", "M90 18h0",
      ])
  }

  @Test func `hostile text is text`() throws {
    let (text, root) = try drawn(40, 1, title: "<&\"\u{1B}\u{FFFF}") { canvas in
      canvas.write("<script>&'\"]]>", x: 0, y: 0)
    }
    #expect(root.all("title").map(\.text) == ["<&\"\u{FFFD}\u{FFFD}"])
    #expect(root.all("text").map(\.text) == ["<script>&'\"]]>"])
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `colours are those of the theme, on its ground`() throws {
    let (text, _) = try drawn(9, 1) { canvas in
      canvas.write("up", x: 0, y: 0, role: .better)
      canvas.write("row", x: 3, y: 0, role: .cursor)
    }
    // `better`, `cursor` and `ground` of stamgast-dark.
    for colour in ["#7fd1a0", "#ffffff", "#2f6cab", "#14161b"] {
      #expect(text.contains("fill=\"\(colour)\""), "\(colour)")
    }
    #expect(text.contains("d=\"M216 0h216v144h-216z\""))
  }

  @Test func `a theme that leaves its colours to the terminal can be read too`() throws {
    let (text, _) = try drawn(5, 1, theme: .plain) { canvas in
      canvas.write("a", x: 0, y: 0)
      canvas.write("b", x: 2, y: 0, role: .cursor)
    }
    // The cursor is reversed: the ground's black on what words are written in.
    #expect(text.contains("<g fill=\"#e4e6eb\">"))
    #expect(text.contains("<g fill=\"#000000\">"))
    #expect(text.contains("fill=\"#e4e6eb\" shape-rendering"))
  }

  @Test(arguments: [(0, 0), (1, 1), (0, 3)])
  func `the smallest screens are pictures too`(width: Int, height: Int) throws {
    #expect(try drawn(width, height).root.name == "svg")
  }

  @Test func `the same screen is the same file`() throws {
    let draw: (inout Canvas) -> Void = { canvas in
      for (x, role) in StyleRole.allCases.enumerated() {
        canvas.write("⠿█─a", x: 4 * (x % 10), y: x / 10, role: role, bold: x % 2 == 0)
      }
    }
    #expect(try drawn(40, 5, draw).text == drawn(40, 5, draw).text)
  }
}

@Suite struct GlyphShapeTests {
  @Test func `blocks cover their part of the cell`() {
    #expect(GlyphShape("▁") == .blocks([.init(0, 126, 72, 18)]))
    #expect(GlyphShape("▄") == .blocks([.init(0, 72, 72, 72)]))
    #expect(GlyphShape("▏") == .blocks([.init(0, 0, 9, 144)]))
    #expect(GlyphShape("▉") == .blocks([.init(0, 0, 63, 144)]))
    #expect(GlyphShape("▐") == .blocks([.init(36, 0, 36, 144)]))
    #expect(GlyphShape("▚") == .blocks([.init(0, 0, 36, 72), .init(36, 72, 36, 72)]))
    #expect(GlyphShape("░") == .shade(1))
  }

  @Test func `the eight dots of braille are where the standard has them`() {
    // U+2800 and the bits 1 to 8: left column, right column, lowest row.
    let places = [
      (18, 18), (18, 54), (18, 90), (54, 18), (54, 54), (54, 90), (18, 126), (54, 126),
    ]
    for (bit, place) in places.enumerated() {
      let scalar = Unicode.Scalar(UInt32(0x2800 + (1 << bit))) ?? " "
      #expect(
        GlyphShape(String(Character(scalar))) == .dots([.init(x: place.0, y: place.1)]))
    }
    #expect(GlyphShape("⠀") == .dots([]))
  }

  @Test func `every character that charts and frames are made of is a shape or ASCII`() {
    for glyphs in GlyphSet.allCases {
      let box = glyphs.box
      let parts =
        [
          box.horizontal, box.vertical, box.topLeft, box.topRight, box.bottomLeft, box.bottomRight,
          glyphs.heavyRule, glyphs.axis.corner, glyphs.axis.tick, glyphs.dashed, glyphs.scrollBar,
          glyphs.barRest,
        ] + glyphs.horizontalSteps + glyphs.verticalSteps
      for part in parts where !part.utf8.allSatisfy({ $0 < 0x80 }) {
        #expect(GlyphShape(part) != nil, "\(part)")
      }
    }
  }

  @Test(arguments: ["a", "é", "●", "", "ab", "▲"])
  func `what is written has no shape`(text: String) {
    #expect(GlyphShape(text) == nil)
  }
}
