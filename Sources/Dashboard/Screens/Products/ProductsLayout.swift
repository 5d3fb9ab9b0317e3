import TerminalUI

/// Where the products stand on panel 7. A large terminal has room for all parts, a usual one for the products with what is
/// bought beside the chosen one or for the products that customers began with, a small one for the focused part.
struct ProductsLayout {
  private(set) var products: Rect
  /// What carries the chosen product, in words.
  private(set) var words: Rect
  private(set) var companions: Rect
  private(set) var firsts: Rect
  /// What the figure under the cursor means, where nothing else fills the room.
  private(set) var meaning: Rect

  /// The lines that the words take at the most where it is as wide as a page.
  private static let wordsHeight = 2

  init(_ context: ScreenContext, focus: ProductsPage.Part) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (products, words, companions, firsts, meaning) = (none, none, none, none, none)
    if context.isZoomed || area.height < 15 {
      switch focus {
      case .companions: companions = area
      case .firsts: firsts = area
      case .products: (products, words) = Self.withWords(area)
      }
    } else if area.width >= 160, area.height >= 40 {
      let (left, right) = area.splitLeft(area.width / 2)
      (products, words) = Self.withWords(left.inset(right: 2))
      let (upper, lower) = right.splitTop(area.height * 2 / 5)
      companions = upper
      (firsts, meaning) = lower.splitTop(lower.height / 2)
    } else if area.height >= 30 {
      let (upper, lower) = area.splitTop(area.height * 2 / 5)
      (products, words) = Self.withWords(upper)
      (companions, firsts) = lower.splitTop(lower.height / 2)
    } else if focus == .firsts {
      firsts = area
    } else {
      let (upper, lower) = area.splitTop(area.height * 3 / 5)
      (products, words) = Self.withWords(upper)
      companions = lower
    }
  }

  private static func withWords(_ area: Rect) -> (rest: Rect, bottom: Rect) {
    area.splitBottom(area.height >= 9 ? wordsHeight : 0)
  }
}
