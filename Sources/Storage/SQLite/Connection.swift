internal import CSQLite

/// An open database; closed when the last statement on it is gone.
///
/// It is used by one thread at a time: the order store's.
@safe
final class Connection {
  /// What may be done with the file.
  enum Access {
    case reading, writing
    /// Writing to a file that nobody else has open, and that is thrown away where the writing fails.
    case making
  }

  private let handle: OpaquePointer

  /// Asked once: without statistics of its memory, which nobody reads, SQLite takes no lock to get some.
  private static let configuration = stamgast_configure()

  /// Opens an existing file, or a database in memory for the path `:memory:`.
  init(path: String, access: Access) throws(SQLiteError) {
    _ = Connection.configuration
    let flags =
      (access == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
      | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var opened: OpaquePointer?
    let status = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard status == SQLITE_OK, let handle = unsafe opened else {
      let message = unsafe opened.map { unsafe String(cString: sqlite3_errmsg($0)) }
      unsafe sqlite3_close_v2(opened)
      throw SQLiteError(extendedCode: status, message: message ?? "out of memory")
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs one or more statements that give no rows.
  func execute(_ sql: String) throws(SQLiteError) {
    let status = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard status == SQLITE_OK else { throw error(status, sql: sql) }
  }

  /// Compiles one statement.
  func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    var compiled: OpaquePointer?
    let status = unsafe sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    guard status == SQLITE_OK, let compiled = unsafe compiled else {
      throw error(status == SQLITE_OK ? SQLITE_MISUSE : status, sql: sql)
    }
    return unsafe Statement(handle: compiled, connection: self)
  }

  /// The whole number in the first column of the first row; nil where there is no row, or a null.
  func integer(_ sql: String) throws(SQLiteError) -> Int64? {
    var statement = try prepare(sql)
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  /// The key of the row that was inserted last.
  var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// The number of rows that the last statement changed.
  var changedRows: Int { Int(unsafe sqlite3_changes(handle)) }

  /// The number of rows that all statements so far have changed.
  var totalChanges: Int64 { Int64(unsafe sqlite3_total_changes(handle)) }

  /// Opens one value of a row for reading without taking it into memory twice.
  func openBlob(table: String, column: String, row: Int64) throws(SQLiteError) -> Blob {
    var opened: OpaquePointer?
    let status = unsafe sqlite3_blob_open(handle, "main", table, column, row, 0, &opened)
    guard status == SQLITE_OK, let opened = unsafe opened else {
      throw error(status, sql: "\(table).\(column)")
    }
    return unsafe Blob(handle: opened, connection: self)
  }

  /// Gets ready to put the content of another database in the place of this one's: from here on nobody else
  /// can write to it.
  func copy(of other: Connection) throws(SQLiteError) -> DatabaseCopy {
    guard let copy = unsafe sqlite3_backup_init(handle, "main", other.handle, "main") else {
      throw error(unsafe sqlite3_errcode(handle), sql: "backup")
    }
    let locked = unsafe DatabaseCopy(handle: copy, source: other, target: self)
    try locked.lock()
    return locked
  }

  /// Whether the database contradicts itself nowhere; it reads all of it.
  func isWhole() throws(SQLiteError) -> Bool {
    var check = try prepare("PRAGMA integrity_check(1)")
    return try check.step() && check.text(0) == "ok"
  }

  /// What SQLite says of a status that it just returned.
  func error(_ status: Int32, sql: String) -> SQLiteError {
    SQLiteError(
      extendedCode: status, message: unsafe String(cString: sqlite3_errmsg(handle)), sql: sql)
  }

  /// Says that rows which belong together are not all there.
  func inconsistency(_ place: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_CORRUPT, message: "rows are missing", sql: place)
  }
}

extension Connection {
  /// How a transaction begins.
  enum Transaction: String {
    /// Sees one state of the database throughout, whatever other processes write meanwhile.
    case reading = "BEGIN"
    /// The only writer; waits for another one as long as the busy timeout says.
    case writing = "BEGIN IMMEDIATE"
  }

  /// Does all of the body or, where it throws, nothing of it.
  func transaction<Result>(
    _ kind: Transaction, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try execute(kind.rawValue)
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Leaves the transaction without a trace; does nothing where SQLite has done so by itself already.
  func rollBack() {
    guard unsafe sqlite3_get_autocommit(handle) == 0 else { return }
    // A rollback that fails leaves nothing to do: the journal undoes it when the file is opened next.
    _ = unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }
}

extension Connection {
  /// What a statement asks now and then while it runs.
  private final class StopQuestion {
    let isStopped: () -> Bool

    init(_ isStopped: @escaping () -> Bool) { self.isStopped = isStopped }
  }

  /// Does something that can be stopped in the midst of a statement, too.
  ///
  /// - Parameter isStopped: whether it is to stop; asked a thousand times a second or so.
  /// - Throws: `CancellationError` where it was stopped, and whatever the body throws.
  func stopping<Result>(
    when isStopped: @escaping () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    let question = StopQuestion(isStopped)
    unsafe sqlite3_progress_handler(
      handle, 10_000,
      { context in
        guard let context = unsafe context else { return 0 }
        let question = unsafe Unmanaged<StopQuestion>.fromOpaque(context).takeUnretainedValue()
        return question.isStopped() ? 1 : 0
      }, unsafe Unmanaged.passUnretained(question).toOpaque())
    defer {
      unsafe sqlite3_progress_handler(handle, 0, nil, nil)
      withExtendedLifetime(question) {}
    }
    do {
      let result = try body()
      if isStopped() { throw CancellationError() }
      return result
    } catch let error as SQLiteError where error.code == SQLITE_INTERRUPT {
      throw CancellationError()
    }
  }
}
