/// A part of an order's money that was paid back on a known day.
public struct DatedRefund: Equatable, Sendable {
  /// The shop's day on which it was paid back.
  public var day: CalendarDay
  /// What was paid back, in minor units of the order's currency; above 0.
  public var amount: Int64

  /// A refund of a day.
  public init(day: CalendarDay, amount: Int64) {
    self.day = day
    self.amount = amount
  }

  /// One entry a day in order of time, so that a file says the same however it lists them.
  ///
  /// What exceeds the order's `refunded`, taken from the first day on, is left away, and so is what is not
  /// above 0: the dated parts never come to more than what was paid back in all.
  public static func byDay(_ refunds: [DatedRefund], within refunded: Int64) -> [DatedRefund] {
    guard refunded > 0, !refunds.isEmpty else { return [] }
    var left = refunded
    var days: [DatedRefund] = []
    for refund in refunds.sorted(by: { $0.day < $1.day }) where refund.amount > 0 && left > 0 {
      let amount = min(refund.amount, left)
      left -= amount
      if days.last?.day == refund.day {
        days[days.count - 1].amount += amount
      } else {
        days.append(DatedRefund(day: refund.day, amount: amount))
      }
    }
    return days
  }
}

/// On which day money that was paid back is taken from the figures.
public enum RefundBooking: String, CaseIterable, Hashable, Sendable {
  /// On the day of the order, whenever it was paid back.
  case onOrderDay = "on-order-day"
  /// On the day of the refund, where that is known; else on the day of the order.
  case onRefundDay = "on-refund-day"
}
