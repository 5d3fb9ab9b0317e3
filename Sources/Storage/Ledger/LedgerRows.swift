internal import Commerce

/// Makes the ledger from the rows of the store.
struct LedgerRows {
  let connection: Connection
  let settings: ShopSettings

  /// The ledger and the orders that it counts, from the current versions of orders and spend.
  ///
  /// - Parameters:
  ///   - draft: the orders, if they are all at hand; else they are read.
  ///   - progress: is told now and then what share of the orders was read.
  func build(
    from draft: consuming LedgerDraft? = nil, progress: (Double) -> Void = { _ in }
  ) throws(SQLiteError) -> (ledger: Ledger, orders: OrderColumns) {
    var draft = if let draft { draft } else { try read(in: try probableCurrency(), progress) }
    // Which currency most orders carry is known once all are read; nearly always it is that of the first.
    if let most = draft.otherCurrencyOfMost { draft = try read(in: most, progress) }
    let orderIDs = try orderIDs()
    return try draft.build(spend: try spend()) { (row) throws(SQLiteError) in try orderIDs[row] }
  }

  /// The shop that is left of the orders that a choice keeps, in a currency; nil where the task was cancelled
  /// meanwhile.
  ///
  /// - Parameters:
  ///   - choice: is asked of each current order, counted or not.
  ///   - progress: is told now and then what share of the orders was looked at.
  func build(
    keeping choice: OrderChoice, in currency: Currency?, spend: [MarketingSpend],
    progress: (Double) -> Void
  ) throws(SQLiteError) -> FilteredShop? {
    let rules = try rules()
    var draft = try draft(in: currency, rules)
    var rows = RowSet()
    var looked = 0
    let last = Double(try lastRow())
    let isWhole = try eachOrder(rules) { order in
      looked += 1
      if looked.isMultiple(of: 16_384) {
        if Task.isCancelled { return false }
        progress(min(1, Double(order.row) / last))
      }
      if choice.keeps(order) {
        rows.insert(order.row)
        draft.add(order)
      }
      return true
    }
    guard isWhole else { return nil }
    let orderIDs = try orderIDs()
    let built = try draft.build(spend: spend) { (row) throws(SQLiteError) in try orderIDs[row] }
    return FilteredShop(ledger: built.ledger, orders: built.orders, rows: rows)
  }

  private func orderIDs() throws(SQLiteError) -> OrderIDs {
    OrderIDs(try connection.prepare("SELECT order_id FROM order_version WHERE id = ?"))
  }

  private func lastRow() throws(SQLiteError) -> Int {
    Int(try connection.integer("SELECT max(id) FROM order_version") ?? 0)
  }

  private func probableCurrency() throws(SQLiteError) -> Currency? {
    if let currency = settings.currency { return currency }
    var order = try connection.prepare(
      """
      SELECT currency FROM order_version NOT INDEXED
      WHERE current = 1 AND currency IS NOT NULL LIMIT 1
      """)
    return try order.step() ? Currency(code: order.text(0)) : nil
  }

  private func read(
    in currency: Currency?, _ progress: (Double) -> Void
  ) throws(SQLiteError) -> LedgerDraft {
    let rules = try rules()
    var draft = try draft(in: currency, rules)
    let last = try lastRow()
    draft.reserveCapacity(last)
    var count = 0
    _ = try eachOrder(rules) { order in
      draft.add(order)
      count += 1
      if count.isMultiple(of: 16_384) { progress(min(1, Double(order.row) / Double(last))) }
      return true
    }
    return draft
  }

  private func rules() throws(SQLiteError) -> CountingRules {
    try CountingRules(connection: connection, settings: settings)
  }

  private func draft(
    in currency: Currency?, _ rules: CountingRules
  ) throws(SQLiteError) -> LedgerDraft {
    LedgerDraft(
      settings, currency: currency, rates: try OrderStore.exchangeRates(in: connection),
      rules: rules.names)
  }

  /// Reads the current versions of all orders, until the body says false; true if it never did.
  private func eachOrder(
    _ rules: CountingRules, _ body: (OrderFacts) -> Bool
  ) throws(SQLiteError) -> Bool {
    // In the order of the table: an index would fetch each row from another page.
    var order = try connection.prepare(
      """
      SELECT id, counted, customer_id, day, instant, has_time, currency, total, tax, shipping,
        refunded, cost, lacks_cost, channel, discount_codes, country, name, cost_given,
        order_version.discount, status
        \(rules.needsLabels ? ", tags, source" : "")
      FROM order_version NOT INDEXED
        LEFT JOIN order_line ON order_version_id = id AND position = 0
      WHERE current = 1
      """)
    let refunds = try OrderRefunds.byRow(in: connection)
    let codeChannels = settings.codeChannels
    // Orders of one currency follow each other.
    var last: (code: String, currency: Currency?) = ("", nil)
    while try order.step() {
      let code = order.text(6)
      if code != last.code { last = (code, Currency(code: code)) }
      var facts = LedgerRows.facts(in: order, currency: last.currency)
      if facts.amounts.refunded != 0, let dated = refunds[facts.row] { facts.refunds = dated }
      if !rules.names.isEmpty {
        facts.leftOutBy = rules.firstFitting(
          facts, tags: rules.needsLabels ? order.text(20) : "",
          source: rules.needsLabels ? order.text(21) : "")
      }
      // Rules look at the channel that the file tells.
      facts.takeChannel(ofCodes: codeChannels)
      rules.identify(&facts)
      guard body(facts) else { return false }
    }
    return true
  }

  /// The order in a row, with the customer whom the row names.
  private static func facts(
    in order: borrowing Statement, currency: Currency?
  ) -> OrderFacts {
    OrderFacts(
      row: order.integer32(0), customer: order.isNull(2) ? nil : order.integer32(2),
      day: CalendarDay(number: order.integer32(3)), instant: order.integer(4),
      hasTime: order.flag(5), currency: currency,
      standing: order.flag(1) ? .counted : OrderStanding(uncounted: order.text(19)),
      amounts: OrderAmounts(
        total: order.integer(7), tax: order.integer(8), shipping: order.integer(9),
        refunded: order.integer(10), discount: order.integer(18), cost: order.optionalInteger(11)),
      isCostGiven: !order.isNull(17), lacksCost: order.flag(12), channel: order.text(13),
      country: order.text(15),
      firstProduct: order.text(16),
      discountCodes: order.isNull(14) ? [] : DiscountCodes.split(order.text(14)))
  }

  /// The current spend, in order of time.
  func spend() throws(SQLiteError) -> [MarketingSpend] {
    try SpendReading(connection: connection, settings: settings).rows()
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
