internal import Commerce

/// Writes the orders of one import as versions: new ones, and ones that supersede what was current.
struct OrderVersions: ~Copyable {
  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var insert: Statement
  private var find: Statement
  private var read: Statement
  private var setCurrent: Statement
  private var delete: Statement
  private var lines: OrderLines
  /// The versions that rows of this file stand for so far, new and unchanged ones.
  private var seen = RowSet()

  init(connection: Connection, source: Int32, importID: Int32) throws(SQLiteError) {
    let insert = try connection.prepare(
      """
      INSERT INTO order_version (
        id, current, counted, customer_id, day, instant, has_time, currency, total, tax, shipping,
        refunded, cost, lacks_cost, channel, discount_codes, source_id, order_id, import_id,
        supersedes, file_line, offset_minutes, counts_as_written, discount, cost_given, status,
        country)
      VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """)
    let find = try connection.prepare(
      """
      SELECT id, import_id, supersedes FROM order_version
      WHERE order_id = ? AND source_id = ? AND current = 1
      """)
    let read = try connection.prepare(
      "SELECT customer_id, \(StoredOrder.columns) FROM order_version WHERE id = ?")
    let setCurrent = try connection.prepare("UPDATE order_version SET current = ? WHERE id = ?")
    let delete = try connection.prepare("DELETE FROM order_version WHERE id = ?")
    let lines = try OrderLines(connection: connection)
    self.connection = connection
    self.source = source
    self.importID = importID
    self.insert = insert
    self.find = find
    self.read = read
    self.setCurrent = setCurrent
    self.delete = delete
    self.lines = lines
  }

  /// Takes an order of the file, and counts in the summary what it was.
  mutating func add(
    _ order: Order, customer: Int32?, cost: OrderCost, to summary: inout ImportSummary
  ) throws(SQLiteError) {
    // Trying to insert is the quickest way to learn whether the order is known.
    if let row = try insert(order, customer: customer, cost: cost) {
      summary.added += 1
      return seen.insert(row)
    }
    let known = try currentVersion(of: order)
    let isRepeated = seen.contains(known.row)
    if isRepeated { summary.replaced += 1 }
    if try isSame(order, customer: customer, asVersion: known.row) {
      if !isRepeated { summary.unchanged += 1 }
      return seen.insert(known.row)
    }
    if known.importID == importID {
      try overwrite(known, with: order, customer: customer, cost: cost, summary: &summary)
    } else {
      try mark(known.row, current: false)
      let row = try insert(order, customer: customer, cost: cost, supersedes: known.row)
      if let row { seen.insert(row) }
      if isRepeated { summary.unchanged -= 1 }
      summary.changed += 1
    }
  }

  private struct Version {
    var row: Int32
    var importID: Int32
    var supersedes: Int32?
  }

  /// A later row of the same file replaces an earlier one, as if that had never been there.
  private mutating func overwrite(
    _ known: Version, with order: Order, customer: Int32?, cost: OrderCost,
    summary: inout ImportSummary
  ) throws(SQLiteError) {
    try lines.delete(of: known.row)
    delete.bind(known.row)
    try delete.run()
    if let before = known.supersedes, try isSame(order, customer: customer, asVersion: before) {
      try mark(before, current: true)
      seen.insert(before)
      summary.changed -= 1
      summary.unchanged += 1
    } else {
      _ = try insert(
        order, customer: customer, cost: cost, row: known.row, supersedes: known.supersedes)
    }
  }

  /// The row of the new version; nil where another version of the order is current.
  private mutating func insert(
    _ order: Order, customer: Int32?, cost: OrderCost, row: Int32? = nil, supersedes: Int32? = nil
  ) throws(SQLiteError) -> Int32? {
    insert.bind(row)
    insert.bind(order.isCounted)
    insert.bind(customer)
    insert.bind(order.placedAt.day.number)
    insert.bind(order.placedAt.instant)
    insert.bind(order.placedAt.hasTime)
    insert.bind(repeated: order.currency?.code)
    insert.bind(order.amounts.total)
    insert.bind(order.amounts.tax)
    insert.bind(order.amounts.shipping)
    insert.bind(order.amounts.refunded)
    insert.bind(cost.known)
    insert.bind(cost.isIncomplete)
    insert.bind(repeated: order.channel)
    insert.bind(repeated: DiscountCodes.joined(order.discountCodes))
    insert.bind(source)
    insert.bind(order.id)
    insert.bind(importID)
    insert.bind(supersedes)
    insert.bind(Int64(order.fileLine))
    insert.bind(order.placedAt.offsetMinutes.map(Int64.init))
    insert.bind(order.placedAt.countsAsWritten)
    insert.bind(order.amounts.discount)
    insert.bind(order.amounts.cost)
    insert.bind(repeated: order.status)
    insert.bind(repeated: order.country)
    try insert.run()
    guard connection.changedRows == 1 else { return nil }
    let row = Int32(truncatingIfNeeded: connection.lastInsertedRow)
    try lines.insert(order.lines, of: row)
    return row
  }

  private mutating func currentVersion(of order: Order) throws(SQLiteError) -> Version {
    find.bind(order.id)
    find.bind(source)
    guard try find.step() else { throw connection.inconsistency("current_order") }
    defer { find.reset() }
    return Version(
      row: find.integer32(0), importID: find.integer32(1),
      supersedes: find.optionalInteger(2).map { Int32(truncatingIfNeeded: $0) })
  }

  /// Whether a version says what the order says; the line of the file that it stands on is no part of that.
  private mutating func isSame(
    _ order: Order, customer: Int32?, asVersion row: Int32
  ) throws(SQLiteError) -> Bool {
    read.bind(row)
    guard try read.step() else { throw connection.inconsistency("order_version") }
    let storedCustomer = read.optionalInteger(0).map { Int32(truncatingIfNeeded: $0) }
    var stored = StoredOrder.order(in: read, from: 1)
    read.reset()
    stored.fileLine = order.fileLine
    stored.customer = order.customer
    if stored.placedAt.dayFollowsZone { stored.placedAt.day = order.placedAt.day }
    stored.lines = order.lines
    if DiscountCodes.joined(stored.discountCodes) == DiscountCodes.joined(order.discountCodes) {
      stored.discountCodes = order.discountCodes
    }
    guard stored == order, storedCustomer == customer else { return false }
    return try lines.lines(of: row) == order.lines
  }

  private mutating func mark(_ row: Int32, current: Bool) throws(SQLiteError) {
    setCurrent.bind(current)
    setCurrent.bind(row)
    try setCurrent.run()
  }
}

/// Rows of a table, a bit each.
private struct RowSet {
  private var words: [UInt64] = []

  mutating func insert(_ row: Int32) {
    let word = Int(row) / 64
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, words.count)))
    }
    words[word] |= 1 << UInt64(row % 64)
  }

  func contains(_ row: Int32) -> Bool {
    let word = Int(row) / 64
    return word < words.count && words[word] & (1 << UInt64(row % 64)) != 0
  }
}
