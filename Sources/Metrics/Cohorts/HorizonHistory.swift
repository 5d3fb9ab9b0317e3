public import Commerce

/// What customers brought within the standard horizons, by the day of their first occasion: from it follow the horizons
/// as of any day.
///
/// Whoever is mature for a horizon on a day has lived it through by then, so nothing after that day is in its sums.
public struct HorizonHistory: Sendable {
  /// The last day that it tells of.
  public let lastDay: CalendarDay
  private let firstDay: Int32
  /// One entry a day: who was new on it.
  private var customers: [Int]
  /// One entry a day and horizon: what they brought within it and no shorter one, in minor units.
  private var netRevenue: [Int64]
  private var grossMargin: [Int64]

  /// The history of a shop up to its day, in one pass over the occasions.
  public init(of shop: ShopAsOf) {
    let count = Horizon.standardDays.count
    lastDay = shop.asOf
    let start = shop.firstDay?.number ?? shop.asOf.number
    firstDay = start
    let days = Int(shop.asOf.number - start) + 1
    customers = Array(repeating: 0, count: days)
    var net = [Int64](repeating: 0, count: days * count)
    var margin = net
    let table = HorizonTable()
    let occasions = shop.ledger.occasions
    let (day, nets, margins) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    for (_, range) in shop.customerOccasions {
      let first = day[range.lowerBound]
      let row = Int(first - start)
      customers[row] += 1
      for index in range {
        let gap = Int(day[index] - first)
        if gap > table.longest { break }
        let slot = row * count + table.first(gap: gap)
        net[slot] += nets[index]
        margin[slot] += margins[index]
      }
    }
    for (move, first) in shop.customerRefundMoves {
      let gap = Int(move.day - first)
      guard gap <= table.longest else { continue }
      let slot = Int(first - start) * count + table.first(gap: gap)
      net[slot] += move.net
      margin[slot] += move.margin
    }
    (netRevenue, grossMargin) = (net, margin)
  }

  /// The standard horizons as of a day, no later than `lastDay`.
  public func horizons(asOf day: CalendarDay) -> [Horizon] {
    let count = Horizon.standardDays.count
    return Horizon.standardDays.enumerated().map { place, days in
      var horizon = Horizon(days: days, customers: 0, netRevenue: 0, grossMargin: 0)
      let mature = min(customers.count, Int(day.number - firstDay) - days + 1)
      for row in 0..<max(0, mature) {
        horizon.customers += customers[row]
        for slot in row * count...row * count + place {
          horizon.netRevenue += netRevenue[slot]
          horizon.grossMargin += grossMargin[slot]
        }
      }
      return horizon
    }
  }
}
