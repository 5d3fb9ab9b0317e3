import Commerce
import Metrics
import Testing

@Suite struct MonthEndHistoryTests {
  @Test(arguments: seeds)
  func `each entry is the figure as of the month's last day`(seed: Int) {
    let shop = Shop.random(seed: seed)
    let now = shop.asOf(Period(.month, containing: shop.now.asOf).lastDay)
    let history = AllFigures(of: now).history
    #expect(history.months.count == now.periods(.month).count)
    for entry in history.months {
      let then = AllFigures(of: now.moved(to: entry.month.lastDay))
      #expect(entry.lifetimeValue == then.summary.lifetimeValue)
      #expect(entry.customerAcquisitionCost == then.summary.customerAcquisitionCost)
      #expect(entry.ltvToCac == then.summary.ltvToCac)
      #expect(entry.paybackMonth == then.summary.paybackMonth)
      #expect(entry.repeatPurchaseRate == then.summary.customers.repeatPurchaseRate)
      #expect(entry.activeCustomers == then.summary.activeCustomers)
      #expect(entry.medianDaysToSecondOrder == then.secondOrder.medianDays)
    }
  }

  @Test
  func `quarters and years end with a month of their own`() {
    let history = AllFigures(of: Shop.tinyNow).history
    func names(_ grain: PeriodGrain, _ day: String) -> [String] {
      history.ends(of: grain, asOf: isoDay(day)).map(\.month.description)
    }
    #expect(
      names(.quarter, "2024-03-31") == ["2023-03", "2023-06", "2023-09", "2023-12", "2024-03"])
    #expect(names(.quarter, "2024-03-30") == ["2023-03", "2023-06", "2023-09", "2023-12"])
    #expect(names(.year, "2024-03-31") == ["2023-12"])
    #expect(names(.month, "2023-02-27") == ["2023-01"])
  }
}
