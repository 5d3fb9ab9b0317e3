import TerminalUI

/// Where the imports stand, the way from the shop's total to net revenue, and what is known of all rows; and beside these
/// on a screen far wider than others what the figure under the cursor means. A small screen has room for one of the two
/// last ones, and shows the way unless the other has the focus.
struct DataLayout {
  private(set) var imports: Rect
  private(set) var reconciliation: Rect
  private(set) var coverage: Rect
  /// What is under the cursor, with the rows of an import that were not taken.
  private(set) var meaning: Rect

  /// The columns that imports, and lines with their reasons, take where their texts stand whole.
  private static let (importsWidth, linesWidth) = (116, 100)
  /// Title, header, and the lines of a shop of one currency without rules; and what it may grow to.
  private static let wayHeights = 15...20
  /// Title, header, and three imports.
  private static let leastImports = 5

  /// - Parameter lines: those of the way to net revenue.
  init(_ context: ScreenContext, focus: DataScreen.Part, lines: Int) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (imports, reconciliation, coverage, meaning) = (none, none, none, none)
    if context.isZoomed || area.height < 12 {
      switch focus {
      case .imports: imports = area
      case .reconciliation: reconciliation = area
      case .coverage: coverage = area
      }
    } else if area.width >= Self.importsWidth + Self.linesWidth + 50 {
      let (left, rest) = area.splitLeft(Self.importsWidth)
      let (middle, right) = rest.splitLeft(Self.linesWidth)
      (reconciliation, meaning) = (middle.inset(right: 2), right)
      (imports, coverage) = left.inset(right: 2).splitTop(area.height * 2 / 5)
    } else if area.width >= 160, area.height >= 24 {
      let (left, right) = area.splitLeft(area.width * 9 / 20)
      reconciliation = right
      (imports, coverage) = left.inset(right: 2).splitTop(area.height * 2 / 5)
    } else if area.width >= 110, area.height < 24 {
      // Too few lines for parts below each other.
      let (left, right) = area.splitLeft(area.width * 9 / 20)
      imports = left.inset(right: 2)
      if focus == .coverage { coverage = right } else { reconciliation = right }
    } else if area.height >= Self.leastImports + Self.wayHeights.lowerBound + 8 {
      let (upper, rest) = area.splitTop(area.height / 5)
      imports = upper
      let most = min(Self.wayHeights.upperBound, rest.height - 8)
      (reconciliation, coverage) = rest.splitTop(
        min(max(lines + 2, Self.wayHeights.lowerBound), most))
    } else {
      let (upper, lower) = area.splitTop(max(Self.leastImports, area.height / 4))
      imports = upper
      if focus == .coverage { coverage = lower } else { reconciliation = lower }
    }
  }
}
