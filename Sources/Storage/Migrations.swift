/// Brings a store's file to the newest schema, or says that it is none of ours.
enum Migrations {
  /// Checks whose file it is, then runs the migrations that it has not seen, each in a transaction; those of a new
  /// store in one.
  ///
  /// A file that is refused is left as it was. A file that is opened for reading alone must have the
  /// newest schema already, or an older one that a later writer brings up.
  static func prepare(
    _ connection: Connection, path: String, access: Connection.Access,
    migrations: [String] = Schema.migrations
  ) throws(StoreError) {
    let found = try found(in: connection, path: path)
    try check(found, path: path, newest: migrations.count)
    guard access != .reading else {
      if found.version < migrations.count {
        throw .olderSchema(path: path, found: found.version, newest: migrations.count)
      }
      return
    }
    try StoreError.wrapping { () throws(SQLiteError) in
      if found.isEmpty { try connection.execute("PRAGMA page_size = \(pageSize)") }
      // Which others may read beside the writer; or without any file where there are no others.
      try connection.execute(
        access == .making
          ? "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF" : "PRAGMA journal_mode = WAL")
      try run(migrations, on: connection)
    }
  }

  /// Checks that a file holds a store that this program can read, or bring up to date.
  static func check(_ connection: Connection, path: String) throws(StoreError) {
    let found = try found(in: connection, path: path)
    if found.isEmpty { throw .notADatabase(path: path) }
    try check(found, path: path, newest: Schema.migrations.count)
  }

  private static func check(_ found: Found, path: String, newest: Int) throws(StoreError) {
    if !found.isEmpty, found.applicationID != Schema.applicationID {
      throw .otherApplication(path: path, applicationID: found.applicationID)
    }
    if found.version > newest {
      throw .newerSchema(path: path, found: found.version, newest: newest)
    }
  }

  /// Bytes a page: columns of the ledger are read in fewer pieces than with SQLite's 4096.
  private static let pageSize = 16_384

  private struct Found {
    var applicationID: Int32
    var version: Int
    var isEmpty: Bool
  }

  private static func found(
    in connection: Connection, path: String
  ) throws(StoreError) -> Found {
    do throws(SQLiteError) {
      let applicationID = try connection.integer("PRAGMA application_id") ?? 0
      let version = try connection.integer("PRAGMA user_version") ?? 0
      let tables = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
      return Found(
        applicationID: Int32(truncatingIfNeeded: applicationID), version: Int(version),
        isEmpty: tables == 0 && applicationID == 0 && version == 0)
    } catch {
      throw error.kind == .notADatabase ? .notADatabase(path: path) : .database(error)
    }
  }

  private static func run(
    _ migrations: [String], on connection: Connection
  ) throws(SQLiteError) {
    while true {
      let isDone = try connection.transaction(.writing) { () throws(SQLiteError) in
        // Asked inside the transaction: another process may be doing the same.
        let version = Int(try connection.integer("PRAGMA user_version") ?? 0)
        guard version < migrations.count else { return true }
        // A new store holds nothing that would be worth keeping halfway, and waits for the disk once.
        let last = version == 0 ? migrations.count : version + 1
        for migration in migrations[version..<last] { try connection.execute(migration) }
        try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
        try connection.execute("PRAGMA user_version = \(last)")
        return false
      }
      if isDone { return }
    }
  }
}
