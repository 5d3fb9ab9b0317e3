import Commerce
import Metrics
import TestSupport

extension ShopRows {
  /// The shop as of a day.
  func asOf(_ day: CalendarDay) -> ShopAsOf { ShopAsOf(ledger, asOf: day) }

  /// The shop as of the last day with an order.
  var now: ShopAsOf { ShopAsOf(ledger) }

  /// The shop with everything so many days later.
  func moved(byDays days: Int) -> ShopRows {
    var shop = self
    for index in orders.indices {
      shop.orders[index].placedAt.day = orders[index].placedAt.day.advanced(by: days)
      shop.orders[index].placedAt.instant += Int64(days) * 86_400_000_000
    }
    for index in spend.indices { shop.spend[index].day = spend[index].day.advanced(by: days) }
    return shop
  }

  /// Days worth looking back from: before the first order, the first, one within, the end of its month, the last, and
  /// one after it.
  func someDays(seed: Int) -> [CalendarDay] {
    var numbers = SeededGenerator(seed: UInt64(seed) &+ 99)
    let days = currentOrders.map(\.placedAt.day)
    let first = days.min() ?? isoDay("2023-01-01")
    let last = days.max() ?? first
    let within = first.advanced(by: Int.random(in: 0...last.days(since: first), using: &numbers))
    return [
      first.advanced(by: -1), first, within, Period(.month, containing: within).lastDay, last,
      last.advanced(by: 40),
    ]
  }
}

extension Shop {
  /// A small shop by chance; the seed decides everything.
  static func random(seed: Int) -> ShopRows { ShopRows.random(seed: seed) }
}

/// The seeds of the random shops of tests that look at every person of a shop.
let seeds = 1...60

/// Seeds of a property that is held against many shops: a range of its own, in parts that run side by side.
func batches(from first: Int, count: Int = 120) -> [Range<Int>] {
  stride(from: first, to: first + count, by: 25).map { $0..<min($0 + 25, first + count) }
}
