extension BGNBD {
  /// The probability that a customer who has not left comes at least once in a time to come, from so many weeks
  /// after the as-of day up to so many.
  ///
  /// Of a customer who buys at a rate `l` and leaves at an occasion with the chance `p`, the occasions that are the
  /// last one come at the rate `l p`, the others independently of them (thinning of a Poisson process). So
  /// nobody comes between s and u but who is there at s, with the probability `e^(-l p s)`, and has an
  /// occasion then, with `1 - e^(-l (u - s))`. Among customers with the same history, `l` is gamma distributed
  /// (r + x, alpha + T) and `p` beta distributed (a, b + x + c), the posteriors of Fader et al. and of Batislam et al.;
  /// the mean over both is the difference of two `stillness`.
  func chanceOfOccasionIfAlive(
    x: Int, T: Double, from start: Double, to end: Double
  ) -> Double {
    max(
      0,
      stillness(x: x, T: T, silent: 0, staying: start)
        - stillness(x: x, T: T, silent: end - start, staying: start))
  }

  /// The mean of `e^(-l (y + p s))`: (A / (A + y))^k 2F1(k, a; C; -s / (A + y)) with A = alpha + T, k = r + x and
  /// C = a + b + x + c, by Euler's integral (NIST Handbook of Mathematical Functions, 15.6.1).
  ///
  /// Pfaff's transformation (15.8.1) makes it (1 - z)^a 2F1(C - k, a; C; z) with z = s / (A + y + s), which does not
  /// overflow for busy customers.
  private func stillness(x: Int, T: Double, silent y: Double, staying s: Double) -> Double {
    let A = alpha + T
    let C = a + b + Double(x + kind.c)
    let z = s / (A + y + s)
    let silence = (r + Double(x)) * naturalLogarithm(A / (A + y))
    let stay = a * naturalLogarithm((A + y) / (A + y + s))
    return exponential(silence + stay)
      * (1 + a / C * hypergeometricRise(C - r - Double(x), a, C, z))
  }
}
