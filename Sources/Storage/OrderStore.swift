internal import Synchronization

/// A shop's database: what was imported, the settings, and the ledger that metrics are computed on.
///
/// The store has one connection, which only the actor uses: an import, a list and a search wait for each
/// other. That is enough, since lists take microseconds and a newer search ends an older one; and
/// another process writes beside it (WAL), which `dataVersion` tells.
public actor OrderStore {
  /// What opening may do.
  public enum Mode: Sendable {
    /// Reads a store that is there; nothing is written.
    case reading
    /// Reads and writes a store that is there.
    case writing
    /// Reads and writes a store, which is made where there is none.
    case creating
  }

  let connection: Connection
  let searchTicket = Atomic<Int>(0)

  /// Opens the store in a file; a new one is readable by its owner only (mode 0600, new folders 0700).
  ///
  /// An empty file becomes a store. A file that is something else is left as it was.
  public init(path: String, mode: Mode) throws(StoreError) {
    if mode == .creating { try StoreFile.create(at: path) } else { try StoreFile.check(path) }
    try self.init(path: path, access: mode == .reading ? .reading : .writing)
  }

  /// A store in memory, which leaves no file behind.
  public init() throws(StoreError) {
    try self.init(path: ":memory:", access: .writing)
  }

  private init(path: String, access: Connection.Access) throws(StoreError) {
    do throws(SQLiteError) {
      connection = try Connection(path: path, access: access)
      try connection.execute(OrderStore.connectionSettings)
    } catch {
      throw error.kind == .notADatabase ? .notADatabase(path: path) : .database(error)
    }
    try Migrations.prepare(connection, path: path, access: access)
  }

  /// The cache holds the pages that an import touches at random (its indices) without outgrowing the
  /// memory budget; a log that grew in a large import is cut back. Sorting in memory writes no
  /// names to temporary files.
  private static let connectionSettings = """
    PRAGMA busy_timeout = 5000;
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -32768;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_size_limit = 1048576;
    """

  /// A number that differs from an earlier one once another process has changed the store.
  public func dataVersion() throws(SQLiteError) -> Int64 {
    try connection.integer("PRAGMA data_version") ?? 0
  }
}
