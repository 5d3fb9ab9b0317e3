/// ln of the gamma function of a positive number.
///
/// Stirling's series (Abramowitz & Stegun 6.1.41) from 10 upwards; below, by G(x + 1) = x G(x).
func logGamma(_ x: Double) -> Double {
  precondition(x > 0, "the gamma function is taken of positive numbers")
  var (x, product) = (x, 1.0)
  while x < 10 {
    product *= x
    x += 1
  }
  let inverse = 1 / x
  let square = inverse * inverse
  let terms = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
  ]
  let series = terms.reversed().reduce(0) { $0 * square + $1 } * inverse
  let halfLogOfTwoPi = 0.918938533204672742
  return (x - 0.5) * naturalLogarithm(x) - x + halfLogOfTwoPi + series - naturalLogarithm(product)
}

/// The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in 0...1.
///
/// The continued fraction DLMF 8.17.22 (https://dlmf.nist.gov/8.17.E22), by the modified Lentz method
/// (Thompson & Barnett, J. Comput. Phys. 64 (1986), 490-509).
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  // It converges fast for x below (a + 1) / (a + b + 2); above, the mirror image does.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
  let logFactor =
    a * naturalLogarithm(x) + b * naturalLogarithm(1 - x) + logGamma(a + b) - logGamma(a)
    - logGamma(b)
  return exponential(logFactor) / a * betaFraction(x, a, b)
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  // Stands for a 0 that would be divided by.
  let tiny = 1e-300
  func nonZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
  var fraction = d
  for step in 1...500 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= d * c
    if abs(d * c - 1) < 1e-15 { break }
  }
  return fraction
}

/// The probability that a standard normal variable lies at least as far from 0 as z, on either side.
///
/// Up to 2 by the series, Abramowitz & Stegun 26.2.11; beyond by the continued fraction, 26.2.14.
func twoSidedNormalTail(_ z: Double) -> Double {
  let x = abs(z)
  let density = exponential(-x * x / 2) * 0.398942280401432678
  if x < 2 {
    var (term, sum, n) = (x, x, 1.0)
    while term > 1e-17 * sum {
      n += 2
      term *= x * x / n
      sum += term
    }
    return 1 - 2 * density * sum
  }
  var fraction = x
  for k in stride(from: 200, through: 1, by: -1) { fraction = x + Double(k) / fraction }
  return 2 * density / fraction
}

/// The probability that Student's t with so many degrees of freedom lies at least as far from 0 as t, on either side.
///
/// Abramowitz & Stegun 26.7.1 and 26.5.27; degrees of freedom need not be whole.
func twoSidedStudentTail(_ t: Double, degreesOfFreedom: Double) -> Double {
  incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
}
