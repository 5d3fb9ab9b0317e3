internal import Commerce

/// Makes the ledger from the rows of the store.
struct LedgerRows {
  let connection: Connection
  let settings: ShopSettings

  /// The ledger and the orders that it counts, from the current versions of orders and spend.
  func build() throws(SQLiteError) -> (ledger: Ledger, orders: OrderColumns) {
    // Which currency most orders carry is known once all are read; nearly always it is that of the first.
    let guess = if let set = settings.currency { set } else { try anyCurrency() }
    var tally = CurrencyTally()
    let built = try build(in: guess, tally: &tally)
    guard settings.currency == nil, let most = tally.most, most != guess else { return built }
    var ignored = CurrencyTally()
    return try build(in: most, tally: &ignored)
  }

  private func build(
    in currency: Currency?, tally: inout CurrencyTally
  ) throws(SQLiteError) -> (ledger: Ledger, orders: OrderColumns) {
    var builder = LedgerBuilder(
      currency: currency, activityWindowDays: settings.activityWindowDays,
      marginRate: settings.marginRate)
    try addOrders(to: &builder, tally: &tally)
    try addSpend(to: &builder)
    return try finish(builder)
  }

  private func anyCurrency() throws(SQLiteError) -> Currency? {
    var order = try connection.prepare(
      """
      SELECT currency FROM order_version NOT INDEXED
      WHERE current = 1 AND currency IS NOT NULL LIMIT 1
      """)
    return try order.step() ? Currency(code: order.text(0)) : nil
  }

  private func addOrders(
    to builder: inout LedgerBuilder, tally: inout CurrencyTally
  ) throws(SQLiteError) {
    let count = try connection.integer("SELECT max(id) FROM order_version") ?? 0
    builder.reserveCapacity(Int(count))
    // In the order of the table: an index would fetch each row from another page.
    var order = try connection.prepare(
      """
      SELECT id, counted, customer_id, day, instant, has_time, currency, total, tax, shipping,
        refunded, cost, lacks_cost, channel, discount_codes
      FROM order_version NOT INDEXED WHERE current = 1
      """)
    while try order.step() {
      let currency = order.isNull(6) ? nil : tally.count(order.text(6))
      builder.add(
        OrderFacts(
          row: order.integer32(0), customer: order.isNull(2) ? nil : order.integer32(2),
          day: CalendarDay(number: order.integer32(3)), instant: order.integer(4),
          hasTime: order.flag(5), currency: currency, isCounted: order.flag(1),
          amounts: OrderAmounts(
            total: order.integer(7), tax: order.integer(8), shipping: order.integer(9),
            refunded: order.integer(10), cost: order.optionalInteger(11)),
          lacksCost: order.flag(12), channel: order.text(13),
          discountCodes: order.isNull(14) ? [] : DiscountCodes.split(order.text(14))))
    }
  }

  private func addSpend(to builder: inout LedgerBuilder) throws(SQLiteError) {
    var spend = try connection.prepare(
      """
      SELECT day, channel, amount, currency FROM spend_version WHERE current = 1
      ORDER BY day, channel, id
      """)
    while try spend.step() {
      builder.add(
        MarketingSpend(
          day: CalendarDay(number: spend.integer32(0)), channel: spend.text(1),
          amount: spend.integer(2), currency: Currency(code: spend.text(3))))
    }
  }

  private func finish(
    _ builder: consuming LedgerBuilder
  ) throws(SQLiteError) -> (ledger: Ledger, orders: OrderColumns) {
    let orderIDs = OrderIDs(
      try connection.prepare("SELECT order_id FROM order_version WHERE id = ?"))
    return try builder.build(rows: RowCounts()) { (row) throws(SQLiteError) in
      try orderIDs[row]
    }
  }
}

/// Order ids by row, asked one by one.
private final class OrderIDs {
  private var statement: Statement

  init(_ statement: consuming Statement) {
    self.statement = statement
  }

  subscript(row: Int32) -> String {
    get throws(SQLiteError) {
      statement.bind(row)
      defer { statement.reset() }
      return try statement.step() ? statement.text(0) : ""
    }
  }
}

/// Counts the orders by currency.
private struct CurrencyTally {
  private var counts: [Currency: Int] = [:]
  // Orders of one currency follow each other.
  private var last: (code: String, currency: Currency?) = ("", nil)
  private var lastCount = 0

  /// Counts one order; returns its currency, nil for a text that is no code.
  mutating func count(_ code: String) -> Currency? {
    if code != last.code {
      close()
      last = (code, Currency(code: code))
    }
    lastCount += 1
    return last.currency
  }

  private mutating func close() {
    if let currency = last.currency { counts[currency, default: 0] += lastCount }
    lastCount = 0
  }

  /// The currency of most orders; of several the first in the alphabet, nil without any.
  var most: Currency? {
    mutating get {
      close()
      return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }
}
