import TerminalUI

/// Where the parts of panel 9 stand: the trials above, the arms of the one under the cursor below them, and what is to be
/// said of these at the foot. A screen far wider than others has the arms beside the trials, by both measures, and what the
/// figures mean.
struct TrialsLayout {
  private(set) var list: Rect
  private(set) var arms: Rect
  private(set) var notes: Rect
  /// The arms by the other measure.
  private(set) var otherArms: Rect
  private(set) var meaning: Rect

  /// Title, header, and a blank line below.
  private static let frame = 3
  /// The rows that what is said takes.
  private static let noteHeight = 6

  /// Whether there is room for one figure a line only.
  static func isCompact(_ context: ScreenContext) -> Bool {
    !context.isZoomed && (context.area.height < 9 || context.area.width < 44)
  }

  init(_ context: ScreenContext, focus: TrialsScreen.Part, trials: Int, arms count: Int) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (list, arms, notes, otherArms, meaning) = (none, none, none, none, none)
    let armHeight = count + Self.frame
    if !context.isZoomed, area.width >= 230, area.height >= 2 * armHeight + Self.noteHeight + 12 {
      let (left, right) = area.splitLeft(area.width * 2 / 5)
      list = left.inset(right: 2)
      var rest = right
      (arms, rest) = rest.splitTop(armHeight)
      (otherArms, rest) = rest.splitTop(armHeight)
      (notes, meaning) = rest.splitTop(Self.noteHeight)
      return
    }
    guard !context.isZoomed, area.height >= armHeight + Self.frame + 2 else {
      if focus == .list { list = area } else { arms = area }
      return
    }
    // The notes give way to the list, which keeps three rows at least.
    let rest = area.height - armHeight
    let noteHeight = rest - Self.noteHeight >= Self.frame + 3 ? Self.noteHeight : 0
    // Below five lines its title and header would go.
    let listHeight = min(max(trials, 3) + Self.frame, rest - noteHeight)
    let (upper, lower) = area.splitTop(listHeight)
    list = upper.inset(bottom: 1)
    let (table, foot) = lower.splitTop(armHeight)
    arms = table
    if noteHeight > 0 { notes = foot }
  }
}
