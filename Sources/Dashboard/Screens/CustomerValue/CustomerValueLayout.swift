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

  /// The columns that all figures of a cohort, and of a channel, take.
  private static let (cohortsWidth, channelsWidth) = (76, 118)
  /// The lines of the horizons with their title and header.
  private static let horizonsHeight = 7

  /// Whether all parts have a place of their own.
  static func isWide(_ context: ScreenContext) -> Bool {
    !context.isZoomed && context.area.width >= 270 && context.area.height >= 32
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
      return
    }
    headline = none
    // Beside the curve the cohorts from top to bottom, and beside these the two shorter tables.
    if CustomerValueLayout.isWide(context) {
      let (left, rest) = area.splitLeft(area.width - Self.cohortsWidth - Self.channelsWidth)
      let (middle, right) = rest.splitLeft(Self.cohortsWidth)
      let (above, below) = right.splitTop(Self.horizonsHeight + 1)
      let (between, last) = below.splitTop(Self.horizonsHeight + 1)
      (curve, cohorts) = (left.inset(right: 2), middle.inset(right: 2))
      (horizons, outlook, channels) = (above.inset(bottom: 1), between.inset(bottom: 1), last)
      return
    }
    /// The place of the horizons, where there is one for the other parts too.
    func shared(_ rect: Rect) -> (horizons: Rect, outlook: Rect) {
      focus == .outlook ? (none, rect) : (rect, none)
    }
    if area.width >= 110, area.height >= 24 {
      let (upper, lower) = area.splitBottom(min(13, area.height / 3))
      let (left, right) = upper.splitLeft(area.width / 2 - 3)
      let (above, below) = right.splitBottom(Self.horizonsHeight)
      (curve, channels) = (left.inset(right: 2), lower)
      cohorts = above
      (horizons, outlook) = shared(below)
      return
    }
    let (upper, lower) = area.splitBottom(area.height >= 18 ? 9 : 7)
    curve = upper
    cohorts = place(of: .cohorts, in: lower)
    horizons = place(of: .horizons, in: lower)
    outlook = place(of: .outlook, in: lower)
    channels = focus == .curve ? lower : place(of: .channels, in: lower)
  }
}
