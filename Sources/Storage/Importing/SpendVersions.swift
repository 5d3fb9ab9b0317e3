internal import Commerce

/// Adds up the spend of one import by day, channel and currency, and writes at its end what is new or changed.
struct SpendVersions: ~Copyable {
  /// The versions of earlier imports that say the same; known at the end.
  private(set) var confirmed = RowSet()

  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var amounts: [Key: SpendAmount] = [:]

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
    if amounts[key] != nil { summary.replaced += 1 }
    amounts[key, default: SpendAmount()].add(spend.amount, for: spend.purpose)
  }

  mutating func finish(into summary: inout ImportSummary) throws(SQLiteError) {
    guard !amounts.isEmpty else { return }
    var rows = try VersionedRows(
      of: "spend_version", key: ["day", "channel", "currency"], values: SpendAmount.columns,
      connection: connection, source: source, importID: importID)
    // In order of time, so that the same file always makes the same rows.
    let sorted = amounts.sorted {
      ($0.key.day, $0.key.channel, $0.key.currency?.code ?? "")
        < ($1.key.day, $1.key.channel, $1.key.currency?.code ?? "")
    }
    for (key, amount) in sorted {
      summary.totals.add(amount.total, in: key.currency)
      _ = try rows.put(into: &summary) { row in
        row.bind(key.day.number)
        row.bind(key.channel)
        row.bind(key.currency?.code ?? "")
      } values: { row in
        amount.bind(to: &row)
      }
    }
    confirmed = rows.confirmed
  }
}

/// An amount of spend with what is said of its purposes, as a row keeps it.
struct SpendAmount {
  /// Its columns.
  static let columns = ["amount", "acquisition", "retention", "fixed"]

  /// All of it, in minor units.
  private(set) var total: Int64 = 0
  private var acquisition: Int64 = 0
  private var retention: Int64 = 0
  private var fixed: Int64 = 0

  init() {}

  /// Adds an amount; one with which the sum would be too large for a column is left out.
  mutating func add(_ amount: Int64, for purpose: SpendPurpose) {
    let (sum, overflow) = total.addingReportingOverflow(amount)
    guard !overflow else { return }
    total = sum
    switch purpose {
    // What codes gave away stands in no file: the ledger finds it.
    case .unknown, .giveaway: break
    case .acquisition: acquisition &+= amount
    case .retention: retention &+= amount
    case .fixed: fixed &+= amount
    }
  }

  func bind(to row: inout Statement) {
    for amount in [total, acquisition, retention, fixed] { row.bind(amount) }
  }

  /// Reads the columns of a row, from the index of the first on.
  init(_ row: borrowing Statement, from index: Int32) {
    total = row.integer(index)
    acquisition = row.integer(index + 1)
    retention = row.integer(index + 2)
    fixed = row.integer(index + 3)
  }

  /// What is spent for each purpose, those without spend left out; of an amount of 0 one part, so that its day stays known.
  var parts: [(purpose: SpendPurpose, amount: Int64)] {
    let said: [(purpose: SpendPurpose, amount: Int64)] = [
      (.acquisition, acquisition), (.retention, retention), (.fixed, fixed),
    ].filter { $0.amount != 0 }
    let unsaid = total &- acquisition &- retention &- fixed
    return unsaid != 0 || said.isEmpty ? [(.unknown, unsaid)] + said : said
  }
}
