import Commerce
import Metrics
import Testing

@Suite struct CohortSpreadTests {
  /// Two people of January: one comes twice in it and once in February, the other once in March.
  private static let shop = Shop(
    purchases: [
      Purchase("ann", "2024-01-03", net: 100, margin: 40),
      Purchase("ann", "2024-01-20", net: 50, margin: 10),
      Purchase("ann", "2024-02-05", net: 30, margin: 10),
      Purchase("bob", "2024-01-07", net: 20, margin: 5, channel: "ads"),
      Purchase("bob", "2024-03-07", net: 10, margin: 5, channel: "ads"),
    ]
  ).asOf(isoDay("2024-03-31"))

  @Test func `squares are those of what each member did, in the step and so far`() {
    let group = CohortGroup(.month, start: isoDay("2024-01-01"))
    let cells = CohortSpread(of: group, in: Self.shop).cells
    // Ann 2, 3, 3 purchases; Bob 1, 1, 2.
    #expect(cells.map(\.cumulativeOccasions) == [5, 10, 13])
    // Ann 150, 30, 0; Bob 20, 0, 10.
    #expect(cells.map(\.netRevenue) == [22_900, 900, 100])
    #expect(cells.map(\.grossMargin) == [2525, 100, 25])
    // Ann 50, 60, 60; Bob 5, 5, 10.
    #expect(cells.map(\.cumulativeMargin) == [2525, 3625, 3700])
  }

  @Test func `who has not completed a step is in no sum of a row of all periods`() {
    // Cy came in March: her month 1 is not over, Ann's is.
    let shop = Shop(
      purchases: [
        Purchase("ann", "2024-02-03", net: 100), Purchase("ann", "2024-03-03", net: 10),
        Purchase("cy", "2024-03-04", net: 7),
      ])
    let group = CohortGroup(.month, value: .named(.channel, "(none)"))
    let cells = CohortSpread(of: group, in: shop.asOf(isoDay("2024-03-31"))).cells
    #expect(cells.map(\.cumulativeOccasions) == [2, 4])
    #expect(cells.map(\.cumulativeMargin) == [10_049, 12_100])
  }

  @Test(arguments: 1...10)
  func `squares are at least what sums say, and there is one for each cell`(seed: Int) {
    let now = Shop.random(seed: seed).now
    for grain in CohortGrain.allCases {
      let cuts = CohortCut.allCases.flatMap { CohortTable(of: now, grain: grain, by: $0).cohorts }
      for cohort in CohortTable(of: now, grain: grain).cohorts + cuts {
        let spread = CohortSpread(of: cohort.group, in: now)
        #expect(spread.cells.count == cohort.cells.count)
        for (squares, cell) in zip(spread.cells, cohort.cells) {
          // Cauchy and Schwarz.
          let n = Double(max(1, cell.members))
          func holds(_ squares: Double, _ sum: some BinaryInteger) -> Bool {
            squares * n >= Double(sum) * Double(sum) * (1 - 1e-9)
          }
          #expect(holds(squares.cumulativeOccasions, cell.cumulativeOccasions))
          #expect(holds(squares.netRevenue, cell.netRevenue))
          #expect(holds(squares.grossMargin, cell.grossMargin))
          #expect(holds(squares.cumulativeMargin, cell.cumulativeMargin))
        }
      }
    }
  }
}

@Suite struct MeanDifferenceTests {
  @Test func `the interval is Welch's with the normal distribution`() throws {
    // 1, 2, 3 and 2, 4, 6, 8: means 2 and 5, sample variances 1 and 20/3, so the error is sqrt(1/3 + 5/3).
    let difference = try #require(
      MeanDifference(
        MeanDifference.Group(count: 3, sum: 6, squares: 14),
        MeanDifference.Group(count: 4, sum: 20, squares: 120)))
    #expect(difference.difference == -3)
    #expect(abs(difference.interval.lowerBound - (-3 - 1.959964 * 2.0.squareRoot())) < 1e-5)
    #expect(abs(difference.interval.upperBound - (-3 + 1.959964 * 2.0.squareRoot())) < 1e-5)
    #expect(difference.isCertain)
  }

  @Test func `one person says nothing of the others`() {
    let two = MeanDifference.Group(count: 2, sum: 3, squares: 5)
    #expect(MeanDifference(MeanDifference.Group(count: 1, sum: 5, squares: 25), two) == nil)
    #expect(MeanDifference(two, MeanDifference.Group(count: 0, sum: 0, squares: 0)) == nil)
  }
}
