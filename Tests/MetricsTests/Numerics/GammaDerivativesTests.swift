import Testing

@testable import Metrics

@Suite struct GammaDerivativesTests {
  /// Euler's constant, Abramowitz & Stegun 6.1.3.
  private let euler = 0.577215664901532861
  /// pi^2 / 6, the sum of 1 / n^2.
  private let sumOfSquares = 1.644934066848226436

  @Test
  func `the digamma function of whole numbers and of a half`() {
    #expect(abs(digamma(1) + euler) < 1e-14)
    #expect(abs(digamma(2) - (1 - euler)) < 1e-14)
    // Abramowitz & Stegun 6.3.3: -gamma - 2 ln 2.
    #expect(abs(digamma(0.5) + euler + 2 * naturalLogarithm(2)) < 1e-14)
    // 1 + 1/2 + ... + 1/19 - gamma.
    let harmonic = (1...19).reduce(0) { $0 + 1 / Double($1) }
    #expect(abs(digamma(20) - (harmonic - euler)) < 1e-14)
    // Near 0 it runs like -1 / x.
    #expect(abs(digamma(1e-4) * 1e-4 + 1) < 1e-4)
  }

  @Test
  func `the trigamma function of whole numbers and of a half`() {
    #expect(abs(trigamma(1) - sumOfSquares) < 1e-14)
    #expect(abs(trigamma(2) - (sumOfSquares - 1)) < 1e-14)
    // Abramowitz & Stegun 6.4.4: pi^2 / 2.
    #expect(abs(trigamma(0.5) - 3 * sumOfSquares) < 1e-14)
    let squares = (1...19).reduce(0) { $0 + 1 / Double($1 * $1) }
    #expect(abs(trigamma(20) - (sumOfSquares - squares)) < 1e-15)
  }
}
