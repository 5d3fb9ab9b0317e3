extension OrderStore {
  /// Whether there is a file of this name, a store or another.
  public static func isThere(_ path: String) -> Bool { StoreFile.exists(path) }

  /// Writes all that is in the store to a file of its own, as it is at one moment; imports go on meanwhile.
  ///
  /// The file is readable by its owner only, and is there whole or not at all. It is a store like any other, of
  /// one file, and holds nothing of what was deleted.
  ///
  /// - Parameter replacing: whether a file of that name is replaced.
  /// - Throws: `StoreError.alreadyThere` for a file that is not to be replaced.
  public func backUp(to path: String, replacing: Bool = false) throws(StoreError) {
    guard replacing || !StoreFile.exists(path) else { throw .alreadyThere(path: path) }
    try OrderStore.write(connection, to: path)
  }

  /// Puts a backup in the place of a store, after it was checked; the store as it was goes to a file of its own.
  ///
  /// It is one transaction of the store: whoever has it open sees what it held before or the backup, and nothing
  /// else. Where there is no store yet, one is made.
  ///
  /// - Parameters:
  ///   - backup: the file to take; it is left as it is.
  ///   - path: the store.
  ///   - asidePath: where the store as it was goes; there is no such file yet.
  /// - Returns: whether there was a store to put aside.
  /// - Throws: what opening a store throws; `StoreError.damaged` for a backup that contradicts itself; an
  ///   `SQLiteError` of kind `busy` where somebody else is writing to the store.
  public static func restore(
    _ backup: String, to path: String, puttingAsideTo asidePath: String
  ) throws(StoreError) -> Bool {
    let source = try checked(backup)
    let isThere = try !StoreFile.create(at: path)
    let store = try connect(path: path, access: .writing)
    let aside = isThere ? (try connect(path: path, access: .reading), asidePath) : nil
    try replace(store, by: source, puttingAside: aside)
    // An older backup is brought up to date.
    try Migrations.prepare(store, path: path, access: .writing)
    return isThere
  }

  /// - Parameter aside: another connection to the store, and where its content is kept.
  private static func replace(
    _ store: Connection, by source: Connection, puttingAside aside: (Connection, String)?
  ) throws(StoreError) {
    // From here on nobody else writes to the store: what is put aside is what is replaced.
    let copy = try StoreError.wrapping { () throws(SQLiteError) in try store.copy(of: source) }
    if let (reader, path) = aside {
      guard !StoreFile.exists(path) else { throw .alreadyThere(path: path) }
      try write(reader, to: path)
    }
    do throws(SQLiteError) { try copy.run() } catch { throw .database(error) }
  }

  /// A connection to a backup that is whole: a store of this program, of no newer version, and without
  /// contradictions.
  static func checked(_ path: String) throws(StoreError) -> Connection {
    try StoreFile.check(path)
    do throws(StoreError) {
      let connection = try StoreError.wrapping { () throws(SQLiteError) in
        try Connection(path: path, access: .reading)
      }
      try Migrations.check(connection, path: path)
      let isWhole = try StoreError.wrapping { () throws(SQLiteError) in try connection.isWhole() }
      if isWhole { return connection }
    } catch {
      guard case .database(let cause) = error, cause.kind == .corrupt else { throw error }
    }
    throw .damaged(path: path)
  }

  private static func write(_ connection: Connection, to path: String) throws(StoreError) {
    try StoreFile.write(path) { (temporary) throws(SQLiteError) in
      var vacuum = try connection.prepare("VACUUM INTO ?")
      vacuum.bind(temporary)
      try vacuum.run()
    }
  }
}
