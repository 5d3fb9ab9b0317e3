import TerminalUI

/// Where the parts that every screen has stand; shared by drawing and by moving the cursor.
struct ScreenLayout {
  /// Shop, as-of day, period, age of the data.
  let topLine: Rect
  /// The panels' tabs.
  let tabs: Rect
  /// Breadcrumb and scope.
  let breadcrumb: Rect
  /// What the screen itself draws on.
  let content: Rect
  /// What the last key changed, where that is said.
  let status: Rect
  /// Keys, a message, or what is being entered.
  let footer: Rect

  /// Small terminals keep the content: first the tabs go, then the breadcrumb, then the line on top, then the footer.
  init(_ state: DashboardState) {
    var rest = Rect(x: 0, y: 0, width: state.size.width, height: state.size.height)
    let height = rest.height
    func takeTop(_ wanted: Bool) -> Rect {
      let (top, below) = rest.splitTop(wanted ? 1 : 0)
      rest = below
      return top
    }
    topLine = takeTop(height >= 5)
    tabs = takeTop(height >= 10 && !state.isZoomed && !state.isPlain)
    breadcrumb = takeTop(height >= 8)
    let (above, bottom) = rest.splitBottom(height >= 3 ? 1 : 0)
    footer = bottom
    (content, status) = above.splitBottom(
      !state.isPlain || height < 4 ? 0 : height < 14 ? 1 : 2)
  }
}
