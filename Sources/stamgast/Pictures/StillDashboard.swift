import Commerce
import Dashboard
import NcursesBackend
import Presentation
import TerminalUI

/// The dashboard without a terminal: one panel with all its answers, and no keys.
struct StillDashboard {
  private(set) var state: DashboardState

  /// Opens a panel, and waits until everything on it is known.
  ///
  /// - Parameters:
  ///   - asOf: nil for the latest day; a day outside of the shop's history counts as the nearest in it.
  ///   - now: microseconds since 1970, for the age of the data.
  init(
    _ panel: Panel, of desk: ShopDesk, size: Size, asOf: CalendarDay?, options: DashboardOptions,
    now: Int64
  ) async throws {
    state = DashboardState(
      shop: try await desk.facts(now: now), size: size, themes: options.themes,
      themeIndex: options.themeIndex, glyphs: options.terminal.glyphs ?? .braille,
      strings: desk.strings, keyMap: options.keyMap)
    state.panel = panel
    state.grain = options.grain
    state.hidesPersonalData = options.hidesPersonalData
    if let asOf, let first = state.shop.firstDay, let latest = state.shop.latestDay {
      state.asOf = min(max(asOf, first), latest)
    }
    var waiting = start(&state)
    while !waiting.isEmpty {
      // Nothing but questions comes up where no key is pressed.
      guard case .load(let query) = waiting.removeFirst() else { continue }
      waiting += update(&state, .answered(query, await desk.answer(query)))
    }
  }
}
