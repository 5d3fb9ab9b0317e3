import Commerce
import TestSupport
import Testing

@testable import Metrics

/// What holds of launches in every shop.
@Suite struct LaunchPropertyTests {
  private func launches(_ rows: ShopRows, seed: Int) -> [DatedLaunch] {
    let days = rows.currentOrders.map(\.placedAt.day)
    guard let first = days.min() else { return [] }
    return [3, 20, 60, 400].compactMap { days in
      let day = first.advanced(by: days)
      return Launch(name: "\(days)", .day(day), weeks: 1 + (seed + days) % 6).map {
        DatedLaunch($0, starts: [day])
      }
    }
  }

  @Test(arguments: batches(from: 71_000))
  func `orders after the day change nothing`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      let launches = launches(rows, seed: seed)
      for day in rows.someDays(seed: seed) {
        var past = rows
        past.currency = rows.shopCurrency
        past.orders = rows.currentOrders.filter { $0.placedAt.day <= day }
        #expect(
          LaunchFigures.all(launches, of: past.asOf(day))
            == LaunchFigures.all(launches, of: rows.asOf(day)), "seed \(seed), \(day)")
      }
    }
  }

  @Test(arguments: batches(from: 72_000))
  func `two halves of the customers add up to all`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      let launches = launches(rows, seed: seed)
      let asOf = rows.someDays(seed: seed)[4]
      func half(_ isFirst: Bool) -> [LaunchFigures] {
        var part = rows
        part.currency = rows.shopCurrency
        part.orders = rows.orders.filter {
          (($0.customer?.key.utf8.first ?? 0) % 2 == 0) == isFirst
            || $0.customer == nil && isFirst
        }
        // An order that changes hands belongs to whoever had it last.
        let last = Dictionary(rows.currentOrders.map { ($0.id, $0.customer) }) { $1 }
        part.orders.removeAll { order in last[order.id].map { $0 != order.customer } ?? false }
        return LaunchFigures.all(launches, of: part.asOf(asOf))
      }
      let (one, other) = (half(true), half(false))
      let all = LaunchFigures.all(launches, of: rows.asOf(asOf))
      for place in all.indices {
        for side in [\LaunchComparison.after, \.before] {
          func sum(_ value: (RepeatOrderDays) -> Int64) -> [Int64] {
            [all, one, other].map { $0[place].comparison.map { value($0[keyPath: side]) } ?? 0 }
          }
          let (orders, net) = (sum { Int64($0.orders) }, sum(\.net))
          #expect(orders[0] == orders[1] + orders[2], "seed \(seed)")
          #expect(net[0] == net[1] + net[2], "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: batches(from: 73_000))
  func `weeks add up to their sides, whichever day refunds are booked on`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      let launches = launches(rows, seed: seed)
      for booking in [RefundBooking.onOrderDay, .onRefundDay] {
        var ledger = rows.ledger
        ledger.refundBooking = booking
        for day in rows.someDays(seed: seed) {
          for figures in LaunchFigures.all(launches, of: ShopAsOf(ledger, asOf: day)) {
            guard let launch = figures.comparison else { continue }
            let after = launch.weeks.filter { $0.number > 0 }.map(\.own)
            #expect(after.reduce(0) { $0 + $1.orders } == launch.after.orders, "seed \(seed)")
            #expect(after.reduce(0) { $0 + $1.net } == launch.after.net, "seed \(seed)")
            let expected = launch.weeks.filter { $0.number > 0 }.reduce(0) { $0 + $1.expected }
            #expect(abs(expected - launch.expected) < 1e-6, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test
  func
    `counts by chance alone are called in about five of a hundred, three times as many nearly always`()
  {
    var numbers = SeededGenerator(seed: 7)
    /// A number of events that come one by one: so many as fit into the mean, by exponential gaps.
    func count(_ mean: Double) -> Int {
      var (count, sum) = (0, 0.0)
      while true {
        sum -= naturalLogarithm(Double.random(in: Double.leastNormalMagnitude..<1, using: &numbers))
        if sum > mean { return count }
        count += 1
      }
    }
    func called(after: Double) -> Int {
      (0..<2000).count { _ in
        CountRatio([count(after), count(50)], over: [count(60), count(40)])?.isCertain == true
      }
    }
    // 60 x 40 / 50 is 48: no true difference.
    let byChance = called(after: 48)
    #expect((60...140).contains(byChance), "\(byChance) of 2000")
    #expect(called(after: 144) > 1800)
  }
}
