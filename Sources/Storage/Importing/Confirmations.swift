/// What imports found in the store already: rows of which they brought no version, since they say the same, and
/// customers whom they name.
///
/// When an import is undone, what a later one found stays, as that one's.
struct Confirmations {
  /// What rows are meant.
  enum Kind: String {
    /// Versions of orders, carts, products, spend or rates that say what the file says.
    case orders, carts, products, spend, rates
    /// Customers whom the file names.
    case customers
    /// Customers of whom the file says this detail, and it was taken, or was known.
    case name, city, country, consent

  }

  private let connection: Connection
  private let kind: Kind
  /// The imports after the one that is undone, ascending, with the rows that they found.
  private var later: [(importID: Int32, rows: RowSet)] = []

  /// Those of the imports after one.
  init(
    _ kind: Kind, after importID: Int32, connection: Connection
  ) throws(SQLiteError) {
    self.connection = connection
    self.kind = kind
    var select = try connection.prepare(
      "SELECT id, import_id FROM confirmation WHERE kind = ? AND import_id > ? ORDER BY import_id")
    select.bind(kind.rawValue)
    select.bind(importID)
    while try select.step() {
      let runs = try connection.openBlob(
        table: "confirmation", column: "runs", row: select.integer(0)
      ).elements(of: Int32.self)
      later.append((select.integer32(1), RowSet(runs: runs.map(Int32.init(littleEndian:)))))
    }
  }

  /// The earliest import that found a row; nil where none did.
  func earliest(_ row: Int32) -> Int32? { later.first { $0.rows.contains(row) }?.importID }

  /// All imports that found a row, ascending.
  func all(_ row: Int32) -> [Int32] {
    later.filter { $0.rows.contains(row) }.map(\.importID)
  }

  /// Notes that an import found a row.
  mutating func insert(_ row: Int32, of importID: Int32) {
    let place = later.firstIndex { $0.importID >= importID } ?? later.endIndex
    if place == later.endIndex || later[place].importID != importID {
      later.insert((importID, RowSet()), at: place)
    }
    later[place].rows.insert(row)
  }

  /// Forgets that an import found a row.
  mutating func remove(_ row: Int32, of importID: Int32) {
    guard let place = later.firstIndex(where: { $0.importID == importID }) else { return }
    later[place].rows.remove(row)
  }

  /// Says that whoever found a row found another one.
  mutating func move(_ row: Int32, to other: Int32) {
    for place in later.indices where later[place].rows.contains(row) {
      later[place].rows.remove(row)
      later[place].rows.insert(other)
    }
  }

  /// Keeps what was changed.
  func save() throws(SQLiteError) {
    for (importID, rows) in later {
      try Confirmations.write(rows, kind, of: importID, to: connection)
    }
  }

  /// Keeps what an import found.
  static func write(
    _ rows: RowSet, _ kind: Kind, of importID: Int32, to connection: Connection
  ) throws(SQLiteError) {
    var insert = try connection.prepare(
      """
      INSERT INTO confirmation (import_id, kind, runs) VALUES (?, ?, ?)
      ON CONFLICT (import_id, kind) DO UPDATE SET runs = excluded.runs
      """)
    insert.bind(importID)
    insert.bind(kind.rawValue)
    insert.bind(rows.runs.map(\.littleEndian))
    try insert.run()
  }
}
