internal import Commerce

/// Finds the customers of an import's orders, adds new ones, and keeps their newest details.
///
/// The details of the newest order win; an older order only fills what is still empty.
struct CustomerDirectory: ~Copyable {
  /// Customers that were added.
  private(set) var newCount = 0

  private let source: Int32
  private let hasEarlierOrders: Bool
  private let connection: Connection
  private var insert: Statement
  private var find: Statement
  private var newestOrder: Statement
  private var read: Statement
  private var update: Statement
  // What is remembered of customers, so that most orders need not ask the database.
  private var keys = KeyTable()
  private var ids: [Int32] = []
  /// Hashes of the details last seen: the same details again need no look at the database.
  private var details: [Int] = []
  /// The moment of the newest order by customer id, 0 for the first id; `unknown` where none was looked at.
  private var newestInstant: [Int64] = []

  /// Customers remembered at most; more are forgotten, and looked up again.
  private static let capacity = 500_000
  private static let unknown = Int64.min

  /// Where the store has no customers yet, the index that finds them by key may be missing: the directory then
  /// makes it before it forgets the first of them.
  ///
  /// - Parameter hasEarlierOrders: whether any order was there before the import.
  init(
    connection: Connection, source: Int32, hasEarlierOrders: Bool
  ) throws(SQLiteError) {
    let insert = try connection.prepare(
      """
      INSERT INTO customer (key, source_id, name, city, country, accepts_marketing, search)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
    let find = try connection.prepare("SELECT id FROM customer WHERE key = ? AND source_id = ?")
    let newestOrder = try connection.prepare(
      "SELECT max(instant) FROM order_version WHERE customer_id = ? AND current = 1")
    let read = try connection.prepare(
      "SELECT name, city, country, accepts_marketing FROM customer WHERE id = ?")
    let update = try connection.prepare(
      """
      UPDATE customer SET name = ?, city = ?, country = ?, accepts_marketing = ?, search = ?
      WHERE id = ?
      """)
    self.connection = connection
    self.source = source
    self.hasEarlierOrders = hasEarlierOrders
    self.insert = insert
    self.find = find
    self.newestOrder = newestOrder
    self.read = read
    self.update = update
  }

  /// The id of the customer who placed an order at a moment.
  mutating func id(of identity: CustomerIdentity, at instant: Int64) throws(SQLiteError) -> Int32 {
    let details = CustomerDirectory.hash(of: identity)
    // A line break tells ids from addresses, as neither begins with white space.
    let key = identity.email.isEmpty ? "\n" + identity.key : identity.key
    if let number = keys.number(of: key) {
      let id = ids[number]
      if self.details[number] != details {
        try merge(identity, into: id, at: instant)
        self.details[number] = details
      }
      note(instant, of: id)
      return id
    }
    let id = try look(up: identity, at: instant)
    note(instant, of: id)
    try remember(id, key: key, details: details)
    return id
  }

  private mutating func look(
    up identity: CustomerIdentity, at instant: Int64
  ) throws(SQLiteError) -> Int32 {
    // E-mail addresses are global: source 0.
    let scope = identity.email.isEmpty ? source : 0
    insert.bind(identity.key)
    insert.bind(scope)
    insert.bind(identity.name)
    insert.bind(identity.city)
    insert.bind(identity.country)
    insert.bind(identity.acceptsMarketing)
    insert.bind(SearchText.of(identity))
    try insert.run()
    if connection.changedRows == 1 {
      newCount += 1
      return Int32(truncatingIfNeeded: connection.lastInsertedRow)
    }
    find.bind(identity.key)
    find.bind(scope)
    guard try find.step() else { throw connection.inconsistency("customer") }
    let id = find.integer32(0)
    find.reset()
    try merge(identity, into: id, at: instant)
    return id
  }

  private mutating func remember(_ id: Int32, key: String, details: Int) throws(SQLiteError) {
    if keys.count == CustomerDirectory.capacity {
      // From here on it is the index that knows who is there.
      try connection.execute(Schema.createCustomerKey)
      keys.removeAll()
      ids.removeAll()
      self.details.removeAll()
    }
    keys.append(key)
    ids.append(id)
    self.details.append(details)
  }

  private mutating func note(_ instant: Int64, of id: Int32) {
    let index = Int(id) - 1
    if index >= newestInstant.count {
      let missing = index + 1 - newestInstant.count
      newestInstant.append(contentsOf: repeatElement(CustomerDirectory.unknown, count: missing))
    }
    newestInstant[index] = max(newestInstant[index], instant)
  }

  /// Whether no order of the customer is known that is newer.
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
    _ identity: CustomerIdentity, into id: Int32, at instant: Int64
  ) throws(SQLiteError) {
    let isNewest = try isNewest(instant, of: id)
    read.bind(id)
    guard try read.step() else { throw connection.inconsistency("customer") }
    var known = identity
    known.name = read.text(0)
    known.city = read.text(1)
    known.country = read.text(2)
    known.acceptsMarketing = read.optionalInteger(3).map { $0 != 0 }
    read.reset()
    let merged = isNewest ? identity.completed(by: known) : known.completed(by: identity)
    guard merged != known else { return }
    update.bind(merged.name)
    update.bind(merged.city)
    update.bind(merged.country)
    update.bind(merged.acceptsMarketing)
    update.bind(SearchText.of(merged))
    update.bind(id)
    try update.run()
  }

  private static func hash(of identity: CustomerIdentity) -> Int {
    var hasher = Hasher()
    hasher.combine(identity.name)
    hasher.combine(identity.city)
    hasher.combine(identity.country)
    hasher.combine(identity.acceptsMarketing)
    return hasher.finalize()
  }
}

extension CustomerIdentity {
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
