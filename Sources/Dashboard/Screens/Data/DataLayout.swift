import TerminalUI

/// Where the imports stand and what of them counts, and beside both on a screen far wider than others what the figure
/// under the cursor means.
struct DataLayout {
  let imports: Rect
  let coverage: Rect
  /// What is under the cursor, with the rows of an import that were not taken.
  let meaning: Rect

  /// The columns that imports, and lines with their reasons, take where their texts stand whole.
  private static let (importsWidth, coverageWidth) = (116, 100)

  init(_ context: ScreenContext, focus: DataScreen.Part) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    if context.isZoomed || area.height < 12 {
      (imports, coverage) = focus == .imports ? (area, none) : (none, area)
      meaning = none
    } else if area.width >= Self.importsWidth + Self.coverageWidth + 50 {
      let (left, rest) = area.splitLeft(Self.importsWidth)
      let (middle, right) = rest.splitLeft(Self.coverageWidth)
      (imports, coverage, meaning) = (left.inset(right: 2), middle.inset(right: 2), right)
    } else if area.width >= 160 || (area.width >= 110 && area.height < 24) {
      // Beside each other names and reasons are cut, so only where there is much room, or too few lines.
      let (left, right) = area.splitLeft(area.width * 9 / 20)
      (imports, coverage, meaning) = (left.inset(right: 2), right, none)
    } else {
      (imports, coverage) = area.splitTop(area.height * 2 / 5)
      meaning = none
    }
  }
}
