import Commerce
import TestSupport
import Testing

@testable import Metrics

/// What holds of both days that refunds can be booked on, whatever the shop.
@Suite struct RefundPropertyTests {
  private struct Views {
    var onOrderDay: ShopAsOf
    var onRefundDay: ShopAsOf

    init(_ rows: ShopRows, asOf day: CalendarDay) {
      var ledger = rows.ledger
      onOrderDay = ShopAsOf(ledger, asOf: day)
      ledger.refundBooking = .onRefundDay
      onRefundDay = ShopAsOf(ledger, asOf: day)
    }
  }

  @Test(arguments: batches(from: 52_000))
  func `over all time both come to the same`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      let days = rows.currentOrders.flatMap { [$0.placedAt.day] + $0.refunds.map(\.day) }
      let views = Views(rows, asOf: days.max() ?? isoDay("2024-01-01"))
      let figures = CustomerFigures(of: views.onOrderDay)
      #expect(CustomerFigures(of: views.onRefundDay) == figures, "seed \(seed)")
      #expect(ShopTotals(of: views.onRefundDay) == ShopTotals(of: views.onOrderDay))
      #expect(
        ChannelValue.all(of: views.onRefundDay, figures: figures)
          == ChannelValue.all(of: views.onOrderDay, figures: figures))
    }
  }

  @Test(arguments: batches(from: 53_000))
  func `who buys, and how often, is the same on every day`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      for day in rows.someDays(seed: seed) {
        let views = Views(rows, asOf: day)
        let both = [views.onOrderDay, views.onRefundDay]
        let periods = both.map { PeriodFigures.all(of: $0, grain: .month) }
        #expect(periods[0].map(\.totals.orders) == periods[1].map(\.totals.orders))
        #expect(periods[0].map(\.customers.occasions) == periods[1].map(\.customers.occasions))
        #expect(periods[0].map(\.customers.returning) == periods[1].map(\.customers.returning))
        let cells = both.map { CohortTable(of: $0).cohorts.flatMap(\.cells) }
        #expect(cells[0].map(\.customers) == cells[1].map(\.customers))
        #expect(cells[0].map(\.repeaters) == cells[1].map(\.repeaters))
        #expect(
          CustomerRetention(of: both[0], grain: .month)
            == CustomerRetention(of: both[1], grain: .month))
        // A customer has brought something on every day, however much is paid back later.
        #expect(CustomerFigures(of: both[1]).rows.allSatisfy { $0.net > 0 }, "seed \(seed)")
      }
    }
  }

  @Test(arguments: batches(from: 54_000))
  func `periods, cohorts and curves add up to the whole on every day`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      for day in rows.someDays(seed: seed) {
        let shop = Views(rows, asOf: day).onRefundDay
        let figures = CustomerFigures(of: shop)
        let cohorts = CohortTable(of: shop)
        let summary = ShopSummary(of: shop, figures: figures, cohorts: cohorts)
        for grain in PeriodGrain.allCases {
          let periods = PeriodFigures.all(of: shop, grain: grain)
          #expect(
            periods.reduce(0) { $0 + $1.totals.netRevenue } == summary.totals.netRevenue)
          #expect(
            periods.reduce(0) { $0 + $1.totals.grossMargin } == summary.totals.grossMargin)
          #expect(
            periods.reduce(0) { $0 + $1.customers.netRevenue } == summary.customers.netRevenue)
          #expect(
            periods.reduce(0) { $0 + $1.customers.returningNetRevenue }
              == summary.customers.returningNetRevenue)
        }
        let cells = cohorts.cohorts.flatMap(\.cells)
        #expect(cells.reduce(0) { $0 + $1.netRevenue } == summary.customers.netRevenue)
        #expect(cells.reduce(0) { $0 + $1.grossMargin } == summary.occasionGrossMargin)
        let value = CustomerValue(of: shop, basis: .margin, cohorts: cohorts)
        for (point, margin) in zip(value.shop.curve.points, cohorts.marginCurve) {
          #expect(abs(point.value - margin) < 1e-6, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: batches(from: 55_000))
  func `the steps between two periods are those of purchases, and lead from net to net`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      for day in rows.someDays(seed: seed) {
        let views = Views(rows, asOf: day)
        for grain in PeriodGrain.allCases {
          let figures = PeriodFigures.all(of: views.onRefundDay, grain: grain)
          for (earlier, later) in zip(figures, figures.dropFirst()) {
            let bridge = RevenueBridge(of: views.onRefundDay, later.period, .periodBefore)
            let plain = RevenueBridge(of: views.onOrderDay, later.period, .periodBefore)
            for step in [BridgeStep.lost, .firstTime, .newBetween, .wonBack] {
              #expect(bridge[step].customers == plain[step].customers, "seed \(seed)")
            }
            #expect(bridge.retained == plain.retained, "seed \(seed)")
            #expect(
              bridge.laterCustomers == later.customers.customers
                && bridge.laterNet == later.totals.netRevenue, "seed \(seed)")
            let changes = BridgeStep.allCases.reduce(0) { $0 + bridge[$1].change }
            #expect(bridge.earlierNet + changes == bridge.laterNet, "seed \(seed)")
            // What is no customer's is what the customers' own figures leave.
            #expect(
              bridge.laterNet - bridge[.others].laterNet == later.customers.netRevenue,
              "seed \(seed)")
            if !bridge.periods.isCut {
              #expect(
                bridge.earlierNet - bridge[.others].earlierNet == earlier.customers.netRevenue,
                "seed \(seed)")
            }
            for step in BridgeStep.allCases where step != .others {
              let people = views.onRefundDay.customers(.bridge(step, later.period, .periodBefore))
              #expect(people.count == bridge[step].customers, "seed \(seed)")
            }
          }
        }
      }
    }
  }
}
