public import Commerce

extension OrderStore {
  /// The orders in these rows, in the order of the rows; a row that is not there is left out.
  ///
  /// To be asked for the rows on screen: an order takes some microseconds.
  public func orderRows(rows: [Int32]) throws(SQLiteError) -> [OrderRow] {
    var statement = try connection.prepare(
      "\(OrderStore.selectOrderRow) WHERE order_version.id = ?")
    var orders: [OrderRow] = []
    orders.reserveCapacity(rows.count)
    for row in rows {
      statement.bind(row)
      if try statement.step() { orders.append(OrderStore.orderRow(in: statement)) }
      statement.reset()
    }
    return try asCounted(orders)
  }

  /// The orders of a customer and of those who were merged into that one, counted or not, by time; an order
  /// without a time stands first on its day.
  public func ordersOfCustomer(_ id: Int32) throws(SQLiteError) -> [OrderRow] {
    let customers = [id] + (try CustomerAliases(connection: connection).others(of: id))
    var statement = try connection.prepare(
      """
      \(OrderStore.selectOrderRow)
      WHERE customer_id IN (\(customers.map(String.init).joined(separator: ", "))) AND current = 1
      ORDER BY day, has_time, instant, order_id
      """)
    var orders: [OrderRow] = []
    while try statement.step() { orders.append(OrderStore.orderRow(in: statement)) }
    return try asCounted(orders)
  }

  /// The same orders as the ledger has them: with the channel of a code that is one, and the person in the place of a
  /// customer who was merged into one.
  private func asCounted(_ orders: [OrderRow]) throws(SQLiteError) -> [OrderRow] {
    var orders = orders
    let codeChannels = try readSettings().codeChannels
    for place in orders.indices {
      guard let channel = codeChannels.channel(ofOrderWith: orders[place].discountCodes) else {
        continue
      }
      orders[place].channel = channel
    }
    let aliases = try CustomerAliases(connection: connection)
    if aliases.isEmpty { return orders }
    for place in orders.indices {
      guard let customer = orders[place].customer,
        let person = try customerDetails(ids: [aliases.person(customer)]).first
      else { continue }
      orders[place].customer = person.id
      orders[place].customerName = person.name.isEmpty ? person.key : person.name
      orders[place].customerAcceptsMarketing = person.acceptsMarketing
    }
    return orders
  }

  /// An order with its lines and the import it came from; nil where the row is not there.
  ///
  /// A row that another version of its order has superseded meanwhile stands for that version.
  public func orderDetail(row: Int32) throws(SQLiteError) -> OrderDetail? {
    var statement = try connection.prepare(
      """
      SELECT current.import_id, current.file_line, current.id
      FROM order_version AS asked JOIN order_version AS current
        ON current.order_id = asked.order_id AND current.source_id = asked.source_id
          AND current.current = 1
      WHERE asked.id = ?
      """)
    statement.bind(row)
    guard try statement.step() else { return nil }
    let row = statement.integer32(2)
    guard let order = try orderRows(rows: [row]).first,
      let record = try imports(where: "import.id = \(statement.integer32(0))").first
    else { return nil }
    var lines = try OrderLines(connection: connection)
    var costs = ProductCosts(connection: connection)
    var refunds = try OrderRefunds(connection: connection)
    var detail = OrderDetail(
      order: order, lines: [], refunds: try refunds.refunds(of: row), importRecord: record,
      fileLine: Int(statement.integer(1)))
    for line in try lines.lines(of: row) {
      detail.lines.append(
        OrderDetail.Line(line: line, unitCost: try costs.unitCost(of: line, on: order.placedAt.day))
      )
    }
    return detail
  }

  /// The rows of the orders whose status keeps them from counting, by day; both days are included.
  public func ordersNotCounted(
    from first: CalendarDay, through last: CalendarDay
  ) throws(SQLiteError) -> [Int32] {
    try rows(
      "SELECT id FROM order_version WHERE current = 1 AND counted = 0 AND day BETWEEN ? AND ?"
        + " ORDER BY day, has_time, instant, order_id", from: first, through: last)
  }

  /// The rows of the orders that would count but for their currency, by day; both days are included.
  public func ordersInOtherCurrencies(
    than currency: Currency, from first: CalendarDay, through last: CalendarDay
  ) throws(SQLiteError) -> [Int32] {
    try rows(
      "SELECT id FROM order_version NOT INDEXED WHERE current = 1 AND counted = 1"
        + " AND day BETWEEN ? AND ? AND currency <> ?"
        + " ORDER BY day, has_time, instant, order_id",
      from: first, through: last, currency: currency)
  }

  func rows(
    _ sql: String, from first: CalendarDay, through last: CalendarDay, currency: Currency? = nil
  ) throws(SQLiteError) -> [Int32] {
    var statement = try connection.prepare(sql)
    statement.bind(first.number)
    statement.bind(last.number)
    if let currency { statement.bind(currency.code) }
    var rows: [Int32] = []
    while try statement.step() { rows.append(statement.integer32(0)) }
    return rows
  }

  /// Selects what `orderRow(in:)` reads.
  private static let selectOrderRow = """
    SELECT order_version.id, customer_id, customer.name, customer.key, counted, cost, lacks_cost,
      accepts_marketing, cost_given IS NOT NULL, \(StoredOrder.columns)
    FROM order_version LEFT JOIN customer ON customer.id = customer_id
    """

  private static func orderRow(in row: borrowing Statement) -> OrderRow {
    let order = StoredOrder.order(in: row, from: 9)
    var amounts = order.amounts
    amounts.cost = row.optionalInteger(5)
    let name = row.text(2)
    return OrderRow(
      row: row.integer32(0), orderID: order.id, placedAt: order.placedAt,
      customer: row.isNull(1) ? nil : row.integer32(1),
      customerName: name.isEmpty ? row.text(3) : name,
      customerAcceptsMarketing: row.isNull(7) ? nil : row.flag(7), status: order.status,
      isCounted: row.flag(4), currency: order.currency, amounts: amounts, isCostGiven: row.flag(8),
      lacksCost: row.flag(6), channel: order.channel, country: order.country,
      discountCodes: order.discountCodes, tags: order.tags, source: order.source)
  }
}
