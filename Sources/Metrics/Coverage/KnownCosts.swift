public import Commerce

/// How much of what was sold has a known cost, as of any day.
public struct KnownCosts: Equatable, Sendable {
  private var day: [Int32] = []
  /// Counted orders, and those of unknown cost, up to and including each day.
  private var orders: [Int] = []
  private var withoutCost: [Int] = []

  /// Of a shop without orders, or where a margin rate stands in for what is unknown.
  public init() {}

  /// Of a shop's counted orders.
  public init(of ledger: Ledger) {
    guard ledger.marginRate == nil else { return }
    day = ledger.days.day
    orders.reserveCapacity(day.count)
    withoutCost.reserveCapacity(day.count)
    var total = (orders: 0, withoutCost: 0)
    for index in day.indices {
      total.orders += Int(ledger.days.countedOrders[index])
      total.withoutCost += Int(ledger.days.withoutCost[index])
      orders.append(total.orders)
      withoutCost.append(total.withoutCost)
    }
  }

  /// Share of the counted orders up to a day whose cost is known; nil without orders, or where a margin rate stands in.
  public func share(asOf wanted: CalendarDay) -> Double? {
    var range = day.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if day[middle] <= wanted.number {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    let last = range.lowerBound - 1
    guard last >= 0, orders[last] > 0 else { return nil }
    return Double(orders[last] - withoutCost[last]) / Double(orders[last])
  }
}
