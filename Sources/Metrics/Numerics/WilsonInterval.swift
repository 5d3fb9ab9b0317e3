/// The 95 % interval of a share by Wilson's score; nil without trials.
///
/// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
/// J. Amer. Statist. Assoc. 22 (1927), 209-212. It stays within 0...1 and holds for small counts.
public func wilsonInterval(successes: Int, trials: Int) -> ClosedRange<Double>? {
  guard trials > 0 else { return nil }
  let z = NormalQuantile.twoSided95
  let count = Double(trials)
  let share = Double(successes) / count
  let denominator = 1 + z * z / count
  let centre = (share + z * z / (2 * count)) / denominator
  let spread = (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
  let half = z * spread / denominator
  // At the ends the formula gives 0 and 1 exactly; floating point does not.
  let lower = successes == 0 ? 0 : max(0, centre - half)
  return lower...(successes == trials ? 1 : min(1, centre + half))
}
