/// A number of events as a multiple of what other numbers of events let expect, with its 95 % interval.
public struct CountRatio: Equatable, Sendable {
  /// The events by those expected.
  public let value: Double
  /// Where it lies but for one time in twenty.
  public let interval: ClosedRange<Double>

  /// Whether the interval says that there are more, or fewer, than expected.
  public var isCertain: Bool { !interval.contains(1) }

  /// The ratio of products of independent counts, each of events that come one by one; nil where one of them is 0.
  ///
  /// The logarithm of a count varies by one part in the count, and what is divided or multiplied adds up: D. G. Altman,
  /// J. M. Bland, "Interaction revisited: the difference between two estimates", BMJ 326 (2003), 219, on logarithms of
  /// rates as in K. J. Rothman, S. Greenland, T. L. Lash, "Modern Epidemiology", 3rd edition (2008), ch. 14.
  init?(_ counts: [Int], over others: [Int]) {
    guard (counts + others).allSatisfy({ $0 > 0 }) else { return nil }
    let value =
      counts.reduce(1.0) { $0 * Double($1) } / others.reduce(1.0) { $0 * Double($1) }
    let deviation = (counts + others).reduce(0.0) { $0 + 1 / Double($1) }.squareRoot()
    let factor = exponential(NormalQuantile.twoSided95 * deviation)
    self.value = value
    interval = value / factor...value * factor
  }
}
