public import Commerce

extension OrderStore {
  /// Whether any cart was imported.
  public func hasCarts() throws(SQLiteError) -> Bool {
    try connection.integer("SELECT 1 FROM cart_version WHERE current = 1 LIMIT 1") != nil
  }

  /// The carts of some days with what became of them up to the last, the latest first; both days are included.
  ///
  /// Whose a cart is goes by the rules for orders: people who were merged are one, a masked address is nobody's unless
  /// the shop counts those. An order of that person since the cart was begun, whatever its status, takes the cart off
  /// the open ones; one without a time of day does so on the cart's own day, too. Nothing after the last day is
  /// looked at.
  public func carts(
    from first: CalendarDay? = nil, through last: CalendarDay
  ) throws(SQLiteError) -> [CartRow] {
    try connection.transaction(.reading) { () throws(SQLiteError) in
      // Who is who is asked of all customers: not where there is nothing to ask it for.
      guard try hasCarts() else { return [] }
      let rules = try CountingRules(connection: connection, settings: try readSettings())
      var orders = try OrdersSince(connection: connection, last: last)
      var lines = try CartLines(connection: connection)
      var select = try connection.prepare(
        """
        SELECT id, customer_id, cart_id, day, instant, has_time, currency, value,
          (SELECT min(recovered_day) FROM cart_version AS told
            WHERE told.cart_id = cart.cart_id AND told.source_id = cart.source_id
              AND told.recovered_day IS NOT NULL)
        FROM cart_version AS cart WHERE current = 1 AND day BETWEEN ? AND ?
        ORDER BY day DESC, instant DESC, id
        """)
      select.bind(first?.number ?? .min)
      select.bind(last.number)
      var carts: [CartRow] = []
      while try select.step() {
        var row = CartRow(
          row: select.integer32(0), cart: StoredCart.cart(in: select, from: 2), customer: nil,
          state: .nobodys)
        row.cart.lines = try lines.lines(of: row.row)
        // A recovery after the last day is not known on it.
        if let day = row.cart.recoveredOn, day > last { row.cart.recoveredOn = nil }
        if !select.isNull(1) {
          let named = select.integer32(1)
          row.customer = rules.person(named)
          row.state = try state(of: row, named: named, rules, &orders)
        }
        carts.append(row)
      }
      return carts
    }
  }

  private func state(
    of row: CartRow, named: Int32, _ rules: CountingRules, _ orders: inout OrdersSince
  ) throws(SQLiteError) -> CartState {
    if let day = row.cart.recoveredOn { return .ordered(day) }
    guard let person = row.customer else { return .nobodys }
    if let rule = rules.ruleAbout(customer: named) { return .leftOut(rule: rule) }
    return try orders.first(of: rules.customers(of: person), since: row.cart.begunAt).map {
      .ordered($0)
    } ?? .open
  }
}

/// Looks for orders of people since a moment, up to a day.
private struct OrdersSince: ~Copyable {
  private var find: Statement
  private let last: CalendarDay

  init(connection: Connection, last: CalendarDay) throws(SQLiteError) {
    find = try connection.prepare(
      """
      SELECT min(day) FROM order_version
      WHERE customer_id = ? AND current = 1 AND day <= ?
        AND (instant >= ? OR has_time = 0 AND day >= ?)
      """)
    self.last = last
  }

  /// The day of the first of them; nil without any.
  mutating func first(
    of customers: [Int32], since moment: PlacedAt
  ) throws(SQLiteError) -> CalendarDay? {
    var first: CalendarDay?
    for customer in customers {
      find.bind(customer)
      find.bind(last.number)
      find.bind(moment.instant)
      find.bind(moment.day.number)
      if try find.step(), !find.isNull(0) {
        let day = CalendarDay(number: find.integer32(0))
        first = min(first ?? day, day)
      }
      find.reset()
    }
    return first
  }
}
