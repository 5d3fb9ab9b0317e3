import Dashboard
import NcursesBackend
import Presentation
import Storage
import System
import TerminalUI

/// How a dashboard is to be opened.
struct DashboardOptions: Equatable {
  /// How the terminal is used.
  var terminal = TerminalOptions()
  /// The themes to choose from.
  var themes: [Theme] = [.builtIn]
  /// Index of the theme to begin with.
  var themeIndex = 0
}

/// The dashboard on a store, from the first frame to the last.
enum DashboardSession {
  /// Shows the dashboard until the user quits.
  ///
  /// Throws where the store can't be read or there is no terminal; the terminal is restored before.
  @MainActor
  static func run(store: OrderStore, options: DashboardOptions) async throws {
    let strings = Strings()
    let desk = try await ShopDesk(store: store, strings: strings)
    let facts = try await desk.facts(now: WallClock.microseconds())
    let queue = try EventQueue()
    let state = DashboardState(
      shop: facts, size: Size(width: 80, height: 24), themes: options.themes,
      themeIndex: options.themeIndex, strings: strings)
    let runner = EffectRunner(desk: desk, queue: queue, strings: strings)
    try withTerminal(options.terminal) { terminal in
      var loop = RunLoop(state: state, runner: runner, queue: queue)
      loop.run(on: &terminal)
    }
  }
}
