import Commerce
import Dashboard
import NcursesBackend
import Presentation
import Storage
import System
import TerminalUI

/// How a dashboard is to be opened.
struct DashboardOptions: Equatable, Sendable {
  /// How the terminal is used.
  var terminal = TerminalOptions()
  /// The themes to choose from.
  var themes: [Theme] = [.builtIn]
  /// What is wrong with the files that are no themes.
  var brokenThemes: [ThemeError] = []
  /// Index of the theme to begin with.
  var themeIndex = 0
  /// The panel to open.
  var panel = Panel.overview
  /// How long the periods are at the start.
  var grain = PeriodGrain.month
  /// Whether names and addresses are hidden from the start.
  var hidesPersonalData = false
  /// Which key does what.
  var keyMap = KeyMap.standard
  /// Whether the theme is chosen by the terminal's background.
  var followsBackground = false
  /// The file that command lines are kept in; nil keeps none.
  var historyPath: String?
}

/// A dashboard on a store, ready to be shown.
struct DashboardSession: Sendable {
  private let desk: ShopDesk
  private let options: DashboardOptions
  private let facts: ShopFacts
  private let strings: Strings
  private let importer: DashboardImport?
  private let live: LiveFolder?

  /// Reads what the first frame needs. Throws where the store can't be read.
  ///
  /// - Parameters:
  ///   - store: the store; nil where its file is not there yet.
  ///   - path: the store's file; nil for a store in memory.
  ///   - importer: what imports files into it; nil where none may be.
  ///   - live: the folder whose exports are imported as they arrive; nil for none.
  ///   - opening: is told now and then how far the ledger is, if it has to be made.
  init(
    store: OrderStore?, at path: String?, options: DashboardOptions, strings: Strings,
    importer: DashboardImport? = nil, live: LiveFolder? = nil,
    opening: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws {
    self.strings = strings
    self.importer = importer
    self.live = live
    desk = try await ShopDesk(
      store: store, at: path, strings: strings,
      exportFinder: importer == nil ? .none : ExportFinder(here: strings.thisFolder),
      progress: opening)
    facts = try await desk.facts(now: WallClock.microseconds())
    self.options = options
  }

  /// Shows the dashboard until the user quits; questions are answered by the workers.
  ///
  /// Throws where there is no terminal; the terminal is restored before.
  func show(workers: WorkerThreads) throws {
    let queue = try EventQueue()
    var state = DashboardState(
      shop: facts, size: Size(width: 80, height: 24), themes: options.themes,
      themeIndex: options.themeIndex, strings: strings, keyMap: options.keyMap)
    state.panel = options.panel
    state.grain = options.grain
    state.hidesPersonalData = options.hidesPersonalData
    state.usesMouse = options.terminal.usesMouse
    state.followsBackground = options.followsBackground
    state.brokenThemes = options.brokenThemes.map { ErrorMessages(strings).text(of: $0) }
    let history = options.historyPath.map(HistoryFile.init)
    if let history { state.commandHistory = history.read() }
    let runner = EffectRunner(
      desk: desk, workers: workers, queue: queue, strings: strings, history: history,
      importer: importer)
    runner.followFolder()
    if let live { runner.watch(live) }
    try withTerminal(options.terminal) { terminal in
      var loop = RunLoop(state: state, runner: runner, queue: queue)
      loop.run(on: &terminal)
    }
  }
}
