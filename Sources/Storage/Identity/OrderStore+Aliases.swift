internal import Commerce

/// Two customers who are one person, by what they are known by.
public struct CustomerAlias: Equatable, Sendable {
  /// The address or platform id that is somebody else's.
  public var key: String
  /// The one that it was merged into.
  public var person: String
}

extension OrderStore {
  /// The customers who were merged into another one, by what they are known by; none for most shops.
  public func aliases() throws(SQLiteError) -> [CustomerAlias] {
    var select = try connection.prepare(
      """
      SELECT alias.key, person.key FROM customer_alias
      JOIN customer AS alias ON alias.id = customer_id
      JOIN customer AS person ON person.id = person_id ORDER BY person.key, alias.key
      """)
    var aliases: [CustomerAlias] = []
    while try select.step() {
      aliases.append(CustomerAlias(key: select.text(0), person: select.text(1)))
    }
    return aliases
  }

  /// The id of the person who is known by an e-mail address or a platform's id; of one that was merged the
  /// person whom it was merged into.
  ///
  /// - Throws: `StoreError.unknownCustomer`, or `.severalCustomers` for an id of several sources.
  public func person(called text: String) throws(StoreError) -> Int32 {
    let id = try customer(called: text)
    return try StoreError.wrapping { () throws(SQLiteError) in
      try CustomerAliases(connection: connection).person(id)
    }
  }

  /// Makes one customer the same person as another: earlier and later orders of both count as that one's.
  ///
  /// The ledger follows in the same transaction; orders keep whom they name, so that `split` takes it back.
  ///
  /// - Throws: `StoreError.unknownCustomer` or `.severalCustomers`, `.mergedWithItself`, `.mergedAlready`, or
  ///   `.mergedInCircle` where the person is the other one's alias already.
  public func merge(_ other: String, into person: String) throws(StoreError) {
    let (personID, otherID) = (try customer(called: person), try customer(called: other))
    if personID == otherID { throw .mergedWithItself(person) }
    if let known = try alias(of: otherID) {
      throw known.id == personID
        ? .mergedAlready(other, into: person) : .mergedAlready(other, into: known.key)
    }
    let isCircle = try StoreError.wrapping { () throws(SQLiteError) in
      try CustomerAliases(connection: connection).person(personID) == otherID
    }
    if isCircle { throw .mergedInCircle(person, into: other) }
    try changeAliases(
      "INSERT INTO customer_alias (customer_id, person_id) VALUES (\(otherID), \(personID))")
  }

  /// Takes back that a customer is somebody else.
  ///
  /// - Throws: `StoreError.unknownCustomer` or `.severalCustomers`, or `.notMerged`.
  public func split(_ customer: String) throws(StoreError) {
    let id = try self.customer(called: customer)
    guard try alias(of: id) != nil else { throw .notMerged(customer) }
    try changeAliases("DELETE FROM customer_alias WHERE customer_id = \(id)")
  }

  private func changeAliases(_ sql: String) throws(StoreError) {
    try StoreError.wrapping { () throws(SQLiteError) in
      try connection.transaction(.writing) { () throws(SQLiteError) in
        try connection.execute(sql)
        try rebuildLedger()
      }
    }
  }

  /// The customer who is known by an address or an id; addresses come first.
  private func customer(called text: String) throws(StoreError) -> Int32 {
    let ids = try StoreError.wrapping { () throws(SQLiteError) in
      var find = try connection.prepare(
        """
        SELECT id, source_id FROM customer
        WHERE key = ?1 AND source_id = 0 OR key = ?2 ORDER BY source_id
        """)
      find.bind(inLowerCase(trimmed(text)))
      find.bind(trimmed(text))
      var ids: [Int32] = []
      while try find.step() {
        if find.integer32(1) == 0 { return [find.integer32(0)] }
        ids.append(find.integer32(0))
      }
      return ids
    }
    guard let id = ids.first else { throw .unknownCustomer(text) }
    if ids.count > 1 { throw .severalCustomers(text) }
    return id
  }

  /// Whom a customer was merged into; nil for most.
  private func alias(of id: Int32) throws(StoreError) -> (id: Int32, key: String)? {
    try StoreError.wrapping { () throws(SQLiteError) in
      var find = try connection.prepare(
        """
        SELECT person_id, key FROM customer_alias JOIN customer ON customer.id = person_id
        WHERE customer_id = ?
        """)
      find.bind(id)
      return try find.step() ? (find.integer32(0), find.text(1)) : nil
    }
  }

  /// Forgets aliases of customers who are no longer there; ids of the last ones may be given anew.
  func forgetAliasesOfTheGone() throws(SQLiteError) {
    try connection.execute(
      """
      DELETE FROM customer_alias
      WHERE customer_id NOT IN (SELECT id FROM customer) OR person_id NOT IN (SELECT id FROM customer)
      """)
  }
}
