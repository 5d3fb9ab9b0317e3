public import Commerce

/// What an order was said to be before a later file said otherwise.
public struct ReplacedOrder: Equatable, Sendable {
  /// The row of the order as it stands now.
  public var row: Int32
  /// The day that it had.
  public var day: CalendarDay
  /// The currency that it had; nil is the shop's.
  public var currency: Currency?
  /// What was charged, in minor units of that currency.
  public var total: Int64
}

/// An order whose status keeps it from counting.
public struct UncountedOrder: Equatable, Sendable {
  /// Its row.
  public var row: Int32
  /// Its day.
  public var day: CalendarDay
  /// Why it does not count.
  public var standing: OrderStanding
  /// Its currency; nil is the shop's.
  public var currency: Currency?
}

extension OrderStore {
  /// What orders were said to be before later files said otherwise, in order of time.
  ///
  /// A row that a later one of its own file replaced is not kept.
  public func replacedOrders() throws(SQLiteError) -> [ReplacedOrder] {
    var statement = try connection.prepare(
      """
      SELECT \(Schema.rowNow), earlier.day, earlier.currency, earlier.total
      \(Schema.replacedOrders)
      ORDER BY earlier.day, earlier.id
      """)
    var orders: [ReplacedOrder] = []
    while try statement.step() {
      orders.append(
        ReplacedOrder(
          row: statement.integer32(0), day: CalendarDay(number: statement.integer32(1)),
          currency: statement.optionalText(2).flatMap(Currency.init(code:)),
          total: statement.integer(3)))
    }
    return orders
  }

  /// The orders whose status keeps them from counting, by day; both days are included.
  public func uncountedOrders(
    from first: CalendarDay, through last: CalendarDay
  ) throws(SQLiteError) -> [UncountedOrder] {
    var statement = try connection.prepare(
      """
      SELECT id, day, status, currency FROM order_version
      WHERE current = 1 AND counted = 0 AND day BETWEEN ? AND ?
      ORDER BY day, has_time, instant, order_id
      """)
    statement.bind(first.number)
    statement.bind(last.number)
    var orders: [UncountedOrder] = []
    while try statement.step() {
      orders.append(
        UncountedOrder(
          row: statement.integer32(0), day: CalendarDay(number: statement.integer32(1)),
          standing: OrderStanding(uncounted: statement.text(2)),
          currency: statement.optionalText(3).flatMap(Currency.init(code:))))
    }
    return orders
  }

  /// The rows of all orders in a currency, counted or not, by day; both days are included.
  public func orders(
    in currency: Currency, from first: CalendarDay, through last: CalendarDay
  ) throws(SQLiteError) -> [Int32] {
    try rows(
      "SELECT id FROM order_version NOT INDEXED WHERE current = 1 AND day BETWEEN ? AND ?"
        + " AND currency = ? ORDER BY day, has_time, instant, order_id",
      from: first, through: last, currency: currency)
  }
}
