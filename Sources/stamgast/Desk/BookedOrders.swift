import Commerce
import Dashboard
import Metrics

/// A row of a list of orders where refunds have their own day: an order without them, or a refund.
struct BookedOrder: Equatable {
  /// The order's row in the store.
  var row: Int32
  /// The day that it stands on.
  var day: CalendarDay
  /// What it brings to that day, in minor units.
  var net: Int64
  /// The margin of that, likewise.
  var margin: Int64
  /// The order's day where the row is a refund of it; nil for the order itself.
  var refundOf: CalendarDay?
}

/// Makes the rows of a list of counted orders where refunds have their own day, so that they add up to what is booked
/// on the list's days.
struct BookedOrders {
  /// The refunds that stand on another day than their order.
  let moved: [MovedRefund]
  /// The days of the list.
  let days: DayRange

  /// The rows of some orders, by day; those of one day as they stand, refunds last.
  ///
  /// - Parameters:
  ///   - places: the list's orders among the counted ones.
  ///   - isListed: whether an order of another day belongs to the list by all but its day.
  func rows(
    _ places: [Int32], of orders: OrderColumns, isListed: (Int) -> Bool
  ) -> [BookedOrder] {
    var given: [Int32: (net: Int64, margin: Int64)] = [:]
    for refund in moved {
      let before = given[refund.row] ?? (0, 0)
      given[refund.row] = (before.net + refund.net, before.margin + refund.margin)
    }
    let own = places.map(Int.init).map { place in
      let back = given[orders.row[place]] ?? (0, 0)
      return BookedOrder(
        row: orders.row[place], day: CalendarDay(number: orders.day[place]),
        net: orders.net[place] + back.net, margin: orders.margin[place] + back.margin)
    }
    let refunds = refunds(of: orders, isListed: isListed)
    guard !refunds.isEmpty else { return own }
    // Refunds behind the orders of their day: `sort` does not keep what stands first.
    return (own + refunds).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  private func refunds(
    of orders: OrderColumns, isListed: (Int) -> Bool
  ) -> [BookedOrder] {
    let known = moved.filter { $0.day >= days.first && $0.day <= days.last }
    let wanted = Set(known.map(\.row))
    let listed = Set(
      orders.row.indices.filter { wanted.contains(orders.row[$0]) && isListed($0) }
        .map { orders.row[$0] })
    return known.filter { listed.contains($0.row) }.map { refund in
      BookedOrder(
        row: refund.row, day: refund.day, net: -refund.net, margin: -refund.margin,
        refundOf: refund.orderDay)
    }
  }
}
