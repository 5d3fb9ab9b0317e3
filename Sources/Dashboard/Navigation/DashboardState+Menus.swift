import TerminalUI

extension DashboardState {
  /// Closes what lies over the screen, as Esc does.
  mutating func close(_ overlay: Overlay) -> [Effect] {
    if case .themes(let menu) = overlay { return press(.escape, in: menu) }
    self.overlay = nil
    return []
  }

  /// Chooses a row of the menu that lies over the screen, and takes it where it is to be opened.
  mutating func choose(menuRow row: Int, opens: Bool) -> [Effect] {
    switch overlay {
    case .finder(var finder):
      finder.choose(row: row)
      overlay = .finder(finder)
      return opens ? press(.enter, in: finder) : []
    case .themes(let menu):
      themeIndex = row
      return opens ? press(.enter, in: menu) : []
    default: return []
    }
  }
}
