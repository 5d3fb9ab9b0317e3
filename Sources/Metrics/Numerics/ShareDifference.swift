/// The difference of two shares with its 95 % interval.
public struct ShareDifference: Equatable, Sendable {
  /// The first share less the second.
  public let difference: Double
  /// Where it lies but for one time in twenty.
  public let interval: ClosedRange<Double>

  /// Whether the interval says which share is the higher one.
  public var isCertain: Bool { !interval.contains(0) }

  /// The difference of two shares of people who are in one group or the other; nil where a group is empty.
  ///
  /// R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions: Comparison of Eleven
  /// Methods", Statistics in Medicine 17 (1998), 873-890: method 10, from Wilson's intervals of both.
  public init?(_ first: (successes: Int, trials: Int), _ second: (successes: Int, trials: Int)) {
    guard let one = wilsonInterval(successes: first.successes, trials: first.trials),
      let other = wilsonInterval(successes: second.successes, trials: second.trials)
    else { return nil }
    let p = Double(first.successes) / Double(first.trials)
    let q = Double(second.successes) / Double(second.trials)
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    difference = p - q
    let below = length(p - one.lowerBound, other.upperBound - q)
    let above = length(one.upperBound - p, q - other.lowerBound)
    interval = (p - q - below)...(p - q + above)
  }
}
