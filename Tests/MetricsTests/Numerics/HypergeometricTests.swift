import Testing

@testable import Metrics

@Suite struct HypergeometricTests {
  /// 2F1 from its rise; only where b is not 0.
  private func hypergeometric(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
    1 + hypergeometricRise(a, b, c, z) * b / c
  }

  // Abramowitz & Stegun 15.1.3, 15.1.6 and 15.1.8; the last with the complete elliptic integral K of table 17.1.
  @Test func `closed forms`() {
    for z in [0.0, 0.1, 0.5, 0.9, 0.999] {
      let logarithm = z == 0 ? 1 : -naturalLogarithm(1 - z) / z
      #expect(abs(hypergeometric(1, 1, 2, z) / logarithm - 1) < 1e-12)
      let power = exponential(-0.7 * naturalLogarithm(1 - z))
      #expect(abs(hypergeometric(0.7, 2.3, 2.3, z) / power - 1) < 1e-12)
    }
    let pi = 3.14159265358979324
    #expect(abs(hypergeometric(0.5, 0.5, 1.5, 0.25) - pi / 3) < 1e-15)
    #expect(abs(hypergeometric(0.5, 0.5, 1, 0.5) - 1.854074677301372 * 2 / pi) < 1e-14)
  }

  @Test func `a negative whole parameter makes it a polynomial`() {
    // 2F1(-2, 3; 4; z) = 1 - 2 (3/4) z + (3 4 / (4 5)) z^2
    let z = 0.3
    #expect(abs(hypergeometric(-2, 3, 4, z) - (1 - 1.5 * z + 0.6 * z * z)) < 1e-15)
    #expect(hypergeometricRise(0, 3, 4, z) == 0)
  }

  @Test func `it has a limit where b or c is 0`() {
    // b -> 0: c times the sum of (a)_k z^k / ((c)_k k); for a = c that is -c ln(1 - z).
    #expect(abs(hypergeometricRise(2, 0, 2, 0.4) + 2 * naturalLogarithm(0.6)) < 1e-14)
    // c -> 0: the sum of (a)_k (b + 1)_{k-1} z^k / ((k - 1)! k!); for a = b = 1 that is z / (1 - z)^2... of k z^k.
    #expect(abs(hypergeometricRise(1, 1, 0, 0.4) - 0.4 / 0.36) < 1e-13)
  }
}
