import TerminalUI

/// Where the parts of two compared periods stand: both where there is room, else the focused one.
struct BridgeLayout {
  private(set) var steps: Rect
  /// The steps in numbers, where there is room for both.
  private(set) var table: Rect
  private(set) var concentration: Rect
  /// What the figure under the cursor means, where nothing else fills the room.
  private(set) var meaning: Rect

  /// Title, both ends, and eight steps.
  private static let stepsHeight = 12
  /// Title, header, and ten rows.
  private static let tableHeight = 13
  /// Title, header, and four rows.
  private static let concentrationHeight = 6

  /// Whether there is room for one figure a line only.
  static func isCompact(_ context: ScreenContext) -> Bool {
    !context.isZoomed && (context.area.height < 9 || context.area.width < 50)
  }

  init(_ context: ScreenContext, focus: BridgeScreen.Part) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (steps, table, concentration, meaning) = (none, none, none, none)
    guard !context.isZoomed, area.height >= Self.stepsHeight + Self.concentrationHeight - 1 else {
      if focus == .steps { steps = area } else { concentration = area }
      return
    }
    let hasTable = area.height > Self.stepsHeight + Self.tableHeight + Self.concentrationHeight
    let rest: Rect
    (steps, rest) = area.splitTop(
      hasTable ? Self.stepsHeight : min(Self.stepsHeight, area.height - Self.concentrationHeight))
    let lower: Rect
    (table, lower) = rest.splitTop(hasTable ? Self.tableHeight : 0)
    (concentration, meaning) = lower.splitTop(Self.concentrationHeight)
    meaning = meaning.inset(top: 1)
    if meaning.height < 7 { meaning = none }
  }
}
