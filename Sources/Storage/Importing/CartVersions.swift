internal import Commerce

/// Writes the carts of one import as versions: new ones, and ones that supersede what was current.
struct CartVersions: ~Copyable {
  /// The versions of earlier imports that say what rows of this file say.
  private(set) var confirmed = RowSet()

  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var find: Statement
  private var insert: Statement
  private var setCurrent: Statement
  private var delete: Statement
  private var lines: CartLines

  init(connection: Connection, source: Int32, importID: Int32) throws(SQLiteError) {
    let find = try connection.prepare(
      """
      SELECT id, import_id, supersedes, customer_id, \(StoredCart.columns) FROM cart_version
      WHERE cart_id = ? AND source_id = ? AND current = 1
      """)
    let insert = try connection.prepare(
      """
      INSERT INTO cart_version (
        current, source_id, import_id, supersedes, customer_id, cart_id, day, instant, has_time,
        currency, value, recovered_day)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let setCurrent = try connection.prepare("UPDATE cart_version SET current = ? WHERE id = ?")
    // Its lines go with it.
    let delete = try connection.prepare("DELETE FROM cart_version WHERE id = ?")
    let lines = try CartLines(connection: connection)
    self.connection = connection
    self.source = source
    self.importID = importID
    self.find = find
    self.insert = insert
    self.setCurrent = setCurrent
    self.delete = delete
    self.lines = lines
  }

  /// Takes a cart of the file, and counts in the summary what it was.
  mutating func add(
    _ cart: Cart, customer: Int32?, to summary: inout ImportSummary
  ) throws(SQLiteError) {
    var known = try current(cart)
    if let repeated = known, repeated.importID == importID || confirmed.contains(repeated.row) {
      known = try takeBack(repeated, into: &summary)
    }
    summary.totals.add(cart.value, in: cart.currency)
    if customer == nil { summary.totals.noteUnidentified(1) }
    if let known, known.customer == customer, known.cart == cart.stored {
      confirmed.insert(known.row)
      summary.unchanged += 1
      return
    }
    if let known {
      try mark(known.row, current: false)
      summary.changed += 1
    } else {
      summary.added += 1
    }
    if cart.recoveredOn != nil, known?.cart.recoveredOn == nil { summary.recovered += 1 }
    try insert(cart, customer: customer, supersedes: known?.row)
  }

  /// Forgets what an earlier row of the file said of a cart, since the later one stands; gives what was known before.
  private mutating func takeBack(
    _ row: Version, into summary: inout ImportSummary
  ) throws(SQLiteError) -> Version? {
    summary.replaced += 1
    summary.totals.add(0 - row.cart.value, in: row.cart.currency)
    if row.customer == nil { summary.totals.noteUnidentified(-1) }
    guard row.importID == importID else {
      confirmed.remove(row.row)
      summary.unchanged -= 1
      return row
    }
    delete.bind(row.row)
    try delete.run()
    if let before = row.supersedes {
      try mark(before, current: true)
      summary.changed -= 1
    } else {
      summary.added -= 1
    }
    let before = try current(row.cart)
    if row.cart.recoveredOn != nil, before?.cart.recoveredOn == nil { summary.recovered -= 1 }
    return before
  }

  private mutating func insert(
    _ cart: Cart, customer: Int32?, supersedes: Int32?
  ) throws(SQLiteError) {
    insert.bind(source)
    insert.bind(importID)
    insert.bind(supersedes)
    insert.bind(customer)
    insert.bind(cart.id)
    insert.bind(cart.begunAt.day.number)
    insert.bind(cart.begunAt.instant)
    insert.bind(cart.begunAt.hasTime)
    insert.bind(cart.currency?.code)
    insert.bind(cart.value)
    insert.bind(cart.recoveredOn?.number)
    try insert.run()
    try lines.insert(cart.lines, of: Int32(truncatingIfNeeded: connection.lastInsertedRow))
  }

  private mutating func mark(_ row: Int32, current: Bool) throws(SQLiteError) {
    setCurrent.bind(current)
    setCurrent.bind(row)
    try setCurrent.run()
  }

  private struct Version {
    var row: Int32
    var importID: Int32
    var supersedes: Int32?
    var customer: Int32?
    var cart: Cart
  }

  private mutating func current(_ cart: Cart) throws(SQLiteError) -> Version? {
    find.bind(cart.id)
    find.bind(source)
    guard try find.step() else { return nil }
    defer { find.reset() }
    let row = find.integer32(0)
    var stored = StoredCart.cart(in: find, from: 4)
    stored.lines = try lines.lines(of: row)
    return Version(
      row: row, importID: find.integer32(1),
      supersedes: find.optionalInteger(2).map(Int32.init(truncatingIfNeeded:)),
      customer: find.optionalInteger(3).map(Int32.init(truncatingIfNeeded:)), cart: stored)
  }
}

/// A cart as it is stored: whom it names stands beside it, and its day is settled.
enum StoredCart {
  /// The columns to select, in the order that `cart(in:from:)` reads them.
  static let columns = "cart_id, day, instant, has_time, currency, value, recovered_day"

  /// The cart in a row whose columns start at one, without its customer and its lines.
  static func cart(in row: borrowing Statement, from first: Int32) -> Cart {
    Cart(
      id: row.text(first), customer: nil,
      begunAt: PlacedAt(
        day: CalendarDay(number: row.integer32(first + 1)), instant: row.integer(first + 2),
        hasTime: row.flag(first + 3)),
      currency: row.optionalText(first + 4).flatMap(Currency.init(code:)),
      value: row.integer(first + 5),
      recoveredOn: row.optionalInteger(first + 6).map {
        CalendarDay(number: Int32(truncatingIfNeeded: $0))
      })
  }
}

extension Cart {
  /// The same as it would be read back.
  fileprivate var stored: Cart {
    var cart = self
    cart.customer = nil
    cart.begunAt = PlacedAt(day: begunAt.day, instant: begunAt.instant, hasTime: begunAt.hasTime)
    cart.lines = lines.map {
      OrderLine(name: $0.name, sku: $0.sku, quantity: $0.quantity, unitPrice: $0.unitPrice)
    }
    return cart
  }
}

/// Writes and reads the lines of cart versions.
struct CartLines: ~Copyable {
  private var insert: Statement
  private var select: Statement

  init(connection: Connection) throws(SQLiteError) {
    let insert = try connection.prepare(
      """
      INSERT INTO cart_line (cart_version_id, position, name, sku, quantity, unit_price)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    let select = try connection.prepare(
      """
      SELECT name, sku, quantity, unit_price FROM cart_line
      WHERE cart_version_id = ? ORDER BY position
      """)
    self.insert = insert
    self.select = select
  }

  mutating func insert(_ lines: [OrderLine], of row: Int32) throws(SQLiteError) {
    for (position, line) in lines.enumerated() {
      insert.bind(row)
      insert.bind(Int64(position))
      insert.bind(line.name)
      insert.bind(line.sku)
      insert.bind(line.quantity)
      insert.bind(line.unitPrice)
      try insert.run()
    }
  }

  mutating func lines(of row: Int32) throws(SQLiteError) -> [OrderLine] {
    select.bind(row)
    var lines: [OrderLine] = []
    while try select.step() {
      lines.append(
        OrderLine(
          name: select.text(0), sku: select.text(1), quantity: select.integer(2),
          unitPrice: select.integer(3)))
    }
    return lines
  }
}
