internal import Commerce

/// Finds the customers of an import's orders, adds new ones, and keeps their newest details.
///
/// The details of the newest order win; an older order only fills what is still empty.
struct CustomerDirectory: ~Copyable {
  /// Customers that were added.
  private(set) var newCount = 0
  /// How often details of known customers were changed.
  private(set) var changedCount = 0
  /// Customers of earlier imports whom the file names.
  private(set) var named = RowSet()
  /// What the file says of customers of earlier imports.
  private(set) var said = SaidDetails()

  private let source: Int32
  private let hasEarlierOrders: Bool
  /// Whether the store may know customers that are not remembered here.
  private var mayKnowMore: Bool
  private let connection: Connection
  private var insert: Statement
  private var find: Statement
  private var newestOrder: Statement
  private var read: Statement
  private var update: Statement
  private var keep: Statement
  /// The last customer that an earlier import brought; 0 without any.
  private let lastEarlier: Int32
  /// The ids of the numbered customers.
  private var ids: [Int32] = []
  /// The moment of the newest order by customer id, 0 for the first id; `unknown` where none was looked at.
  private var newestInstant: [Int64] = []

  private static let unknown = Int64.min

  /// Where the store has no customers yet, the index that finds them by key may be missing: the directory then
  /// makes it before it forgets the first of them.
  ///
  /// - Parameter hasEarlierOrders: whether any order or cart was there before the import.
  init(
    connection: Connection, source: Int32, importID: Int32, hasEarlierOrders: Bool
  ) throws(SQLiteError) {
    let insert = try connection.prepare(
      """
      INSERT INTO customer
        (key, source_id, name, city, country, accepts_marketing, search, import_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, \(importID))
      """)
    let find = try connection.prepare(
      """
      SELECT id, name, city, country, accepts_marketing FROM customer
      WHERE key = ? AND source_id = ?
      """)
    let newestOrder = try connection.prepare(
      """
      SELECT max(instant) FROM (
        SELECT max(instant) AS instant FROM order_version WHERE customer_id = ?1 AND current = 1
        UNION ALL
        SELECT max(instant) FROM cart_version WHERE customer_id = ?1 AND current = 1)
      """)
    let read = try connection.prepare(
      "SELECT id, name, city, country, accepts_marketing FROM customer WHERE id = ?")
    let update = try connection.prepare(
      """
      UPDATE customer SET name = ?, city = ?, country = ?, accepts_marketing = ?, search = ?
      WHERE id = ?
      """)
    let keep = try connection.prepare(
      """
      INSERT OR IGNORE INTO customer_change
        (customer_id, import_id, name, city, country, accepts_marketing)
      VALUES (?, \(importID), ?, ?, ?, ?)
      """)
    let last = try connection.integer("SELECT max(id) FROM customer")
    self.connection = connection
    self.source = source
    self.hasEarlierOrders = hasEarlierOrders
    mayKnowMore = last != nil
    lastEarlier = Int32(truncatingIfNeeded: last ?? 0)
    self.insert = insert
    self.find = find
    self.newestOrder = newestOrder
    self.read = read
    self.update = update
    self.keep = keep
  }

  /// The id of the customer who placed an order at a moment.
  mutating func id(
    of identity: CustomerIdentity, _ customer: NumberedCustomer, at instant: Int64
  ) throws(SQLiteError) -> Int32 {
    if customer.startsAnew {
      // From here on it is the index that knows who is there.
      try connection.execute(Schema.createCustomerKey)
      mayKnowMore = true
      ids.removeAll()
    }
    let id: Int32
    if customer.isNew {
      id = try look(up: identity, at: instant)
      ids.append(id)
    } else {
      id = ids[customer.number]
      // The same details again need no look at the database.
      if customer.hasOtherDetails {
        read.bind(id)
        guard try read.step() else { throw connection.inconsistency("customer") }
        let known = identity.withDetails(in: read)
        read.reset()
        try merge(identity, over: known, of: id, at: instant)
      }
    }
    note(instant, of: id)
    return id
  }

