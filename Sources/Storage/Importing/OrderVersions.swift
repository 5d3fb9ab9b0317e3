internal import Commerce

/// Writes the orders of one import as versions: new ones, and ones that supersede what was current.
struct OrderVersions: ~Copyable {
  let connection: Connection
  let source: Int32
  let importID: Int32
  private var insert: Statement
  /// Inserts several orders at once, and leaves out those that can't be.
  var insertSeveral: Statement
  private var find: Statement
  private var read: Statement
  /// For orders that several exports tell.
  var findTold: Statement
  var findScope: Statement
  var markJoined: Statement
  var costs: ProductCosts
  private var setCurrent: Statement
  var delete: Statement
  var lines: OrderLines
  var refunds: OrderRefunds
  /// The versions of earlier imports that say what rows of this file say.
  var confirmed = RowSet()
  /// The versions that rows of this file stand for so far, new and unchanged ones.
  var seen = RowSet()
  /// Of earlier imports, whether they were of another export than this file's.
  var otherExports: [Int32: Bool] = [:]
  /// Of imports, whether their files have the orders' own totals.
  var totalsTold: [Int32: Bool] = [:]
  /// Whether the order before was known already; then the next one will be, too.
  private(set) var expectsKnown = false

  init(connection: Connection, source: Int32, importID: Int32) throws(SQLiteError) {
    let columns = """
      order_version (
        id, current, counted, customer_id, day, instant, has_time, currency, total, tax, shipping,
        refunded, cost, lacks_cost, channel, discount_codes, source_id, order_id, import_id,
        supersedes, file_line, offset_minutes, counts_as_written, discount, cost_given, status,
        country, tags, source, guest)
      """
    let values = """
      (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(source), ?, \(importID), ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?)
      """
    let insert = try connection.prepare(
      "INSERT INTO \(columns) VALUES \(values) ON CONFLICT DO NOTHING")
    let insertSeveral = try connection.prepare(
      "INSERT OR IGNORE INTO \(columns) VALUES \(SeveralRows.of(values))")
    let find = try connection.prepare(
      """
      SELECT \(OrderVersion.columns) FROM order_version
      WHERE order_id = ? AND source_id = ? AND current = 1
      """)
    let findTold = try connection.prepare(
      """
      SELECT \(OrderVersion.columns) FROM order_version
      WHERE order_id = ? AND source_id = ? AND current = 2
      """)
    let findScope = try connection.prepare("SELECT source_id FROM customer WHERE id = ?")
    let markJoined = try connection.prepare(
      "UPDATE order_version SET joined = 1, import_id = ? WHERE id = ?")
    let read = try connection.prepare(
      "SELECT \(OrderVersion.columns) FROM order_version WHERE id = ?")
    let setCurrent = try connection.prepare("UPDATE order_version SET current = ? WHERE id = ?")
    let delete = try connection.prepare("DELETE FROM order_version WHERE id = ?")
    let lines = try OrderLines(connection: connection)
    let refunds = try OrderRefunds(connection: connection)
    self.connection = connection
    self.source = source
    self.importID = importID
    self.insert = insert
    self.insertSeveral = insertSeveral
    self.find = find
    self.read = read
    self.findTold = findTold
    self.findScope = findScope
    self.markJoined = markJoined
    costs = ProductCosts(connection: connection)
    self.setCurrent = setCurrent
    self.delete = delete
    self.lines = lines
    self.refunds = refunds
  }

  /// Takes an order of the file, and counts in the summary what it was.
  ///
  /// - Returns: the row of an order that was not known before; nil for any other.
  mutating func add(
    _ order: PreparedOrder, customer: Int32?, goods: OrderGoods, to summary: inout ImportSummary
  ) throws(SQLiteError) -> Int32? {
    // Trying to insert is the quickest way to learn that an order is new, and a slow one that it is not.
    if !expectsKnown, let row = try insert(order, customer: customer, goods: goods) {
      summary.added += 1
      summary.totals.add(order.order, isIdentified: customer != nil)
      seen.insert(row)
      return row
    }
    guard let known = try currentVersion(of: order.order.id) else {
      // An order that could be neither inserted nor found means that the index contradicts the table.
      guard expectsKnown else { throw connection.inconsistency("current_order") }
      expectsKnown = false
      return try add(order, customer: customer, goods: goods, to: &summary)
    }
    expectsKnown = true
    try put(order, over: known, customer: customer, goods: goods, summary: &summary)
    return nil
  }

  /// Takes an order of which a version is current already.
  private mutating func put(
    _ order: PreparedOrder, over known: OrderVersion, customer: Int32?, goods: OrderGoods,
    summary: inout ImportSummary
  ) throws(SQLiteError) {
    if try isTold(elsewhere: known) {
      return try tell(order, customer: customer, goods: goods, summary: &summary)
    }
    let isRepeated = seen.contains(known.row)
    if isRepeated {
      summary.replaced += 1
      summary.totals.remove(known.order, isIdentified: known.customer != nil)
    }
    summary.totals.add(order.order, isIdentified: customer != nil)
    if try says(known, order.order, customer: customer) {
      if !isRepeated { summary.unchanged += 1 }
      if known.importID != importID { confirmed.insert(known.row) }
      return seen.insert(known.row)
    }
    if known.importID == importID {
      try overwrite(known, with: order, customer: customer, goods: goods, summary: &summary)
    } else {
      confirmed.remove(known.row)
      try mark(known.row, Mark.superseded)
      let row = try insert(order, customer: customer, goods: goods, supersedes: known.row)
      if let row { seen.insert(row) }
      if isRepeated { summary.unchanged -= 1 }
      summary.changed += 1
    }
  }

