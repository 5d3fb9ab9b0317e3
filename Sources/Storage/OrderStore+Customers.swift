internal import Commerce

extension OrderStore {
  /// Who the customers of these ids are, in the order of the ids; an id that is not there is left out.
  ///
  /// What is empty of a person is taken from those who were merged into that one. Such a person accepts marketing
  /// where one of the addresses does and none says no: which of them spoke last is not known.
  ///
  /// To be asked for the rows on screen: a customer takes some microseconds.
  public func customerDetails(ids: [Int32]) throws(SQLiteError) -> [CustomerDetails] {
    var statement = try connection.prepare(
      """
      SELECT id, key, source_id, name, city, country, accepts_marketing
      FROM customer WHERE id = ?
      """)
    let aliases = try CustomerAliases(connection: connection)
    var details: [CustomerDetails] = []
    details.reserveCapacity(ids.count)
    for id in ids {
      guard var person = try OrderStore.details(of: id, &statement) else { continue }
      for other in aliases.others(of: id) {
        if let other = try OrderStore.details(of: other, &statement) { person.join(other) }
      }
      details.append(person)
    }
    return details
  }

  /// Whether customers accept marketing, by id, as `customerDetails` tells it of each; those of whom no file tells are
  /// left out.
  public func consents() throws(SQLiteError) -> [Int32: Bool] {
    var statement = try connection.prepare(
      "SELECT id, accepts_marketing FROM customer WHERE accepts_marketing IS NOT NULL")
    var consents: [Int32: Bool] = [:]
    while try statement.step() { consents[statement.integer32(0)] = statement.integer(1) != 0 }
    let aliases = try CustomerAliases(connection: connection)
    for person in aliases.mergedPersons {
      let said = ([person] + aliases.others(of: person)).compactMap { consents[$0] }
      consents[person] = said.isEmpty ? nil : !said.contains(false)
    }
    return consents
  }

  /// The ids of all customers in the order of their names without case and accents; those without a name stand by their key.
  public func customersByName() throws(SQLiteError) -> [Int32] {
    // Sorted here: SQLite would sort that many names in a temporary file.
    var statement = try connection.prepare("SELECT search, id FROM customer")
    var customers: [(name: String, id: Int32)] = []
    while try statement.step() { customers.append((statement.text(0), statement.integer32(1))) }
    customers.sort { ($0.name, $0.id) < ($1.name, $1.id) }
    return customers.map { $0.id }
  }

  /// Goes through the ids and keys of all customers and gathers a result of them.
  ///
  /// A million of them take some tenths of a second.
  public func reduceCustomerKeys<Result: Sendable>(
    into initial: Result, _ take: @Sendable (inout Result, _ id: Int32, _ key: String) -> Void
  ) throws(SQLiteError) -> Result {
    var statement = try connection.prepare("SELECT id, key FROM customer")
    var result = initial
    while try statement.step() { take(&result, statement.integer32(0), statement.text(1)) }
    return result
  }

  private static func details(
    of id: Int32, _ statement: inout Statement
  ) throws(SQLiteError) -> CustomerDetails? {
    statement.bind(id)
    defer { statement.reset() }
    return try statement.step() ? details(in: statement) : nil
  }

  private static func details(in row: borrowing Statement) -> CustomerDetails {
    let key = row.text(1)
    return CustomerDetails(
      id: row.integer32(0), key: key, email: row.integer32(2) == 0 ? key : "", name: row.text(3),
      city: row.text(4), country: row.text(5),
      acceptsMarketing: row.optionalInteger(6).map { $0 != 0 })
  }
}

extension CustomerDetails {
  /// Takes in what is known of another address of the same person.
  fileprivate mutating func join(_ other: CustomerDetails) {
    otherKeys.append(other.key)
    if name.isEmpty { name = other.name }
    if city.isEmpty { city = other.city }
    if country.isEmpty { country = other.country }
    if acceptsMarketing != false { acceptsMarketing = other.acceptsMarketing ?? acceptsMarketing }
  }
}
