extension DashboardState {
  /// What the screen needs to know, as far as what is known tells.
  private var needed: [DataQuery] {
    var needed = screen.model.queries(context)
    switch overlay {
    case .filter(let menu): needed.append(menu.query)
    case .segment(let editor): needed += editor.queries(vocabulary(editor))
    case .finder(let finder): if let query = finder.query { needed.append(query) }
    default: break
    }
    if case .command(let line) = prompt, let query = query(of: line) { needed.append(query) }
    return needed
  }

  /// Asks what the screen needs and has not; what it needs no more is kept for the way back, until something else is
  /// left behind.
  mutating func ask() -> [Effect] {
    var effects: [Effect] = []
    var needed = needed
    var left: [DataQuery: DataState] = [:]
    for (query, answer) in answers where !needed.contains(query) {
      answers[query] = nil
      switch answer {
      case .loading: effects.append(.cancel(query))
      case .loaded: if query.asksStore { left[query] = answer }
      case .failed: break
      }
    }
    progress = progress.filter { answers[$0.key] == .loading }
    // An answer that is known may lead to further questions.
    while let query = needed.first(where: { answers[$0] == nil && answersBefore[$0] != nil }) {
      answers[query] = answersBefore[query]
      needed = self.needed
    }
    for query in needed where answers[query] == nil {
      answers[query] = .loading
      effects.append(.load(query))
    }
    if !left.isEmpty { answersBefore = left }
    return effects
  }
}
