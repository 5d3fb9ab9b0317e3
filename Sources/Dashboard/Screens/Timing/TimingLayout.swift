import TerminalUI

/// Where the parts of panel 7 stand. A large terminal has room for all, a usual one for the curve with the ladder or
/// for the two rows of bars, a small one for the focused part.
struct TimingLayout {
  private(set) var curve: Rect
  /// The curve in numbers, where there is room for both.
  private(set) var days: Rect
  private(set) var ladder: Rect
  private(set) var intervals: Rect
  private(set) var rhythm: Rect
  /// What the figure under the cursor means, where nothing else fills the room.
  private(set) var meaning: Rect

  /// Title, header, and ten steps.
  private static let ladderHeight = 12
  /// Title and fourteen stretches.
  private static let intervalsHeight = 15
  /// Title, seven days, a blank line, twelve months, and another.
  private static let rhythmHeight = 22
  /// Title, header, and the days of a year.
  private static let daysHeight = 15
  /// The least rows that a chart is worth.
  private static let chartHeight = 16

  /// Whether there is room for one figure a line only.
  static func isCompact(_ context: ScreenContext) -> Bool {
    !context.isZoomed && (context.area.height < 9 || context.area.width < 44)
  }

  init(_ context: ScreenContext, focus: TimingScreen.Part) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (curve, days, ladder, intervals, rhythm, meaning) = (none, none, none, none, none, none)
    let isPageOfCurve = focus == .curve || focus == .ladder
    if context.isZoomed || (isPageOfCurve ? area.height < 15 : area.width < 64) {
      placeAlone(focus, in: area)
    } else if area.width >= 110, area.height >= 30 {
      let (left, right) = area.splitLeft(area.width * 3 / 5)
      let (upper, lower) = left.inset(right: 2).splitBottom(Self.ladderHeight)
      ladder = lower
      placeCurve(in: upper)
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

  private mutating func placeAlone(_ part: TimingScreen.Part, in area: Rect) {
    switch part {
    case .curve: placeCurve(in: area)
    case .ladder: ladder = area
    case .intervals: intervals = area
    case .rhythm: rhythm = area
    }
  }

  private mutating func placeCurve(in area: Rect) {
    let hasRoom = area.height >= Self.chartHeight + Self.daysHeight
    (curve, days) = area.splitBottom(hasRoom ? Self.daysHeight : 0)
  }
}
