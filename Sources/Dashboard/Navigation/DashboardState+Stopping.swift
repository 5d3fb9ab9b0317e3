import Presentation

extension DashboardState {
  /// Ctrl-C stops the running work, else it ends the program.
  mutating func interrupt() -> [Effect] {
    stop(answers.filter { $0.value == .loading }.map(\.key)) ?? [.quit]
  }

  /// Stops the work that a key is to stop before it does anything else: Ctrl-C whatever there is, Esc what is shown
  /// or leaves no way back; nil where there is none.
  mutating func stopWork(by command: Command) -> [Effect]? {
    // In help or an explanation Esc closes that first.
    guard command == .interrupt || overlay == nil else { return nil }
    if let effects = stopFiltering() { return effects }
    if command == .interrupt || escapeStops, let effects = stopImport() { return effects }
    guard command == .back, escapeStops else { return nil }
    return stop(longWork)
  }

  /// Wants some questions answered no more; nil without any.
  private mutating func stop(_ waiting: [DataQuery]) -> [Effect]? {
    guard !waiting.isEmpty else { return nil }
    for query in waiting { answers[query] = .failed(strings.stopped) }
    return waiting.map(Effect.cancel)
  }

  /// The forecasts that the screen waits for.
  private var longWork: [DataQuery] {
    answers.filter { $0.value == .loading && $0.key.isForecast }.map(\.key)
  }

  /// Whether Esc stops long work on this screen.
  var escapeStops: Bool {
    overlay == nil && (showsImports || !hasWayBack)
      && (imports.running != nil || !longWork.isEmpty)
  }
}
