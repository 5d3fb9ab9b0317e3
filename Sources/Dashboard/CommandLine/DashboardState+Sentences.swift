import Commerce
import Metrics
import Presentation
import TerminalUI

extension DashboardState {
  /// Does what a command line says, or tells what is wrong with it.
  mutating func obey(_ line: String) -> [Effect] {
    let line = trimmed(line)
    guard !line.isEmpty else { return [] }
    // What the line is about has to be known before it is gone.
    let context = sentenceValues(of: line)
    do throws(SentenceError) {
      let sentence = try Sentence(
        parsing: line, keyMap: keyMap, latest: shop.latestDay, naming: shop.ownSegments)
      if case .period(let grain) = sentence, !screen.model.grains.contains(grain) {
        throw .badValue(strings.periodWord(grain), of: .period)
      }
      commandHistory.add(line)
      return [.remember(line)] + carryOut(sentence, knowing: context)
    } catch {
      message = Message(text(of: error), isError: true)
      return []
    }
  }

  private mutating func carryOut(
    _ sentence: Sentence, knowing values: [FilterValue]
  ) -> [Effect] {
    switch sentence {
    case .command(let command):
      guard availableCommands.contains(command) else {
        message = Message(strings.commandDoesNothing(Sentence.name(of: command)))
        return []
      }
      return perform(command, in: &self)
    case .asOf(let days): move(to: days)
    case .period(let grain): return look(by: grain)
    case .theme(let name):
      guard let index = themes.firstIndex(where: { $0.name == name }) else {
        let nearest = nearestName(to: name, among: themes.map(\.name))
        message = Message(strings.unknownTheme(name, nearest: nearest), isError: true)
        return []
      }
      themeIndex = index
      followsBackground = false
      message = Message(strings.themeChosen(theme.name))
    case .export(let path): return export(to: path)
    case .importFile(let path):
      openImports()
      return path.map { shop.storePath == nil ? [] : bring([$0]) } ?? []
    case .filter(let condition):
      guard shop.latestDay != nil else { break }
      return add(condition, knowing: values)
    }
    return []
  }

  /// Looks at periods of another length, which may be the panel's own.
  private mutating func look(by grain: CohortGrain) -> [Effect] {
    let context = context
    var isTaken = false
    let effects = letScreen { model in
      let action = model.show(by: grain, context)
      isTaken = action != nil
      return action
    }
    if !isTaken, let periods = grain.periodGrain { self.grain = periods }
    return effects
  }

  /// Looks at the shop as of the last of some days that the data has; tells where it has none of them.
  private mutating func move(to days: DayRange) {
    guard let possible = asOfDays else { return }
    guard days.last >= possible.first, days.first <= possible.last else {
      message = Message(strings.asOfOutside(possible.first, possible.last), isError: true)
      return
    }
    asOf = min(days.last, possible.last)
  }

  /// Adds a condition to the filter in force; one on a value that nothing has is told.
  private mutating func add(
    _ condition: FilterCondition, knowing values: [FilterValue]
  ) -> [Effect] {
    var condition = condition
    if !values.isEmpty {
      let wanted = condition.value.lowercased()
      guard
        let known = values.map(\.value).first(where: {
          $0.lowercased() == wanted || hyphenated($0) == wanted
        })
      else {
        let nearest = nearestName(to: condition.value, among: values.map(\.value))
        message = Message(strings.unknownFilterValue(condition, nearest: nearest), isError: true)
        return []
      }
      condition = FilterCondition(condition.subject, condition.field, known)
    }
    var wanted = shop.filter
    if wanted.segmentDay == nil { wanted.segmentDay = asOf }
    if !wanted.contains(condition) { wanted.toggle(condition) }
    return filter(wanted)
  }

  /// What a command takes here, in words.
  func expected(by verb: SentenceVerb) -> String {
    verb == .period && screen.model.grains.contains(.week)
      ? strings.cohortPeriodValue : strings.commandValue(verb.value)
  }

  private func text(of error: SentenceError) -> String {
    switch error {
    case .unknown(let word, let nearest): strings.unknownCommandName(word, nearest: nearest)
    case .ambiguous(let word, let words): strings.ambiguousCommand(word, words)
    case .surplus(let rest, let word): strings.surplusWords(rest, of: word)
    case .badValue(let value, let verb):
      strings.badCommandValue(
        value, of: strings.commandWord(verb.value), expected: expected(by: verb))
    case .badFilter(let text, let error): strings.badSegmentFilter(text, error)
    }
  }
}

extension SentenceVerb {
  /// What it takes.
  var value: CommandValue {
    switch self {
    case .asOf: .day
    case .period: .period
    case .theme: .theme
    case .export: .file
    case .importFile: .export
    case .filter: .condition
    }
  }
}
