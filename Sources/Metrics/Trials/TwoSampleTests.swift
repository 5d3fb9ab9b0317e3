/// A test of whether two shares differ.
public struct ZTest: Equatable, Sendable {
  /// The difference in standard errors, B minus A.
  public var z: Double
  /// The probability of a difference at least that large if there were none, two-sided.
  public var pValue: Double

  /// The two-proportion test with the pooled share; undefined where a group is empty or all did the same.
  ///
  /// G. W. Snedecor, W. G. Cochran, "Statistical Methods", 8th ed., 7.9.
  static func pooled(_ a: Int, of countA: Int, _ b: Int, of countB: Int) -> Figure<ZTest> {
    guard countA > 0, countB > 0 else { return .undefined(.tooFewToCompare) }
    let (sizeA, sizeB) = (Double(countA), Double(countB))
    let share = Double(a + b) / (sizeA + sizeB)
    let variance = share * (1 - share) * (1 / sizeA + 1 / sizeB)
    guard variance > 0 else { return .undefined(.nothingVaries) }
    let z = (Double(b) / sizeB - Double(a) / sizeA) / variance.squareRoot()
    return .value(ZTest(z: z, pValue: twoSidedNormalTail(z)))
  }
}

/// A test of whether two means differ, without taking the variances for equal.
public struct WelchTest: Equatable, Sendable {
  /// The difference in standard errors, B minus A.
  public var t: Double
  /// Degrees of freedom; seldom a whole number.
  public var degreesOfFreedom: Double
  /// The probability of a difference at least that large if there were none, two-sided.
  public var pValue: Double

  /// A group by its mean, its variance (n - 1) and its size.
  typealias Sample = (mean: Double, variance: Double, count: Int)

  /// The test of two groups of at least two each; undefined where nothing varies in either.
  ///
  /// B. L. Welch, "The Generalization of Student's Problem when Several Different Population
  /// Variances are Involved", Biometrika 34 (1947), 28-35.
  static func of(_ a: Sample, _ b: Sample) -> Figure<WelchTest> {
    guard a.count > 1, b.count > 1 else { return .undefined(.tooFewToCompare) }
    let errorA = a.variance / Double(a.count)
    let errorB = b.variance / Double(b.count)
    let error = errorA + errorB
    guard error > 0 else { return .undefined(.nothingVaries) }
    let t = (b.mean - a.mean) / error.squareRoot()
    let freedom =
      error * error
      / (errorA * errorA / Double(a.count - 1) + errorB * errorB / Double(b.count - 1))
    return .value(
      WelchTest(
        t: t, degreesOfFreedom: freedom,
        pValue: twoSidedStudentTail(t, degreesOfFreedom: freedom)))
  }
}
