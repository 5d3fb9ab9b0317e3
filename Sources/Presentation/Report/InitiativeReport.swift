public import Commerce
public import Metrics

/// Initiatives without a screen.
public struct InitiativeReport {
  private let strings: Strings
  private let words: InitiativeWords

  /// A report in these words.
  public init(strings: Strings, currency: Currency?) {
    self.strings = strings
    words = InitiativeWords(strings, currency)
  }

  /// The initiatives as lines of text; what one is where there are none.
  public func lines(_ initiatives: [InitiativeFigures], asOf day: CalendarDay) -> [String] {
    guard !initiatives.isEmpty else { return strings.noInitiatives }
    return Array(initiatives.map { lines($0, asOf: day) }.joined(separator: [""]))
      + ["", strings.beforeAndAfterIsNoLot]
  }

  private func lines(_ figures: InitiativeFigures, asOf day: CalendarDay) -> [String] {
    let initiative = figures.initiative
    let facts = strings.initiativeFacts(initiative, costs: words.costs(initiative))
    let notes = figures.audience.isChosenByOutcome ? ["  " + strings.sidesAreNotAlike] : []
    return ["\(initiative.name) (\(facts)): \(strings.verdict(figures.verdict))"]
      + ["  \(strings.initiativeReached): \(strings.number.count(figures.customers))"] + notes
      + figures.ages.map { age in
        "  \(strings.date.days(age.days)): \(words.line(figures, age, asOf: day))"
      }
  }

  /// The initiatives as JSON, as the report's key `initiativeEffects` has them.
  public func json(_ initiatives: [InitiativeFigures]) -> String {
    var json = JSONWriter()
    json.list(initiatives) { $0.initiative($1) }
    return json.text
  }
}
