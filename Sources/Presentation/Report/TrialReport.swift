public import Commerce
public import Metrics

/// Trials and pairs of codes without a screen.
public struct TrialReport {
  private let strings: Strings
  private let currency: Currency?

  /// A report in these words.
  public init(strings: Strings, currency: Currency?) {
    self.strings = strings
    self.currency = currency
  }

  /// The trials as lines of text; how one begins where there are none.
  public func lines(_ trials: [TrialFigures]) -> [String] {
    guard !trials.isEmpty else { return strings.noTrials }
    return Array(trials.map(lines).joined(separator: [""]))
  }

  private func lines(_ trial: TrialFigures) -> [String] {
    var lines = ["\(strings.trialName(trial.subject)) (\(note(trial)))"]
    for (place, arm) in trial.arms.enumerated() {
      let people = arm.people
      lines.append("  \(strings.armName(arm.name)): \(strings.customers(people.observable))")
      for measure in TrialMeasure.allCases {
        let figure = measure == .repeatRate ? people.repeatRate : people.marginPerCustomer
        var line = "    \(strings.measureName(measure)): \(text(figure.value, measure))"
        if let comparison = trial.comparison(measure, arm: place) {
          line +=
            ", "
            + strings.trialLine(
              strings.verdict(comparison.verdict),
              difference: change(comparison.difference.value, measure),
              interval: comparison.interval.map {
                strings.span(
                  from: change($0.lowerBound, measure), to: change($0.upperBound, measure))
              } ?? Strings.dash,
              p: comparison.pValue.value.map(strings.pValue) ?? Strings.dash)
        }
        lines.append(line)
      }
    }
    if case .codes = trial.subject { lines.append("  \(strings.codesAreNoLot)") }
    return lines
  }

  private func note(_ trial: TrialFigures) -> String {
    switch trial.subject {
    case .trial(let own): strings.trialDays(own, isRunning: trial.isRunning)
    case .codes(let question):
      strings.codeDays(
        question,
        waiting: trial.arms.reduce(0) { $0 + $1.people.assigned - $1.people.observable })
    }
  }

  private func text(_ value: Double?, _ measure: TrialMeasure) -> String {
    guard let value else { return Strings.dash }
    return measure == .repeatRate
      ? strings.number.percentage(value) : strings.number.money(value, currency)
  }

  private func change(_ value: Double?, _ measure: TrialMeasure) -> String {
    value.map { strings.number.signed(text($0, measure)) } ?? Strings.dash
  }

  /// The trials as JSON, as the report's key `trials` has them.
  public func json(_ trials: [TrialFigures]) -> String {
    var json = JSONWriter()
    json.list(trials) { $0.trial($1) }
    return json.text
  }
}
