import Commerce
import Metrics
import Presentation

/// What a command line says.
enum Sentence: Equatable, Sendable {
  /// The same as a key.
  case command(Command)
  /// A day, or the days of a period of which the last one that has come counts.
  case asOf(DayRange)
  case period(CohortGrain)
  case theme(String)
  case export(path: String)
  /// A file to import; nil lists those that were found.
  case importFile(path: String?)
  case filter(FilterCondition)
}

/// What is wrong with a command line.
enum SentenceError: Error, Equatable {
  /// A word that is no command; the nearest that is.
  case unknown(String, nearest: String?)
  /// A word that more than one command begins with.
  case ambiguous(String, [String])
  /// A command that takes nothing more, with what follows it.
  case surplus(String, of: String)
  /// What follows a command is not what it takes; empty where nothing follows.
  case badValue(String, of: SentenceVerb)
  /// A filter that is not understood.
  case badFilter(String, SegmentFilterError)
}

/// The commands that take more than their name.
enum SentenceVerb: String, CaseIterable, Sendable {
  case asOf = "as-of"
  case importFile = "import"
  case period, theme, export, filter

  /// What each language calls it.
  var words: [String] { Language.allCases.map { Strings($0).commandWord(value) } }

  /// The command of a word in any language; nil for any other word.
  init?(word: some StringProtocol) {
    guard let verb = SentenceVerb.allCases.first(where: { $0.words.contains(String(word)) }) else {
      return nil
    }
    self = verb
  }
}

extension Sentence {
  /// The name of a command in a line: a panel stands by its own.
  static func name(of command: Command) -> String {
    if case .panel(let panel) = command { return panel.name }
    return command.name
  }

  /// All first words: those that no key has, then in the order of the key table.
  static func words(_ keyMap: KeyMap) -> [String] {
    let names = keyMap.bindings.map { name(of: $0.command) }
    return SentenceVerb.allCases.map(\.rawValue).filter { !names.contains($0) } + names
  }

  /// Reads a line: a command by its name or an unmistakable beginning of it, and what it is to do.
  ///
  /// - Parameters:
  ///   - latest: the last day with an order, which `as-of latest` means.
  ///   - own: the segments of the shop's own that a filter may name.
  init(
    parsing line: String, keyMap: KeyMap, latest: CalendarDay?, naming own: [OwnSegment] = []
  ) throws(SentenceError) {
    let text = trimmed(line)
    let first = text.prefix { $0 != " " }
    let rest = trimmed(text.dropFirst(first.count))
    let word = try Self.word(first.lowercased(), keyMap)
    guard let verb = SentenceVerb(rawValue: word), !(rest.isEmpty && verb.isKey) else {
      guard
        let command = keyMap.bindings.map(\.command).first(where: {
          Self.name(of: $0) == word || $0.name == word
        })
      else { throw .unknown(word, nearest: nil) }
      guard rest.isEmpty else { throw .surplus(rest, of: word) }
      self = .command(command)
      return
    }
    guard let sentence = try Self.sentence(verb, rest, latest: latest, naming: own) else {
      throw .badValue(rest, of: verb)
    }
    self = sentence
  }

  /// The panels of which a name on screen begins so, in either language and however narrow it is.
  static func panels(shownBeginningWith typed: String) -> [Panel] {
    Panel.allCases.filter { panel in
      Language.allCases.map { Strings($0) }
        .flatMap { [$0.panelName(panel), $0.shortPanelName(panel)] }
        .contains { $0.lowercased().hasPrefix(typed) }
    }
  }

  private static func word(_ typed: String, _ keyMap: KeyMap) throws(SentenceError) -> String {
    let words = words(keyMap)
    if words.contains(typed) || keyMap.bindings.contains(where: { $0.command.name == typed }) {
      return typed
    }
    if let verb = SentenceVerb(word: typed) { return verb.rawValue }
    let begun = words.filter { $0.hasPrefix(typed) }
    guard let only = begun.first else {
      let verbs = SentenceVerb.allCases
      let shown =
        panels(shownBeginningWith: typed).map(\.name)
        + verbs.filter { $0.words.contains { $0.hasPrefix(typed) } }.map(\.rawValue)
      if shown.count == 1 { return shown[0] }
      guard shown.isEmpty else { throw .ambiguous(typed, shown) }
      throw .unknown(typed, nearest: nearestName(to: typed, among: words + verbs.flatMap(\.words)))
    }
    guard begun.count == 1 else { throw .ambiguous(typed, begun) }
    return only
  }

  private static func sentence(
    _ verb: SentenceVerb, _ value: String, latest: CalendarDay?, naming own: [OwnSegment]
  ) throws(SentenceError) -> Sentence? {
    switch verb {
    case .asOf: return days(value, latest: latest).map { .asOf($0) }
    case .period:
      return CohortGrain.allCases.first { grain in
        Language.allCases.contains { Strings($0).periodWord(grain) == value.lowercased() }
      }.map { .period($0) }
    case .theme: return value.isEmpty ? nil : .theme(value)
    case .export: return value.isEmpty ? nil : .export(path: value)
    case .importFile: return .importFile(path: value.isEmpty ? nil : value)
    case .filter:
      guard !value.isEmpty else { return nil }
      do throws(SegmentFilterError) {
        return .filter(try FilterCondition(parsing: value, naming: own))
      } catch {
        throw .badFilter(value, error)
      }
    }
  }

  private static func days(_ text: String, latest: CalendarDay?) -> DayRange? {
    let text = text.lowercased()
    // Dutch counts quarters as K.
    if let period = Period(name: text.replacing("-k", with: "-q")) {
      return DayRange(first: period.start, last: period.lastDay)
    }
    let asksForLatest = Language.allCases.contains { Strings($0).latestDayWord == text }
    let day = asksForLatest ? latest : CalendarDay(iso: text)
    return day.map { DayRange(first: $0, last: $0) }
  }
}

extension SentenceVerb {
  /// Whether its name alone is a command too, that of a key.
  fileprivate var isKey: Bool {
    switch self {
    case .theme, .export, .filter: true
    case .asOf, .period, .importFile: false
    }
  }
}
