internal import Commerce

/// Takes back what an import said of customers: those whom only its file names go, and details that it
/// brought give way to those from before, unless a later file says them too.
struct CustomerUndo: ~Copyable {
  private let importID: Int32
  private let connection: Connection
  private let named: Confirmations
  /// Of whom later imports say a detail, in the order of the fields.
  private let said: [Confirmations]
  private var read: Statement
  private var changes: Statement
  private var update: Statement
  private var keep: Statement
  private var forget: Statement
  private var handOver: Statement
  private var delete: Statement

  init(importID: Int32, connection: Connection) throws(SQLiteError) {
    let named = try Confirmations(.customers, after: importID, connection: connection)
    var said: [Confirmations] = []
    for kind in Details.kinds {
      said.append(try Confirmations(kind, after: importID, connection: connection))
    }
    let read = try connection.prepare(
      "SELECT \(Details.columns), key, source_id FROM customer WHERE id = ?")
    let changes = try connection.prepare(
      """
      SELECT \(Details.columns), import_id FROM customer_change
      WHERE customer_id = ? AND import_id > \(importID) ORDER BY import_id
      """)
    let update = try connection.prepare(
      """
      UPDATE customer SET name = ?, city = ?, country = ?, accepts_marketing = ?, search = ?
      WHERE id = ?
      """)
    let keep = try connection.prepare(
      """
      INSERT OR REPLACE INTO customer_change
        (name, city, country, accepts_marketing, customer_id, import_id)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    let forget = try connection.prepare(
      "DELETE FROM customer_change WHERE customer_id = ? AND import_id = ?")
    let handOver = try connection.prepare("UPDATE customer SET import_id = ? WHERE id = ?")
    let delete = try connection.prepare("DELETE FROM customer WHERE id = ?")
    self.importID = importID
    self.connection = connection
    self.named = named
    self.said = said
    self.read = read
    self.changes = changes
    self.update = update
    self.keep = keep
    self.forget = forget
    self.handOver = handOver
    self.delete = delete
  }

  /// Takes all of it back; to be called when the import's orders are gone.
  mutating func run(into summary: inout UndoSummary) throws(SQLiteError) {
    for customer in try rows("SELECT id FROM customer WHERE import_id = \(importID)") {
      guard let heir = named.earliest(customer) else {
        delete.bind(customer)
        try delete.run()
        summary.removedCustomers += 1
        continue
      }
      if try takeBack(to: Details(), of: customer) { summary.revertedCustomers += 1 }
      handOver.bind(heir)
      handOver.bind(customer)
      try handOver.run()
      // The first import that names a customer changes nothing that was known.
      try forget(customer, by: heir)
    }
    let changed = "SELECT customer_id FROM customer_change WHERE import_id = \(importID)"
    for customer in try rows(changed) {
      guard let before = try detailsBefore(customer) else { continue }
      if try takeBack(to: before, of: customer) { summary.revertedCustomers += 1 }
      try forget(customer, by: importID)
    }
  }

  /// Collected first, since a table should not change while it is read.
  private func rows(_ sql: String) throws(SQLiteError) -> [Int32] {
    var statement = try connection.prepare(sql)
    var rows: [Int32] = []
    while try statement.step() { rows.append(statement.integer32(0)) }
    return rows
  }

  /// What was known of a customer before the import changed it.
  private func detailsBefore(_ customer: Int32) throws(SQLiteError) -> Details? {
    var statement = try connection.prepare(
      "SELECT \(Details.columns) FROM customer_change WHERE customer_id = ? AND import_id = ?")
    statement.bind(customer)
    statement.bind(importID)
    return try statement.step() ? Details(in: statement) : nil
  }

  /// Puts the details from before the import in the place of those that it brought, up to the first later import
  /// that says them too or changed them.
  ///
  /// - Returns: whether it shows in what is known now.
  private mutating func takeBack(
    to before: Details, of customer: Int32
  ) throws(SQLiteError) -> Bool {
    read.bind(customer)
    guard try read.step() else { throw connection.inconsistency("customer") }
    let now = Details(in: read)
    let isByEmail = read.integer32(5) == 0
    let key = read.text(4)
    read.reset()
    let steps = try steps(of: customer, now: now)
    let old = steps.map(\.before) + [now]
    var new = old
    for field in Details.fields where before[field] != old[0][field] {
      var index = 0
      new[0][field] = before[field]
      while index < steps.count, !steps[index].says.contains(field) {
        index += 1
        new[index][field] = before[field]
      }
    }
    for (index, step) in steps.enumerated() where new[index] != step.before {
      if new[index] == new[index + 1] {
        try forget(customer, by: step.importID)
      } else {
        new[index].bind(to: &keep)
        keep.bind(customer)
        keep.bind(step.importID)
        try keep.run()
      }
    }
    guard let last = new.last, last != now else { return false }
    last.bind(to: &update)
    update.bind(last.searchText(key: key, isByEmail: isByEmail))
    update.bind(customer)
    try update.run()
    return true
  }

  /// A later import that said something of a customer.
  private struct Step {
    var importID: Int32
    /// What was known before it.
    var before: Details
    /// The fields that it said.
    var says: [Int]
  }

  /// The later imports that said something of a customer, ascending.
  private mutating func steps(
    of customer: Int32, now: Details
  ) throws(SQLiteError) -> [Step] {
    changes.bind(customer)
    var changed: [Int32: Details] = [:]
    while try changes.step() { changed[changes.integer32(4)] = Details(in: changes) }
    let saying = said.map { $0.all(customer) }
    var steps: [Step] = []
    // From the last to the first: an import that changed nothing found what the next one found.
    var after = now
    for importID in Set(saying.joined()).union(changed.keys).sorted(by: >) {
      after = changed[importID] ?? after
      let fields = Details.fields.filter { saying[$0].contains(importID) }
      steps.append(Step(importID: importID, before: after, says: fields))
    }
    return steps.reversed()
  }

  private mutating func forget(_ customer: Int32, by importID: Int32) throws(SQLiteError) {
    forget.bind(customer)
    forget.bind(importID)
    try forget.run()
  }
}

/// What files tell of a customer as a person, as it is stored.
private struct Details: Equatable {
  static let columns = "name, city, country, accepts_marketing"
  static let fields = 0..<4
  static let kinds: [Confirmations.Kind] = [.name, .city, .country, .consent]

  /// Name, city, country, and 1 or 0 for consent; empty where it is not known.
  private var values = ["", "", "", ""]

  /// Nothing is known.
  init() {}

  init(in row: borrowing Statement) {
    for field in Details.fields { values[field] = row.text(Int32(field)) }
  }

  subscript(field: Int) -> String {
    get { values[field] }
    set { values[field] = newValue }
  }

  private var acceptsMarketing: Bool? { values[3].isEmpty ? nil : values[3] == "1" }

  func bind(to statement: inout Statement) {
    for field in 0..<3 { statement.bind(values[field]) }
    statement.bind(acceptsMarketing)
  }

  /// What a customer with these details is found by.
  func searchText(key: String, isByEmail: Bool) -> String {
    let customer = CustomerIdentity(
      email: isByEmail ? key : "", platformID: isByEmail ? "" : key, name: values[0],
      city: values[1])
    return customer.map(SearchText.of) ?? ""
  }
}
