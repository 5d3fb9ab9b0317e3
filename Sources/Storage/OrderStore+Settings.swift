internal import Commerce

extension OrderStore {
  /// The shop's settings.
  public func settings() throws(SQLiteError) -> ShopSettings {
    try readSettings()
  }

  func readSettings() throws(SQLiteError) -> ShopSettings {
    var statement = try connection.prepare("SELECT key, value FROM shop_setting")
    var values: [SettingKey: String] = [:]
    while try statement.step() {
      // A key of a newer version means nothing to this one.
      if let key = SettingKey(rawValue: statement.text(0)) { values[key] = statement.text(1) }
    }
    return ShopSettings(values: values)
  }

  /// Sets a value, or takes it back with nil; the ledger follows.
  ///
  /// The time zone has its own function, as days follow it.
  ///
  /// - Throws: `StoreError.invalidSetting` for a value that the setting can't have, `.invalidCodeChannel` for an entry of
  ///   its list that is none, and `.purposeSaidElsewhere` for a channel that another setting names.
  public func set(_ key: SettingKey, to value: String?) throws(StoreError) {
    precondition(key != .timeZone, "setTimeZone(_:) sets the time zone")
    let stored = try normalised(value, for: key)
    if key.purpose != nil, let stored { try checkPurposes(of: stored, for: key) }
    try StoreError.wrapping { () throws(SQLiteError) in
      try connection.transaction(.writing) { () throws(SQLiteError) in
        try store(stored, for: key)
        if [.currency, .marginRate, .maskedAddresses, .codeChannels].contains(key) {
          try rebuildLedger()
        }
        if key.purpose != nil { try renewSpend() }
      }
    }
  }

  /// Sets the time zone, and moves the orders that were given as instants to the days that they have in it.
  ///
  /// Orders of a day or time without an offset keep their day, and so do those whose day counts as
  /// written.
  ///
  /// - Throws: `StoreError.invalidSetting` for an empty name.
  public func setTimeZone(_ zone: TellingZone) throws(StoreError) {
    let stored = try normalised(zone.name, for: .timeZone)
    try StoreError.wrapping { () throws(SQLiteError) in
      try connection.transaction(.writing) { () throws(SQLiteError) in
        try store(stored, for: .timeZone)
        if try moveDays(by: zone) { try rebuildLedger() }
      }
    }
  }

  /// Makes the zone that told days of an import the shop's, if the shop has none; whether days of orders moved.
  ///
  /// - Parameter isFirst: whether no order was there before the import.
  func adopt(_ zone: TellingZone, isFirst: Bool) throws(SQLiteError) -> Bool {
    guard try readSettings().timeZone == nil else { return false }
    try store(zone.name, for: .timeZone)
    return try isFirst ? false : moveDays(by: zone)
  }

  /// Puts orders, and what their products cost on their day, on the days that they have in a zone; whether any moved.
  private func moveDays(by zone: TellingZone) throws(SQLiteError) -> Bool {
    guard try moveInstants(dayOf: zone.dayOf) else { return false }
    try ProductLinks(connection: connection).renewCosts()
    return true
  }

  private func normalised(
    _ value: String?, for key: SettingKey
  ) throws(StoreError) -> String? {
    guard let value else { return nil }
    if key == .codeChannels {
      do throws(CodeChannelProblem) {
        _ = try CodeChannels(parsing: value)
      } catch {
        throw .invalidCodeChannel(error)
      }
    }
    guard let stored = key.normalised(value) else {
      throw .invalidSetting(key: key, value: value)
    }
    return stored
  }

  private func checkPurposes(of list: String, for key: SettingKey) throws(StoreError) {
    let settings = try StoreError.wrapping { () throws(SQLiteError) in try readSettings() }
    for channel in SettingKey.channels(in: list) {
      for (other, names) in settings.values where other.purpose != nil && other != key {
        if SettingKey.channels(in: names).contains(channel) {
          throw .purposeSaidElsewhere(channel: channel, by: other)
        }
      }
    }
  }

  private func store(_ value: String?, for key: SettingKey) throws(SQLiteError) {
    var statement = try connection.prepare(
      value == nil
        ? "DELETE FROM shop_setting WHERE key = ?"
        : "INSERT OR REPLACE INTO shop_setting (key, value) VALUES (?, ?)")
    statement.bind(key.rawValue)
    if let value { statement.bind(value) }
    try statement.run()
  }

  /// Whether any order has moved; superseded versions move too, since an undone import brings them back.
  private func moveInstants(dayOf: (Int64) -> CalendarDay) throws(SQLiteError) -> Bool {
    var find = try connection.prepare(
      """
      SELECT id, instant, day FROM order_version NOT INDEXED
      WHERE offset_minutes IS NOT NULL AND counts_as_written = 0
      """)
    // Collected first, since a table should not change while it is read.
    var moves: [(row: Int32, day: Int32)] = []
    while try find.step() {
      let day = dayOf(find.integer(1)).number
      if day != find.integer32(2) { moves.append((find.integer32(0), day)) }
    }
    var update = try connection.prepare("UPDATE order_version SET day = ? WHERE id = ?")
    for move in moves {
      update.bind(move.day)
      update.bind(move.row)
      try update.run()
    }
    return !moves.isEmpty
  }
}
