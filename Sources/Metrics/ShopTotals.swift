public import Commerce

/// Totals over counted orders, those of nobody known included.
public struct ShopTotals: Equatable, Sendable {
  /// The number of counted orders.
  public var orders = 0
  /// Their net revenue in minor units.
  public var netRevenue: Int64 = 0
  /// Their margin in minor units.
  public var grossMargin: Int64 = 0

  /// Totals of nothing.
  public init() {}

  /// Net revenue per order, unrounded, in minor units; undefined without orders.
  public var averageOrderValue: Figure<Double> {
    .ratio(netRevenue, per: orders, orUndefined: .noOrders)
  }

  /// Totals over all of history up to the as-of day, or over some days of it.
  public init(of shop: ShopAsOf, on wanted: Range<CalendarDay>? = nil) {
    let days = shop.ledger.days
    let numbers = wanted?.numbers ?? .min..<(.max)
    for index in days.day.indices {
      guard days.day[index] <= shop.asOf.number else { break }
      if numbers.contains(days.day[index]) { add(days, at: index) }
    }
    // Over all of history they come to nothing.
    guard wanted != nil else { return }
    for move in shop.refundMoves where numbers.contains(move.day) { add(move) }
  }

  /// Totals by period, in the order of the table's periods.
  static func byPeriod(_ table: PeriodTable, of shop: ShopAsOf) -> [ShopTotals] {
    var totals = [ShopTotals](repeating: ShopTotals(), count: table.periods.count)
    let days = shop.ledger.days
    for index in days.day.indices {
      let day = days.day[index]
      guard day <= shop.asOf.number else { break }
      // Days before the first counted order have nothing to add and may lie before the first period.
      if days.countedOrders[index] > 0 { totals[table[day]].add(days, at: index) }
    }
    for move in shop.refundMoves { totals[table[move.day]].add(move) }
    return totals
  }

  private mutating func add(_ move: MoneyMove) {
    netRevenue += move.net
    grossMargin += move.margin
  }

  private mutating func add(_ days: DayColumns, at index: Int) {
    orders += Int(days.countedOrders[index])
    netRevenue += days.net[index]
    grossMargin += days.margin[index]
  }
}
