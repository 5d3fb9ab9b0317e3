public import Commerce

extension OrderStore {
  /// The marketing spend by day, channel and purpose; both days are included.
  ///
  /// - Parameter channel: one channel, or all for nil.
  public func spendRows(
    from first: CalendarDay, through last: CalendarDay, channel: String? = nil
  ) throws(SQLiteError) -> [MarketingSpend] {
    try SpendReading(connection: connection, settings: try readSettings())
      .rows(from: first, through: last, channel: channel)
  }
}
