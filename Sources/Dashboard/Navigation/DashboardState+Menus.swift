import TerminalUI

extension DashboardState {
  /// Closes what lies over the screen for a press beside its rows; where something was typed or chosen only Esc does.
  mutating func close(_ overlay: Overlay) -> [Effect] {
    switch overlay {
    case .themes(let menu): return press(.escape, in: menu)
    case .segment, .entry, .filter, .export: return []
    case .help, .explanation, .finder:
      self.overlay = nil
      return []
    }
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
