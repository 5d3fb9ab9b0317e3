internal import Commerce

/// Writes and reads the lines of order versions.
struct OrderLines: ~Copyable {
  private var insert: Statement
  private var insertSeveral: Statement
  private var select: Statement
  private var delete: Statement

  init(connection: Connection) throws(SQLiteError) {
    let columns = """
      order_line (order_version_id, position, name, sku, quantity, unit_price, discount, gift_card)
      """
    let values = "(?, ?, ?, ?, ?, ?, ?, ?)"
    let insert = try connection.prepare("INSERT INTO \(columns) VALUES \(values)")
    // An import that fails takes everything back: that the statement does so need not be prepared for.
    let insertSeveral = try connection.prepare(
      "INSERT OR FAIL INTO \(columns) VALUES \(SeveralRows.of(values))")
    let select = try connection.prepare(
      """
      SELECT name, sku, quantity, unit_price, discount, gift_card = 1 FROM order_line
      WHERE order_version_id = ? ORDER BY position
      """)
    let delete = try connection.prepare("DELETE FROM order_line WHERE order_version_id = ?")
    self.insert = insert
    self.insertSeveral = insertSeveral
    self.select = select
    self.delete = delete
  }

  /// Writes the lines of a version.
  ///
  /// - Parameter giftCards: the places of those that products tell to be gift cards.
  mutating func insert(
    _ lines: [OrderLine], of row: Int32, giftCards: [Int]
  ) throws(SQLiteError) {
    for (position, line) in zip(Int32(0)..., lines) {
      OrderLines.bind(line, at: position, of: row, giftCards: giftCards, to: &insert)
      try insert.run()
    }
  }

  /// Writes the lines of orders whose rows follow each other.
  mutating func insert(
    _ orders: [OrderToWrite], from first: Int32
  ) throws(SQLiteError) {
    var left = orders.reduce(0) { $0 + $1.prepared.order.lines.count }
    var bound = 0
    for (row, order) in zip(first..., orders) {
      let giftCards = order.goods.giftCards
      for (position, line) in zip(Int32(0)..., order.prepared.order.lines) {
        if bound == 0, left < SeveralRows.count {
          OrderLines.bind(line, at: position, of: row, giftCards: giftCards, to: &insert)
          try insert.run()
          continue
        }
        OrderLines.bind(line, at: position, of: row, giftCards: giftCards, to: &insertSeveral)
        bound += 1
        guard bound == SeveralRows.count else { continue }
        try insertSeveral.run()
        left -= bound
        bound = 0
      }
    }
  }

  private static func bind(
    _ line: OrderLine, at position: Int32, of row: Int32, giftCards: [Int],
    to insert: inout Statement
  ) {
    insert.bind(row)
    insert.bind(position)
    insert.bind(line.name)
    insert.bind(line.sku)
    insert.bind(line.quantity)
    insert.bind(line.unitPrice)
    insert.bind(line.discount)
    insert.bind(
      line.isGiftCard
        ? GiftCardMark.byFile
        : giftCards.contains(Int(position)) ? GiftCardMark.byProduct : GiftCardMark.none)
  }

  mutating func lines(of row: Int32) throws(SQLiteError) -> [OrderLine] {
    select.bind(row)
    var lines: [OrderLine] = []
    while try select.step() {
      lines.append(
        OrderLine(
          name: select.text(0), sku: select.text(1), quantity: select.integer(2),
          unitPrice: select.integer(3), discount: select.integer(4),
          isGiftCard: select.flag(5)))
    }
    return lines
  }

  mutating func delete(of row: Int32) throws(SQLiteError) {
    delete.bind(row)
    try delete.run()
  }
}

/// Who says that a line sold gift cards.
private enum GiftCardMark {
  static let none: Int32 = 0
  static let byFile: Int32 = 1
  static let byProduct: Int32 = 2
}
