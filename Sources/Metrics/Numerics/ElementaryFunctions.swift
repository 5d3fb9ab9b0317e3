// The standard library has no logarithm and no exponential. Metrics keeps to it, so that a figure has the
// same digits on every system; both are exact to the last bit or two.

/// ln 2 in two parts: the first has zeros at its end, so that its small multiples are exact.
private let ln2High = 0x1.62e42fee00000p-1
private let ln2Low = 0x1.a39ef35793c76p-33

/// The natural logarithm of a positive number.
///
/// ln(m 2^e) = e ln 2 + 2 artanh((m - 1) / (m + 1)), Abramowitz & Stegun 4.1.27, with m in [sqrt(1/2), sqrt(2)).
func naturalLogarithm(_ x: Double) -> Double {
  precondition(x > 0 && x < .infinity, "a logarithm is of a positive number")
  var (m, e) = (x.significand, Double(x.exponent))
  if m > 2.0.squareRoot() {
    m /= 2
    e += 1
  }
  let s = (m - 1) / (m + 1)
  let square = s * s
  // |s| < 0.172, so that twelve terms reach 1e-19. Every second term apart: two sums run at once.
  let q = square * square
  let third = 1.0 / 3 + q * (1.0 / 7 + q * (1.0 / 11 + q * (1.0 / 15 + q * (1.0 / 19 + q / 23))))
  let fifth = 1.0 / 5 + q * (1.0 / 9 + q * (1.0 / 13 + q * (1.0 / 17 + q / 21)))
  let series = square * (third + square * fifth)
  return e * ln2High + (2 * s + (2 * s * series + e * ln2Low))
}

/// e to the power of x; 0 where that is too small for a `Double`.
///
/// exp(k ln 2 + r) = 2^k exp(r), with the power series of exp(r) for |r| <= ln 2 / 2.
func exponential(_ x: Double) -> Double {
  guard x > -745 else { return 0 }
  guard x < 709.78 else { return .infinity }
  let k = (x / (ln2High + ln2Low)).rounded()
  let r = (x - k * ln2High) - k * ln2Low
  // The even terms, the odd ones, each 1 / n!.
  let q = r * r
  var even = 1.0 / 3_628_800 + q * (1.0 / 479_001_600 + q / 87_178_291_200)
  even = 1.0 / 24 + q * (1.0 / 720 + q * (1.0 / 40_320 + q * even))
  var odd = 1.0 / 362_880 + q * (1.0 / 39_916_800 + q / 6_227_020_800)
  odd = 1.0 / 6 + q * (1.0 / 120 + q * (1.0 / 5040 + q * odd))
  let series = 1 + (r + q * (0.5 + q * even + r * odd))
  // In two steps, since 2^k alone may lie below the smallest number.
  let half = (k / 2).rounded(.down)
  return series * Double(sign: .plus, exponent: Int(half), significand: 1)
    * Double(sign: .plus, exponent: Int(k - half), significand: 1)
}

/// (e^x - 1) / x, and 1 at 0; without the digits that the difference would lose.
///
/// Near 0 by its power series, Abramowitz & Stegun 4.2.1.
func exponentialSlope(_ x: Double) -> Double {
  guard abs(x) < 0.5 else { return (exponential(x) - 1) / x }
  var series = 1.0
  for n in stride(from: 14, through: 2, by: -1) { series = 1 + series * x / Double(n) }
  return series
}
