public import Commerce

extension OrderStore {
  /// The shop's rules in the order in which they are asked; none until one is added.
  public func rules() throws(SQLiteError) -> [OrderRule] {
    try OrderRule.all(in: connection)
  }

  /// Adds a rule behind the others; the ledger follows in the same transaction.
  ///
  /// - Throws: `StoreError.ruleExists` where a rule has the name, letter case ignored.
  public func add(_ rule: OrderRule) throws(StoreError) {
    if let known = try self.rule(named: rule.name) { throw .ruleExists(known) }
    try changeRules("INSERT INTO order_rule (name, field, pattern) VALUES (?, ?, ?)") { insert in
      insert.bind(rule.name)
      insert.bind(rule.field.rawValue)
      insert.bind(rule.pattern)
    }
  }

  /// Removes a rule; what it left out counts again.
  ///
  /// - Throws: `StoreError.unknownRule` where none has the name, letter case ignored.
  public func removeRule(named name: String) throws(StoreError) {
    guard let known = try rule(named: name) else { throw .unknownRule(name) }
    try changeRules("DELETE FROM order_rule WHERE name = ?") { $0.bind(known) }
  }

  /// The orders of which no file told tags (or the source), and which a rule of that kind therefore never fits.
  public func ordersWithout(_ field: OrderRuleField) throws(SQLiteError) -> Int {
    switch field {
    case .tag, .source:
      let column = field == .tag ? "tags" : "source"
      let count = try connection.integer(
        """
        SELECT count(*) FROM order_version NOT INDEXED WHERE current = 1 AND \(column) IS NULL
        """)
      return Int(count ?? 0)
    case .code, .channel, .customer: return 0
    }
  }

  /// A rule's name as it was given; nil where there is none of that name.
  private func rule(named name: String) throws(StoreError) -> String? {
    let wanted = inLowerCase(trimmed(name))
    return try StoreError.wrapping { () throws(SQLiteError) in
      try rules().map(\.name).first { inLowerCase($0) == wanted }
    }
  }

  private func changeRules(
    _ sql: String, _ bind: (inout Statement) -> Void
  ) throws(StoreError) {
    try change(sql, bind) { () throws(SQLiteError) in try rebuildLedger() }
  }

  /// Runs a change in a transaction of its own, with what has to follow it.
  func change(
    _ sql: String, _ bind: (inout Statement) -> Void,
    followedBy follow: () throws(SQLiteError) -> Void = {}
  ) throws(StoreError) {
    try StoreError.wrapping { () throws(SQLiteError) in
      try connection.transaction(.writing) { () throws(SQLiteError) in
        var change = try connection.prepare(sql)
        bind(&change)
        try change.run()
        try follow()
      }
    }
  }
}
