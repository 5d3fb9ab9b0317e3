import Testing

@testable import Metrics

/// What a model says of a customer, as published or worked out by others.
private struct Prediction: CustomTestStringConvertible {
  let kind: BGNBD.Kind
  let history: PurchaseHistory
  let pAlive: Double
  let in39Weeks: Double
  let inAYear: Double

  var testDescription: String { "\(kind) x \(history.x), tx \(history.tx), T \(history.T)" }

  init(_ kind: BGNBD.Kind, x: Int, tx: Double, _ values: (Double, Double, Double)) {
    self.kind = kind
    history = PurchaseHistory(x: x, tx: tx, T: 38.86)
    (pAlive, in39Weeks, inAYear) = values
  }

  static let all = [
    Prediction(.bgnbd, x: 2, tx: 30.43, (0.726579, 1.226028, 1.562224)),
    Prediction(.bgnbd, x: 1, tx: 1.71, (0.212101, 0.203187, 0.260423)),
    Prediction(.bgnbd, x: 0, tx: 0, (1, 0.195098, 0.252682)),
    Prediction(.mbgnbd, x: 2, tx: 30.43, (0.706202, 1.262961, 1.600718)),
    Prediction(.mbgnbd, x: 1, tx: 1.71, (0.170836, 0.188837, 0.240672)),
    Prediction(.mbgnbd, x: 0, tx: 0, (0.389735, 0.154013, 0.198170)),
  ]
}

extension BGNBD {
  /// The parameters published for CDNOW: of BG/NBD by Fader, Hardie and Lee, of MBG/NBD by the package BTYDplus.
  fileprivate static func published(_ kind: Kind) -> BGNBD {
    switch kind {
    case .bgnbd: BGNBD(kind: kind, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
    case .mbgnbd: BGNBD(kind: kind, r: 0.525, alpha: 6.183, a: 0.891, b: 1.614)
    }
  }
}

@Suite struct BGNBDTests {
  @Test func `BG/NBD of CDNOW is what Fader, Hardie and Lee published`() throws {
    let fit = try #require(try BGNBD.fit(.bgnbd, to: CDNOW.statistics()).value)
    #expect(abs(fit.logLikelihood + 9582.4) < 0.05)
    let published = BGNBD.published(.bgnbd).parameters
    for (found, wanted) in zip(fit.model.parameters, published) {
      #expect(abs(found - wanted) < 6e-4)
    }
    // The maximum to more digits, from the notes on the golden files.
    let maximum = [0.242595, 4.413602, 0.792922, 2.425907]
    for (found, wanted) in zip(fit.model.parameters, maximum) {
      #expect(isClose(found, wanted, within: 1e-5))
    }
    #expect(abs(fit.logLikelihood + 9582.4292) < 5e-5)
  }

  @Test func `MBG/NBD of CDNOW is that of BTYDplus`() throws {
    let fit = try #require(try BGNBD.fit(.mbgnbd, to: CDNOW.statistics()).value)
    let maximum = [0.524843, 6.183085, 0.891359, 1.614002]
    for (found, wanted) in zip(fit.model.parameters, maximum) {
      #expect(isClose(found, wanted, within: 1e-5))
    }
    #expect(abs(fit.logLikelihood + 9582.1357) < 5e-5)
  }

  @Test(arguments: Prediction.all)
  private func `a customer's forecast at the published parameters`(case: Prediction) {
    let model = BGNBD.published(`case`.kind)
    #expect(abs(model.pAlive(`case`.history) - `case`.pAlive) < 1e-6)
    let expected = [39, 365.0 / 7].map { model.expectedOccasions(`case`.history, weeks: $0) }
    #expect(abs(expected[0] - `case`.in39Weeks) < 1e-6)
    #expect(abs(expected[1] - `case`.inAYear) < 1e-6)
  }

