/// Round values along an axis.
public enum AxisTicks {
  /// Round values that cover a range in steps of 1, 2, 2.5 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - range: lowest and highest value to show; one that is not finite counts as 0...1.
  ///   - limit: the most values to return, at least 2.
  /// - Returns: from low to high; the first is at most the range's low end and the last at least its high
  ///   end, so that the whole range lies between them.
  public static func covering(_ range: ClosedRange<Double>, limit: Int) -> [Double] {
    var (low, high) = (range.lowerBound, range.upperBound)
    if !low.isFinite || !high.isFinite { (low, high) = (0, 1) }
    // Beyond this the width of the range would no longer be a number.
    (low, high) = (max(low, -1e300), min(high, 1e300))
    // What is the same throughout is shown from 0.
    if high == low { (low, high) = low == 0 ? (0, 1) : (min(0, low), max(0, low)) }
    let limit = max(2, limit)
    var step = roundStep(atLeast: (high - low) / Double(limit - 1))
    while true {
      let first = (low / step).rounded(.down)
      let last = (high / step).rounded(.up)
      let count = Int(last - first) + 1
      if count <= limit { return (0..<count).map { (first + Double($0)) * step } }
      step = roundStep(atLeast: step * 1.01)
    }
  }

  private static func roundStep(atLeast least: Double) -> Double {
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    for factor in [1, 2, 2.5, 5] where power * factor >= least * (1 - 1e-9) {
      return power * factor
    }
    return power * 10
  }
}
