import TerminalUI

/// Where the parts of panel 8 stand. A usual terminal has the lists above, and below them what is known of the one under
/// the cursor: all of it side by side where it is wide, else the advice or the focused part.
struct TodayLayout {
  private(set) var lists: Rect
  private(set) var advice: Rect
  private(set) var offers: Rect
  private(set) var places: Rect

  /// Title, header, and a blank line below.
  private static let listFrame = 3
  /// The least rows that advice or offers are worth.
  private static let detailHeight = 5

  /// Whether there is room for one figure a line only.
  static func isCompact(_ context: ScreenContext) -> Bool {
    !context.isZoomed && (context.area.height < 9 || context.area.width < 44)
  }

  init(_ context: ScreenContext, focus: TodayScreen.Part, lists count: Int) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (lists, advice, offers, places) = (none, none, none, none)
    let listHeight = count + Self.listFrame
    guard !context.isZoomed, area.height >= listHeight + Self.detailHeight else {
      placeAlone(focus, in: area)
      return
    }
    let (upper, lower) = area.splitTop(listHeight)
    lists = upper.inset(bottom: 1)
    guard area.width >= 110 else {
      switch focus {
      case .lists: advice = lower
      case .offers: offers = lower
      case .places: places = lower
      }
      return
    }
    let (left, rest) = lower.splitLeft(area.width * 2 / 5)
    let (middle, right) = rest.splitLeft(area.width * 7 / 20)
    (advice, offers, places) = (left.inset(right: 2), middle.inset(right: 2), right)
  }

  private mutating func placeAlone(_ part: TodayScreen.Part, in area: Rect) {
    switch part {
    case .lists: lists = area
    case .offers: offers = area
    case .places: places = area
    }
  }
}
