import Presentation
public import TerminalUI

extension DashboardState {
  /// What is likely to be asked next: by the key that was pressed last once more, by looking at the period before, in
  /// another way or at another panel, and by opening what is under the cursor. Empty while something is entered, lies
  /// over the screen or is on its way.
  ///
  /// What takes long is left out: a key may come meanwhile, which would wait for it.
  ///
  /// - Parameters:
  ///   - input: what was pressed last; nil for nothing.
  ///   - isHeld: whether it was pressed more than once in a row; then nothing but the same again is likely.
  public func likelyQueries(after input: TerminalEvent?, isHeld: Bool) -> [DataQuery] {
    guard !isWaiting, overlay == nil, prompt == nil, !isFirstRun, imports.isIdle else { return [] }
    var keys: [Key] = []
    if case .key(let key)? = input { keys.append(key) }
    if !isHeld {
      // What is of another day comes first: what is kept of this one is then the freshest for who opens a row of it.
      let commands: [Command] =
        [.asOfEarlier, .comparePeriods, .nextBasis, .sortColumn]
        + Panel.allCases.map(Command.panel) + [.open]
      keys += commands.compactMap { keyMap.keys(for: $0).first }
    }
    var queries: [DataQuery] = []
    for key in keys {
      var next = self
      for case .load(let query) in happen(.terminal(.key(key)), to: &next)
      where !query.takesLong && !queries.contains(query) {
        queries.append(query)
      }
    }
    return queries
  }
}
