import Commerce
import Metrics
import Testing

@Suite struct KnownCostsTests {
  /// Two orders in January, of which one lacks its cost, and two in March, of which both do.
  private var ledger: Ledger {
    var ledger = Ledger(currency: nil)
    ledger.days = DayColumns(
      day: ["2023-01-05", "2023-01-09", "2023-03-01"].map { isoDay($0).number },
      notCounted: [0, 0, 1], otherCurrency: [0, 0, 0], countedOrders: [1, 1, 2],
      unidentified: [0, 0, 0], withoutCost: [0, 1, 2], withoutOccasion: [0, 0, 0],
      net: [0, 0, 0], margin: [0, 0, 0])
    return ledger
  }

  @Test(arguments: [
    ("2023-01-04", nil), ("2023-01-05", 1), ("2023-01-08", 1), ("2023-01-09", 0.5),
    ("2023-02-28", 0.5), ("2023-03-01", 0.25), ("2030-01-01", 0.25),
  ])
  func `the share is that of the orders up to the day`(day: String, share: Double?) {
    #expect(KnownCosts(of: ledger).share(asOf: isoDay(day)) == share)
  }

  @Test func `with a margin rate, and without orders, nothing is to be said`() {
    var rated = ledger
    rated.marginRate = 0.4
    #expect(KnownCosts(of: rated).share(asOf: isoDay("2023-03-01")) == nil)
    #expect(KnownCosts().share(asOf: isoDay("2023-03-01")) == nil)
    #expect(KnownCosts(of: Ledger(currency: nil)).share(asOf: isoDay("2023-03-01")) == nil)
  }
}
