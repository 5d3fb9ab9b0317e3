import Metrics
import Presentation

/// By what the list of trials can be sorted.
enum TrialColumn: CaseIterable, Sendable {
  /// The latest trial first, then the codes in pairs.
  case start
  case people, difference, pValue, name
}

extension TrialColumn: SortColumn {
  func name(_ strings: Strings) -> String {
    let titles = strings.trialColumns
    return switch self {
    case .start: strings.trialOrder
    case .name: titles[0]
    case .people: titles[1]
    case .difference: titles[2]
    case .pValue: titles[3]
    }
  }

  /// What chance does least often is what one looks for first.
  var beginsDescending: Bool { self == .start || self == .people || self == .difference }

  /// Trials sorted; equal ones, and those that have no such figure, stay in their order, the latter at the end.
  func sorted(
    _ trials: [TrialFigures], by measure: TrialMeasure, descending: Bool, _ strings: Strings
  ) -> [TrialFigures] {
    func key(_ trial: TrialFigures) -> Double? {
      switch self {
      case .people: Double(trial.arms.reduce(0) { $0 + $1.people.assigned })
      case .difference: trial.leading(measure)?.difference.value
      case .pValue: trial.leading(measure)?.pValue.value
      case .start, .name: nil
      }
    }
    switch self {
    case .start: return descending ? trials : trials.reversed()
    case .name:
      return trials.sorted(descending: descending, byName: { strings.trialName($0.subject) })
    case .people, .difference, .pValue: return trials.sorted(descending: descending, by: key)
    }
  }
}

extension TrialFigures {
  /// The comparison that speaks for a trial: a called one first, else that of the arm that differs most.
  func leading(_ measure: TrialMeasure) -> ArmComparison? {
    func rank(_ comparison: ArmComparison) -> (Int, Double) {
      let isCalled = comparison.verdict == .higher || comparison.verdict == .lower
      return (isCalled ? 1 : 0, -(comparison.pValue.value ?? 2))
    }
    return arms.indices.compactMap { comparison(measure, arm: $0) }.max { rank($0) < rank($1) }
  }
}
