public import Commerce
public import Metrics

extension Strings {
  // MARK: Command line

  /// Stands before a command.
  public var commandPrompt: String { ":" }
  /// The title of what completes a command.
  public var commandsTitle: String { say("Commands", "Opdrachten") }

  /// The word that a command which takes something is written by.
  public func commandWord(_ value: CommandValue) -> String {
    switch value {
    case .day: say("as-of", "peildag")
    case .period: say("period", "periode")
    case .theme: say("theme", "thema")
    case .file: say("export", "uitvoer")
    case .export: say("import", "inlezen")
    case .condition: "filter"
    }
  }
  /// The word by which a length of periods is written.
  public func periodWord(_ grain: CohortGrain) -> String {
    switch grain {
    case .month: say("month", "maand")
    case .quarter: say("quarter", "kwartaal")
    case .year: say("year", "jaar")
    case .week: "week"
    case .thirtyDays: say("thirty-days", "dertig-dagen")
    }
  }
  /// The word for the latest day that there is.
  public var latestDayWord: String { say("latest", "laatste") }

  /// What a command takes behind its name.
  public func commandValue(_ value: CommandValue) -> String {
    switch value {
    case .day:
      say(
        "a day, or a period for its last day: 2026-03-31, 2026-03, 2026-Q1, latest",
        "een dag, of een periode voor haar laatste dag: 2026-03-31, 2026-03, 2026-K1, laatste")
    case .period: say("month, quarter or year", "maand, kwartaal of jaar")
    case .theme:
      say(
        "a theme's name; alone it lets you choose", "de naam van een thema; alleen laat het kiezen")
    case .file:
      say("a file's name, ending in .csv or .json", "de naam van een bestand, op .csv of .json")
    case .export:
      say(
        "a file that your shop exported; alone it lists those that were found",
        "een bestand dat uw winkel exporteerde; alleen toont het wat er gevonden is")
    case .condition:
      say(
        "channel=google, order.country=NL: what to keep",
        "kanaal=google, order.land=NL: wat blijft")
    }
  }

  /// What `period` takes on a panel that has periods of its own besides.
  public var cohortPeriodValue: String {
    say("month, quarter, year, week or thirty-days", "maand, kwartaal, jaar, week of dertig-dagen")
  }

  /// A word that is no command.
  public func unknownCommandName(_ word: String, nearest: String?) -> String {
    say("“\(word)” is no command", "“\(word)” is geen opdracht") + suggestion(nearest)
      + say("; Tab lists them", "; Tab toont ze")
  }
  /// A word that more than one command begins with.
  public func ambiguousCommand(_ word: String, _ words: [String]) -> String {
    let shown = words.prefix(4).joined(separator: ", ")
    return say("“\(word)” may be \(shown)", "“\(word)” kan \(shown) zijn")
      + (words.count > 4 ? say(" and more", " en meer") : "")
  }
  /// More words than a command takes.
  public func surplusWords(_ rest: String, of command: String) -> String {
    say(
      "\(command) takes nothing more, but “\(rest)” follows",
      "\(command) staat alleen, maar “\(rest)” volgt")
  }
  /// What follows a command is not what it takes.
  public func badCommandValue(_ value: String, of command: String, expected: String) -> String {
    (value.isEmpty
      ? say("\(command) takes ", "\(command) vraagt ")
      : say("\(command) is “\(value)”, not ", "\(command) is “\(value)”, niet ")) + expected
  }
  /// A command that has nothing to work on.
  public func commandDoesNothing(_ command: String) -> String {
    say("\(command) does nothing here", "\(command) doet hier niets")
  }
  /// A day that can't be looked at.
  public func asOfOutside(_ first: CalendarDay, _ last: CalendarDay) -> String {
    let (first, last) = (date.day(first), date.day(last))
    return say(
      "as-of lies between \(first) and \(last)", "de peildag ligt tussen \(first) en \(last)")
  }

  // MARK: Finder

  /// The finder's title.
  public var findTitle: String { say("Find", "Zoeken") }
  /// Stands before what is looked for.
  public var findPrompt: String { say("Find:", "Zoek:") }
  /// So many fit.
  public func foundCount(_ count: Int) -> String { number.count(count) }
  /// What is found, in a word.
  public func findingKind(_ kind: FindingKind) -> String {
    switch kind {
    case .panel: say("panel", "paneel")
    case .part: say("part", "deel")
    case .command: say("command", "opdracht")
    case .customer: say("customer", "klant")
    case .order: say("order", "bestelling")
    case .product: "product"
    }
  }
  /// What choosing a product does.
  public var findProductEffect: String { say("its orders only", "alleen bestellingen ervan") }

  // MARK: Places

  /// There is no place to go back to.
  public var noPlaceBefore: String {
    say("No place was visited before this one", "Dit is de eerste plek")
  }
  /// There is no place to go forward to.
  public var noPlaceAfter: String {
    say("No place was left by going back", "Van hier ging niemand terug")
  }

  // MARK: Themes

  /// The title of the choice of a theme.
  public var themesTitle: String { say("Themes", "Thema’s") }
  /// A theme was chosen.
  public func themeChosen(_ name: String) -> String {
    say(
      "Theme \(name); “theme = \(name)” in the settings keeps it",
      "Thema \(name); “theme = \(name)” in de instellingen houdt het")
  }

  // MARK: Mouse

  /// The orders of the periods that the mouse was drawn over.
  public var ordersOfRange: String { say("Orders", "Bestellingen") }

  /// There is nothing that a range on what the mouse was drawn over would be of.
  public var noRange: String {
    say(
      "A range is taken on charts over months, quarters or years: panels 1 and 2",
      "Een bereik trekt u op grafieken over maanden, kwartalen of jaren: paneel 1 en 2")
  }

  /// The mouse works in the dashboard from now on.
  public var mouseOn: String {
    say(
      "The mouse works here; Shift with it selects text",
      "De muis werkt hier; met Shift kiest ze tekst")
  }
  /// Stands in the footer while the mouse is the terminal's.
  public func mouseIsOff(_ key: String) -> String { say("mouse off: \(key)", "muis uit: \(key)") }
  /// The mouse is the terminal's from now on.
  ///
  /// - Parameter key: that takes it back.
  public func mouseOff(_ key: String?) -> String {
    say("The mouse selects text", "De muis kiest tekst")
      + (key.map { say("; \($0) takes it back", "; \($0) haalt haar terug") } ?? "")
  }
}
