import Testing

@testable import TerminalUI

@Suite struct StatusBarTests {
  private let bar = StatusBar(hints: [
    KeyHint("Enter", "open"), KeyHint("Esc", "back"), KeyHint("q", "quit"),
  ])

  @Test func `hints that do not fit are dropped whole, the last first`() {
    #expect(drawn(28, 1) { bar.draw(on: &$0, in: $1) } == ["Enter open  Esc back  q quit"])
    #expect(drawn(27, 1) { bar.draw(on: &$0, in: $1) } == ["Enter open  Esc back"])
    #expect(drawn(9, 1) { bar.draw(on: &$0, in: $1) } == [""])
    #expect(drawn(0, 0) { bar.draw(on: &$0, in: $1) } == [])
  }

  @Test func `a message takes the hints' place`() {
    let bar = StatusBar(hints: bar.hints, message: "12 customers written", note: "3/9")
    #expect(drawn(30, 1) { bar.draw(on: &$0, in: $1) } == ["12 customers written       3/9"])
    #expect(drawn(10, 1) { bar.draw(on: &$0, in: $1) } == ["12 custom…"])
    #expect(staysInside { bar.draw(on: &$0, in: $1) })
  }
}

@Suite struct TabBarTests {
  private let bar = TabBar(
    tabs: [
      .init(key: "1", name: "Overview", shortName: "Over"),
      .init(key: "2", name: "Retention", shortName: "Ret"),
    ], selected: 1)

  @Test func `names shorten with the room`() {
    #expect(drawn(25, 1) { bar.draw(on: &$0, in: $1) } == [" 1 Overview  2 Retention"])
    #expect(drawn(24, 1) { bar.draw(on: &$0, in: $1) } == [" 1 Over  2 Ret"])
    #expect(drawn(13, 1) { bar.draw(on: &$0, in: $1) } == [" 1 Over 2 Ret"])
    #expect(drawn(12, 1) { bar.draw(on: &$0, in: $1) } == [" 1 Ov… 2 Ret"])
    #expect(drawn(11, 1) { bar.draw(on: &$0, in: $1) } == [" 1  2 Ret"])
    #expect(drawn(5, 1) { bar.draw(on: &$0, in: $1) } == ["1[2]"])
    #expect(drawn(1, 1) { bar.draw(on: &$0, in: $1) } == ["1"])
    #expect(drawn(0, 0) { bar.draw(on: &$0, in: $1) } == [])
    #expect(staysInside { bar.draw(on: &$0, in: $1) })
  }

  @Test func `a click finds its tab`() {
    let rect = Rect(x: 0, y: 1, width: 40, height: 1)
    #expect(bar.tabIndex(atX: 3, y: 1, in: rect) == 0)
    #expect(bar.tabIndex(atX: 13, y: 1, in: rect) == 1)
    #expect(bar.tabIndex(atX: 39, y: 1, in: rect) == nil)
    #expect(bar.tabIndex(atX: 3, y: 0, in: rect) == nil)
  }
}

@Suite struct TileTests {
  private let tile = Tile(
    title: "Customer retention rate", shortTitle: "CRR", figure: "62.1 %",
    history: [1, 2, 3, 4], changes: [TextSpan("▲ 1.2 pt", role: .better)],
    target: .init(text: "target 65 %", fraction: 0.5, isReached: false))

  @Test func `a large tile shows all`() {
    #expect(
      drawn(30, 5) { tile.draw(on: &$0, in: $1) } == [
        "── Customer retention rate ───",
        " 62.1 %                  ▂▄▆█",
        " ▲ 1.2 pt",
        " target 65 % ████████",
        "",
      ])
  }

  @Test func `a narrower one takes the short title, a lower one drops lines`() {
    #expect(
      drawn(20, 4) { tile.draw(on: &$0, in: $1) } == [
        "── CRR ─────────────", " 62.1 %        ▂▄▆█", " ▲ 1.2 pt", " target 65 % ███",
      ])
  }

  @Test func `at last it is one line`() {
    #expect(drawn(20, 1) { tile.draw(on: &$0, in: $1) } == ["CRR 62.1 %  ▲ 1.2 pt"])
    #expect(drawn(10, 1) { tile.draw(on: &$0, in: $1) } == ["CRR 62.1 %"])
    #expect(drawn(9, 1) { tile.draw(on: &$0, in: $1) } == ["62.1 %"])
    #expect(drawn(1, 1) { tile.draw(on: &$0, in: $1) } == ["…"])
    #expect(drawn(0, 0) { tile.draw(on: &$0, in: $1) } == [])
    #expect(staysInside { tile.draw(on: &$0, in: $1) })
  }
}

@Suite struct TextBlockTests {
  @Test func `words are wrapped and paragraphs start anew`() {
    let block = TextBlock(paragraphs: [
      [TextSpan("the share of "), TextSpan("customers", role: .heading), TextSpan(" who stay")], [],
      [TextSpan("end")],
    ])
    #expect(
      drawn(13, 6) { block.draw(on: &$0, in: $1) } == [
        "the share of", "customers who", "stay", "", "end", "",
      ])
    #expect(block.lineCount(width: 13) == 5)
    #expect(block.lineCount(width: 0) == 0)
  }

  @Test func `a word longer than a line is broken`() {
    #expect(
      drawn(4, 3) { TextBlock("ab stamgast").draw(on: &$0, in: $1) } == ["ab", "stam", "gast"])
  }

  @Test func `it scrolls to its end and no further`() {
    var block = TextBlock("a b c d")
    block.offset = 99
    #expect(drawn(1, 2) { block.draw(on: &$0, in: $1) } == ["c", "d"])
    #expect(staysInside { block.draw(on: &$0, in: $1) })
  }

  @Test func `spans keep their roles`() {
    var canvas = Canvas(size: Size(width: 5, height: 1))
    TextBlock(paragraphs: [[TextSpan("a "), TextSpan("b", role: .match)]]).draw(
      on: &canvas, in: canvas.bounds)
    #expect(canvas[2, 0].role == .match)
  }
}
