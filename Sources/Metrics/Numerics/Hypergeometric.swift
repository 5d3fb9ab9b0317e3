/// How the Gauss hypergeometric function rises from 1: (2F1(a, b; c; z) - 1) c / b, for 0 <= z < 1 and c > -1.
///
/// Its power series (Abramowitz & Stegun 15.1.1) without the leading 1, divided by b / c term by term, so
/// that it holds at b = 0 and at c = 0 too: the sum over k >= 1 of (a)_k (b + 1)_{k-1} z^k / ((c + 1)_{k-1} k!).
func hypergeometricRise(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
  var term = a * z
  var (sum, k) = (0.0, 1.0)
  // From some term on each is less than z times the one before, and all the rest less than term / (1 - z).
  let open = 1e-16 * (1 - z)
  while abs(term) > open * abs(sum) {
    sum += term
    term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z
    k += 1
  }
  return sum
}
