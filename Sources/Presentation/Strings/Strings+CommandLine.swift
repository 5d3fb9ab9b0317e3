public import Commerce

extension Strings {
  // MARK: Command line

  /// Stands before a command.
  public var commandPrompt: String { ":" }
  /// Stands behind a command.
  public var commandLineHelp: String {
    "Tab complete  \(isASCII ? "Up Down" : "↑ ↓") history  Enter do  Esc leave"
  }
  /// The title of what completes a command.
  public var commandsTitle: String { "Commands" }

  /// What a command takes behind its name.
  public func commandValue(_ value: CommandValue) -> String {
    switch value {
    case .day: "a day, or a period for its last day: 2026-03-31, 2026-03, 2026-Q1, latest"
    case .period: "month, quarter or year"
    case .theme: "a theme's name; alone it lets you choose"
    case .file: "a file's name, ending in .csv or .json"
    case .condition: "channel=google, order.country=NL: what to keep"
    }
  }

  /// A word that is no command.
  public func unknownCommandName(_ word: String, nearest: String?) -> String {
    "“\(word)” is no command" + suggestion(nearest) + "; : and Tab list them"
  }
  /// A word that more than one command begins with.
  public func ambiguousCommand(_ word: String, _ words: [String]) -> String {
    let shown = words.prefix(4).joined(separator: ", ")
    return "“\(word)” begins \(shown)" + (words.count > 4 ? " and more" : "")
  }
  /// More words than a command takes.
  public func surplusWords(_ rest: String, of command: String) -> String {
    "\(command) takes nothing more, but “\(rest)” follows"
  }
  /// What follows a command is not what it takes.
  public func badCommandValue(_ value: String, of command: String, expected: String) -> String {
    (value.isEmpty ? "\(command) takes " : "\(command) is “\(value)”, not ") + expected
  }
  /// A command that has nothing to work on.
  public func commandDoesNothing(_ command: String) -> String { "\(command) does nothing here" }
  /// A day that can't be looked at.
  public func asOfOutside(_ first: CalendarDay, _ last: CalendarDay) -> String {
    "as-of lies between \(date.day(first)) and \(date.day(last))"
  }

  // MARK: Finder

  /// The finder's title.
  public var findTitle: String { "Find" }
  /// Stands before what is looked for.
  public var findPrompt: String { "Find:" }
  /// Stands behind what is looked for.
  public var findHelp: String { "Enter go  Esc leave" }
  /// So many fit.
  public func foundCount(_ count: Int) -> String { number.count(count) }
  /// What is found, in a word.
  public func findingKind(_ kind: FindingKind) -> String {
    switch kind {
    case .panel: "panel"
    case .command: "command"
    case .customer: "customer"
    case .order: "order"
    case .product: "product"
    }
  }
  /// What choosing a product does.
  public var findProductEffect: String { "its orders only" }

  // MARK: Places

  /// There is no place to go back to.
  public var noPlaceBefore: String { "No place was visited before this one" }
  /// There is no place to go forward to.
  public var noPlaceAfter: String { "No place was left by going back" }

  // MARK: Themes

  /// The title of the choice of a theme.
  public var themesTitle: String { "Themes" }
  /// The keys of the choice.
  public var themeKeys: String { "Enter keep   Esc leave" }
  /// A theme was chosen.
  public func themeChosen(_ name: String) -> String {
    "Theme \(name); “theme = \(name)” in the settings keeps it"
  }

  // MARK: Mouse

  /// The mouse works in the dashboard from now on.
  public var mouseOn: String { "The mouse works here; Shift with it selects text" }
  /// Stands in the footer while the mouse is the terminal's.
  public func mouseIsOff(_ key: String) -> String { "mouse off: \(key)" }
  /// The mouse is the terminal's from now on.
  ///
  /// - Parameter key: that takes it back.
  public func mouseOff(_ key: String?) -> String {
    "The mouse selects text" + (key.map { "; \($0) takes it back" } ?? "")
  }
}
