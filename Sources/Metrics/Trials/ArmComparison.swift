/// What is compared between two arms.
public enum TrialMeasure: String, CaseIterable, Sendable {
  /// The share of people who came again.
  case repeatRate
  /// Margin per person.
  case margin

  /// The one that it is not.
  public var other: TrialMeasure { self == .repeatRate ? .margin : .repeatRate }
}

/// An arm beside the one that it is compared with, in one measure.
public struct ArmComparison: Equatable, Sendable {
  /// What may be said of a difference.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Days that count are still to come: nothing is said before the end, since who looks every day finds a chance
    /// difference some day.
    case running
    /// The interval holds zero, or chance alone does as much once in twenty times.
    case open
    /// The arm did better.
    case higher
    /// The arm did worse.
    case lower
  }

  /// The measure.
  public let measure: TrialMeasure
  /// The arm's figure less that of the other; margin in minor units.
  public let difference: Figure<Double>
  /// Where the difference lies but for one time in twenty; nil where it is undefined.
  public let interval: ClosedRange<Double>?
  /// The probability of a difference at least that large by chance alone, two-sided; where several arms are compared
  /// with one, times their number (Bonferroni).
  public let pValue: Figure<Double>
  /// What may be said.
  public let verdict: Verdict
  /// People per arm who would tell a difference like this one.
  public let neededForSeen: Figure<Int>
  /// People per arm who would tell the difference that matters.
  public let neededForMattering: Figure<Int>

  /// Compares an arm with another one.
  ///
  /// - Parameters:
  ///   - comparisons: how many arms are compared with that other one.
  ///   - isRunning: whether days that count are still to come.
  ///   - mattering: the difference that matters, as a fraction of the other arm's figure.
  public init(
    _ measure: TrialMeasure, of arm: ComparedArm, with other: ComparedArm, comparisons: Int,
    isRunning: Bool, mattering: Double
  ) {
    self.measure = measure
    let certain: Bool
    let p: Figure<Double>
    switch measure {
    case .repeatRate:
      let found = ShareDifference(
        (arm.repeaters, arm.observable), (other.repeaters, other.observable))
      difference = Figure(found?.difference, orUndefined: .tooFewToCompare)
      interval = found?.interval
      certain = found?.isCertain ?? false
      p = ZTest.ofRepeatRates(other, arm).map(\.pValue)
      let base = other.repeatRate
      neededForSeen = base.flatMap { first in
        arm.repeatRate.flatMap { SampleSize.shares(first, $0) }
      }
      neededForMattering = base.flatMap { SampleSize.shares($0, $0 * (1 + mattering)) }
    case .margin:
      let found = arm.marginGroup.flatMap { first in
        other.marginGroup.flatMap { MeanDifference(first, $0) }
      }
      difference = Figure(found?.difference, orUndefined: .tooFewToCompare)
      interval = found?.interval
      certain = found?.isCertain ?? false
      p = WelchTest.ofMargins(other, arm).map(\.pValue)
      let variances = [arm.marginVariance, other.marginVariance].compactMap(\.self)
      func needed(_ difference: Double?) -> Figure<Int> {
        guard variances.count == 2, let difference else { return .undefined(.tooFewToCompare) }
        return SampleSize.means(difference, variances[0], variances[1])
      }
      neededForSeen = needed(found?.difference)
      neededForMattering = needed(other.marginPerCustomer.value.map { abs($0) * mattering })
    }
    pValue = p.map { min(1, $0 * Double(comparisons)) }
    if isRunning {
      verdict = .running
    } else if certain, let chance = pValue.value, chance < 0.05, let value = difference.value {
      verdict = value > 0 ? .higher : .lower
    } else {
      verdict = .open
    }
  }
}
