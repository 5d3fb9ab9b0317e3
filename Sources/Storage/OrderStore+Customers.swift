internal import Commerce

extension OrderStore {
  /// Who the customers of these ids are, in the order of the ids; an id that is not there is left out.
  ///
  /// To be asked for the rows on screen: a customer takes some microseconds.
  public func customerDetails(ids: [Int32]) throws(SQLiteError) -> [CustomerDetails] {
    var statement = try connection.prepare(
      """
      SELECT id, key, source_id, name, city, country, accepts_marketing
      FROM customer WHERE id = ?
      """)
    var details: [CustomerDetails] = []
    details.reserveCapacity(ids.count)
    for id in ids {
      statement.bind(id)
      if try statement.step() { details.append(OrderStore.details(in: statement)) }
      statement.reset()
    }
    return details
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

  private static func details(in row: borrowing Statement) -> CustomerDetails {
    let key = row.text(1)
    return CustomerDetails(
      id: row.integer32(0), key: key, email: row.integer32(2) == 0 ? key : "", name: row.text(3),
      city: row.text(4), country: row.text(5),
      acceptsMarketing: row.optionalInteger(6).map { $0 != 0 })
  }
}