  private mutating func look(
    up identity: CustomerIdentity, at instant: Int64
  ) throws(SQLiteError) -> Int32 {
    // E-mail addresses are global: source 0.
    let scope = identity.email.isEmpty ? source : 0
    if mayKnowMore {
      find.bind(identity.key)
      find.bind(scope)
      if try find.step() {
        let id = find.integer32(0)
        if id <= lastEarlier { named.insert(id) }
        let known = identity.withDetails(in: find)
        find.reset()
        try merge(identity, over: known, of: id, at: instant)
        return id
      }
    }
    insert.bind(identity.key)
    insert.bind(scope)
    insert.bind(identity.name)
    insert.bind(identity.city)
    insert.bind(identity.country)
    insert.bind(identity.acceptsMarketing)
    insert.bind(SearchText.of(identity))
    try insert.run()
    newCount += 1
    return Int32(truncatingIfNeeded: connection.lastInsertedRow)
  }

  private mutating func note(_ instant: Int64, of id: Int32) {
    let index = Int(id) - 1
    if index >= newestInstant.count {
      let missing = index + 1 - newestInstant.count
      newestInstant.append(contentsOf: repeatElement(CustomerDirectory.unknown, count: missing))
    }
    newestInstant[index] = max(newestInstant[index], instant)
  }

  /// Whether neither an order nor a cart of the customer is known that is newer.
  private mutating func isNewest(_ instant: Int64, of id: Int32) throws(SQLiteError) -> Bool {
    let index = Int(id) - 1
    if index < newestInstant.count, newestInstant[index] != CustomerDirectory.unknown {
      return instant >= newestInstant[index]
    }
    guard hasEarlierOrders else { return true }
    newestOrder.bind(id)
    defer { newestOrder.reset() }
    guard try newestOrder.step(), let newest = newestOrder.optionalInteger(0) else { return true }
    note(newest, of: id)
    return instant >= newest
  }

  /// Puts an order's details over those known, or under them where the order is an older one.
  private mutating func merge(
    _ identity: CustomerIdentity, over known: CustomerIdentity, of id: Int32, at instant: Int64
  ) throws(SQLiteError) {
    // Most say the same again, whichever is newer.
    if identity.completed(by: known) == known {
      if id <= lastEarlier { said.note(identity, in: known, of: id) }
      return
    }
    let merged =
      try isNewest(instant, of: id) ? identity.completed(by: known) : known.completed(by: identity)
    if id <= lastEarlier { said.note(identity, in: merged, of: id) }
    guard merged != known else { return }
    if id <= lastEarlier { try keep(known, of: id) }
    update.bind(merged.name)
    update.bind(merged.city)
    update.bind(merged.country)
    update.bind(merged.acceptsMarketing)
    update.bind(SearchText.of(merged))
    update.bind(id)
    try update.run()
    changedCount += 1
  }

  /// Keeps what was known before the import changes it for the first time.
  private mutating func keep(_ known: CustomerIdentity, of id: Int32) throws(SQLiteError) {
    keep.bind(id)
    keep.bind(known.name)
    keep.bind(known.city)
    keep.bind(known.country)
    keep.bind(known.acceptsMarketing)
    try keep.run()
  }
}

/// Of which customers a file says which detail, as far as it was taken or was known.
struct SaidDetails {
  private(set) var name = RowSet()
  private(set) var city = RowSet()
  private(set) var country = RowSet()
  private(set) var consent = RowSet()

  /// Notes what a file said of a customer of whom this is known now.
  mutating func note(_ said: CustomerIdentity, in known: CustomerIdentity, of id: Int32) {
    if !said.name.isEmpty, said.name == known.name { name.insert(id) }
    if !said.city.isEmpty, said.city == known.city { city.insert(id) }
    if !said.country.isEmpty, said.country == known.country { country.insert(id) }
    if let consent = said.acceptsMarketing, consent == known.acceptsMarketing {
      self.consent.insert(id)
    }
  }
}

extension CustomerIdentity {
  /// The same person with the details in a row: id, name, city, country, whether marketing is accepted.
  fileprivate func withDetails(in row: borrowing Statement) -> CustomerIdentity {
    var result = self
    result.name = row.text(1)
    result.city = row.text(2)
    result.country = row.text(3)
    result.acceptsMarketing = row.isNull(4) ? nil : row.flag(4)
    return result
  }

  /// The same person with details that are empty taken from another record.
  fileprivate func completed(by other: CustomerIdentity) -> CustomerIdentity {
    var result = self
    if name.isEmpty { result.name = other.name }
    if city.isEmpty { result.city = other.city }
    if country.isEmpty { result.country = other.country }
    result.acceptsMarketing = acceptsMarketing ?? other.acceptsMarketing
    return result
  }
}
