import Testing

@testable import Metrics

@Suite struct GammaGammaTests {
  @Test func `Gamma-Gamma of CDNOW is what Fader and Hardie published`() throws {
    let fit = try #require(
      try GammaGamma.fit(to: CDNOW.statistics(), minorUnitsPerUnit: 100).value)
    for (found, wanted) in zip(fit.model.parameters, [6.25, 3.74, 15.44]) {
      #expect(abs(found - wanted) < 0.006)
    }
    for (found, wanted) in zip(fit.model.parameters, [6.249572, 3.744225, 15.443521]) {
      #expect(isClose(found, wanted, within: 1e-5))
    }
    #expect(abs(fit.logLikelihood + 4055.9177) < 5e-5)
  }

  @Test(arguments: [
    (x: 2, mean: 22.35, value: 24.6637), (1, 11.77, 18.9169), (7, 73.74, 71.4697),
    (0, 0, 35.2190),
  ])
  func `a customer's expected value at the published parameters`(
    x: Int, mean: Double, value: Double
  ) {
    let model = GammaGamma(p: 6.25, q: 3.74, v: 15.44)
    #expect(abs(model.expectedValue(x: x, total: Double(x) * mean) - value) < 6e-4)
  }

  @Test func `the derivatives are those of the likelihood`() throws {
    let values = RepeatValues(try CDNOW.statistics(), minorUnitsPerUnit: 100)
    let model = GammaGamma(p: 3, q: 2.5, v: 0.7)
    let shape = model.logLikelihood(of: values)
    for row in 0..<3 {
      let step = 1e-5 * model.parameters[row]
      let sides = [-step, step].map { change in
        var moved = model
        moved.parameters[row] += change
        return moved.logLikelihood(of: values)
      }
      let slope = (sides[1].value - sides[0].value) / (2 * step)
      #expect(isClose(shape.gradient[row], slope, within: 1e-6))
      for column in 0..<3 {
        let curve = (sides[1].gradient[column] - sides[0].gradient[column]) / (2 * step)
        #expect(isClose(shape.hessian[row, column], curve, within: 1e-6))
      }
    }
  }

  @Test func `the correlation of CDNOW is low, as published`() throws {
    // Fader & Hardie (2013), p. 3: 0.11.
    let values = RepeatValues(try CDNOW.statistics(), minorUnitsPerUnit: 100)
    #expect(abs((values.correlation ?? 1) - 0.11) < 0.005)
  }

  @Test func `values that rise with the number of purchases are refused`() throws {
    let entries = (0..<400).map { index in
      let x = Int64(1 + index % 8)
      // Each purchase brings what there are purchases, and something of one's own.
      return PurchaseStatistics.Entry(
        x: Int32(x), lastPurchaseAge: 100, age: 200, repeatNet: x * (1000 * x + Int64(index)))
    }
    let fit = try GammaGamma.fit(to: PurchaseStatistics(entries), minorUnitsPerUnit: 100)
    #expect(fit == .undefined(.valueFollowsFrequency))
  }

  @Test func `customers who all spend the same leave the parameters open`() throws {
    let entries = (0..<400).map { index in
      let x = Int64(1 + index % 8)
      return PurchaseStatistics.Entry(
        x: Int32(x), lastPurchaseAge: 100, age: 200, repeatNet: x * 1000)
    }
    let fit = try GammaGamma.fit(to: PurchaseStatistics(entries), minorUnitsPerUnit: 100)
    #expect(fit == .undefined(.degenerate))
  }
}
