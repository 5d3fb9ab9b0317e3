/// An estimate with the 95 % interval that the uncertainty of the model's parameters leaves it.
public struct Estimate: Equatable, Sendable {
  /// The most likely value.
  public var value: Double
  /// Symmetric around the value in its logarithm.
  public var interval: ClosedRange<Double>

  /// An estimate from its variance as a multiple of its square, which near it is that of its logarithm; nil where it is
  /// not above 0, or its ends are beyond all numbers.
  init?(of value: Double, relativeVariance: Double) {
    guard value > 0, relativeVariance >= 0, relativeVariance.isFinite else { return nil }
    self.init(value: value, logVariance: relativeVariance)
    guard interval.upperBound.isFinite else { return nil }
  }

  /// An estimate above 0 from the variance of its logarithm.
  init(value: Double, logVariance: Double) {
    // The 97.5 % point of the normal distribution.
    let factor = exponential(NormalQuantile.twoSided95 * logVariance.squareRoot())
    self.value = value
    interval = value / factor...value * factor
  }

  /// The estimate times a number, which may be below 0.
  func scaled(by factor: Double) -> Estimate {
    var scaled = self
    let ends = [interval.lowerBound * factor, interval.upperBound * factor].sorted()
    scaled.value *= factor
    scaled.interval = ends[0]...ends[1]
    return scaled
  }
}
