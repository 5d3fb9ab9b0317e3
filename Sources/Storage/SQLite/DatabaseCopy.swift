internal import CSQLite

/// Puts the content of one database in the place of another's, in one transaction of that one.
///
/// Whoever else has it open goes on with its new content, as after any other transaction.
@safe
struct DatabaseCopy: ~Copyable {
  private let handle: OpaquePointer
  private let target: Connection
  private let source: Connection

  @unsafe
  init(handle: OpaquePointer, source: Connection, target: Connection) {
    unsafe self.handle = handle
    self.source = source
    self.target = target
  }

  deinit {
    // What was not run to its end is rolled back.
    unsafe sqlite3_backup_finish(handle)
  }

  /// Keeps everybody else from writing to the target: a step of no pages changes nothing.
  func lock() throws(SQLiteError) { try step(0) }

  /// Copies all of it, or nothing where it throws.
  func run() throws(SQLiteError) { try step(-1) }

  private func step(_ pages: Int32) throws(SQLiteError) {
    let status = unsafe sqlite3_backup_step(handle, pages)
    guard status == SQLITE_OK || status == SQLITE_DONE else {
      throw SQLiteError(
        extendedCode: status, message: unsafe String(cString: sqlite3_errstr(status)),
        sql: "backup")
    }
  }
}
