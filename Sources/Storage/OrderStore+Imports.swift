public import Commerce

extension OrderStore {
  /// What was imported, the latest first; none for an empty store.
  public func imports() throws(SQLiteError) -> [ImportRecord] {
    try imports(where: "1 ORDER BY import.id DESC")
  }

  /// The rows of an import that were not taken, in the order of the file.
  public func rejectedRows(importID: Int32) throws(SQLiteError) -> [RejectedRow] {
    var statement = try connection.prepare(
      """
      SELECT line, column_name, found, reason FROM rejected_row WHERE import_id = ? ORDER BY id
      """)
    statement.bind(importID)
    var rows: [RejectedRow] = []
    while try statement.step() {
      rows.append(
        RejectedRow(
          line: Int(statement.integer(0)), column: statement.text(1), found: statement.text(2),
          reason: RejectionReason(rawValue: statement.text(3)) ?? .malformedRow))
    }
    return rows
  }

  /// What there is to be said of rows of an import that were taken, in the order of the file.
  public func remarkedRows(importID: Int32) throws(SQLiteError) -> [RowRemark] {
    var statement = try connection.prepare(
      """
      SELECT line, column_name, found, reason FROM remarked_row WHERE import_id = ? ORDER BY id
      """)
    statement.bind(importID)
    var rows: [RowRemark] = []
    while try statement.step() {
      guard let reason = RemarkReason(rawValue: statement.text(3)) else { continue }
      rows.append(
        RowRemark(
          line: Int(statement.integer(0)), column: statement.text(1), found: statement.text(2),
          reason: reason))
    }
    return rows
  }

  func imports(where condition: String) throws(SQLiteError) -> [ImportRecord] {
    var statement = try connection.prepare(
      """
      SELECT import.id, file_name, coalesce(import.format, source.format), shop, contents, content_hash, imported_at, undone,
        row_count, added_count, changed_count, unchanged_count, replaced_count, rejected_count,
        new_customer_count, first_day, last_day, remarked_count
      FROM import JOIN source ON source.id = source_id WHERE \(condition)
      """)
    var records: [ImportRecord] = []
    while try statement.step() {
      var summary = ImportSummary()
      summary.importID = statement.integer32(0)
      summary.rows = Int(statement.integer(8))
      summary.added = Int(statement.integer(9))
      summary.changed = Int(statement.integer(10))
      summary.unchanged = Int(statement.integer(11))
      summary.replaced = Int(statement.integer(12))
      summary.rejected = Int(statement.integer(13))
      summary.newCustomers = Int(statement.integer(14))
      summary.firstDay = OrderStore.day(in: statement, 15)
      summary.lastDay = OrderStore.day(in: statement, 16)
      summary.remarked = Int(statement.integer(17))
      records.append(
        ImportRecord(
          id: statement.integer32(0), fileName: statement.text(1), format: statement.text(2),
          shop: statement.text(3), contents: ImportContents(rawValue: statement.text(4)) ?? .orders,
          contentHash: statement.text(5), importedAt: statement.integer(6),
          isUndone: statement.flag(7), summary: summary))
    }
    return records
  }

  private static func day(in row: borrowing Statement, _ column: Int32) -> CalendarDay? {
    row.isNull(column) ? nil : CalendarDay(number: row.integer32(column))
  }
}