  @Test(arguments: [BGNBD.Kind.bgnbd, .mbgnbd])
  func `the derivatives are those of the likelihood`(kind: BGNBD.Kind) throws {
    let statistics = try CDNOW.statistics()
    let model = BGNBD(kind: kind, r: 0.4, alpha: 5, a: 0.6, b: 1.9)
    let shape = model.logLikelihood(of: statistics)
    for row in 0..<4 {
      let step = 1e-5 * model.parameters[row]
      let sides = [-step, step].map { change in
        var moved = model
        moved.parameters[row] += change
        return moved.logLikelihood(of: statistics)
      }
      let slope = (sides[1].value - sides[0].value) / (2 * step)
      #expect(isClose(shape.gradient[row], slope, within: 1e-6))
      for column in 0..<4 {
        let curve = (sides[1].gradient[column] - sides[0].gradient[column]) / (2 * step)
        #expect(isClose(shape.hessian[row, column], curve, within: 1e-6))
      }
    }
  }

  @Test func `the forecast goes through a = 1 and through C = 0 without a break`() {
    let history = PurchaseHistory(x: 3, tx: 20, T: 30)
    let expected = [1 - 1e-7, 1, 1 + 1e-7].map { a in
      BGNBD(kind: .mbgnbd, r: 0.5, alpha: 6, a: a, b: 1.6).expectedOccasions(history, weeks: 52)
    }
    #expect(isClose(expected[1], (expected[0] + expected[2]) / 2, within: 1e-12))
    // C = a + b - 1 of BG/NBD for somebody who came once.
    let once = PurchaseHistory(x: 0, tx: 0, T: 30)
    let around = [0.4 - 1e-7, 0.4, 0.4 + 1e-7].map { a in
      BGNBD(kind: .bgnbd, r: 0.5, alpha: 6, a: a, b: 0.6).expectedOccasions(once, weeks: 52)
    }
    #expect(isClose(around[1], (around[0] + around[2]) / 2, within: 1e-12))
    #expect(around[1] > 0)
  }

  @Test func `a longer silence lowers what is expected, and a busy customer does not overflow`() {
    let model = BGNBD.published(.mbgnbd)
    let silences = [99.9, 99, 90, 10].map { PurchaseHistory(x: 700, tx: $0, T: 100) }
    let alive = silences.map(model.pAlive)
    #expect(zip(alive, alive.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(alive[0] > 0.9 && alive[3] == 0)
    let expected = model.expectedOccasions(silences[0], weeks: 52)
    // At most as many as so far, (r + x) / (alpha + T) a week, of somebody who hardly ever leaves.
    let asBefore = 700.525 / 106.183 * 52
    #expect(expected < asBefore && expected > 0.7 * asBefore)
  }

  @Test func `what is expected in no time is nothing, and grows`() {
    let model = BGNBD.published(.mbgnbd)
    let history = PurchaseHistory(x: 2, tx: 30.43, T: 38.86)
    let counts = [0.0, 1, 10, 100, 1000].map { model.expectedOccasions(history, weeks: $0) }
    #expect(counts[0] == 0)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `too few repeaters are refused`() throws {
    let once = PurchaseStatistics.Entry(x: 0, lastPurchaseAge: 0, age: 300, repeatNet: 0)
    var entries = [PurchaseStatistics.Entry](repeating: once, count: 200)
    for index in 0..<49 {
      entries[index] = PurchaseStatistics.Entry(
        x: 1, lastPurchaseAge: Int32(20 + index), age: 300, repeatNet: 1000)
    }
    let fit = try BGNBD.fit(.mbgnbd, to: PurchaseStatistics(entries))
    #expect(fit == .undefined(.fewerThan50Repeaters))
  }

  @Test func `customers who are all alike leave the parameters open`() throws {
    // Everybody comes every tenth day: no rate varies and nobody leaves.
    let entries = (0..<300).map { index in
      let x = Int32(5 + index % 20)
      return PurchaseStatistics.Entry(
        x: x, lastPurchaseAge: 10 * x, age: 10 * x, repeatNet: 1000 * Int64(x))
    }
    let fit = try BGNBD.fit(.mbgnbd, to: PurchaseStatistics(entries))
    #expect(fit == .undefined(.degenerate))
  }
}
