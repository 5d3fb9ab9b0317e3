public import Commerce

extension OrderStore {
  /// The ledger of everything that was imported; that of an empty shop for an empty store.
  ///
  /// It is read from the columns that the last import kept. Where they don't fit the rows (after an
  /// update of the program), it is made from the rows, which takes a second for each half a million orders.
  ///
  /// - Parameter progress: is told now and then what share of the rows was read, 0 to 1.
  public func ledger(
    progress: @Sendable (Double) -> Void = { _ in }
  ) throws(SQLiteError) -> Ledger {
    try connection.transaction(.reading) { () throws(SQLiteError) in
      let settings = try readSettings()
      var ledger =
        if let kept = try archive.ledger() {
          kept
        } else {
          try rows().build(progress: progress).ledger
        }
      ledger.activityWindowDays = settings.activityWindowDays
      ledger.marginRate = settings.marginRate
      ledger.refundBooking = settings.refundBooking
      if ledger.currency == nil { ledger.currency = settings.currency }
      ledger.mergedCustomers = try CustomerAliases(connection: connection).mergedPersons
      ledger.rows = try rowCounts(orders: ledger.days)
      return ledger
    }
  }

  /// The counted orders of the ledger, for the lists that figures open to.
  public func orderColumns() throws(SQLiteError) -> OrderColumns {
    try connection.transaction(.reading) { () throws(SQLiteError) in try countedOrders() }
  }

  /// The same inside a transaction.
  func countedOrders() throws(SQLiteError) -> OrderColumns {
    if let kept = try archive.orderColumns() { return kept }
    return try rows().build().orders
  }

  private var archive: LedgerArchive { LedgerArchive(connection: connection) }

  private func rows() throws(SQLiteError) -> LedgerRows {
    LedgerRows(connection: connection, settings: try readSettings())
  }

  /// Makes the ledger anew and keeps it; to be called inside the transaction that changed the rows.
  ///
  /// - Parameter orders: all orders, if they are at hand.
  func rebuildLedger(from orders: consuming LedgerDraft? = nil) throws(SQLiteError) {
    let generation = try nextGeneration()
    let built = try rows().build(from: orders)
    try archive.write(built.ledger, orders: built.orders, generation: generation)
    try renewLaunchStarts(of: built.orders)
  }

  /// Brings the spend in the ledger up to date, which leaves its orders as they are; to be called inside the
  /// transaction that changed the rows.
  func renewSpend() throws(SQLiteError) {
    guard var ledger = try archive.ledger() else { return try rebuildLedger() }
    ledger.setSpend(try rows().spend(), rates: try exchangeRates())
    try archive.writeSpend(of: ledger, generation: try nextGeneration())
  }

  /// The currency that figures are in; nil where neither the settings nor the orders tell one.
  public func shopCurrency() throws(SQLiteError) -> Currency? {
    if let currency = try readSettings().currency { return currency }
    if let kept = try archive.currency() { return kept }
    return try rows().build().ledger.currency
  }

  /// Says that the rows have changed.
  private func nextGeneration() throws(SQLiteError) -> Int64 {
    try connection.execute("UPDATE store_state SET generation = generation + 1")
    return try connection.integer("SELECT generation FROM store_state") ?? 0
  }

  /// Rows of order files that are no order of their own; a file that was imported twice is counted once.
  ///
  /// `replacedOrders` is what is left of the rows after the rejected ones and the orders, so that the
  /// rows always add up.
  private func rowCounts(orders: DayColumns) throws(SQLiteError) -> RowCounts {
    let distinctImports = """
      SELECT max(id) FROM import WHERE contents = 'orders' AND undone = 0
      GROUP BY source_id, CASE content_hash WHEN '' THEN id ELSE content_hash END
      """
    var counts = RowCounts()
    var rejected = try connection.prepare(
      """
      SELECT reason, count(*) FROM rejected_row WHERE import_id IN (\(distinctImports))
      GROUP BY reason
      """)
    while try rejected.step() {
      guard let reason = RejectionReason(rawValue: rejected.text(0)) else { continue }
      counts.rejected[reason] = Int(rejected.integer(1))
    }
    let taken =
      try connection.integer(
        """
        SELECT sum(row_count - rejected_count) FROM import WHERE id IN (\(distinctImports))
        """) ?? 0
    let current = [
      orders.countedOrders, orders.notCounted, orders.otherCurrency, orders.leftOut,
    ]
    .joined().reduce(0) { $0 + Int($1) }
    counts.replacedOrders = max(0, Int(taken) - current)
    return counts
  }
}
