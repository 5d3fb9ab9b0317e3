internal import Commerce

/// Finds the customers of an import's orders, adds new ones, and keeps their newest details.
///
/// The details of the newest order win; an older order only fills what is still empty.
struct CustomerDirectory: ~Copyable {
  /// Customers that were added.
  private(set) var newCount = 0

  private let source: Int32
  private let connection: Connection
  private var insert: Statement
  private var find: Statement
  private var newestOrder: Statement
  private var read: Statement
  private var update: Statement
  private var byEmail: [String: Entry] = [:]
  private var byPlatformID: [String: Entry] = [:]

  /// What is remembered of a customer, so that most orders need not ask the database.
  private struct Entry {
    var id: Int32
    /// The moment of the newest order seen.
    var instant: Int64
    /// The hash of the details last seen: the same details again need no look at the database.
    var details: Int
  }

  /// Customers remembered at most: 100 bytes each.
  private static let capacity = 300_000

  init(connection: Connection, source: Int32) throws(SQLiteError) {
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
    self.insert = insert
    self.find = find
    self.newestOrder = newestOrder
    self.read = read
    self.update = update
  }

  /// The id of the customer who placed an order at a moment.
  mutating func id(of identity: CustomerIdentity, at instant: Int64) throws(SQLiteError) -> Int32 {
    let isEmail = !identity.email.isEmpty
    let details = CustomerDirectory.hash(of: identity)
    if let known = isEmail ? byEmail[identity.key] : byPlatformID[identity.key] {
      let isSeen = known.details == details
      if isSeen, instant <= known.instant { return known.id }
      if !isSeen { try merge(identity, into: known.id, isNewer: instant >= known.instant) }
      remember(
        Entry(id: known.id, instant: max(instant, known.instant), details: details),
        of: identity)
      return known.id
    }
    let entry = try look(up: identity, at: instant, details: details)
    remember(entry, of: identity)
    return entry.id
  }

  private mutating func look(
    up identity: CustomerIdentity, at instant: Int64, details: Int
  ) throws(SQLiteError) -> Entry {
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
      let id = Int32(truncatingIfNeeded: connection.lastInsertedRow)
      return Entry(id: id, instant: instant, details: details)
    }
    find.bind(identity.key)
    find.bind(scope)
    guard try find.step() else { throw connection.inconsistency("customer \(scope)") }
    let id = find.integer32(0)
    find.reset()
    newestOrder.bind(id)
    let newest = try newestOrder.step() ? newestOrder.optionalInteger(0) ?? .min : .min
    newestOrder.reset()
    try merge(identity, into: id, isNewer: instant >= newest)
    return Entry(id: id, instant: max(instant, newest), details: details)
  }

  private mutating func remember(_ entry: Entry, of identity: CustomerIdentity) {
    if byEmail.count + byPlatformID.count >= CustomerDirectory.capacity {
      byEmail.removeAll()
      byPlatformID.removeAll()
    }
    if identity.email.isEmpty {
      byPlatformID[identity.key] = entry
    } else {
      byEmail[identity.key] = entry
    }
  }

  /// Puts an order's details over those known, or under them where the order is an older one.
  private mutating func merge(
    _ identity: CustomerIdentity, into id: Int32, isNewer: Bool
  ) throws(SQLiteError) {
    read.bind(id)
    guard try read.step() else { throw connection.inconsistency("customer \(id)") }
    let known = (
      name: read.text(0), city: read.text(1), country: read.text(2),
      acceptsMarketing: read.optionalInteger(3).map { $0 != 0 }
    )
    read.reset()
    func chosen(_ given: String, _ known: String) -> String {
      known.isEmpty || (isNewer && !given.isEmpty) ? given : known
    }
    var merged = identity
    merged.name = chosen(identity.name, known.name)
    merged.city = chosen(identity.city, known.city)
    merged.country = chosen(identity.country, known.country)
    merged.acceptsMarketing =
      isNewer
      ? identity.acceptsMarketing ?? known.acceptsMarketing
      : known.acceptsMarketing ?? identity.acceptsMarketing
    guard
      (merged.name, merged.city, merged.country) != (known.name, known.city, known.country)
        || merged.acceptsMarketing != known.acceptsMarketing
    else { return }
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
