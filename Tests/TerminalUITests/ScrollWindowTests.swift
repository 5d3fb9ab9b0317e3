import Testing

@testable import TerminalUI

@Suite struct ScrollWindowTests {
  @Test func `the view moves as little as the cursor needs`() {
    #expect(ScrollWindow.offset(cursor: 4, count: 100, height: 5, previous: 0) == 0)
    #expect(ScrollWindow.offset(cursor: 5, count: 100, height: 5, previous: 0) == 1)
    #expect(ScrollWindow.offset(cursor: 2, count: 100, height: 5, previous: 4) == 2)
    #expect(ScrollWindow.offset(cursor: 99, count: 100, height: 5, previous: 0) == 95)
  }

  @Test func `the end of the list stays at the bottom`() {
    #expect(ScrollWindow.offset(cursor: nil, count: 10, height: 4, previous: 50) == 6)
    #expect(ScrollWindow.offset(cursor: 3, count: 3, height: 10, previous: 2) == 0)
  }

  @Test func `no rows or no room is the beginning`() {
    #expect(ScrollWindow.offset(cursor: 3, count: 0, height: 5, previous: 2) == 0)
    #expect(ScrollWindow.offset(cursor: 3, count: 9, height: 0, previous: 2) == 0)
    #expect(ScrollWindow.thumb(offset: 0, count: 5, height: 5) == nil)
  }

  @Test func `the thumb ends where the list does`() {
    #expect(ScrollWindow.thumb(offset: 0, count: 300_000, height: 10) == 0..<1)
    #expect(ScrollWindow.thumb(offset: 299_990, count: 300_000, height: 10) == 9..<10)
    #expect(ScrollWindow.thumb(offset: 10, count: 20, height: 10) == 5..<10)
  }
}
