public import Commerce

extension OrderStore {
  /// The marketing spend by day and channel; both days are included.
  ///
  /// - Parameter channel: one channel, or all for nil.
  public func spendRows(
    from first: CalendarDay, through last: CalendarDay, channel: String? = nil
  ) throws(SQLiteError) -> [MarketingSpend] {
    var statement = try connection.prepare(
      """
      SELECT day, channel, amount, currency FROM spend_version
      WHERE current = 1 AND day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR channel = ?3)
      ORDER BY day, channel, id
      """)
    statement.bind(first.number)
    statement.bind(last.number)
    statement.bind(channel)
    var rows: [MarketingSpend] = []
    while try statement.step() {
      rows.append(
        MarketingSpend(
          day: CalendarDay(number: statement.integer32(0)), channel: statement.text(1),
          amount: statement.integer(2), currency: Currency(code: statement.text(3))))
    }
    return rows
  }
}
