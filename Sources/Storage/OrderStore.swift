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
    /// The same for who imports: a store that is not there yet is there when the first file is in it, and not before.
    case importing
  }

  private(set) var connection: Connection
  /// The file that is to become the store with the first import; nil for a store that is there.
  private var making: StoreInMaking?
  /// Which search is wanted; one that finds another number here has been overtaken.
  let wantedSearch = Atomic<Int>(0)
  /// What searches look through; nil until the first.
  var searchTexts: SearchTexts?

  /// Opens the store in a file; a new one is readable by its owner only (mode 0600, new folders 0700).
  ///
  /// An empty file becomes a store. A file that is something else is left as it was.
  public init(path: String, mode: Mode) throws(StoreError) {
    switch mode {
    case .reading, .writing: try StoreFile.check(path)
    case .creating: try StoreFile.create(at: path)
    case .importing:
      if let making = try StoreInMaking(at: path) {
        try self.init(path: making.temporaryPath, access: .making, making)
        return
      }
      try StoreFile.create(at: path)
    }
    try self.init(path: path, access: mode == .reading ? .reading : .writing)
  }

  /// A store in memory, which leaves no file behind.
  public init() throws(StoreError) {
    try self.init(path: ":memory:", access: .writing)
  }

  private init(
    path: String, access: Connection.Access, _ making: StoreInMaking? = nil
  ) throws(StoreError) {
    connection = try OrderStore.connect(path: path, access: access)
    self.making = making
  }

  /// Puts a store that was made beside its place there, with what was imported into it.
  ///
  /// - Throws: `StoreError.madeMeanwhile` where somebody else has made the store by now; then this is that store, without
  ///   what was imported.
  func place() throws(StoreError) {
    guard let making else { return }
    // The file is closed before it gets its name. Until it is open again there is a store without any table, on which
    // everything fails.
    connection = try StoreError.wrapping { () throws(SQLiteError) in
      try Connection(path: ":memory:", access: .writing)
    }
    self.making = nil
    guard try making.place() else {
      connection = try OrderStore.connect(path: making.path, access: .writing)
      throw .madeMeanwhile(path: making.path)
    }
    // From here on the file is in the store, whatever comes.
    if let reopened = try? OrderStore.connect(path: making.path, access: .writing) {
      connection = reopened
    }
  }

  static func connect(
    path: String, access: Connection.Access
  ) throws(StoreError) -> Connection {
    let connection: Connection
    do throws(SQLiteError) {
      connection = try Connection(path: path, access: access)
      try connection.execute(
        """
        PRAGMA busy_timeout = 5000;
        PRAGMA foreign_keys = ON;
        PRAGMA journal_size_limit = 1048576;
        """)
    } catch {
      throw error.kind == .notADatabase ? .notADatabase(path: path) : .database(error)
    }
    try Migrations.prepare(connection, path: path, access: access)
    return try StoreError.wrapping { () throws(SQLiteError) in
      // Set when the size of a page is known: SQLite counts the cache in pages.
      try connection.execute("PRAGMA cache_size = -\(cacheKilobytes(access))")
      // An index of many rows is sorted beside the reading of the table.
      if access != .reading { try connection.execute("PRAGMA threads = 1") }
      return connection
    }
  }

  /// Enough for the pages that an import touches at random, those of the indices; more is no faster. Lists
  /// read a few pages here and there, and the system has them in memory anyway.
  private static func cacheKilobytes(_ access: Connection.Access) -> Int {
    access == .reading ? 2048 : 16_384
  }

  /// A number that differs from an earlier one once another process has changed the store.
  public func dataVersion() throws(SQLiteError) -> Int64 {
    try connection.integer("PRAGMA data_version") ?? 0
  }
}
