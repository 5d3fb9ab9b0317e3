import Testing

@testable import TerminalUI

@Suite struct CanvasTests {
  @Test func `what is written outside has no effect`() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.write("abcdef", x: -2, y: 0)
    canvas.write("x", x: 0, y: 5)
    #expect(canvas.lines == ["cde"])
  }

  @Test func `a wide character at the edge becomes a space`() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.write("ab日", x: 0, y: 0)
    #expect(canvas.lines == ["ab"])
    canvas.write("日", x: 1, y: 0)
    #expect(canvas.row(0).map(\.text) == ["a", "日", ""])
  }

  @Test func `half of a wide character that is written over leaves a blank`() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.write("日本", x: 0, y: 0)
    canvas.write("x", x: 1, y: 0)
    #expect(canvas.row(0).map(\.text) == [" ", "x", "本", ""])
    canvas.write("y", x: 2, y: 0)
    #expect(canvas.row(0).map(\.text) == [" ", "x", "y", " "])
  }
}
