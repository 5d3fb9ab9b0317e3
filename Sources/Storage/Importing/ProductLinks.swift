internal import Commerce

/// Brings what is worked out from products in line with the products as they are now: the costs of orders, and which
/// lines sold gift cards.
struct ProductLinks {
  let connection: Connection

  /// Orders are read and written in turns, since a table should not change while it is read.
  private static let batch = 50_000

  /// Renews both.
  func renew() throws(SQLiteError) {
    try renewCosts()
    try renewGiftCards()
  }

  /// Renews the costs of all current orders whose file gives none; also to be called when orders have moved to
  /// other days.
  func renewCosts() throws(SQLiteError) {
    let products = try ProductCatalogue(connection: connection)
    var lines = try connection.prepare(
      """
      SELECT v.id, v.cost, v.lacks_cost, v.day, l.name, l.sku, l.quantity
      FROM order_version v NOT INDEXED JOIN order_line l ON l.order_version_id = v.id
      WHERE v.id > ? AND v.current = 1 AND v.cost_given IS NULL ORDER BY v.id
      """)
    var update = try connection.prepare(
      "UPDATE order_version SET cost = ?, lacks_cost = ? WHERE id = ?")
    var last: Int32 = 0
    while true {
      let changes = try changes(after: &last, lines: &lines, products)
      for change in changes {
        update.bind(change.cost.known)
        update.bind(change.cost.isIncomplete)
        update.bind(change.row)
        try update.run()
      }
      if changes.count < ProductLinks.batch { return }
    }
  }

  private struct Change {
    var row: Int32
    var before: OrderCost
    var cost = OrderCost(known: nil, isIncomplete: false)
  }

  private func changes(
    after last: inout Int32, lines: inout Statement, _ products: ProductCatalogue
  ) throws(SQLiteError) -> [Change] {
    var changes: [Change] = []
    var order: Change?
    lines.bind(last)
    while try lines.step() {
      let row = lines.integer32(0)
      if row != order?.row {
        if let order, order.cost != order.before { changes.append(order) }
        if changes.count == ProductLinks.batch {
          lines.reset()
          return changes
        }
        last = row
        order = Change(
          row: row,
          before: OrderCost(known: lines.optionalInteger(1), isIncomplete: lines.flag(2)))
      }
      order?.cost.add(
        quantity: lines.integer(6),
        products.unitCost(
          sku: lines.text(5), name: lines.text(4), on: CalendarDay(number: lines.integer32(3))))
    }
    if let order, order.cost != order.before { changes.append(order) }
    return changes
  }

  /// What a product alone says of a line is taken back, then said anew.
  private func renewGiftCards() throws(SQLiteError) {
    try connection.execute(
      "UPDATE order_line SET gift_card = 0 WHERE gift_card <> 0 AND gift_card = 2")
    let giftCards = "FROM product_version WHERE current = 1 AND gift_card = 1"
    guard try connection.integer("SELECT 1 \(giftCards) LIMIT 1") != nil else { return }
    try connection.execute(
      """
      UPDATE order_line SET gift_card = 2
      WHERE gift_card = 0 AND (sku IN (SELECT sku \(giftCards) AND sku <> '')
        OR name IN (SELECT name \(giftCards) AND name <> ''))
      """)
  }
}
