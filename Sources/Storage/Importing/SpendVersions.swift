internal import Commerce

/// Adds up the spend of one import by day, channel and currency, and writes at its end what is new or changed.
struct SpendVersions: ~Copyable {
  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var amounts: [Key: Int64] = [:]

  private struct Key: Hashable {
    var day: CalendarDay
    var channel: String
    var currency: Currency?
  }

  init(connection: Connection, source: Int32, importID: Int32) {
    self.connection = connection
    self.source = source
    self.importID = importID
  }

  /// Takes a row; several campaigns of a channel make one day's spend.
  mutating func add(_ spend: MarketingSpend, to summary: inout ImportSummary) {
    let key = Key(day: spend.day, channel: spend.channel, currency: spend.currency)
    if let known = amounts[key] {
      let (sum, overflow) = known.addingReportingOverflow(spend.amount)
      amounts[key] = overflow ? known : sum
      summary.replaced += 1
    } else {
      amounts[key] = spend.amount
    }
  }

  mutating func finish(into summary: inout ImportSummary) throws(SQLiteError) {
    guard !amounts.isEmpty else { return }
    var find = try connection.prepare(
      """
      SELECT id, amount FROM spend_version
      WHERE day = ? AND channel = ? AND source_id = ? AND currency = ? AND current = 1
      """)
    var retire = try connection.prepare("UPDATE spend_version SET current = 0 WHERE id = ?")
    var insert = try connection.prepare(
      """
      INSERT INTO spend_version
        (current, source_id, import_id, supersedes, day, channel, currency, amount)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?)
      """)
    // In order of time, so that the same file always makes the same rows.
    let sorted = amounts.sorted {
      ($0.key.day, $0.key.channel, $0.key.currency?.code ?? "")
        < ($1.key.day, $1.key.channel, $1.key.currency?.code ?? "")
    }
    for (key, amount) in sorted {
      find.bind(key.day.number)
      find.bind(key.channel)
      find.bind(source)
      find.bind(key.currency?.code ?? "")
      var superseded: Int64?
      if try find.step() {
        superseded = find.integer(0)
        let isSame = find.integer(1) == amount
        find.reset()
        if isSame {
          summary.unchanged += 1
          continue
        }
        retire.bind(superseded)
        try retire.run()
        summary.changed += 1
      } else {
        summary.added += 1
      }
      insert.bind(source)
      insert.bind(importID)
      insert.bind(superseded)
      insert.bind(key.day.number)
      insert.bind(key.channel)
      insert.bind(key.currency?.code ?? "")
      insert.bind(amount)
      try insert.run()
    }
  }
}
