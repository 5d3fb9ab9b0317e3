/// One line each: what was found, what was expected, where.
extension Strings {
  // MARK: Files

  /// There is no such file.
  public func fileMissing(_ path: String) -> String { "\(path): there is no such file" }
  /// The user may not read or write a file.
  public func notPermitted(_ path: String) -> String { "\(path): you have no permission" }
  /// A folder stands where a file was expected.
  public func isFolder(_ path: String) -> String {
    "\(path): this is a folder; name the files in it"
  }
  /// The system can't read a file.
  public func cannotRead(_ path: String, reason: String) -> String {
    "\(path): cannot be read: \(reason)"
  }
  /// The system can't write a file.
  public func cannotWrite(_ path: String, reason: String) -> String {
    path.isEmpty
      ? "the output cannot be written: \(reason)" : "\(path): cannot be written: \(reason)"
  }
  /// Standard input can't be kept for a second reading.
  public func cannotSpool(_ folder: String, reason: String) -> String {
    "standard input cannot be kept in \(folder): \(reason)"
  }
  /// Gzip data is cut off or fails its check sum.
  public func damagedGzip(_ path: String) -> String {
    "\(path): the gzip data is damaged or cut off; export or copy it again"
  }

  // MARK: Imported files

  /// Nothing is in the file.
  public func emptyFile(_ file: String) -> String {
    "\(file): the file is empty; a header with column names was expected"
  }
  /// The file is a spreadsheet.
  public func spreadsheet(_ file: String) -> String {
    "\(file): this is a spreadsheet (XLSX or XLS), not text; open it and save it with "
      + "“Save as” › “CSV UTF-8”, then import that file"
  }
  /// The file is not in the encoding that its beginning made believe.
  public func notUTF8(_ file: String) -> String {
    "\(file): this is not UTF-8 throughout; save it as UTF-8 (“CSV UTF-8”)"
  }
  /// Dates that could be read in two ways.
  public func undecidedDates(_ file: String, column: String, found: String) -> String {
    "\(file): \"\(column)\" has dates like \"\(found)\", and none tells whether the day or the month "
      + "comes first: give --dates day-first or --dates month-first"
  }
  /// Amounts that could be read in two ways.
  public func undecidedDecimals(_ file: String, column: String, found: String) -> String {
    "\(file): \"\(column)\" has amounts like \"\(found)\", and none tells whether that is thousands or "
      + "three decimals: give --decimal , or --decimal ."
  }
  /// Spend of which nothing tells the days.
  public func noDays(_ file: String) -> String {
    "\(file): nothing tells on which days this was spent; export the report with a column of days"
  }
  /// JSON that holds no orders.
  public func unknownJSON(_ file: String) -> String {
    "\(file): this is no list of orders in JSON as the interfaces of Shopify and WooCommerce give it"
  }
  /// JSON that breaks off.
  public func damagedJSON(_ file: String, line: Int) -> String {
    "\(file):\(line): the JSON is damaged or cut off here"
  }
  /// The header is that of no known format.
  public func unrecognised(_ file: String, header: [String], nearest: String, missing: [String])
    -> String
  {
    "\(file): the columns \(listed(header)) are those of no known export; nearest is \(nearest), "
      + "which also needs \(listed(missing))"
  }
  /// The header lacks columns of the format asked for.
  public func missingColumns(_ file: String, header: [String], format: String, missing: [String])
    -> String
  {
    "\(file): the columns are \(listed(header)); \(format) also needs \(listed(missing)), "
      + "which --map FIELD=COLUMN may name"
  }
  /// The export holds carts, not orders.
  public func abandonedCheckouts(_ file: String) -> String {
    "\(file): these are abandoned checkouts, not orders; import it without --format"
  }
  /// A file of orders where carts were asked for.
  public func noCheckouts(_ file: String) -> String {
    "\(file): these are orders, not abandoned checkouts; import it without --format"
  }
  /// A field that no format has.
  public func unknownField(_ field: String, known: [String]) -> String {
    "--map: “\(field)” is no field; fields are \(listed(known, limit: 40))"
  }
  /// A column that the file does not have.
  public func unknownColumn(_ file: String, column: String, header: [String]) -> String {
    "\(file): there is no column “\(column)”; columns are \(listed(header, limit: 40))"
  }
  /// A quote is never closed.
  public func unterminatedQuote(_ file: String, line: Int) -> String {
    "\(file):\(line): a quote is opened here and never closed; the file may be cut off"
  }
  /// A row is too long.
  public func rowTooLong(_ file: String, line: Int, limit: Int) -> String {
    "\(file):\(line): the row is longer than \(number.count(limit)) bytes; is this a CSV file?"
  }
  /// Universal time in an unknown zone.
  public func zoneUnknown(_ file: String, line: Int, column: String, found: String) -> String {
    "\(file):\(line): \"\(column)\" is \"\(found)\", universal time; give the shop's time zone, "
      + "such as --time-zone Europe/Amsterdam"
  }

  // MARK: Zones and settings

  /// A time zone that the system does not have.
  public func unknownZone(_ name: String) -> String {
    "“\(name)” is no time zone of this system; names look like Europe/Amsterdam"
  }
  /// A zone file that is damaged.
  public func unreadableZone(_ name: String) -> String {
    "the system's file of the time zone “\(name)” is damaged"
  }
  /// A setting can't have a value.
  public func invalidSetting(_ key: String, value: String) -> String {
    "\(key) is “\(value)”, not \(expectedSetting(key))"
  }
  /// A channel's spend can't be for two things.
  public func purposeSaidElsewhere(_ channel: String, by setting: String) -> String {
    "“\(channel)” stands in \(setting) already; a channel's spend is for one thing"
  }
  /// The shop's zone or currency is settled already.
  public func settledOtherwise(_ setting: String, given: String, settled: String) -> String {
    "the shop's \(setting) is \(settled), not \(given); to change it: stamgast shop \(setting) \(given)"
  }

