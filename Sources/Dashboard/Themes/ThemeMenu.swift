import Presentation
import TerminalUI

/// The choice of a theme. The one under the cursor is in use at once, so that the screen behind is its preview.
struct ThemeMenu: Equatable, Sendable {
  /// The theme that Esc goes back to.
  let before: Int
  /// Whether that was chosen by the terminal's background.
  let followedBackground: Bool
}

extension DashboardState {
  /// Opens the choice of a theme.
  mutating func openThemes() {
    guard !themes.isEmpty else { return }
    overlay = .themes(
      ThemeMenu(before: themeIndex, followedBackground: followsBackground))
    followsBackground = false
  }

  /// A key while a theme is being chosen.
  mutating func press(_ key: Key, in menu: ThemeMenu) -> [Effect] {
    let command = keyMap.command(for: key)
    switch command {
    case .open:
      overlay = nil
      message = Message(strings.themeChosen(theme.name))
    case .back, .quit, .interrupt:
      overlay = nil
      themeIndex = menu.before
      followsBackground = menu.followedBackground
    case .theme: themeIndex = (themeIndex + 1) % themes.count
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case let command?:
      var cursor = ListCursor(row: themeIndex)
      let height = ThemeMenuDrawing(menu, self).listHeight(in: ScreenLayout(self).content)
      if cursor.move(command, count: themes.count, height: height) { themeIndex = cursor.row }
    case nil: break
    }
    return []
  }

  /// The keys of the choice.
  var themeHints: [OfferedKeys] {
    [
      .init(.enter, .keep, strings), .init(.escape, .leave, strings),
      .init(
        [.up, .down], idle: ListCursor(row: themeIndex).idleArrows(count: themes.count), .choose,
        strings),
    ]
  }

  /// Takes the theme that is made for a background, unless the user has chosen one.
  mutating func follow(background: ThemeColor) {
    guard followsBackground, let isDark = background.isDark, theme.isDark != isDark,
      let index = themes.standardIndex(onDark: isDark)
    else { return }
    themeIndex = index
  }
}
