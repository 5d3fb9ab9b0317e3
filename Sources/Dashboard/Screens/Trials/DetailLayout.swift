import TerminalUI

/// Where a list stands, below it the detail of the row under the cursor, and at the foot what is to be said of it.
struct DetailLayout {
  private(set) var list: Rect
  private(set) var detail: Rect
  private(set) var notes: Rect

  /// Title, header, and a blank line below a table.
  static let frame = 3

  /// - Parameters:
  ///   - listHasFocus: whether the list stands alone where there is no room for both.
  ///   - rows: those of the list.
  ///   - heights: the rows that the detail takes; the more of them the taller the screen.
  ///   - noteHeight: the rows that what is said takes.
  init(
    _ context: ScreenContext, listHasFocus: Bool, rows: Int, detail heights: ClosedRange<Int>,
    notes noteHeight: Int = 6
  ) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (list, detail, notes) = (none, none, none)
    guard !context.isZoomed, area.height >= heights.lowerBound + Self.frame + 2 else {
      if listHasFocus { list = area } else { detail = area }
      return
    }
    // The notes give way to the list, which keeps three rows at least; below five lines its title and header would go.
    let rest = area.height - heights.lowerBound
    let notes = rest - noteHeight >= Self.frame + 3 ? noteHeight : 0
    let listHeight = min(max(rows, 3) + Self.frame, rest - notes)
    let detailHeight = min(heights.upperBound, area.height - notes - listHeight)
    let (upper, lower) = area.splitTop(listHeight)
    list = upper.inset(bottom: 1)
    let (table, foot) = lower.splitTop(detailHeight)
    detail = table
    if notes > 0 { self.notes = foot }
  }
}