  private func expectedSetting(_ key: String) -> String {
    switch key {
    case "name": "a name of 1 to 200 letters"
    case "currency": "a currency's three letters, such as EUR"
    case "time-zone": "a time zone, such as Europe/Amsterdam"
    case "activity-window": "a number of days from 1 to 3650"
    case "masked-addresses": "count or leave-out"
    case "refunds": "on-order-day or on-refund-day"
    case "rfm-recency": "four ascending numbers of days, such as 30, 90, 180, 365"
    case "rfm-frequency": "four ascending numbers of purchases from 2 up, such as 2, 3, 5, 10"
    case "rfm-monetary": "four ascending amounts, such as 50, 100, 250, 500"
    case "acquisition-channels", "retention-channels", "fixed-cost-channels":
      "names of channels with commas between, such as google_ads, meta_ads"
    case "margin-rate", "target-crr", "target-repeat-rate", "target-returning-share":
      "a fraction from 0 to 1, such as 0.55"
    default: "a number from 0 up, such as 45.50"
    }
  }

  // MARK: Store

  /// There is no store.
  public func storeMissing(_ path: String) -> String {
    "\(path): there is no store yet; stamgast import FILE makes one, stamgast demo shows a demo shop"
  }
  /// The file is no database.
  public func notADatabase(_ path: String) -> String {
    "\(path): this is no store of Stamgast; nothing was changed"
  }
  /// The file is another program's database.
  public func otherApplication(_ path: String) -> String {
    "\(path): this is the database of another program; nothing was changed"
  }
  /// The store was written by a newer version.
  public func newerStore(_ path: String, found: Int, newest: Int) -> String {
    "\(path): written by a newer Stamgast (schema \(found), this one knows up to \(newest)); update the program"
  }
  /// The store was written by an older version.
  public func olderStore(_ path: String, found: Int, newest: Int) -> String {
    "\(path): written by an older Stamgast (schema \(found) of \(newest)), and cannot be brought up to date read-only"
  }
  /// Another program is writing to the store.
  public var storeBusy: String {
    "the store is in use by another import; try again when it is done"
  }
  /// The disk is full.
  public var storeFull: String { "the disk is full; nothing of this was stored" }
  /// The disk, or a limit on the size of files, kept the store from being read or written.
  public func storeDiskFailed(code: Int) -> String {
    "the disk failed, or lets no file grow further; nothing of this was stored (SQLite \(code))"
  }
  /// The store can't be written.
  public var storeReadOnly: String {
    "the store cannot be written; check the permissions of its file and folder"
  }
  /// The store's content contradicts itself.
  public var storeCorrupt: String {
    "the store is damaged; restore a copy, or move it away and import the files again"
  }
  /// SQLite failed for another reason.
  public func storeFailed(_ message: String, code: Int) -> String {
    "the store failed: \(message) (SQLite \(code))"
  }

  /// An import that was undone before.
  public func undoneAlready(_ importID: Int) -> String { "import \(importID) is undone already" }
  /// An import that can't be undone for a later one's sake.
  public func undoHindered(_ importID: Int, by later: Int) -> String {
    "import \(importID) cannot be undone: import \(later) was done by an older Stamgast, which did not keep "
      + "what it shares with it; undo \(later) first"
  }
  /// A file that is not written over.
  public func alreadyThere(_ path: String) -> String {
    "\(path): there is a file of this name; --\(ProgramOption.replace.rawValue) writes over it"
  }
  /// A backup that contradicts itself.
  public func damagedBackup(_ path: String) -> String {
    "\(path): this backup is damaged; nothing was changed"
  }

  // MARK: Themes

  /// Where in a theme or the configuration something is wrong, and what.
  public func problem(in file: String, line: Int, _ problem: String) -> String {
    line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)"
  }
  /// A line of a theme without `=`.
  public func notAnAssignment(_ found: String) -> String { "“\(found)”, not ROLE = COLOUR" }
  /// A role that there is none of.
  public func unknownRole(_ found: String) -> String { "“\(found)” is no role" }
  /// A role that was set before.
  public func repeatedRole(_ role: String) -> String { "\(role) was set before" }
  /// A word that is no colour.
  public func unreadableColor(_ found: String) -> String {
    "“\(found)” is no colour, such as #d8dee9, 110, bright blue or default"
  }
  /// A colour too many.
  public func misplacedColor(_ found: String) -> String {
    "“\(found)” is a colour where none can stand: COLOUR on COLOUR, and none in mono"
  }
  /// More than the four depths.
  public func tooManyDepths(_ found: Int) -> String {
    "\(found) styles, not at most four: true / 256 / 16 / mono"
  }
  /// The ground is no single colour.
  public func unreadableGround(_ found: String) -> String {
    "ground is “\(found)”, not one colour such as #2e3440"
  }
  /// Roles that are not set.
  public func missingRoles(_ roles: [String]) -> String {
    "does not set \(listed(roles, limit: 40))"
  }

  /// Names in quotes, the first few of many.
  func listed(_ names: [String], limit: Int = 8) -> String {
    let shown = names.prefix(limit).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
