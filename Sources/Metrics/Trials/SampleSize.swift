/// How many people each of two arms of one size must have to tell a difference: two-sided, at 5 %, four times in five.
///
/// J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd ed., 4.2 (without the
/// correction for continuity) and, for means, G. W. Snedecor, W. G. Cochran, "Statistical Methods", 8th ed., 6.14.
enum SampleSize {
  /// The 80 % point of the normal distribution.
  static let power = 0.8416212335729143

  /// Of two shares; undefined where they are equal, or where one leaves 0...1.
  static func shares(_ p: Double, _ q: Double, power: Double = power) -> Figure<Int> {
    guard (0...1).contains(p), (0...1).contains(q) else {
      return .undefined(.differenceTooLarge)
    }
    let mean = (p + q) / 2
    let root =
      NormalQuantile.twoSided95 * (2 * mean * (1 - mean)).squareRoot()
      + power * (p * (1 - p) + q * (1 - q)).squareRoot()
    return people(root * root, (p - q) * (p - q))
  }

  /// Of two means with these variances; undefined where they are equal.
  static func means(
    _ difference: Double, _ variance: Double, _ other: Double, power: Double = power
  ) -> Figure<Int> {
    let points = NormalQuantile.twoSided95 + power
    return people(points * points * (variance + other), difference * difference)
  }

  private static func people(_ numerator: Double, _ denominator: Double) -> Figure<Int> {
    guard denominator > 0, let count = Int(exactly: (numerator / denominator).rounded(.up)) else {
      return .undefined(.noDifference)
    }
    return .value(max(2, count))
  }
}
