/// The share of customers for whom an event has come by each day, by Kaplan and Meier's product limit.
///
/// E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations",
/// J. Amer. Statist. Assoc. 53 (1958), 457-481: who is lost from sight on a day counts as at risk on it.
public struct KaplanMeierCurve: Equatable, Sendable {
  /// The share by day, day 0 first.
  public let shares: [Double]

  /// The curve from the number of events and of losses from sight on each day, both from day 0 on and equally long.
  public init(events: [Int], censored: [Int]) {
    var atRisk = events.reduce(0, +) + censored.reduce(0, +)
    var survival = 1.0
    shares = zip(events, censored).map { event, lost in
      if event > 0 { survival *= 1 - Double(event) / Double(atRisk) }
      atRisk -= event + lost
      return 1 - survival
    }
  }

  /// The share by a day; beyond the last one it stays as it is, and without customers it is 0.
  public func share(byDay day: Int) -> Double {
    shares.isEmpty ? 0 : shares[min(day, shares.count - 1)]
  }

  /// The first day at which the share reaches a half; nil if it never does.
  public var median: Int? {
    // The product of exact fractions may miss the half by its rounding.
    shares.firstIndex { $0 >= 0.5 - 1e-12 }
  }
}
