public import Commerce

/// Some days, and the repeat orders on them: purchases that are not their customer's first.
public struct RepeatOrderDays: Equatable, Sendable {
  /// The days.
  public let days: Range<CalendarDay>
  /// How many repeat orders.
  public let orders: Int
  /// Their net, in minor units; refunds that have their own day are taken from that day.
  public let net: Int64
}

/// A shop's repeat orders by day, made for any number of questions by one walk over the purchases.
struct RepeatOrders {
  private let first: Int32
  /// How many lie before each day from the first on, and what they brought; one entry more than days.
  private var orders: [Int]
  private var net: [Int64]

  /// Those up to the shop's day.
  init(of shop: ShopAsOf) {
    let occasions = shop.ledger.occasions
    let firstDay = shop.firstDay?.number ?? shop.asOf.number
    let count = Int(shop.asOf.number - firstDay) + 1
    var (orders, net) = (
      Array(repeating: 0, count: count + 1), Array(repeating: Int64(0), count: count + 1)
    )
    for (_, range) in shop.customerOccasions {
      for index in range.dropFirst() {
        let place = Int(occasions.day[index] - firstDay) + 1
        orders[place] += 1
        net[place] += occasions.net[index]
      }
    }
    let starts = shop.ledger.customers.firstOccasion
    for move in shop.refundMoves
    where move.customer >= 0 && move.occasion > Int(starts[move.customer]) {
      net[Int(move.day - firstDay) + 1] += move.net
    }
    for place in orders.indices.dropFirst() {
      orders[place] += orders[place - 1]
      net[place] += net[place - 1]
    }
    first = firstDay
    (self.orders, self.net) = (orders, net)
  }

  /// Those on some days.
  func on(_ days: Range<CalendarDay>) -> RepeatOrderDays {
    let (start, end) = (place(days.lowerBound), place(days.upperBound))
    return RepeatOrderDays(
      days: days, orders: orders[end] - orders[start], net: net[end] - net[start])
  }

  private func place(_ day: CalendarDay) -> Int {
    min(max(0, Int(day.number) - Int(first)), orders.count - 1)
  }
}
