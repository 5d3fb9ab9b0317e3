import Commerce
import Testing

@testable import Metrics

@Suite struct TrialFiguresTests {
  private let trial = Trial(
    name: "spring", list: "at-risk", start: isoDay("2024-03-01"), days: 30,
    arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)])

  /// Four people, of whom ann and bob got nothing. Cy bought within the days, twice; dee on the last of them; bob on the
  /// day of the start and the day after the last.
  private let shop = Shop(
    purchases: [
      Purchase("ann", "2024-01-01", net: 100), Purchase("bob", "2024-01-01", net: 100),
      Purchase("cy", "2024-01-01", net: 100), Purchase("dee", "2024-01-01", net: 100),
      Purchase("bob", "2024-03-01", net: 5000), Purchase("bob", "2024-04-01", net: 6000),
      Purchase("cy", "2024-03-02", net: 3000, margin: 1000),
      Purchase("cy", "2024-03-20", net: 2000, margin: 700),
      Purchase("dee", "2024-03-31", net: 900, margin: 300),
    ])

  private var members: TrialMembers {
    TrialMembers(
      trial, (0..<4).map { TrialMembers.Member(customer: $0, arm: $0 < 2 ? 0 : 1) })
  }

  @Test func `what is bought from the day after the start to the last day counts`() throws {
    let figures = TrialFigures(members, of: shop.asOf(isoDay("2024-04-30")))
    #expect(figures.arms.map(\.name) == ["control", "letter"])
    let (control, letter) = (figures.arms[0].people, figures.arms[1].people)
    #expect([control.assigned, control.observable, control.repeaters] == [2, 2, 0])
    #expect([letter.assigned, letter.observable, letter.repeaters] == [2, 2, 2])
    #expect([control.grossMargin, letter.grossMargin] == [0, 2000])
    #expect(letter.marginPerCustomer == .value(1000))
    // 1700 and 300 are 700 either way of their mean.
    #expect(letter.marginVariance == 980_000)
    #expect(!figures.isRunning)
    #expect(figures.comparison(.margin, arm: 1)?.difference == .value(1000))
    #expect(figures.comparison(.margin, arm: 0) == nil)
    #expect(figures.comparison(.margin, arm: 2) == nil)
  }

  @Test func `until the last day a trial runs, and nothing is said of it`() {
    let figures = TrialFigures(members, of: shop.asOf(isoDay("2024-03-30")))
    #expect(figures.isRunning)
    #expect(figures.arms[1].people.repeaters == 1)
    #expect(figures.arms[1].people.grossMargin == 1700)
    #expect(figures.comparison(.repeatRate, arm: 1)?.verdict == .running)
    #expect(!TrialFigures(members, of: shop.asOf(isoDay("2024-03-31"))).isRunning)
  }

  @Test func `on the day of its start nobody has done anything yet`() {
    let figures = TrialFigures(members, of: shop.asOf(isoDay("2024-03-01")))
    #expect(figures.arms.map(\.people.assigned) == [2, 2])
    #expect(figures.arms.map(\.people.grossMargin) == [0, 0])
    #expect(figures.comparison(.repeatRate, arm: 1)?.pValue == .undefined(.nothingVaries))
  }

  @Test func `the people of an arm are those that its figures count`() {
    #expect(members.people(arm: 0, of: shop.now) == [0, 1])
    #expect(members.people(arm: 1, of: shop.now) == [2, 3])
    #expect(members.people(arm: 1, of: shop.asOf(isoDay("2023-12-31"))).isEmpty)
  }

  @Test func `an arm without people has no figure and no verdict`() throws {
    let empty = TrialFigures(
      TrialMembers(trial, []), of: shop.asOf(isoDay("2024-04-30")))
    let comparison = try #require(empty.comparison(.repeatRate, arm: 1))
    #expect(comparison.difference == .undefined(.tooFewToCompare))
    #expect(comparison.interval == nil)
    #expect(comparison.verdict == .open)
    #expect(comparison.neededForSeen == .undefined(.nobodyObservable))
  }
}

