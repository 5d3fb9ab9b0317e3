public import Presentation
import TerminalUI

/// The chosen row of a list; the window of rows on screen follows from it.
public struct ListCursor: Hashable, Sendable {
  /// The chosen row, from 0; beyond the end of the list it counts as its last row.
  public var row: Int
  /// The first row of the window when the cursor was last moved.
  public var offset: Int

  /// A cursor on a row.
  public init(row: Int = 0, offset: Int = 0) {
    self.row = row
    self.offset = offset
  }

  /// The chosen row of a list of so many rows; nil if it is empty.
  public func row(of count: Int) -> Int? {
    count > 0 ? min(max(0, row), count - 1) : nil
  }

  /// The first row on screen: the old one, moved as little as the cursor needs.
  public func offset(count: Int, height: Int) -> Int {
    ScrollWindow.offset(cursor: row(of: count), count: count, height: height, previous: offset)
  }

  /// The arrows that lead nowhere in a list of so many rows.
  func idleArrows(count: Int) -> Set<Key> {
    guard let row = row(of: count) else { return [.up, .down] }
    return Set((row > 0 ? [] : [.up]) + (row < count - 1 ? [] : [.down]))
  }

  /// Moves as a command tells in a list of so many rows, of which `height` are on screen; false if the command moves nothing.
  public mutating func move(_ command: Command, count: Int, height: Int) -> Bool {
    let current = row(of: count) ?? 0
    let page = max(1, height - 1)
    switch command {
    case .moveUp: row = current - 1
    case .moveDown: row = current + 1
    case .pageUp: row = current - page
    case .pageDown: row = current + page
    case .moveToFirst: row = 0
    case .moveToLast: row = count - 1
    default: return false
    }
    row = min(max(0, row), max(0, count - 1))
    offset = offset(count: count, height: height)
    return true
  }
}
