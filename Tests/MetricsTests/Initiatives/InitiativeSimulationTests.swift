import Commerce
import Metrics
import TestSupport
import Testing

/// Made-up shops of two years with an initiative in their middle, whose truth is known.
@Suite struct InitiativeSimulationTests {
  private static let shopCount: UInt64 = 100

  /// A shop of eight hundred people, of whom a share buys again within a hundred days, with margins that are far apart as
  /// in shops.
  private func purchases(_ seed: UInt64, before: Double, after: Double) -> [Purchase] {
    var random = SeededGenerator(seed: seed)
    let (opening, start) = (isoDay("2023-01-01"), isoDay("2024-01-01"))
    var purchases: [Purchase] = []
    for place in 0..<800 {
      let name = String(10_000 + place)
      let first = opening.advanced(by: Int.random(in: 0..<731, using: &random))
      purchases.append(
        Purchase(name, on: first, net: 10_000, margin: Int64.random(in: 200...3000, using: &random))
      )
      let share = first < start ? before : after
      guard Double.random(in: 0..<1, using: &random) < share else { continue }
      let day = first.advanced(by: Int.random(in: 1...100, using: &random))
      let margin = Int64.random(in: 200...6000, using: &random)
      purchases.append(Purchase(name, on: day, net: 10_000, margin: margin))
    }
    return purchases
  }

  private func figures(_ purchases: [Purchase], costs: Int64 = 0) -> InitiativeFigures? {
    let card = Initiative(name: "Card", start: isoDay("2024-01-01"), costs: costs)
    return InitiativeFigures.all(
      [card].compactMap(\.self), of: Shop(purchases: purchases).asOf(isoDay("2024-12-31"))
    ).first
  }

  private func verdicts(
    before: Double, after: Double, costs: Int64 = 0
  ) -> [InitiativeVerdict] {
    (1...Self.shopCount).compactMap {
      figures(purchases($0, before: before, after: after), costs: costs)?.verdict
    }
  }

  @Test func `without an effect about five of a hundred are called`() {
    let verdicts = verdicts(before: 0.3, after: 0.3)
    // Of a hundred fair ones, 1 to 10 in 97 of 100 cases.
    #expect((1...10).contains(verdicts.count { $0 != .open }))
  }

  @Test func `a large effect is called nearly always, and the right way round`() {
    let (up, down) = (verdicts(before: 0.2, after: 0.7), verdicts(before: 0.7, after: 0.2))
    #expect(up.count { $0 == .higher } >= 95)
    #expect(down.count { $0 == .lower } >= 95)
  }

  @Test func `costs as high as the gain are paid back in next to no shop, low ones in nearly all`()
  {
    // Half a purchase more of 31.00 for each of four hundred people is 6,200.00.
    let dear = verdicts(before: 0.2, after: 0.7, costs: 620_000)
    #expect(dear.count { $0 == .paid } <= 10)
    #expect(dear.count { $0 == .higher } >= 90)
    #expect(verdicts(before: 0.2, after: 0.7, costs: 10_000).count { $0 == .paid } >= 95)
  }

  @Test func `nothing is called while an interval holds zero`() throws {
    for seed in 1...Self.shopCount {
      let made = figures(purchases(seed, before: 0.2, after: 0.4), costs: 200_000)
      let figures = try #require(made)
      for effect in figures.ages.map(\.effect) {
        switch effect.verdict {
        case .paid: #expect((effect.returnInterval?.lowerBound ?? 0) > 0)
        case .higher: #expect((effect.interval?.lowerBound ?? 0) > 0)
        case .lower: #expect((effect.interval?.upperBound ?? 0) < 0)
        default: break
        }
      }
    }
  }

  @Test func `both sides are what the definition says, customer by customer`() throws {
    let bought = purchases(7, before: 0.3, after: 0.5)
    let made = figures(bought)
    let figures = try #require(made)
    let people = Dictionary(grouping: bought) { $0.customer ?? "" }.values
    let (start, asOf) = (isoDay("2024-01-01"), isoDay("2024-12-31"))
    for age in figures.ages {
      var sums: [Bool: (people: Int, margin: Int64)] = [true: (0, 0), false: (0, 0)]
      // After: from the start to so many days before the last; before: as many days, so many days before the start.
      let length = asOf.days(since: start) - age.days
      for purchases in people {
        guard let first = purchases.map(\.day).min() else { continue }
        let isAfter = first >= start && first.advanced(by: age.days) <= asOf
        let gap = start.days(since: first) - age.days
        guard isAfter || length >= 0 && gap >= 1 && gap <= length + 1 else { continue }
        sums[isAfter]?.people += 1
        for purchase in purchases where purchase.day.days(since: first) <= age.days {
          sums[isAfter]?.margin += purchase.margin
        }
      }
      for (side, isAfter) in [(age.before, false), (age.after, true)] {
        #expect(side.people.observable == sums[isAfter]?.people)
        #expect(side.people.grossMargin == sums[isAfter]?.margin)
      }
    }
    #expect(figures.ages.contains { $0.before.people.observable > 30 })
  }
}
