import TerminalUI

/// Where a list of customers stands; on a screen far wider than others the card of the one under the cursor stands
/// beside it.
struct CustomerListLayout {
  let list: Rect
  /// The card; without width where the screen is not so wide.
  let card: Rect

  /// The columns that a card with its orders is worth.
  private static let cardWidth = 96

  init(_ context: ScreenContext) {
    let area = context.area
    // Wider than three fifths of such a screen, its columns would stand too far apart.
    let hasCard =
      !context.isZoomed && !context.isPlain && area.width >= 230 && area.height >= 24
    let (left, right) = area.splitLeft(
      hasCard ? min(area.width - Self.cardWidth, area.width * 3 / 5) : area.width)
    list = left
    card = right.inset(left: 2)
  }
}
