/// What state a store's file is in.
public struct StoreHealth: Equatable, Sendable {
  /// The version of its tables.
  public var schema: Int
  /// The newest version that this program knows.
  public var newestSchema: Int
  /// Bytes of the file.
  public var byteCount: Int64
  /// Whether a row names another one that is not there.
  public var hasLooseRows: Bool
  /// What the shop's time zone is called; nil where that is not settled.
  public var timeZone: String?
}

extension OrderStore {
  /// Looks through a whole store, which may be one of an older version, and changes nothing.
  ///
  /// - Throws: what opening a store throws; `StoreError.damaged` for one that contradicts itself.
  public static func examine(_ path: String) throws(StoreError) -> StoreHealth {
    let connection = try checked(path)
    return try StoreError.wrapping { () throws(SQLiteError) in
      var looseRows = try connection.prepare("PRAGMA foreign_key_check")
      var zone = try connection.prepare("SELECT value FROM shop_setting WHERE key = ?")
      zone.bind(SettingKey.timeZone.rawValue)
      let pages = try connection.integer("PRAGMA page_count") ?? 0
      let pageSize = try connection.integer("PRAGMA page_size") ?? 0
      return StoreHealth(
        schema: Int(try connection.integer("PRAGMA user_version") ?? 0),
        newestSchema: Schema.migrations.count, byteCount: pages * pageSize,
        hasLooseRows: try looseRows.step(), timeZone: try zone.step() ? zone.text(0) : nil)
    }
  }
}
