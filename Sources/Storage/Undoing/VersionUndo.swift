/// Takes an import's versions out of their table, so that it is as if the import had never been.
///
/// What a row of a source was said to be over time is a chain of versions, each of which supersedes the one
/// before and differs from it; the last is current. A version that a later import found in the store and said the
/// same of becomes that import's. Any other leaves the chain, and where its neighbours then say the same, they
/// become one: the later import would have found the earlier version.
struct VersionUndo: ~Copyable {
  private let importID: Int32
  private let connection: Connection
  private let select: String
  private var confirmations: Confirmations
  private var successors: Statement
  private var same: Statement
  private var handOver: Statement
  private var relink: Statement
  private var setCurrent: Statement
  private var delete: Statement
  private var lines: OrderLines?
  private var refunds: OrderRefunds?

  private struct Version {
    var row: Int32
    var importID: Int32
    var supersedes: Int32?

    init(in statement: borrowing Statement) {
      row = statement.integer32(0)
      importID = statement.integer32(1)
      supersedes = statement.isNull(2) ? nil : statement.integer32(2)
    }
  }

  init(
    in table: VersionTable, of importID: Int32, connection: Connection
  ) throws(SQLiteError) {
    let columns = "SELECT id, import_id, supersedes FROM \(table.name)"
    let confirmations = try Confirmations(table.kind, after: importID, connection: connection)
    let successors = try connection.prepare("\(columns) WHERE supersedes = ?")
    let same = try connection.prepare(table.selectSame)
    // Which line of its file a version that was only found there stands on was not kept.
    let handOver = try connection.prepare(
      """
      UPDATE \(table.name) SET import_id = ?\(table.tellsFileLine ? ", file_line = 0" : "")
      WHERE id = ?
      """)
    let relink = try connection.prepare("UPDATE \(table.name) SET supersedes = ? WHERE id = ?")
    let setCurrent = try connection.prepare("UPDATE \(table.name) SET current = 1 WHERE id = ?")
    let delete = try connection.prepare("DELETE FROM \(table.name) WHERE id = ?")
    // Those of carts go by themselves.
    let lines = table.kind == .orders ? try OrderLines(connection: connection) : nil
    let refunds = table.kind == .orders ? try OrderRefunds(connection: connection) : nil
    self.importID = importID
    self.connection = connection
    select = "\(columns) WHERE import_id = \(importID)"
    self.confirmations = confirmations
    self.successors = successors
    self.same = same
    self.handOver = handOver
    self.relink = relink
    self.setCurrent = setCurrent
    self.delete = delete
    self.lines = lines
    self.refunds = refunds
  }

  /// Takes all of them out, and counts what became of them.
  mutating func run(into summary: inout UndoSummary) throws(SQLiteError) {
    for version in try versions() {
      if let heir = confirmations.earliest(version.row) {
        try handOver(version.row, to: heir)
        summary.kept += 1
      } else {
        try remove(version, &summary)
      }
    }
    try confirmations.save()
  }

  /// Collected first, since a table should not change while it is read.
  private func versions() throws(SQLiteError) -> [Version] {
    var statement = try connection.prepare(select)
    var versions: [Version] = []
    while try statement.step() { versions.append(Version(in: statement)) }
    return versions
  }

  private mutating func handOver(_ row: Int32, to importID: Int32) throws(SQLiteError) {
    handOver.bind(importID)
    handOver.bind(row)
    try handOver.run()
    confirmations.remove(row, of: importID)
  }

  private mutating func remove(
    _ version: Version, _ summary: inout UndoSummary
  ) throws(SQLiteError) {
    let successor = try successor(of: version.row)
    try delete(version.row)
    guard let successor else {
      guard let before = version.supersedes else { return summary.removed += 1 }
      summary.reverted += 1
      return try makeCurrent(before)
    }
    summary.kept += 1
    if let before = version.supersedes, try isSame(before, successor.row) {
      try unite(successor, with: before)
    } else {
      try relink(successor.row, to: version.supersedes)
    }
  }

  /// Makes a version one with an earlier one that says the same.
  private mutating func unite(_ version: Version, with earlier: Int32) throws(SQLiteError) {
    let next = try successor(of: version.row)
    try delete(version.row)
    confirmations.move(version.row, to: earlier)
    confirmations.insert(earlier, of: version.importID)
    if let next {
      try relink(next.row, to: earlier)
    } else {
      try makeCurrent(earlier)
    }
  }

  private mutating func successor(of row: Int32) throws(SQLiteError) -> Version? {
    successors.bind(row)
    defer { successors.reset() }
    return try successors.step() ? Version(in: successors) : nil
  }

  private mutating func isSame(_ one: Int32, _ two: Int32) throws(SQLiteError) -> Bool {
    same.bind(one)
    same.bind(two)
    defer { same.reset() }
    return try same.step()
  }

  private mutating func relink(_ row: Int32, to earlier: Int32?) throws(SQLiteError) {
    relink.bind(earlier)
    relink.bind(row)
    try relink.run()
  }

  private mutating func makeCurrent(_ row: Int32) throws(SQLiteError) {
    setCurrent.bind(row)
    try setCurrent.run()
  }

  private mutating func delete(_ row: Int32) throws(SQLiteError) {
    try lines?.delete(of: row)
    try refunds?.delete(of: row)
    delete.bind(row)
    try delete.run()
  }
}
