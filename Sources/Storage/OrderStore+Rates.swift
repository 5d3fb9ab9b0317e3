public import Commerce

extension OrderStore {
  /// The exchange rates that were imported, whatever currency they are in; of several for one day the last stands.
  public func exchangeRates() throws(SQLiteError) -> [ExchangeRate] {
    try OrderStore.exchangeRates(in: connection)
  }

  static func exchangeRates(in connection: Connection) throws(SQLiteError) -> [ExchangeRate] {
    var statement = try connection.prepare(
      """
      SELECT day, currency, value, shop_currency FROM rate_version
      WHERE current = 1 ORDER BY import_id, id
      """)
    var rates: [ExchangeRate] = []
    while try statement.step() {
      guard let currency = Currency(code: statement.text(1)) else { continue }
      rates.append(
        ExchangeRate(
          day: CalendarDay(number: statement.integer32(0)), currency: currency,
          value: statement.integer(2), shopCurrency: Currency(code: statement.text(3))))
    }
    return rates
  }
}
