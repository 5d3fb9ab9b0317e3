/// The difference of the means of two groups of people, and how far chance alone may make it.
public struct MeanDifference: Equatable, Sendable {
  /// What is known of the values of a group.
  public struct Group: Equatable, Sendable {
    let count: Int
    let mean: Double
    /// That of the sample, with n - 1.
    let variance: Double

    /// So many values with their mean and their sample's variance.
    init(count: Int, mean: Double, variance: Double) {
      (self.count, self.mean, self.variance) = (count, mean, variance)
    }

    /// So many values, with their sum and the sum of their squares.
    public init(count: Int, sum: Double, squares: Double) {
      let mean = sum / Double(count)
      self.init(
        count: count, mean: mean, variance: max(0, squares - sum * mean) / Double(count - 1))
    }

    /// The values of a group in another unit.
    public func scaled(by factor: Double) -> Group {
      Group(count: count, mean: mean * factor, variance: variance * factor * factor)
    }

    var varianceOfMean: Double { variance / Double(count) }
  }

  /// The first mean less the second.
  public let difference: Double
  /// Where it lies but for one time in twenty.
  public let interval: ClosedRange<Double>

  /// Whether the interval says which mean is the higher one.
  public var isCertain: Bool { !interval.contains(0) }

  /// The difference of the means of people who are in one group or the other; nil where a group has fewer than two.
  ///
  /// Normal approximation with the variances of both groups apart (B. L. Welch, "The Significance of the Difference
  /// Between Two Means when the Population Variances are Unequal", Biometrika 29 (1938), 350-362); for some
  /// tens of people and more his degrees of freedom change little.
  public init?(_ first: Group, _ second: Group) {
    guard first.count > 1, second.count > 1 else { return nil }
    difference = first.mean - second.mean
    let half =
      NormalQuantile.twoSided95 * (first.varianceOfMean + second.varianceOfMean).squareRoot()
    interval = difference - half...difference + half
  }
}
