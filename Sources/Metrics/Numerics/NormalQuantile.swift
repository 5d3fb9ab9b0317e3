/// Points of the standard normal distribution.
public enum NormalQuantile {
  /// Below it lie 97.5 %: so many standard errors to each side make an interval of 95 %.
  public static let twoSided95 = 1.959963984540054
}
