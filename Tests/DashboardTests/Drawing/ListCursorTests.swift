import Presentation
import Testing

@testable import Dashboard

@Suite struct ListCursorTests {
  private func moved(_ commands: [Command], count: Int, height: Int = 10) -> ListCursor {
    var cursor = ListCursor()
    for command in commands { _ = cursor.move(command, count: count, height: height) }
    return cursor
  }

  @Test func `a step moves by one row and stays within the list`() {
    #expect(moved([.moveDown, .moveDown, .moveUp], count: 5).row == 1)
    #expect(moved([.moveUp], count: 5).row == 0)
    #expect(moved([.moveDown, .moveDown, .moveDown], count: 2).row == 1)
  }

  @Test func `a page leaves one row of the page before on screen`() {
    #expect(moved([.pageDown], count: 100) == ListCursor(row: 9, offset: 0))
    #expect(moved([.pageDown, .pageDown], count: 100) == ListCursor(row: 18, offset: 9))
    #expect(moved([.pageDown, .pageDown, .pageUp], count: 100) == ListCursor(row: 9, offset: 9))
    #expect(moved([.pageUp], count: 100) == ListCursor(row: 0, offset: 0))
  }

  @Test func `the window moves as little as the cursor needs`() {
    #expect(moved([.moveToLast], count: 100) == ListCursor(row: 99, offset: 90))
    #expect(moved([.moveToLast, .moveUp], count: 100) == ListCursor(row: 98, offset: 90))
    #expect(moved([.moveToLast, .moveToFirst], count: 100) == ListCursor(row: 0, offset: 0))
  }

  @Test func `an empty list has no row, and moving in it is harmless`() {
    #expect(ListCursor(row: 7).row(of: 0) == nil)
    #expect(moved([.moveDown, .moveToLast, .pageUp], count: 0) == ListCursor())
    #expect(moved([.moveDown, .pageDown], count: 3, height: 0).row == 2)
  }

  @Test func `a cursor beyond the end counts as on the last row`() {
    #expect(ListCursor(row: .max).row(of: 12) == 11)
    #expect(ListCursor(row: -3).row(of: 12) == 0)
    #expect(ListCursor(row: .max).offset(count: 12, height: 5) == 7)
  }

  @Test func `other commands move nothing`() {
    var cursor = ListCursor(row: 3)
    for command in [Command.open, .moveLeft, .nextPart, .search] {
      let isMove = cursor.move(command, count: 10, height: 5)
      #expect(!isMove)
    }
    #expect(cursor == ListCursor(row: 3))
  }
}
