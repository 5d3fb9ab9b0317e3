internal import Commerce

extension OrderStore {
  /// Imports one file in one transaction: all of it or, where the body throws, nothing.
  ///
  /// The ledger is brought up to date inside the same transaction. A dry run gives the same summary and
  /// keeps nothing.
  ///
  /// - Parameters:
  ///   - isStopped: whether nothing is to be kept after all; asked now and then until all is there to be kept.
  ///   - body: reads the file and gives its rows to the writer.
  /// - Returns: what was done.
  /// - Throws: `SQLiteError` where the store can't be written, `StoreError` where a new one can't be put in its place,
  ///   `CancellationError` where it was stopped, and whatever the body throws.
  @discardableResult
  public func importing(
    _ file: ImportDescription, isStopped: @escaping @Sendable () -> Bool = { false },
    _ body: sending (inout ImportWriter) throws -> Void
  ) throws -> ImportSummary {
    try connection.execute(Connection.Transaction.writing.rawValue)
    do {
      var summary = try connection.stopping(when: isStopped) { try write(file, body) }
      if file.isDryRun {
        connection.rollBack()
        forgetWhatWasNotKept()
        summary.importID = nil
      } else {
        try connection.execute("COMMIT")
        try place()
      }
      return summary
    } catch {
      connection.rollBack()
      forgetWhatWasNotKept()
      throw error
    }
  }

  /// Empties the log, in which the rows of what was rolled back stay in clear until others take their place.
  private func forgetWhatWasNotKept() {
    // Where somebody reads for long, the next one who closes the store does it.
    try? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private func write(
    _ file: ImportDescription, _ body: (inout ImportWriter) throws -> Void
  ) throws -> ImportSummary {
    let source = try sourceID(of: file)
    let importID = try insertImport(file, source: source)
    let hasEarlierOrders = try connection.integer("SELECT 1 FROM order_version LIMIT 1") != nil
    let hasEarlierCarts = try connection.integer("SELECT 1 FROM cart_version LIMIT 1") != nil
    let isFirst =
      try file.contents == .orders && !hasEarlierOrders
      && connection.integer("SELECT 1 FROM customer LIMIT 1") == nil
    if isFirst { try connection.execute(Schema.dropLateIndices) }
    let isPlain =
      try isFirst && !file.isDryRun && rules().isEmpty
      && connection.integer("SELECT 1 FROM product_version LIMIT 1") == nil
    let passing = isPlain ? PassingOrders(try readSettings(), rates: try exchangeRates()) : nil
    var writer = try ImportWriter(
      connection: connection, source: source, importID: importID,
      hasEarlierOrders: hasEarlierOrders || hasEarlierCarts,
      shopCurrency: file.contents == .rates ? try shopCurrency() : nil, passing: passing)
    try body(&writer)
    var written = try writer.finish()
    if isFirst { try connection.execute(Schema.createLateIndices) }
    let hasMovedDays =
      if let zone = written.timeZone { try adopt(zone, isFirst: !hasEarlierOrders) } else { false }
    written.summary.importID = importID
    try update(importID, with: written.summary, contentHash: written.contentHash)
    if hasMovedDays || written.summary.changesRows, !file.isDryRun {
      switch file.contents {
      case .carts: break
      case .spend: try renewSpend()
      default: try rebuildLedger(from: written.orders.take())
      }
    }
    return written.summary
  }

  private func sourceID(of file: ImportDescription) throws(SQLiteError) -> Int32 {
    var insert = try connection.prepare(
      "INSERT INTO source (shop, format) VALUES (?, ?) ON CONFLICT DO NOTHING")
    insert.bind(file.shop)
    insert.bind(file.source)
    try insert.run()
    var find = try connection.prepare("SELECT id FROM source WHERE shop = ? AND format = ?")
    find.bind(file.shop)
    find.bind(file.source)
    guard try find.step() else { throw connection.inconsistency("source") }
    return find.integer32(0)
  }

  private func insertImport(
    _ file: ImportDescription, source: Int32
  ) throws(SQLiteError) -> Int32 {
    var insert = try connection.prepare(
      """
      INSERT INTO import
        (source_id, format, file_name, contents, content_hash, imported_at, tells_totals)
      VALUES (?, ?, ?, ?, '', ?, ?)
      """)
    insert.bind(source)
    insert.bind(file.format)
    insert.bind(file.fileName)
    insert.bind(file.contents.rawValue)
    insert.bind(file.importedAt)
    insert.bind(file.tellsTotals)
    try insert.run()
    return Int32(truncatingIfNeeded: connection.lastInsertedRow)
  }

  private func update(
    _ importID: Int32, with summary: ImportSummary, contentHash: String
  ) throws(SQLiteError) {
    var update = try connection.prepare(
      """
      UPDATE import SET content_hash = ?, row_count = ?, added_count = ?, changed_count = ?,
        unchanged_count = ?, replaced_count = ?, rejected_count = ?, new_customer_count = ?,
        remarked_count = ?, first_day = ?, last_day = ?
      WHERE id = ?
      """)
    update.bind(contentHash)
    update.bind(Int64(summary.rows))
    update.bind(Int64(summary.added))
    update.bind(Int64(summary.changed))
    update.bind(Int64(summary.unchanged))
    update.bind(Int64(summary.replaced))
    update.bind(Int64(summary.rejected))
    update.bind(Int64(summary.newCustomers))
    update.bind(Int64(summary.remarked))
    update.bind(summary.firstDay?.number)
    update.bind(summary.lastDay?.number)
    update.bind(importID)
    try update.run()
  }
}
