/// The share of customers for whom an event has come by each day, by Kaplan and Meier's product limit.
///
/// E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations",
/// J. Amer. Statist. Assoc. 53 (1958), 457-481: who is lost from sight on a day counts as at risk on it.
public struct KaplanMeierCurve: Equatable, Sendable {
  /// The share by day, day 0 first.
  public let shares: [Double]
  /// Greenwood's sum by day: of d / (n (n - d)) over the days so far with d of n.
  private let greenwood: [Double]

  /// The curve from the number of events and of losses from sight on each day, both from day 0 on and equally long.
  public init(events: [Int], censored: [Int]) {
    var atRisk = events.reduce(0, +) + censored.reduce(0, +)
    var survival = 1.0
    var sum = 0.0
    var shares: [Double] = []
    var greenwood: [Double] = []
    shares.reserveCapacity(events.count)
    greenwood.reserveCapacity(events.count)
    for (event, lost) in zip(events, censored) {
      if event > 0 {
        survival *= 1 - Double(event) / Double(atRisk)
        sum += Double(event) / (Double(atRisk) * Double(atRisk - event))
      }
      atRisk -= event + lost
      shares.append(1 - survival)
      greenwood.append(sum)
    }
    self.shares = shares
    self.greenwood = greenwood
  }

  /// The 95 % interval of the share by a day; nil while no event has come, and once one has come for everybody at risk.
  ///
  /// Greenwood's variance on the scale of log(-log S), which keeps it within 0 and 1: J. D. Kalbfleisch, R. L. Prentice,
  /// "The Statistical Analysis of Failure Time Data", 1980, 1.3.
  public func interval(byDay day: Int) -> ClosedRange<Double>? {
    guard let last = shares.indices.last else { return nil }
    let index = min(day, last)
    let survival = 1 - shares[index]
    guard survival > 0, survival < 1, greenwood[index] > 0 else { return nil }
    let logarithm = naturalLogarithm(survival)
    let reach = NormalQuantile.twoSided95 * greenwood[index].squareRoot() / -logarithm
    // S to the power of exp(reach) is the smaller survival, so the larger share.
    let bounds = [-reach, reach].map { 1 - exponential(logarithm * exponential($0)) }
    return bounds[0]...bounds[1]
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
