internal import Commerce

/// Holds the exchange rates of one import back until its end, then writes those that are new or changed.
struct RateVersions: ~Copyable {
  /// The versions of earlier imports that say the same; known at the end.
  private(set) var confirmed = RowSet()

  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var values: [Key: Int64] = [:]

  private struct Key: Hashable {
    var day: CalendarDay
    var currency: Currency
    var shopCurrency: Currency?
  }

  init(connection: Connection, source: Int32, importID: Int32) {
    self.connection = connection
    self.source = source
    self.importID = importID
  }

  /// Takes a rate; a later row of the same day and currency replaces the earlier one.
  mutating func add(_ rate: ExchangeRate, to summary: inout ImportSummary) {
    let key = Key(day: rate.day, currency: rate.currency, shopCurrency: rate.shopCurrency)
    if values.updateValue(rate.value, forKey: key) != nil { summary.replaced += 1 }
  }

  mutating func finish(into summary: inout ImportSummary) throws(SQLiteError) {
    guard !values.isEmpty else { return }
    var rows = try VersionedRows(
      of: "rate_version", key: ["day", "currency", "shop_currency"], values: ["value"],
      connection: connection, source: source, importID: importID)
    // In order of time, so that the same file always makes the same rows.
    let sorted = values.sorted { ($0.key.day, $0.key.currency) < ($1.key.day, $1.key.currency) }
    for (key, value) in sorted {
      _ = try rows.put(into: &summary) { row in
        row.bind(key.day.number)
        row.bind(key.currency.code)
        row.bind(key.shopCurrency?.code ?? "")
      } values: { row in
        row.bind(value)
      }
    }
    confirmed = rows.confirmed
  }
}
