internal import Commerce

/// Reads the current spend, and says what of it is for what: as its file said, else by the shop's rules.
struct SpendReading {
  let connection: Connection
  let settings: ShopSettings

  /// The spend in order of time, one entry for each day, channel, currency and purpose.
  ///
  /// - Parameters:
  ///   - first: the first day; from the beginning without one.
  ///   - last: the last day; to the end without one.
  ///   - channel: one channel; all without one.
  func rows(
    from first: CalendarDay? = nil, through last: CalendarDay? = nil, channel: String? = nil
  ) throws(SQLiteError) -> [MarketingSpend] {
    let purposes = settings.spendPurposes
    var statement = try connection.prepare(
      """
      SELECT day, channel, currency, \(SpendAmount.columns.joined(separator: ", "))
      FROM spend_version
      WHERE current = 1 AND (?1 IS NULL OR day >= ?1) AND (?2 IS NULL OR day <= ?2)
        AND (?3 IS NULL OR channel = ?3)
      ORDER BY day, channel, id
      """)
    statement.bind(first?.number)
    statement.bind(last?.number)
    statement.bind(channel)
    var rows: [MarketingSpend] = []
    while try statement.step() {
      let day = CalendarDay(number: statement.integer32(0))
      let channel = statement.text(1)
      let currency = Currency(code: statement.text(2))
      for (said, amount) in SpendAmount(statement, from: 3).parts {
        let purpose = said == .unknown ? purposes[channel] ?? .unknown : said
        rows.append(
          MarketingSpend(
            day: day, channel: channel, amount: amount, currency: currency, purpose: purpose))
      }
    }
    return rows
  }
}
