/// The people on one side of a comparison, with what they did within its days.
public struct ComparedArm: Equatable, Sendable {
  /// People in the arm.
  public var assigned = 0
  /// Of these, those whose days are looked at.
  public var observable = 0
  /// Of the observable, those who came again within the days.
  public var repeaters = 0
  /// Margin of the observable within the days, in minor units.
  public var grossMargin: Int64 = 0
  /// Sum of the squares of each person's margin.
  var squares: Int128 = 0

  /// Takes in what somebody did within the days.
  mutating func observe(margin: Int64, cameAgain: Bool) {
    observable += 1
    if cameAgain { repeaters += 1 }
    grossMargin += margin
    squares += Int128(margin) * Int128(margin)
  }

  /// The share of the observable who came again; undefined without any.
  public var repeatRate: Figure<Double> {
    .ratio(repeaters, per: observable, orUndefined: .nobodyObservable)
  }

  /// Margin per observable person, in minor units; undefined without any.
  public var marginPerCustomer: Figure<Double> {
    .ratio(grossMargin, per: observable, orUndefined: .nobodyObservable)
  }

  /// Variance of the margin among the observable (n - 1), in minor units squared; nil with fewer than two.
  var marginVariance: Double? {
    guard observable > 1 else { return nil }
    // In whole numbers, since the difference of two large squares would lose its digits.
    let count = Int128(observable)
    let deviation = count * squares - Int128(grossMargin) * Int128(grossMargin)
    return Double(deviation) / Double(count * (count - 1))
  }

  /// Standard deviation of the margin among the observable (n - 1), in minor units; undefined with fewer than two.
  public var marginDeviation: Figure<Double> {
    Figure(marginVariance?.squareRoot(), orUndefined: .tooFewToCompare)
  }

  /// The margins as `MeanDifference` takes them; nil with fewer than two.
  var marginGroup: MeanDifference.Group? {
    marginVariance.map {
      MeanDifference.Group(
        count: observable, mean: Double(grossMargin) / Double(observable), variance: $0)
    }
  }
}

extension ZTest {
  /// The two-proportion z-test of the repeat rates, B minus A.
  static func ofRepeatRates(_ a: ComparedArm, _ b: ComparedArm) -> Figure<ZTest> {
    pooled(a.repeaters, of: a.observable, b.repeaters, of: b.observable)
  }
}

extension WelchTest {
  /// Welch's t-test of the margins per person, B minus A.
  static func ofMargins(_ a: ComparedArm, _ b: ComparedArm) -> Figure<WelchTest> {
    guard let meanA = a.marginPerCustomer.value, let meanB = b.marginPerCustomer.value,
      let varianceA = a.marginVariance, let varianceB = b.marginVariance
    else { return .undefined(.tooFewToCompare) }
    return of((meanA, varianceA, a.observable), (meanB, varianceB, b.observable))
  }
}
