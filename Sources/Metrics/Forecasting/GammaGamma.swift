/// What customers spend at an occasion: gamma distributed (p, nu) around a mean of their own, nu itself gamma
/// distributed among them (q, v), and nothing to do with how often they come.
///
/// P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013),
/// http://www.brucehardie.com/notes/025/gamma_gamma.pdf
public struct GammaGamma: ParametricModel {
  /// Shape of a customer's values.
  public var p: Double
  /// Shape of the rates among the customers.
  public var q: Double
  /// Scale of the rates among the customers, in currency units.
  public var v: Double

  /// A model with its parameters, all above 0 and q above 1.
  public init(p: Double, q: Double, v: Double) {
    self.p = p
    self.q = q
    self.v = v
  }

  /// p, q, v.
  public var parameters: [Double] {
    get { [p, q, v] }
    set { (p, q, v) = (newValue[0], newValue[1], newValue[2]) }
  }

  /// The value expected of an occasion of a customer, in currency units, eq. (5); `total` is that of x occasions so far.
  public func expectedValue(x: Int, total: Double) -> Double {
    p * (v + total) / (p * Double(x) + q - 1)
  }
}
