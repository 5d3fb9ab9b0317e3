import Testing

@testable import TerminalUI

@Suite struct FigureListTests {
  private func list(cursor: Int? = nil) -> FigureList {
    FigureList(
      lines: [
        .init("LTV", "€ 50.31"), .init("Active at the start", "2,140"), .init("Lost", "62"),
      ], cursor: cursor)
  }

  @Test func `figures stand right, and a name gives way to its figure`() {
    #expect(
      drawn(20, 3) { list().draw(on: &$0, in: $1) } == [
        "LTV          € 50.31", "Active at the… 2,140", "Lost              62",
      ])
  }

  @Test func `the lines around the cursor are drawn`() {
    #expect(
      drawn(20, 2) { list(cursor: 2).draw(on: &$0, in: $1) } == [
        "Active at the… 2,140", "Lost              62",
      ])
  }

  @Test func `a figure does not stand far from its name`() {
    let rows = drawn(80, 1) { list().draw(on: &$0, in: $1) }
    #expect(rows[0].count == 44)
  }

  @Test func `a click finds its line`() {
    let rect = Rect(x: 2, y: 1, width: 20, height: 2)
    #expect(list(cursor: 2).lineIndex(atX: 3, y: 1, in: rect) == 1)
    #expect(list(cursor: 2).lineIndex(atX: 1, y: 1, in: rect) == nil)
    #expect(list(cursor: 2).lineIndex(atX: 3, y: 3, in: rect) == nil)
  }

  @Test func `it is drawn at any size`() {
    #expect(drawn(0, 0) { list().draw(on: &$0, in: $1) } == [])
    #expect(drawn(1, 1) { list().draw(on: &$0, in: $1) } == ["…"])
    #expect(staysInside { list(cursor: 1).draw(on: &$0, in: $1) })
  }
}
