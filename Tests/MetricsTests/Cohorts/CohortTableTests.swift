import Commerce
import Metrics
import Testing

@Suite struct CohortTableTests {
  private let table = CohortTable(of: Shop.tinyNow)

  @Test
  func `February 2023 has not paid back`() throws {
    // bob and cy: 42.00 + 21.00 at 0, 30.00 more at 12, 12.35 + 15.00 more at 13
    let cohort = try #require(table.cohort(period(.month, "2023-02-01")))
    #expect(cohort.size == 2)
    #expect(cohort.completeCells == 14)
    #expect(cohort.customerAcquisitionCost == .value(6500))
    #expect([cohort.lifetimeValue(0), cohort.lifetimeValue(12)] == [3150, 4650])
    #expect(cohort.lifetimeValue(13) == 6017.5)
    #expect(cohort.ltvToCac == .value(6017.5 / 6500))
    #expect(cohort.paybackMonth == .undefined(.notPaidBack))
    #expect(cohort.cells[13].customers == 2)
    #expect([cohort.cells[11].repeaters, cohort.cells[12].repeaters] == [0, 1])
    #expect(cohort.cells[13].repeaters == 2)
    #expect(cohort.retention(14) == .undefined(.nobodyObservable))
  }

  @Test
  func `January 2023 paid back with its second occasion`() throws {
    // ann: 60.00 spent; 45.00, then 40.00 in March
    let cohort = try #require(table.cohort(period(.month, "2023-01-01")))
    #expect(cohort.paybackMonth == .value(2))
    #expect(cohort.retention(2) == .value(1))
  }

  @Test
  func `a month without new customers has no cohort`() {
    #expect(table.cohort(period(.month, "2023-06-01")) == nil)
    #expect(table.cohorts.map(\.size) == [1, 2, 1, 1, 2, 1, 1])
  }

  @Test
  func `the running month is no complete cell and no part of the averages`() {
    let running = CohortTable(of: Shop.tiny.asOf(isoDay("2024-03-30")))
    #expect(running.cohorts[0].cells.count == 15)
    #expect(running.cohorts[0].completeCells == 14)
    #expect(running.averageCurve.count == 14)
    #expect(table.averageCurve.count == 15)
  }

  @Test
  func `the mean weighs a cohort by its size`() {
    let point = table.averageCurve[2]
    // Cell 2: all but 2024-02 (ivy); ann came in March 2023, nobody else.
    #expect(point.cohorts == 6)
    #expect(point.customers == 8)
    #expect(point.retained == 1)
    #expect(point.retention == 0.125)
  }

  @Test
  func `one customer far in the past makes one long row and nothing else`() {
    let shop = Shop(purchases: [
      Purchase("old", "0024-03-01", net: 100), Purchase("new", "2024-03-01", net: 100),
    ])
    let cohorts = CohortTable(of: shop.now).cohorts
    #expect(cohorts.map(\.cells.count) == [24_001, 1])
  }
}
