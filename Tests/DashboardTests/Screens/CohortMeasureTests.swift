import Commerce
import Metrics
import Presentation
import Testing

@testable import Dashboard

/// The cohorts of `SmallShop.standard` as of 17 June 2025: two people in January 2024, one in February
/// 2024 and one in May 2025.
@Suite struct CohortMeasureTests {
  private let table = CohortTable(of: ShopAsOf(SmallShop.standard.ledger, asOf: day("2025-06-17")))

  private func mean(_ measure: CohortMeasure, _ month: Int) -> Double? {
    measure.mean(table, month)
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
  }

  @Test func `the mean weighs cohorts by size and leaves out the running month`() {
    // Month 1: one of two, none of one; the one of May 2025 still runs. Unweighted it would be a quarter.
    #expect(isNear(mean(.retention, 0), 1))
    #expect(isNear(mean(.retention, 1), 1.0 / 3))
    #expect(isNear(mean(.retention, 13), 1.0 / 3))
    #expect(isNear(mean(.retention, 16), 0))
  }

  @Test func `repeaters add up over the months`() {
    #expect(isNear(mean(.repeaters, 0), 0))
    #expect(isNear(mean(.repeaters, 1), 1.0 / 3))
    #expect(isNear(mean(.repeaters, 2), 2.0 / 3))
  }

  @Test func `money is per member and in minor units`() {
    // 150, 80 and 70 of four people; then 30 of three.
    #expect(isNear(mean(.netRevenue, 0), 7500))
    #expect(isNear(mean(.netRevenue, 1), 1000))
    // Margin 130 of four, then 10 of three more on top.
    #expect(isNear(mean(.lifetimeValue, 0), 3250))
    #expect(isNear(mean(.lifetimeValue, 1), 3250 + 1000.0 / 3))
  }

  @Test(arguments: CohortMeasure.allCases)
  func `a month that no cohort has complete has no mean`(measure: CohortMeasure) {
    #expect(mean(measure, 17) == nil)
    #expect(mean(measure, 99) == nil)
  }

  @Test func `a cell has the value of its cohort`() {
    guard let january = table.cohorts.first else {
      Issue.record("the shop has cohorts")
      return
    }
    #expect(CohortMeasure.retention.value(january, 1) == 0.5)
    #expect(CohortMeasure.netRevenue.value(january, 0) == 7500)
    #expect(CohortMeasure.lifetimeValue.value(january, 1) == 3000)
    #expect(CohortMeasure.retention.value(january, 18) == nil)
    #expect(CohortMeasure.retention.value(january, -1) == nil)
  }
}