@Suite struct ArmComparisonTests {
  private func arm(_ repeaters: Int, of people: Int, margin: Int64 = 1000) -> ComparedArm {
    var arm = ComparedArm()
    for place in 0..<people {
      arm.observe(margin: place < repeaters ? margin : 0, cameAgain: place < repeaters)
    }
    return arm
  }

  private func compare(
    _ arm: ComparedArm, _ other: ComparedArm, comparisons: Int = 1, isRunning: Bool = false
  ) -> ArmComparison {
    ArmComparison(
      .repeatRate, of: arm, with: other, comparisons: comparisons, isRunning: isRunning,
      mattering: 0.5)
  }

  @Test func `Newcombe's example: 56 of 70 against 48 of 80`() throws {
    let comparison = compare(arm(56, of: 70), arm(48, of: 80))
    let interval = try #require(comparison.interval)
    #expect(abs(interval.lowerBound - 0.0524) < 5e-5)
    #expect(abs(interval.upperBound - 0.3339) < 5e-5)
    #expect(comparison.verdict == .higher)
    #expect(compare(arm(48, of: 80), arm(56, of: 70)).verdict == .lower)
  }

  @Test func `the interval of large margins keeps their last digits`() throws {
    // Ten million euros and 0, 1 and 2 cents: their variance is 1.
    var arm = ComparedArm()
    for cents: Int64 in 0...2 { arm.observe(margin: 1_000_000_000 + cents, cameAgain: false) }
    let group = try #require(arm.marginGroup)
    let interval = try #require(MeanDifference(group, group)).interval
    // 1.959964 x sqrt(1/3 + 1/3)
    #expect(abs(interval.upperBound - 1.600304) < 1e-5)
    #expect(ComparedArm().marginGroup == nil)
  }

  @Test func `nothing is called while the interval holds zero, nor while a trial runs`() {
    #expect(compare(arm(22, of: 100), arm(20, of: 100)).verdict == .open)
    #expect(compare(arm(56, of: 70), arm(48, of: 80), isRunning: true).verdict == .running)
  }

  @Test func `each of several arms has to be surer`() throws {
    // z = 0.2 / sqrt(0.6933 x 0.3067 x (1/70 + 1/80)) = 2.65, p = 0.008: seven such are no surprise.
    let alone = try #require(compare(arm(56, of: 70), arm(48, of: 80)).pValue.value)
    #expect(abs(alone - 0.008) < 0.0005)
    let one = compare(arm(56, of: 70), arm(48, of: 80), comparisons: 7)
    #expect(one.pValue == .value(7 * alone))
    #expect(one.verdict == .open)
  }

  @Test func `how many people it takes, for what is seen and for what matters`() {
    // 0.10 against 0.15 is known as 686 an arm; half as many again of 0.10 is the same difference.
    let comparison = compare(arm(15, of: 100), arm(10, of: 100))
    #expect(comparison.neededForSeen == .value(686))
    #expect(comparison.neededForMattering == .value(686))
    #expect(
      compare(arm(10, of: 100), arm(10, of: 100)).neededForSeen == .undefined(.noDifference))
    #expect(
      compare(arm(9, of: 10), arm(9, of: 10)).neededForMattering
        == .undefined(.differenceTooLarge))
  }
}

@Suite struct SampleSizeTests {
  @Test func `R's power.prop.test: 0.50 against 0.75 at power 0.90 takes 76.7`() {
    #expect(SampleSize.shares(0.5, 0.75, power: 1.281551565544600) == .value(77))
  }

  @Test func `means: 2 x (1.960 + 0.842) squared is 15.7 for one deviation`() {
    #expect(SampleSize.means(1, 1, 1) == .value(16))
    #expect(SampleSize.means(0, 1, 1) == .undefined(.noDifference))
  }
}
