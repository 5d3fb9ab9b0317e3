import TerminalUI

/// Where the trials of panel 9 stand, and the arms of the one under the cursor. Where they have far more rows than they
/// need the arms stand there by both measures, and what the figures mean.
struct TrialsLayout {
  let list: Rect
  let arms: Rect
  let notes: Rect
  /// The arms by the other measure.
  let otherArms: Rect
  let meaning: Rect

  init(
    _ context: ScreenContext, focus: TrialsScreen.Part, trials: Int, arms count: Int,
    notes noteHeight: Int
  ) {
    let area = context.area
    let armHeight = count + DetailLayout.frame
    let listHeight = max(trials, 3) + DetailLayout.frame
    guard !context.isZoomed, area.height >= listHeight + 2 * armHeight + noteHeight + 12 else {
      let detail = DetailLayout(
        context, listHasFocus: focus == .list, rows: trials, detail: armHeight...armHeight,
        notes: noteHeight)
      let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
      (list, arms, notes) = (detail.list, detail.detail, detail.notes)
      (otherArms, meaning) = (none, none)
      return
    }
    let (upper, below) = area.splitTop(listHeight)
    let (middle, rest) = below.splitTop(armHeight)
    let (lower, foot) = rest.splitTop(armHeight)
    (list, arms, otherArms) = (upper.inset(bottom: 1), middle, lower)
    (notes, meaning) = foot.splitTop(noteHeight)
  }
}
