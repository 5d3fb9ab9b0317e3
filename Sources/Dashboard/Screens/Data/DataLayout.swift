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
  private static let (importsWidth, linesWidth) = (116, 90)
  /// Title, header, and the lines of a shop of one currency without rules; and what it may grow to.
  private static let wayHeights = 15...20
  /// Title, header, and three imports.
  private static let leastImports = 5
  /// Title, header, and a blank line below.
  private static let frame = 3

  /// - Parameters:
  ///   - rows: the imports.
  ///   - lines: those of the way to net revenue.
  ///   - covered: the lines of what is known of all rows.
  init(
    _ context: ScreenContext, focus: DataScreen.Part, imports rows: Int, lines: Int, covered: Int
  ) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (imports, reconciliation, coverage, meaning) = (none, none, none, none)
    if context.isZoomed || area.height < 12 {
      switch focus {
      case .imports: imports = area
      case .reconciliation: reconciliation = area
      case .coverage: coverage = area
      }
    } else if area.width >= Self.importsWidth + 2 * Self.linesWidth, area.height >= 24 {
      // The three beside each other, and below the imports what the figure under the cursor means.
      let (left, rest) = area.splitLeft(Self.importsWidth)
      let (upper, lower) = left.inset(right: 2).splitTop(
        min(max(rows, 3) + Self.frame, area.height * 3 / 5))
      (imports, meaning) = (upper.inset(bottom: 1), lower)
      let (middle, right) = rest.splitLeft(Self.linesWidth)
      (reconciliation, coverage) = (middle.inset(right: 2), right)
    } else if area.width >= 160, area.height >= 24 {
      // The imports have the width for all their columns, the tables of lines below stand beside each other, and what
      // the figure under the cursor means has what is left.
      let tables = max(lines, covered) + Self.frame
      let (upper, below) = area.splitTop(
        max(Self.leastImports + 1, min(max(rows, 3) + Self.frame, area.height - tables)))
      let (lower, rest) = below.splitTop(tables)
      let (left, right) = lower.splitLeft(area.width * 9 / 20)
      (imports, reconciliation, coverage) = (upper.inset(bottom: 1), left.inset(right: 2), right)
      if rest.height >= 8 { meaning = rest }
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
