import Commerce
import Metrics
import TestSupport
import Testing

@Suite struct CohortPropertyTests {
  private static let rows =
    CohortGrain.allCases.map { CohortRows($0) }
    + CohortGrain.allCases.flatMap { grain in CohortCut.allCases.map { CohortRows(grain, cut: $0) }
    }

  @Test(arguments: 1...15)
  func `sizes add up to all customers`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      let now = shop.asOf(day)
      let customers = CustomerFigures(of: now).count
      for rows in Self.rows {
        #expect(CohortTable(of: now, rows).cohorts.reduce(0) { $0 + $1.size } == customers)
      }
    }
  }

  @Test(arguments: 1...15)
  func `the rows of a cut add up to the complete cells of all`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      let now = shop.asOf(day)
      for grain in CohortGrain.allCases {
        let all = CohortTable(of: now, grain: grain).averageCurve
        for cut in CohortCut.allCases {
          let parts = CohortTable(of: now, grain: grain, by: cut).averageCurve
          #expect(parts.map(\.customers) == all.map(\.customers))
          #expect(parts.map(\.retained) == all.map(\.retained))
          #expect(parts.map(\.repeaters) == all.map(\.repeaters))
          #expect(parts.map(\.netRevenue) == all.map(\.netRevenue))
          #expect(parts.map(\.grossMargin) == all.map(\.grossMargin))
        }
      }
    }
  }

  @Test(arguments: 1...15)
  func `the cohorts of a cut's values add up to the cohorts of all`(seed: Int) {
    let now = Shop.random(seed: seed).now
    for grain in CohortGrain.allCases {
      let all = CohortTable(of: now, grain: grain).cohorts
      for cut in CohortCut.allCases {
        var sums: [CalendarDay: [Int]] = [:]
        for value in CohortTable(of: now, grain: grain, by: cut).cohorts.map(\.group.value) {
          for cohort in CohortTable(of: now, grain: grain, only: value).cohorts {
            let counts = [cohort.size] + cohort.cells.map(\.customers)
            let before = sums[cohort.start] ?? []
            sums[cohort.start] = (0..<max(counts.count, before.count)).map {
              ($0 < counts.count ? counts[$0] : 0) + ($0 < before.count ? before[$0] : 0)
            }
          }
        }
        for cohort in all {
          #expect(sums[cohort.start] == [cohort.size] + cohort.cells.map(\.customers))
        }
      }
    }
  }

  @Test(arguments: 1...15)
  func `lists are as long as the cells say`(seed: Int) {
    let shop = Shop.random(seed: seed)
    let now = shop.asOf(shop.someDays(seed: seed)[3])
    for rows in Self.rows {
      for cohort in CohortTable(of: now, rows).cohorts.prefix(2) {
        for (step, cell) in cohort.cells.enumerated().prefix(3) {
          let counts = CohortPart.allCases.map {
            now.customers(.cohortCell(cohort.group, $0, step: step)).count
          }
          #expect(
            counts == [
              cell.members, cell.customers, cell.members - cell.customers, cell.repeaters,
            ], "\(rows) \(step)")
        }
      }
    }
  }

  @Test(arguments: 1...15)
  func `nothing after the as-of day is looked at`(seed: Int) {
    var shop = Shop.random(seed: seed)
    // Which currency most orders carry is the shop's, not that of a day.
    shop.currency = shop.shopCurrency
    for day in shop.someDays(seed: seed) {
      for rows in Self.rows where rows.cut != .product && rows.cut != .country {
        let (known, later) = (shop.cut(after: day).asOf(day), shop.asOf(day))
        #expect(CohortTable(of: known, rows) == CohortTable(of: later, rows))
      }
    }
  }

  @Test(arguments: 1...40)
  func `two threads make what one makes, whichever day refunds are booked on`(seed: Int) async {
    let shop = Shop.random(seed: seed)
    for booking in [RefundBooking.onOrderDay, .onRefundDay] {
      var ledger = shop.ledger
      ledger.refundBooking = booking
      for day in shop.someDays(seed: seed) {
        let now = ShopAsOf(ledger, asOf: day)
        let cohorts = CohortTable(of: now)
        #expect(await CohortTable.make(of: now) == cohorts)
        for known in [cohorts, nil] {
          let made = await CustomerValue.make(
            of: now, basis: .margin, cohorts: known, horizons: Horizon.all(of: now))
          #expect(made.cohorts == cohorts)
          #expect(made.value == CustomerValue(of: now, basis: .margin, cohorts: cohorts))
        }
      }
    }
  }
}
