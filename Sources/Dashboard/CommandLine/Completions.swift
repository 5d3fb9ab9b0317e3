import Commerce
import Metrics
import Presentation
import TerminalUI

/// A line that completes what was typed, with what it means.
struct Completion: Equatable, Sendable {
  let line: String
  let meaning: String
}

extension DashboardState {
  /// The lines that go on from what was typed, the most telling first.
  func completions(of line: CommandLine) -> [Completion] {
    let typed = line.typed
    guard let space = typed.firstIndex(of: " ") else { return words(beginningWith: typed) }
    let word = typed[..<space]
    guard let verb = SentenceVerb(word: word) else { return [] }
    let value = String(typed[typed.index(after: space)...])
    return values(of: verb, beginningWith: value).map {
      Completion(line: "\(word) \($0.line)", meaning: $0.meaning)
    }
  }

  /// The question that the line asks while it is written; nil for most.
  func query(of line: CommandLine) -> DataQuery? {
    filterQuery(of: line.typed) ?? fileQuery(of: line.typed)
  }

  /// What a line on a filter can go by, as far as it is known.
  func sentenceValues(of line: String) -> [FilterValue] {
    guard let query = filterQuery(of: line),
      case .loaded(.filterValues(let values)) = answers[query]
    else { return [] }
    return values
  }

  private func filterQuery(of line: String) -> DataQuery? {
    let start = SentenceVerb.filter.rawValue + " "
    guard line.hasPrefix(start), shop.latestDay != nil,
      let asked = Self.asked(line.dropFirst(start.count))
    else { return nil }
    return .filterValues(asked.subject, asked.field, asOf: asOf)
  }

  /// The question about files that a line asks for one; those that were found before anything is typed.
  private func fileQuery(of line: String) -> DataQuery? {
    guard let space = line.firstIndex(of: " "), shop.storePath != nil,
      SentenceVerb(word: line[..<space]) == .importFile
    else { return nil }
    let typed = String(line[line.index(after: space)...])
    return typed.isEmpty ? .foundExports : .typedFiles(typed)
  }

  private func files(beginningWith typed: String) -> [Completion] {
    guard typed.isEmpty else {
      guard case .loaded(.typedFiles(let paths)) = answers[.typedFiles(typed)] else { return [] }
      return paths.map { Completion(line: $0, meaning: "") }
    }
    return (context.foundExports.value?.new ?? []).map {
      Completion(line: $0.path, meaning: strings.formatLabel($0.format))
    }
  }

  /// What a condition that is being typed asks for, once its `=` is there.
  private static func asked(
    _ typed: some StringProtocol
  ) -> (subject: FilterSubject, field: FilterField)? {
    for subject in FilterSubject.allCases {
      for field in subject.fields
      where Language.allCases.contains(where: {
        typed.hasPrefix(question(subject, field, in: Strings($0)))
      }) {
        return (subject, field)
      }
    }
    return nil
  }

  /// The beginning of a condition that asks for one value.
  private static func question(
    _ subject: FilterSubject, _ field: FilterField, in strings: Strings
  ) -> String {
    (subject == .orders ? "order." : "") + strings.filterFieldName(field) + "="
  }

  private func words(beginningWith typed: String) -> [Completion] {
    let commands = availableCommands
    let shown = typed.isEmpty ? [] : Sentence.panels(shownBeginningWith: typed).map(\.name)
    return Sentence.words(keyMap).compactMap { word in
      if let verb = SentenceVerb(rawValue: word) {
        let words = [strings.commandWord(verb.value), word]
        return words.first { $0.hasPrefix(typed) }
          .map { Completion(line: $0 + " ", meaning: expected(by: verb)) }
      }
      guard word.hasPrefix(typed) || shown.contains(word),
        let command = commands.first(where: { Sentence.name(of: $0) == word }),
        // Who looks through all of them moves by keys.
        !typed.isEmpty || HelpGroup(command) != .moving
      else { return nil }
      return Completion(line: word, meaning: strings.commandHelp(command))
    }
  }

  private func values(of verb: SentenceVerb, beginningWith typed: String) -> [Completion] {
    switch verb {
    case .asOf:
      let periods =
        asOfDays.map { Period.all(grain, from: $0.first, through: $0.last).reversed() } ?? []
      return begun(typed, [strings.latestDayWord] + periods.map(\.description))
    case .period: return begun(typed, screen.model.grains.map(strings.periodWord))
    case .theme:
      return themes.filter { $0.name.hasPrefix(typed) }.map {
        Completion(line: $0.name, meaning: strings.themeKind(isDark: $0.isDark))
      }
    case .export:
      let name = screen.model.export(context)?.fileName
      return begun(typed, name.map { [$0 + ".csv", $0 + ".json"] } ?? [])
    case .importFile: return files(beginningWith: typed)
    case .filter: return conditions(beginningWith: typed)
    }
  }

  private func begun(_ typed: String, _ values: [String]) -> [Completion] {
    values.filter { $0.hasPrefix(typed) }.map { Completion(line: $0, meaning: "") }
  }

  private func conditions(beginningWith typed: String) -> [Completion] {
    guard let equals = typed.firstIndex(of: "="), let asked = Self.asked(typed) else {
      return FilterSubject.allCases.flatMap { subject in
        subject.fields.compactMap { field in
          [strings, Strings()].map { Self.question(subject, field, in: $0) }
            .first { $0.hasPrefix(typed) }
            .map { Completion(line: $0, meaning: strings.filterSubjectName(subject)) }
        }
      }
    }
    let field = String(typed[...equals])
    let begun = typed[typed.index(after: equals)...].drop { $0 == "\"" || $0 == "'" }.lowercased()
    return sentenceValues(of: "\(SentenceVerb.filter.rawValue) \(typed)").compactMap { value in
      let isGiven = asked.field == .segment && RFMSegment(rawValue: value.value) != nil
      let name = isGiven ? hyphenated(value.value) : value.value
      guard name.lowercased().hasPrefix(begun) else { return nil }
      return Completion(
        line: field
          + TextWidth.sanitized(
            name == FilterCondition.none ? "none" : SegmentFilter.written(name)),
        meaning: strings.filterCount(asked.subject, value.count))
    }
  }
}
