import TerminalUI

/// Where the parts of panel 7 stand. A large terminal has room for all, a usual one for the curve with the ladder or
/// for the two rows of bars, a small one for the focused part. One far wider than others has the products, too.
struct TimingLayout {
  private(set) var curve: Rect
  /// The curve in numbers, where there is room for both.
  private(set) var days: Rect
  private(set) var ladder: Rect
  private(set) var intervals: Rect
  private(set) var rhythm: Rect
  /// What the figure under the cursor means, where nothing else fills the room.
  private(set) var meaning: Rect
  /// The products, of which Tab has more.
  private(set) var products: Rect

  /// Title, header, and ten steps.
  private static let ladderHeight = 12
  /// Title and fourteen stretches.
  private static let intervalsHeight = 15
  /// Title, seven days, a blank line, twelve months, and another.
  private static let rhythmHeight = 22
  /// Title, header, and the days of a year.
  private static let daysHeight = 15
  /// The columns that the two tables take beside each other with the bars.
  private static let tablesWidth = 74
  /// The rows of what a figure means.
  private static let meaningHeight = 14
  /// The least rows that a chart is worth.
  private static let chartHeight = 16

  /// - Parameter showsTable: whether the curve is told in numbers, which then need no place of their own.
  init(_ context: ScreenContext, focus: TimingScreen.Part, showsTable: Bool = false) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (curve, days, ladder, intervals, rhythm) = (none, none, none, none, none)
    (meaning, products) = (none, none)
    let isPageOfCurve = focus == .curve || focus == .ladder
    if context.isZoomed || (isPageOfCurve ? area.height < 15 : area.width < 64) {
      placeAlone(focus, in: area, showsTable)
    } else if area.width >= 240,
      area.height >= Self.chartHeight + Self.rhythmHeight + Self.meaningHeight
    {
      placeAll(in: area, showsTable)
    } else if area.width >= 110, area.height >= 30 {
      let (left, right) = area.splitLeft(area.width * 3 / 5)
      let (upper, lower) = left.inset(right: 2).splitBottom(Self.ladderHeight)
      ladder = lower
      placeCurve(in: upper, showsTable)
      let (top, bottom) = right.splitTop(Self.intervalsHeight)
      intervals = top
      (rhythm, meaning) = bottom.splitTop(Self.rhythmHeight)
      if meaning.height < 8 { meaning = none }
    } else if isPageOfCurve {
      (curve, ladder) = area.splitBottom(
        area.height >= 18 ? min(Self.ladderHeight, area.height - 11) : 7)
    } else {
      let (left, right) = area.splitLeft(area.width * 11 / 20)
      (intervals, rhythm) = (left.inset(right: 2), right)
    }
  }

  /// The curve with its meaning at the left; at the right the tables beside the bars, and the products below both.
  private mutating func placeAll(in area: Rect, _ showsTable: Bool) {
    let (left, right) = area.splitLeft(area.width * 2 / 5)
    (curve, meaning) = left.inset(right: 2).splitBottom(Self.meaningHeight)
    let (upper, lower) = right.splitTop(Self.intervalsHeight + 1 + Self.rhythmHeight)
    products = lower
    let (tables, bars) = upper.splitLeft(Self.tablesWidth)
    (days, ladder) = tables.inset(right: 2).splitTop(showsTable ? 0 : Self.daysHeight + 1)
    let (above, below) = bars.splitTop(Self.intervalsHeight + 1)
    (intervals, rhythm) = (above.inset(bottom: 1), below)
  }

  private mutating func placeAlone(_ part: TimingScreen.Part, in area: Rect, _ showsTable: Bool) {
    switch part {
    case .curve: placeCurve(in: area, showsTable)
    case .ladder: ladder = area
    case .intervals: intervals = area
    case .rhythm: rhythm = area
    }
  }

  private mutating func placeCurve(in area: Rect, _ showsTable: Bool) {
    let hasRoom = !showsTable && area.height >= Self.chartHeight + Self.daysHeight
    (curve, days) = area.splitBottom(hasRoom ? Self.daysHeight : 0)
  }
}
