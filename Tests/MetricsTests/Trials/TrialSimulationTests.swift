import Commerce
import Metrics
import TestSupport
import Testing

/// Made-up shops with a trial of six hundred people, whose truth is known.
@Suite struct TrialSimulationTests {
  private static let shopCount: UInt64 = 100

  /// A shop in which a share of each arm bought again, with margins that are far apart as in shops.
  private func figures(_ seed: UInt64, control: Double, letter: Double) -> TrialFigures {
    var random = SeededGenerator(seed: seed)
    var purchases: [Purchase] = []
    var members: [TrialMembers.Member] = []
    for place in 0..<600 {
      let name = String(10_000 + place)
      let arm = Int.random(in: 0...1, using: &random)
      members.append(TrialMembers.Member(customer: Int32(place), arm: arm))
      purchases.append(Purchase(name, "2024-01-01", net: 100))
      guard Double.random(in: 0..<1, using: &random) < (arm == 0 ? control : letter) else {
        continue
      }
      let margin = Int64.random(in: 200...6000, using: &random)
      purchases.append(Purchase(name, "2024-03-10", net: 10_000, margin: margin))
    }
    let trial = Trial(
      name: "spring", list: "all", start: isoDay("2024-03-01"), days: 30,
      arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)])
    return TrialFigures(
      TrialMembers(trial, members), of: Shop(purchases: purchases).asOf(isoDay("2024-04-30")))
  }

  private func called(
    _ measure: TrialMeasure, control: Double, letter: Double
  ) -> [ArmComparison.Verdict] {
    (1...Self.shopCount).compactMap { seed in
      let verdict = figures(seed, control: control, letter: letter)
        .comparison(measure, arm: 1)?.verdict
      return verdict == .open ? nil : verdict
    }
  }

  @Test(arguments: TrialMeasure.allCases)
  func `without a true difference about five of a hundred are called`(measure: TrialMeasure) {
    // Of a hundred fair ones, 1 to 10 in 97 of 100 cases.
    #expect((1...10).contains(called(measure, control: 0.2, letter: 0.2).count))
  }

  @Test(arguments: TrialMeasure.allCases)
  func `a large difference is called nearly always, and the right way round`(
    measure: TrialMeasure
  ) {
    let verdicts = called(measure, control: 0.2, letter: 0.4)
    #expect(verdicts.count >= 95)
    #expect(verdicts.allSatisfy { $0 == .higher })
  }
}
