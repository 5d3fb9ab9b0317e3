import Metrics
import TerminalUI

/// Where the map and the table stand, and what tells more about them where there is room.
struct SegmentsLayout {
  private(set) var map: Rect
  private(set) var table: Rect
  /// What the chosen segment means.
  private(set) var meaning: Rect
  /// What each segment's people are of all, and what they brought of all.
  private(set) var shares: Rect
  /// Who moved from which segment to which.
  private(set) var movement: Rect

  /// Title, header, total and a blank line, beside the segments.
  private static let tableFrame = 4
  /// Title, header, and eleven segments.
  private static let sharesHeight = 13
  /// Title, header, eleven segments and those who were no customers, and a blank line.
  private static let movementHeight = 15

  /// - Parameter rows: the segments of the table.
  init(
    _ context: ScreenContext, _ focus: SegmentsScreen.Part, rows: Int = RFMSegment.allCases.count
  ) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (map, table, meaning, shares, movement) = (none, none, none, none, none)
    if context.isZoomed || area.width < 60 || area.height < 9 {
      if focus == .map { map = area } else { table = area }
      return
    }
    // Beside the labels five fields of four cells, the least that a number and a blank need.
    let mapWidth = area.width >= 110 ? max(57, area.width * 9 / 20) : 25
    guard area.width >= 110, area.height >= 18 + Self.sharesHeight else {
      let (upper, lower) = area.splitTop(area.height >= 22 ? 18 : area.height)
      let (left, right) = upper.splitLeft(mapWidth)
      map = left.inset(right: 2, bottom: area.height >= 22 ? 1 : 0)
      (table, meaning) = (right, lower)
      // What lies under the cursor of the map is told below the table where that needs not all its lines.
      if lower.isEmpty, right.height >= RFMSegment.allCases.count + Self.tableFrame + 4 {
        (table, meaning) = right.splitTop(RFMSegment.allCases.count + Self.tableFrame)
      }
      return
    }
    // Fields of three lines, of five where there is room for who moved below.
    let isTall = area.width >= 150 && area.height >= 28 + Self.movementHeight
    let (upper, lower) = area.splitTop(isTall ? 28 : area.height)
    let (left, right) = upper.splitLeft(mapWidth)
    (table, meaning) = right.splitTop(
      min(rows + Self.tableFrame, RFMSegment.allCases.count + Self.tableFrame + 6))
    if isTall {
      map = left.inset(right: 2, bottom: 1)
      let (moved, rest) = lower.splitTop(Self.movementHeight)
      movement = moved
      if rest.height >= Self.sharesHeight { shares = rest }
    } else {
      let (top, bottom) = left.inset(right: 2).splitTop(18)
      map = top.inset(bottom: 1)
      shares = bottom.splitTop(Self.sharesHeight).top
    }
  }
}
