import Commerce
import Metrics
import Testing

@Suite struct CohortGrainTests {
  @Test(
    arguments: [
      (.month, "2024-02-29", "2024-02-01"), (.quarter, "2024-02-29", "2024-01-01"),
      (.year, "2024-02-29", "2024-01-01"), (.week, "2024-02-29", "2024-02-26"),
      (.week, "2024-02-26", "2024-02-26"), (.thirtyDays, "2024-02-29", "2024-02-01"),
    ] as [(CohortGrain, String, String)])
  func `a period begins on its first day, a week on Monday`(
    grain: CohortGrain, day: String, start: String
  ) {
    #expect(grain.start(containing: isoDay(day)) == isoDay(start))
  }

  @Test(
    arguments: [
      (.month, 1), (.quarter, 1), (.year, 1), (.week, 1), (.thirtyDays, 0),
    ] as [(CohortGrain, Int)])
  func `a step is counted in periods, or in days of one's own`(grain: CohortGrain, step: Int) {
    // A Sunday and New Year's Day, a Monday: one day apart, and in another period of each grain.
    #expect(grain.step(of: isoDay("2024-01-01"), first: isoDay("2023-12-31")) == step)
  }

  @Test func `steps of 30 days begin with day 30, 60 and so on`() {
    let first = isoDay("2024-01-10")
    let steps = [0, 29, 30, 59, 60].map {
      CohortGrain.thirtyDays.step(of: first.advanced(by: $0), first: first)
    }
    #expect(steps == [0, 0, 1, 1, 2])
  }

  @Test func `a shop by hand in steps of 30 days`() throws {
    // ann first on 10 January, bob on 20 January; as of 19 March ann is 69 days old and bob 59: both have lived
    // through two steps, nobody through the third, and who had come on 31 January would have lived through one only.
    let shop = Shop(purchases: [
      Purchase("ann", "2024-01-10", net: 1000, margin: 400),
      Purchase("ann", "2024-02-08", net: 500, margin: 200),
      Purchase("ann", "2024-02-09", net: 300, margin: 100),
      Purchase("bob", "2024-01-20", net: 2000, margin: 800),
      Purchase("bob", "2024-03-19", net: 700, margin: 300),
    ])
    let table = CohortTable(of: shop.now, grain: .thirtyDays)
    let cohort = try #require(table.cohorts.first)
    #expect(table.cohorts.count == 1)
    #expect(cohort.size == 2)
    // ann's day 29 is in her first step, day 30 in the second; bob's day 59 is in his second.
    #expect(cohort.cells.map(\.customers) == [2, 2, 0])
    #expect(cohort.cells.map(\.cumulativeOccasions) == [3, 5, 5])
    #expect(cohort.cells.map(\.repeaters) == [1, 2, 2])
    #expect(cohort.cells.map(\.netRevenue) == [3500, 1000, 0])
    #expect(cohort.cells.map(\.cumulativeMargin) == [1400, 1800, 1800])
    #expect((0..<3).map(cohort.state) == [.complete, .partial, .tooYoung])
    let young = CohortTable(of: shop.asOf(isoDay("2024-03-10")), grain: .thirtyDays)
    // ann's 60th day is 9 March, bob's 19 March.
    #expect(young.cohorts.first?.cells.count == 3)
    #expect(young.cohorts.first.map { (0..<3).map($0.state) } == [.complete, .partial, .tooYoung])
  }

  @Test func `weeks and quarters of tiny by hand`() throws {
    let weeks = CohortTable(of: Shop.tinyNow, grain: .week)
    // hal, first on Monday 1 January 2024 and again two weeks later.
    let hal = try #require(weeks.cohorts.first { $0.start == isoDay("2024-01-01") })
    #expect(hal.cells.prefix(4).map(\.customers) == [1, 0, 1, 0])
    // As of Sunday 31 March the week is over: from 1 January that is the 13th.
    #expect(hal.cells.count == 13 && hal.completeCells == 13)
    let quarters = CohortTable(of: Shop.tinyNow, grain: .quarter).cohorts
    #expect(quarters.map(\.start.description) == ["2023-01-01", "2023-04-01", "2024-01-01"])
    #expect(quarters.map(\.size) == [4, 3, 2])
    // ann, bob and cy came again in the first quarter of 2024; eve in the second of 2023.
    #expect(quarters[0].cells.map(\.customers) == [4, 1, 0, 0, 3])
    #expect(quarters[0].spend == .value(22_000))
  }

  @Test func `a cohort of the first year is left-censored, a later one is not`() {
    let cohorts = CohortTable(of: Shop.tinyNow).cohorts
    // The data begins on 10 January 2023: 1 January 2024 is within 365 days of it, 1 February is not.
    #expect(cohorts.map(\.isLeftCensored) == [true, true, true, true, true, true, false])
  }
}
