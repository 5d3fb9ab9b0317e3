import Testing

@testable import TerminalUI

@Suite struct CanvasFollowersTests {
  /// A list of three rows with the cursor on one, and behind it a card that follows it.
  private func frame(
    row: Int, card: String, at place: Rect = Rect(x: 4, y: 0, width: 4, height: 3)
  ) -> Canvas {
    var canvas = Canvas(size: Size(width: 8, height: 3))
    for y in 0..<3 { canvas.write("r\(y)", x: 0, y: y, role: y == row ? .cursor : .text) }
    canvas.write(card, x: place.x, y: place.y, clip: place)
    canvas.addFollower(place)
    return canvas
  }

  @Test func `what follows the cursor is left and all else is new`() throws {
    let held = try #require(
      frame(row: 1, card: "two").leavingFollowers(of: frame(row: 0, card: "one")))
    #expect(held.lines == ["r0  one", "r1", "r2"])
    #expect(held[0, 0].role == .text)
    #expect(held[0, 1].role == .cursor)
  }

  @Test func `a frame that was left so can be left so again`() throws {
    let first = frame(row: 0, card: "one")
    let second = try #require(frame(row: 1, card: "two").leavingFollowers(of: first))
    let third = try #require(frame(row: 2, card: "three").leavingFollowers(of: second))
    #expect(third.lines == ["r0  one", "r1", "r2"])
    #expect(third[0, 2].role == .cursor)
  }

  @Test func `a card that stands elsewhere, or in a frame of another size, is not left`() {
    let new = frame(row: 1, card: "two")
    let below = frame(row: 0, card: "one", at: Rect(x: 4, y: 1, width: 4, height: 2))
    #expect(new.leavingFollowers(of: below) == nil)
    #expect(new.leavingFollowers(of: Canvas(size: Size(width: 8, height: 3))) == nil)
    #expect(new.leavingFollowers(of: Canvas(size: Size(width: 7, height: 3))) == nil)
  }

  @Test func `without anything that follows there is nothing to leave`() {
    let canvas = Canvas(size: Size(width: 8, height: 3))
    #expect(canvas.leavingFollowers(of: canvas) == nil)
    var empty = canvas
    empty.addFollower(Rect(x: 2, y: 1, width: 0, height: 2))
    empty.addFollower(Rect(x: 9, y: 0, width: 3, height: 1))
    #expect(empty.followers == [])
    #expect(Canvas(size: Size(width: 0, height: 0)).leavingFollowers(of: canvas) == nil)
  }

  @Test func `a place that the cursor itself moves in is drawn anew`() throws {
    func list(row: Int, period: String) -> Canvas {
      var canvas = frame(row: row, card: period)
      canvas.addFollower(Rect(x: 0, y: 0, width: 3, height: 3))
      return canvas
    }
    let moved = try #require(
      list(row: 2, period: "Feb").leavingFollowers(of: list(row: 1, period: "Jan")))
    #expect(moved[0, 2].role == .cursor)
    #expect(moved[0, 1].role == .text)
    #expect(moved.lines[0] == "r0  Jan")
  }
}