  /// A later row of the same file replaces an earlier one, as if that had never been there.
  private mutating func overwrite(
    _ known: OrderVersion, with order: PreparedOrder, customer: Int32?, goods: OrderGoods,
    summary: inout ImportSummary
  ) throws(SQLiteError) {
    try lines.delete(of: known.row)
    try refunds.delete(of: known.row)
    delete.bind(known.row)
    try delete.run()
    if let row = known.supersedes, let before = try version(in: row),
      try says(before, order.order, customer: customer)
    {
      try mark(row, Mark.current)
      confirmed.insert(row)
      seen.insert(row)
      summary.changed -= 1
      summary.unchanged += 1
    } else {
      _ = try insert(
        order, customer: customer, goods: goods, row: known.row, supersedes: known.supersedes)
    }
  }

  /// The row of the new version; nil where another version of the order is current.
  mutating func insert(
    _ prepared: PreparedOrder, customer: Int32?, goods: OrderGoods, row: Int32? = nil,
    supersedes: Int32? = nil
  ) throws(SQLiteError) -> Int32? {
    let order = prepared.order
    OrderVersions.bind(
      prepared, customer: customer, goods: goods, row: row, supersedes: supersedes, to: &insert)
    try insert.run()
    guard connection.changedRows == 1 else { return nil }
    let row = Int32(truncatingIfNeeded: connection.lastInsertedRow)
    try lines.insert(order.lines, of: row, giftCards: goods.giftCards)
    try refunds.insert(order.refunds, of: row)
    return row
  }

  static func bind(
    _ prepared: PreparedOrder, customer: Int32?, goods: OrderGoods, row: Int32? = nil,
    supersedes: Int32? = nil, to insert: inout Statement
  ) {
    let order = prepared.order
    insert.bind(row)
    insert.bind(prepared.standing == .counted)
    insert.bind(customer)
    insert.bind(order.placedAt.day.number)
    insert.bind(order.placedAt.instant)
    insert.bind(order.placedAt.hasTime)
    insert.bind(repeated: order.currency?.code)
    insert.bind(order.amounts.total)
    insert.bind(order.amounts.tax)
    insert.bind(order.amounts.shipping)
    insert.bind(order.amounts.refunded)
    insert.bind(goods.cost.known)
    insert.bind(goods.cost.isIncomplete)
    insert.bind(repeated: order.channel)
    insert.bind(repeated: prepared.discountCodes)
    insert.bind(order.id)
    insert.bind(supersedes)
    insert.bind(Int64(order.fileLine))
    insert.bind(order.placedAt.offsetMinutes.map(Int64.init))
    insert.bind(order.placedAt.countsAsWritten)
    insert.bind(order.amounts.discount)
    insert.bind(order.amounts.cost)
    insert.bind(repeated: order.status)
    insert.bind(repeated: order.country)
    insert.bind(repeated: prepared.tags)
    insert.bind(repeated: order.source)
    insert.bind(order.isByGuest)
  }

  mutating func currentVersion(of orderID: String) throws(SQLiteError) -> OrderVersion? {
    find.bind(orderID)
    find.bind(source)
    guard try find.step() else { return nil }
    defer { find.reset() }
    return OrderVersion(in: find)
  }

  mutating func version(in row: Int32) throws(SQLiteError) -> OrderVersion? {
    read.bind(row)
    guard try read.step() else { return nil }
    defer { read.reset() }
    return OrderVersion(in: read)
  }

  /// Whether a version says what an order says; the line of the file that it stands on is no part of that.
  mutating func says(
    _ version: OrderVersion, _ order: Order, customer: Int32?
  ) throws(SQLiteError) -> Bool {
    var stored = version.order
    stored.fileLine = order.fileLine
    stored.customer = order.customer
    if stored.placedAt.dayFollowsZone { stored.placedAt.day = order.placedAt.day }
    stored.lines = order.lines
    // Most orders paid nothing back, and a look into the table less is time.
    stored.refunds = stored.amounts.refunded == 0 ? [] : try refunds.refunds(of: version.row)
    if DiscountCodes.joined(stored.discountCodes) == DiscountCodes.joined(order.discountCodes) {
      stored.discountCodes = order.discountCodes
    }
    if OrderTags.joined(stored.tags) == OrderTags.joined(order.tags) { stored.tags = order.tags }
    guard version.customer == customer, stored == order else { return false }
    return try lines.lines(of: version.row) == order.lines
  }

  mutating func mark(_ row: Int32, _ mark: Int32) throws(SQLiteError) {
    setCurrent.bind(mark)
    setCurrent.bind(row)
    try setCurrent.run()
  }
}

/// A version as it is stored, without its lines.
struct OrderVersion {
  var row: Int32
  var importID: Int32
  var supersedes: Int32?
  var customer: Int32?
  /// Whether several exports make it together.
  var isJoined: Bool
  var order: Order

  static let columns = "id, import_id, supersedes, customer_id, joined, \(StoredOrder.columns)"

  init(in statement: borrowing Statement) {
    row = statement.integer32(0)
    importID = statement.integer32(1)
    supersedes = statement.isNull(2) ? nil : statement.integer32(2)
    customer = statement.isNull(3) ? nil : statement.integer32(3)
    isJoined = statement.flag(4)
    order = StoredOrder.order(in: statement, from: 5)
  }
}
