internal import Commerce

extension OrderStore {
  /// Undoes an import: the store is as if its file had never been imported, and the import stays listed as undone.
  ///
  /// Orders, products and spend that later files hold too stay as those say; what only this file held goes, with its
  /// rejected rows and its customers; the rest is again what was known before. Settings stay. The ledger is
  /// brought up to date in the same transaction.
  ///
  /// Of customers it remembers what imports changed, and that they said what was known, but not what they said
  /// in vain: details that a later file gave of an older order come back when that file is imported again.
  ///
  /// - Throws: `StoreError.unknownImport`, `.undoneAlready`, or `.undoHindered` where a later import was done by a
  ///   version of the program that did not keep what it found in the store.
  public func undo(importID: Int32) throws(StoreError) -> UndoSummary {
    let outcome = try StoreError.wrapping {
      () throws(SQLiteError) -> Result<UndoSummary, StoreError> in
      // What is deleted is personal data: its bytes go, too.
      try connection.execute("PRAGMA secure_delete = ON")
      return try connection.transaction(.writing) {
        () throws(SQLiteError) -> Result<UndoSummary, StoreError> in
        guard let record = try imports(where: "import.id = \(importID)").first else {
          return .failure(.unknownImport(importID))
        }
        if record.isUndone { return .failure(.undoneAlready(importID)) }
        if let later = try importWithoutConfirmations(after: record) {
          return .failure(.undoHindered(importID, by: later))
        }
        return .success(try takeBack(record))
      }
    }
    return try outcome.get()
  }

  /// A later import of the same source that found rows in the store, but did not keep which.
  private func importWithoutConfirmations(
    after record: ImportRecord
  ) throws(SQLiteError) -> Int32? {
    guard let kind = VersionTable(record.contents)?.kind.rawValue else { return nil }
    return try connection.integer(
      """
      SELECT id FROM import
      WHERE id > \(record.id) AND undone = 0 AND unchanged_count > 0 AND contents = '\(record.contents.rawValue)'
        AND source_id = (SELECT source_id FROM import WHERE id = \(record.id))
        AND id NOT IN (SELECT import_id FROM confirmation WHERE kind = '\(kind)')
      LIMIT 1
      """
    ).map(Int32.init(truncatingIfNeeded:))
  }

  private func takeBack(_ record: ImportRecord) throws(SQLiteError) -> UndoSummary {
    var summary = UndoSummary(of: record)
    if record.contents == .orders {
      try takeBackOrders(record, &summary)
    } else if let table = VersionTable(record.contents) {
      var versions = try VersionUndo(in: table, of: record.id, connection: connection)
      try versions.run(into: &summary)
    }
    var customers = try CustomerUndo(importID: record.id, connection: connection)
    try customers.run(into: &summary)
    if summary.removedCustomers > 0 { try forgetAliasesOfTheGone() }
    try connection.execute(
      """
      DELETE FROM rejected_row WHERE import_id = \(record.id);
      DELETE FROM remarked_row WHERE import_id = \(record.id);
      DELETE FROM customer_account WHERE import_id = \(record.id);
      DELETE FROM confirmation WHERE import_id = \(record.id);
      UPDATE import SET undone = 1 WHERE id = \(record.id);
      """)
    summary.record.isUndone = true
    switch record.contents {
    case .customers, .carts: break
    case .spend: try renewSpend()
    case .rates: try rebuildLedger()
    case .orders, .products:
      // Versions that are current again have the costs that products had when they were superseded.
      try ProductLinks(connection: connection).renew()
      try rebuildLedger()
    }
    return summary
  }

  /// Takes the versions of orders back; those that other exports tell too are joined anew of what these say.
  private func takeBackOrders(
    _ record: ImportRecord, _ summary: inout UndoSummary
  ) throws(SQLiteError) {
    let source = try connection.integer("SELECT source_id FROM import WHERE id = \(record.id)")
    var orders = try OrderVersions(
      connection: connection, source: Int32(truncatingIfNeeded: source ?? 0), importID: record.id)
    var told: [(id: String, count: Int)] = []
    for id in try orders.joinedOrders() {
      try orders.leaveApart(id)
      told.append((id, try orders.toldCount(id)))
    }
    if let table = VersionTable(record.contents) {
      var versions = try VersionUndo(in: table, of: record.id, connection: connection)
      try versions.run(into: &summary)
    }
    for order in told {
      let count = try orders.join(order.id)
      // What this import alone told is gone; the order is still there.
      if count > 0, count < order.count {
        summary.removed -= 1
        summary.reverted += 1
      }
    }
  }
}
