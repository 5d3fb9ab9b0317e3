import TerminalUI

/// Where the parts of the panel stand; on a small terminal the focused table has the room.
struct CustomerValueLayout {
  let curve: Rect
  /// The shop's figures in a line, where the curve has no room.
  let headline: Rect
  let cohorts: Rect
  let channels: Rect
  let horizons: Rect
  /// What is to be expected; where there is no room for both, in the place of the horizons while it is looked at.
  let outlook: Rect
  /// The parts of which one has a place at a time, where it is not asked for alone.
  let takingTurns: [CustomerValueScreen.Part]

  /// The columns that all figures of a cohort, and of a channel, take.
  private static let (cohortsWidth, channelsWidth) = (76, 118)
  /// The columns that all figures of what is expected take.
  private static let besideWidth = 82
  /// The lines of the horizons with their title and header.
  private static let horizonsHeight = 7

  /// Whether all parts have a place of their own.
  static func hasAll(_ context: ScreenContext) -> Bool { isVeryWide(context) || isLarge(context) }

  /// Whether they stand in three columns.
  private static func isVeryWide(_ context: ScreenContext) -> Bool {
    !context.isZoomed && context.area.width >= 270 && context.area.height >= 32
  }

  /// Whether there is room for two tables beneath each other beside the channels.
  private static func isLarge(_ context: ScreenContext) -> Bool {
    !context.isZoomed && context.area.width >= channelsWidth + besideWidth
      && context.area.height >= 44
  }

  init(_ context: ScreenContext, focus: CustomerValueScreen.Part) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    /// The place of a part where only the focused one has any.
    func place(of part: CustomerValueScreen.Part, in rect: Rect) -> Rect {
      focus == part ? rect : none
    }
    if context.isZoomed || area.height < 12 {
      let (line, rest) = context.isZoomed ? (none, area) : area.splitTop(1)
      headline = line
      curve = place(of: .curve, in: rest)
      cohorts = place(of: .cohorts, in: rest)
      channels = place(of: .channels, in: rest)
      horizons = place(of: .horizons, in: rest)
      outlook = place(of: .outlook, in: rest)
      takingTurns = context.isZoomed ? [] : CustomerValueScreen.Part.allCases
      return
    }
    headline = none
    // Beside the curve the cohorts from top to bottom, and beside these the two shorter tables.
    if Self.isVeryWide(context) {
      let (left, rest) = area.splitLeft(area.width - Self.cohortsWidth - Self.channelsWidth)
      let (middle, right) = rest.splitLeft(Self.cohortsWidth)
      let (above, below) = right.splitTop(Self.horizonsHeight + 1)
      let (between, last) = below.splitTop(Self.horizonsHeight + 1)
      (curve, cohorts) = (left.inset(right: 2), middle.inset(right: 2))
      (horizons, outlook, channels) = (above.inset(bottom: 1), between.inset(bottom: 1), last)
      takingTurns = []
      return
    }
    // The shorter tables beneath each other beside the channels.
    if Self.isLarge(context) {
      let (upper, lower) = area.splitBottom(2 * Self.horizonsHeight + 1)
      let (left, right) = upper.splitLeft(area.width - Self.besideWidth)
      let (below, beside) = lower.splitLeft(area.width - Self.besideWidth)
      let (above, last) = beside.splitTop(Self.horizonsHeight + 1)
      (curve, cohorts) = (left.inset(right: 2), right.inset(bottom: 1))
      (channels, horizons, outlook) = (below.inset(right: 2), above.inset(bottom: 1), last)
      takingTurns = []
      return
    }
    if area.width >= 110, area.height >= 24 {
      let (upper, lower) = area.splitBottom(min(13, area.height / 3))
      let (left, right) = upper.splitLeft(area.width / 2 - 3)
      let (above, below) = right.splitBottom(Self.horizonsHeight)
      (curve, channels) = (left.inset(right: 2), lower)
      cohorts = above
      (horizons, outlook) = focus == .outlook ? (none, below) : (below, none)
      takingTurns = [.horizons, .outlook]
      return
    }
    let (upper, lower) = area.splitBottom(area.height >= 18 ? 9 : 7)
    curve = upper
    cohorts = place(of: .cohorts, in: lower)
    horizons = place(of: .horizons, in: lower)
    outlook = place(of: .outlook, in: lower)
    channels = focus == .curve ? lower : place(of: .channels, in: lower)
    takingTurns = [.channels, .cohorts, .horizons, .outlook]
  }
}
