import TerminalUI

/// Where the trials of panel 9 stand, and the arms of the one under the cursor. A screen far wider than others has the
/// arms beside the trials, by both measures, and what the figures mean.
struct TrialsLayout {
  let list: Rect
  let arms: Rect
  let notes: Rect
  /// The arms by the other measure.
  let otherArms: Rect
  let meaning: Rect

  private static let noteHeight = 6

  init(_ context: ScreenContext, focus: TrialsScreen.Part, trials: Int, arms count: Int) {
    let area = context.area
    let armHeight = count + DetailLayout.frame
    guard !context.isZoomed, area.width >= 230, area.height >= 2 * armHeight + Self.noteHeight + 12
    else {
      let detail = DetailLayout(
        context, listHasFocus: focus == .list, rows: trials, detail: armHeight...armHeight,
        notes: Self.noteHeight)
      let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
      (list, arms, notes) = (detail.list, detail.detail, detail.notes)
      (otherArms, meaning) = (none, none)
      return
    }
    let (left, right) = area.splitLeft(area.width * 2 / 5)
    list = left.inset(right: 2)
    let (upper, below) = right.splitTop(armHeight)
    let (middle, foot) = below.splitTop(armHeight)
    (arms, otherArms) = (upper, middle)
    (notes, meaning) = foot.splitTop(Self.noteHeight)
  }
}
