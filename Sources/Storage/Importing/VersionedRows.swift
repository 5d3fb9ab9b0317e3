/// Writes what one import says of a versioned table's rows: a new version takes the place of the current one, and
/// what the store has already changes nothing.
struct VersionedRows: ~Copyable {
  /// The versions of earlier imports that say the same.
  private(set) var confirmed = RowSet()

  private let source: Int32
  private let importID: Int32
  private var find: Statement
  private var retire: Statement
  private var insert: Statement

  /// A writer to a table of versions.
  ///
  /// - Parameters:
  ///   - key: the columns that tell a row of a source from its others.
  ///   - values: the columns that make another version of it.
  init(
    of table: String, key: [String], values: [String], connection: Connection, source: Int32,
    importID: Int32
  ) throws(SQLiteError) {
    let find = try connection.prepare(
      """
      SELECT id, \(values.map { "\($0) IS ?" }.joined(separator: " AND ")) FROM \(table)
      WHERE \(key.map { "\($0) = ?" }.joined(separator: " AND "))
        AND source_id = ? AND current = 1
      """)
    let retire = try connection.prepare("UPDATE \(table) SET current = 0 WHERE id = ?")
    let columns = key + values
    let insert = try connection.prepare(
      """
      INSERT INTO \(table)
        (current, source_id, import_id, supersedes, \(columns.joined(separator: ", ")))
      VALUES (1, ?, ?, ?, \(columns.map { _ in "?" }.joined(separator: ", ")))
      """)
    self.source = source
    self.importID = importID
    self.find = find
    self.retire = retire
    self.insert = insert
  }

  /// Writes a row unless its current version says the same; true if it did.
  ///
  /// - Parameters:
  ///   - key: binds the columns of the key, in their order.
  ///   - values: binds the other columns, in their order.
  mutating func put(
    into summary: inout ImportSummary, key: (inout Statement) -> Void,
    values: (inout Statement) -> Void
  ) throws(SQLiteError) -> Bool {
    values(&find)
    key(&find)
    find.bind(source)
    let isKnown = try find.step()
    let superseded = isKnown ? find.integer32(0) : nil
    let isSame = isKnown && find.flag(1)
    find.reset()
    if isSame {
      if let superseded { confirmed.insert(superseded) }
      summary.unchanged += 1
      return false
    }
    if isKnown {
      retire.bind(superseded)
      try retire.run()
      summary.changed += 1
    } else {
      summary.added += 1
    }
    insert.bind(source)
    insert.bind(importID)
    insert.bind(superseded)
    key(&insert)
    values(&insert)
    try insert.run()
    return true
  }
}
