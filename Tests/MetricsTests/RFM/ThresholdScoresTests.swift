import Commerce
import Metrics
import TestSupport
import Testing

@Suite struct ThresholdScoresTests {
  /// Ann 0 days silent, 3 purchases, 60.01; Bob 90, 1, 50.00; Cy 89, 1, 99.99; Dee 31, 2, 15.01.
  private func shop(_ thresholds: RFMThresholds?) -> ShopAsOf {
    var ledger = Shop(purchases: [
      Purchase("ann", "2023-12-01", net: 1000), Purchase("ann", "2024-01-01", net: 2000),
      Purchase("ann", "2024-03-31", net: 3001), Purchase("bob", "2024-01-01", net: 5000),
      Purchase("cy", "2024-01-02", net: 9999), Purchase("dee", "2023-12-31", net: 700),
      Purchase("dee", "2024-02-29", net: 801),
    ]).ledger
    if let thresholds { ledger.scoring = .thresholds(thresholds) }
    return ShopAsOf(ledger, asOf: isoDay("2024-03-31"))
  }

  private func thresholds(_ days: [Int] = [30, 89, 180, 365]) throws -> RFMThresholds {
    try #require(
      RFMThresholds(
        recencyDays: days, purchases: [2, 3, 5, 10], net: [5000, 10_000, 25_000, 50_000]))
  }

  @Test func `a score is 1 and one more for each threshold that is reached`() throws {
    let scores = RFMScores(CustomerFigures(of: shop(try thresholds())))
    // Bob, 90 days silent, is just beyond the second; his 50.00 just reach the first.
    #expect(scores.cells.map(\.description) == ["532", "312", "412", "421"])
    let later = RFMScores(CustomerFigures(of: shop(try thresholds([0, 31, 90, 91]))))
    #expect(later.cells.map(\.recency) == [5, 3, 3, 4])
  }

  @Test func `what each score spans is what was set`() throws {
    let shop = shop(try thresholds())
    let bands = RFMBands(RFMScores(CustomerFigures(of: shop)).cutoffs, asOf: shop.asOf)
    #expect(bands.silentDays(recency: 5).map { [$0.from, $0.to ?? -1] } == [0, 30])
    #expect(bands.silentDays(recency: 4).map { [$0.from, $0.to ?? -1] } == [31, 89])
    #expect(bands.silentDays(recency: 1).map { [$0.from, $0.to ?? -1] } == [366, -1])
    #expect(bands.purchases(frequency: 1).map { [$0.from, $0.to ?? -1] } == [1, 1])
    #expect(bands.purchases(frequency: 3).map { [$0.from, $0.to ?? -1] } == [3, 4])
    #expect(bands.net(monetary: 2).map { [$0.from, $0.to ?? -1] } == [5000, 9999])
  }

  @Test func `segments, their people, flows and filters follow`() throws {
    let shop = shop(try thresholds())
    // 532 has FM 2, 312 and 412 FM 1, 421 FM 1.
    #expect(shop.customers(.segment(.potentialLoyalist)) == [0])
    #expect(shop.customers(.segment(.promising)) == [2, 3])
    #expect(shop.customers(matching: try SegmentFilter(parsing: "M = 2 and R < 5")) == [1, 2])
    let before = isoDay("2024-02-29")
    // At the end of February Ann was 59 days silent with 2 purchases and 30.00: 421.
    #expect(
      shop.customers(.moved(from: .promising, since: before, to: .potentialLoyalist)) == [0])
  }

  @Test(
    arguments: [
      ([30, 90, 180], [2, 3, 5, 10], [1, 2, 3, 4]),
      ([30, 90, 90, 365], [2, 3, 5, 10], [1, 2, 3, 4]),
      ([30, 90, 180, 365], [1, 3, 5, 10], [1, 2, 3, 4]),
      ([30, 90, 180, 365], [2, 3, 5, 10], [0, 2, 3, 4]),
      ([-1, 90, 180, 365], [2, 3, 5, 10], [1, 2, 3, 4]),
      ([30, 90, 180, 99_999], [2, 3, 5, 10], [1, 2, 3, 4]),
    ] as [([Int], [Int], [Int64])])
  func `thresholds are four that ascend`(days: [Int], purchases: [Int], net: [Int64]) {
    #expect(RFMThresholds(recencyDays: days, purchases: purchases, net: net) == nil)
  }

  @Test(arguments: seeds)
  func `segments hold everybody once, and nothing after the day plays a part`(seed: Int) throws {
    var ledger = Shop.random(seed: seed).ledger
    ledger.scoring = .thresholds(try thresholds())
    let shop = ShopAsOf(ledger)
    let people = RFMSegment.allCases.flatMap { shop.customers(.segment($0)) }
    #expect(people.sorted() == shop.customers(.all))
  }
}
