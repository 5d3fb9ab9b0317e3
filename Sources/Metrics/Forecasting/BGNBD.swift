/// How customers buy and leave: a Poisson process each, at a rate that varies among them by a gamma
/// distribution (r, alpha), with a chance to leave at an occasion that varies by a beta distribution (a, b).
///
/// P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD
/// Model", Marketing Science 24 (2005), 275-284; E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical validation
/// and comparison of models for customer base analysis", Int. J. Research in Marketing 24 (2007), 201-209.
public struct BGNBD: ParametricModel {
  /// When a customer may leave.
  public enum Kind: Sendable {
    /// After each occasion but the first: who came once is there for ever.
    case bgnbd
    /// After each occasion, the first included.
    case mbgnbd

    /// What the modified model adds to the number of chances to leave: c in the formulas.
    var c: Int { self == .mbgnbd ? 1 : 0 }
  }

  /// Which of the two models.
  public var kind: Kind
  /// Shape of the purchase rates.
  public var r: Double
  /// Scale of the purchase rates, in weeks.
  public var alpha: Double
  /// First parameter of the chances to leave.
  public var a: Double
  /// Second parameter of the chances to leave.
  public var b: Double

  /// A model with its parameters, all above 0.
  public init(kind: Kind, r: Double, alpha: Double, a: Double, b: Double) {
    self.kind = kind
    self.r = r
    self.alpha = alpha
    self.a = a
    self.b = b
  }

  /// r, alpha, a, b.
  public var parameters: [Double] {
    get { [r, alpha, a, b] }
    set { (r, alpha, a, b) = (newValue[0], newValue[1], newValue[2], newValue[3]) }
  }

  /// The probability that a customer has not left yet.
  public func pAlive(_ history: PurchaseHistory) -> Double {
    guard let odds = oddsOfLeaving(x: history.x) else { return 1 }
    let growth = naturalLogarithm((alpha + history.T) / (alpha + history.tx))
    return 1 / (1 + odds * exponential((r + Double(history.x)) * growth))
  }

  /// The occasions expected of a customer in so many weeks after the as-of day.
  public func expectedOccasions(_ history: PurchaseHistory, weeks: Double) -> Double {
    pAlive(history) * expectedOccasionsIfAlive(x: history.x, T: history.T, weeks: weeks)
  }

  /// a / (b + x - 1 + c); nil where nobody can have left.
  func oddsOfLeaving(x: Int) -> Double? {
    let chances = x + kind.c
    return chances == 0 ? nil : a / (b + Double(chances - 1))
  }

  /// The occasions expected of a customer who has not left.
  ///
  /// (C / (a - 1)) (1 - (1 - z)^(a-1) 2F1(A, a - 1; C; z)), with C = a + b + x + c - 1, A = a + b + c - 1 - r and
  /// z = t / (alpha + T + t): eq. (10) of Fader et al. after Euler's transformation, which does not
  /// overflow for busy customers; written so that it holds at a = 1 and at C = 0 as well.
  func expectedOccasionsIfAlive(x: Int, T: Double, weeks t: Double) -> Double {
    let z = t / (alpha + T + t)
    let C = a + b + Double(x + kind.c - 1)
    let A = a + b + Double(kind.c - 1) - r
    let logarithm = naturalLogarithm((alpha + T) / (alpha + T + t))
    let exponent = (a - 1) * logarithm
    return -C * logarithm * exponentialSlope(exponent)
      - exponential(exponent) * hypergeometricRise(A, a - 1, C, z)
  }
}
