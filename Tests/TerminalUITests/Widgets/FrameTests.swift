import Testing

@testable import TerminalUI

@Suite struct FrameTests {
  @Test func `title and note stand in the border`() {
    let frame = Frame(title: "Cohorts", note: "n")
    #expect(
      drawn(20, 3) { frame.draw(on: &$0, in: $1) } == [
        "╭─ Cohorts ──── n ─╮",
        "│                  │",
        "╰──────────────────╯",
      ])
  }

  @Test func `a note without room is left out and a title is cut`() {
    let frame = Frame(title: "Cohorts", note: "of 2024", glyphs: .ascii)
    #expect(drawn(13, 2) { frame.draw(on: &$0, in: $1) } == ["+- Cohorts -+", "+-----------+"])
    #expect(drawn(12, 2) { frame.draw(on: &$0, in: $1) } == ["+- Cohor… -+", "+----------+"])
  }

  @Test func `it is drawn at any size`() {
    #expect(drawn(0, 0) { Frame(title: "x").draw(on: &$0, in: $1) } == [])
    #expect(drawn(1, 1) { Frame(title: "x").draw(on: &$0, in: $1) } == [""])
    #expect(drawn(2, 2) { Frame(title: "x").draw(on: &$0, in: $1) } == ["╭╮", "╰╯"])
    #expect(staysInside { Frame(title: "long title", note: "n").draw(on: &$0, in: $1) })
  }

  @Test func `focus shows in the border's role`() {
    var canvas = Canvas(size: Size(width: 5, height: 2))
    Frame(isFocused: true).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas[0, 0].role == .borderFocused)
  }
}
