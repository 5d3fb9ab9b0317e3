/// What may be said of an initiative at an age of its customers.
public enum InitiativeVerdict: String, CaseIterable, Sendable {
  /// Nobody on one of the sides has reached the age, or there is nobody on it.
  case waiting
  /// Fewer than thirty people on a side.
  case small
  /// The sides are not alike: people come into them by what they did later.
  case notAlike
  /// The interval of the difference holds zero.
  case open
  /// A customer brings less than before.
  case lower
  /// A customer brings more than before; whether that pays the costs is open, or there are none.
  case higher
  /// The whole interval of the return lies above zero.
  case paid
}

/// What an initiative did at an age: lifetime value of those who first bought after its start less that of those before,
/// and what follows for all whom it reached.
public struct InitiativeEffect: Equatable, Sendable {
  /// Lifetime value after less before, in minor units.
  public let difference: Figure<Double>
  /// Where it lies but for one time in twenty (Welch); nil with fewer than two people on a side.
  public let interval: ClosedRange<Double>?
  /// The probability of a difference at least that large by chance alone, two-sided.
  public let pValue: Figure<Double>
  /// The difference times the customers whom the initiative reached, in minor units.
  public let gain: Figure<Double>
  /// Its interval: that of the difference, times the customers.
  public let gainInterval: ClosedRange<Double>?
  /// (gain - costs) / costs; undefined without costs.
  public let returnOnInvestment: Figure<Double>
  /// Its interval.
  public let returnInterval: ClosedRange<Double>?
  /// What may be said.
  public let verdict: InitiativeVerdict

  /// Fewer people than this on a side are not called.
  public static let fewestPeople = 30

  /// The effect of an initiative that costs so much and reached so many customers.
  ///
  /// - Parameters:
  ///   - before: those who first bought before it, up to the age.
  ///   - after: those who first bought since its start, likewise.
  ///   - areAlike: whether people are on the sides by what is known at their first purchase.
  init(
    before: ComparedArm, after: ComparedArm, customers: Int, costs: Int64, areAlike: Bool
  ) {
    let reason: UndefinedReason = after.observable == 0 ? .nobodyObservable : .nobodyBefore
    difference = Figure(
      before.marginPerCustomer.value.flatMap { before in
        after.marginPerCustomer.value.map { $0 - before }
      }, orUndefined: reason)
    let (count, cost) = (Double(customers), Double(costs))
    func times(_ interval: ClosedRange<Double>) -> ClosedRange<Double> {
      interval.lowerBound * count...interval.upperBound * count
    }
    let found = after.marginGroup.flatMap { after in
      before.marginGroup.flatMap { MeanDifference(after, $0) }
    }
    interval = found?.interval
    pValue = WelchTest.ofMargins(before, after).map(\.pValue)
    gain = difference.map { $0 * count }
    gainInterval = interval.map(times)
    returnOnInvestment = gain.flatMap {
      costs == 0 ? .undefined(.noCosts) : .value(($0 - cost) / cost)
    }
    returnInterval =
      costs == 0
      ? nil
      : gainInterval.map { ($0.lowerBound - cost) / cost...($0.upperBound - cost) / cost }

    let isCertain = found?.isCertain == true && (pValue.value ?? 1) < 0.05
    if min(before.observable, after.observable) == 0 {
      verdict = .waiting
    } else if !areAlike {
      verdict = .notAlike
    } else if min(before.observable, after.observable) < Self.fewestPeople {
      verdict = .small
    } else if !isCertain {
      verdict = .open
    } else if (difference.value ?? 0) < 0 {
      verdict = .lower
    } else {
      verdict = (returnInterval?.lowerBound ?? 0) > 0 ? .paid : .higher
    }
  }
}
