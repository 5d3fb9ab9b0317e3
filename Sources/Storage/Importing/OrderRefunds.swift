internal import Commerce

/// Writes and reads the dated refunds of order versions.
struct OrderRefunds: ~Copyable {
  private var insert: Statement
  private var select: Statement
  private var delete: Statement

  init(connection: Connection) throws(SQLiteError) {
    let insert = try connection.prepare(
      "INSERT INTO order_refund (order_version_id, day, amount) VALUES (?, ?, ?)")
    let select = try connection.prepare(
      "SELECT day, amount FROM order_refund WHERE order_version_id = ? ORDER BY day")
    let delete = try connection.prepare("DELETE FROM order_refund WHERE order_version_id = ?")
    self.insert = insert
    self.select = select
    self.delete = delete
  }

  mutating func insert(_ refunds: [DatedRefund], of row: Int32) throws(SQLiteError) {
    for refund in refunds {
      insert.bind(row)
      insert.bind(refund.day.number)
      insert.bind(refund.amount)
      try insert.run()
    }
  }

  mutating func refunds(of row: Int32) throws(SQLiteError) -> [DatedRefund] {
    select.bind(row)
    var refunds: [DatedRefund] = []
    while try select.step() {
      refunds.append(
        DatedRefund(day: CalendarDay(number: select.integer32(0)), amount: select.integer(1)))
    }
    return refunds
  }

  mutating func delete(of row: Int32) throws(SQLiteError) {
    delete.bind(row)
    try delete.run()
  }

  /// All of them by the row of their version, in order of time.
  static func byRow(in connection: Connection) throws(SQLiteError) -> [Int32: [DatedRefund]] {
    var statement = try connection.prepare(
      """
      SELECT order_version_id, order_refund.day, amount
      FROM order_refund JOIN order_version ON id = order_version_id
      WHERE current = 1 ORDER BY order_version_id, order_refund.day
      """)
    var refunds: [Int32: [DatedRefund]] = [:]
    while try statement.step() {
      refunds[statement.integer32(0), default: []].append(
        DatedRefund(
          day: CalendarDay(number: statement.integer32(1)), amount: statement.integer(2)))
    }
    return refunds
  }
}
