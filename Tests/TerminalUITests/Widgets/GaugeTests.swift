import TerminalUI
import Testing

@Suite struct GaugeTests {
  private func line(_ share: Double, width: Int, _ glyphs: GlyphSet = .braille) -> String {
    var canvas = Canvas(size: Size(width: width, height: 1))
    Gauge(share: share, glyphs: glyphs)
      .draw(on: &canvas, in: Rect(x: 0, y: 0, width: width, height: 1))
    return canvas.lines[0]
  }

  @Test func `the filled part lies on a line as long as all of it`() {
    #expect(line(0.5, width: 8) == "████────")
    #expect(line(0, width: 4) == "────")
    #expect(line(1, width: 4) == "████")
    #expect(line(2, width: 4) == "████")
  }

  @Test func `other characters do where those are not to be had`() {
    #expect(line(0.5, width: 10, .ascii) == "[####....]")
    #expect(line(0.5, width: 4, .console) == "██░░")
  }

  @Test func `no room is survived`() {
    #expect(line(0.5, width: 0) == "")
    #expect(line(0.5, width: 1).count == 1)
  }
}
