internal import CSQLite

/// What SQLite could not do, as it says it; never with the values of a statement, which are customers' data.
public struct SQLiteError: Error, Equatable {
  /// The kinds of failure that are told apart.
  public enum Kind: Sendable {
    /// No room on the disk, or the database is as large as it may be.
    case full
    /// The file, or the folder that it lies in, can't be written.
    case readOnly
    /// Another process is writing.
    case busy
    /// The file's content contradicts itself.
    case corrupt
    /// The file is no SQLite database.
    case notADatabase
    /// The file can't be opened.
    case cannotOpen
    /// Reading or writing failed below SQLite.
    case inputOutput
    /// Anything else.
    case other
  }

  /// SQLite's primary result code.
  public let code: Int32
  /// SQLite's extended result code.
  public let extendedCode: Int32
  /// SQLite's own words.
  public let message: String
  /// The SQL that failed, without its values; empty where there was none.
  public let sql: String

  /// An error of these facts.
  public init(extendedCode: Int32, message: String, sql: String = "") {
    code = extendedCode & 0xFF
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// What went wrong, by the primary code.
  public var kind: Kind {
    switch code {
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_IOERR: .inputOutput
    default: .other
    }
  }
}
