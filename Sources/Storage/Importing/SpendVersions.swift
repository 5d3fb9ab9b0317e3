internal import Commerce

/// Adds up the spend of one import by day, channel and currency, and writes at its end what is new or changed.
struct SpendVersions: ~Copyable {
  /// The versions of earlier imports that say the same; known at the end.
  private(set) var confirmed = RowSet()

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
    var rows = try VersionedRows(
      of: "spend_version", key: ["day", "channel", "currency"], values: ["amount"],
      connection: connection, source: source, importID: importID)
    // In order of time, so that the same file always makes the same rows.
    let sorted = amounts.sorted {
      ($0.key.day, $0.key.channel, $0.key.currency?.code ?? "")
        < ($1.key.day, $1.key.channel, $1.key.currency?.code ?? "")
    }
    for (key, amount) in sorted {
      summary.totals.add(amount, in: key.currency)
      _ = try rows.put(into: &summary) { row in
        row.bind(key.day.number)
        row.bind(key.channel)
        row.bind(key.currency?.code ?? "")
      } values: { row in
        row.bind(amount)
      }
    }
    confirmed = rows.confirmed
  }
}
