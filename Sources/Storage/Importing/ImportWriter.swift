public import Commerce

/// Takes the rows of one file into the store, inside the import's transaction.
public struct ImportWriter: ~Copyable {
  /// A digest of the file's bytes, by which the same file is known again; set before the import ends.
  ///
  /// A file of which it is empty is like no other.
  public var contentHash = ""
  /// The zone that told days of this file, where the shop had none: it becomes the shop's; set before the import ends.
  public var timeZone: TellingZone?

  /// The orders for the ledger, of which nothing need be read back; nil where it is to be made from the store.
  private var passing: PassingOrders?
  private var summary = ImportSummary()
  private let connection: Connection
  private let importID: Int32
  private var orders: OrderVersions
  /// Orders that are to be written together with those behind them.
  private var waiting: [OrderToWrite] = []
  private var customers: CustomerDirectory
  private var costs: ProductCosts
  private var carts: CartVersions
  private var products: ProductVersions
  private var spend: SpendVersions
  private var rates: RateVersions
  /// The shop's currency, which rates are in; nil where it is not known.
  private let shopCurrency: Currency?
  private var rejections: Statement
  private var remarks: Statement
  private var accounts: Statement
  /// Numbers the people of a file of customers or carts; those of orders come numbered.
  private var people = CustomerNumbers()

  init(
    connection: Connection, source: Int32, importID: Int32,
    hasEarlierOrders: Bool, shopCurrency: Currency?, passing: PassingOrders?
  ) throws(SQLiteError) {
    // Nothing may be thrown between the first and the last property that can't be copied.
    let orders = try OrderVersions(
      connection: connection, source: source, importID: importID)
    let customers = try CustomerDirectory(
      connection: connection, source: source, importID: importID,
      hasEarlierOrders: hasEarlierOrders)
    func rows(in table: String) throws(SQLiteError) -> Statement {
      try connection.prepare(
        """
        INSERT INTO \(table) (import_id, line, column_name, found, reason)
        VALUES (?, ?, ?, ?, ?)
        """)
    }
    let rejections = try rows(in: "rejected_row")
    let remarks = try rows(in: "remarked_row")
    let accounts = try connection.prepare(
      """
      INSERT INTO customer_account (customer_id, import_id, has_account, since)
      VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET since = min(since, excluded.since)
      """)
    let carts = try CartVersions(connection: connection, source: source, importID: importID)
    self.connection = connection
    self.importID = importID
    self.orders = orders
    self.carts = carts
    self.customers = customers
    self.rejections = rejections
    self.remarks = remarks
    self.accounts = accounts
    self.shopCurrency = shopCurrency
    self.passing = passing
    costs = ProductCosts(connection: connection)
    products = ProductVersions(connection: connection, source: source, importID: importID)
    spend = SpendVersions(connection: connection, source: source, importID: importID)
    rates = RateVersions(connection: connection, source: source, importID: importID)
  }

  /// Takes an order; it replaces an earlier one with the same id in the same source, or completes what another
  /// export of the shop says of it.
  public mutating func add(_ prepared: PreparedOrder) throws(SQLiteError) {
    let order = prepared.order
    summary.rows += 1
    summary.cover(order.placedAt.day)
    var customer: Int32?
    if let identity = order.customer, let numbered = prepared.customer {
      customer = try customers.id(of: identity, numbered, at: order.placedAt.instant)
    }
    let next = OrderToWrite(
      prepared: prepared, customer: customer, goods: try costs.goods(of: order))
    if orders.expectsKnown { return try write(next) }
    waiting.append(next)
    if waiting.count == SeveralRows.count { try writeWaiting() }
  }

  private mutating func writeWaiting() throws(SQLiteError) {
    if waiting.count == SeveralRows.count,
      let first = try orders.addSeveral(waiting, to: &summary)
    {
      for (row, order) in zip(first..., waiting) { pass(order, row) }
    } else {
      for order in waiting { try write(order) }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ order: OrderToWrite) throws(SQLiteError) {
    let row = try orders.add(
      order.prepared, customer: order.customer, goods: order.goods, to: &summary)
    pass(order, row)
  }

  /// Shows an order to the ledger; `row` is nil for one that was known already.
  private mutating func pass(_ order: OrderToWrite, _ row: Int32?) {
    passing?.add(order.prepared)
    // One that took the place of another, or whose preparation was another: then only the store knows what there is.
    if let count = passing?.count,
      row != count || order.customer != order.prepared.customer.map(PassingOrders.row)
    {
      passing = nil
    }
  }

  /// Takes a cart; it replaces an earlier one of the same name in the same source, and is in no figure about orders.
  public mutating func add(_ cart: Cart) throws(SQLiteError) {
    summary.rows += 1
    summary.cover(cart.begunAt.day)
    var customer: Int32?
    if let identity = cart.customer {
      customer = try customers.id(of: identity, people.next(identity), at: cart.begunAt.instant)
    }
    try carts.add(cart, customer: customer, to: &summary)
  }

  /// Takes a product; the costs of the orders that sold it follow when the import ends.
  public mutating func add(_ product: Product) {
    summary.rows += 1
    products.add(product, to: &summary)
  }

  /// Takes what a file of customers says of one; it stands over what orders up to now said.
  public mutating func add(_ record: CustomerRecord) throws(SQLiteError) {
    summary.rows += 1
    let before = (new: customers.newCount, changed: customers.changedCount)
    let numbered = people.next(record.identity)
    let id = try customers.id(of: record.identity, numbered, at: .max)
    if let hasAccount = record.hasAccount {
      accounts.bind(id)
      accounts.bind(importID)
      accounts.bind(hasAccount)
      accounts.bind(record.knownSince?.number)
      try accounts.run()
    }
    if customers.newCount > before.new {
      summary.added += 1
    } else if customers.changedCount > before.changed {
      summary.changed += 1
    } else {
      summary.unchanged += 1
    }
  }

  /// Takes spend; within a file the rows of a day, channel and currency add up, and together they replace those of earlier files of the source.
  public mutating func add(_ row: MarketingSpend) {
    summary.rows += 1
    summary.cover(row.day)
    spend.add(row, to: &summary)
  }

  /// Takes an exchange rate; one that names no currency of the shop's is in the one that the shop has now.
  public mutating func add(_ rate: ExchangeRate) {
    var rate = rate
    if rate.shopCurrency == nil { rate.shopCurrency = shopCurrency }
    summary.rows += 1
    summary.cover(rate.day)
    rates.add(rate, to: &summary)
  }

  /// Keeps a row that is not taken, with its reason.
  public mutating func reject(_ row: RejectedRow) throws(SQLiteError) {
    summary.rows += 1
    summary.rejected += 1
    rejections.bind(importID)
    rejections.bind(Int64(row.line))
    rejections.bind(row.column)
    rejections.bind(row.found)
    rejections.bind(row.reason.rawValue)
    try rejections.run()
  }

  /// Keeps what there is to be said of a row that was taken.
  public mutating func remark(_ remark: RowRemark) throws(SQLiteError) {
    summary.remarked += 1
    remarks.bind(importID)
    remarks.bind(Int64(remark.line))
    remarks.bind(remark.column)
    remarks.bind(remark.found)
    remarks.bind(remark.reason.rawValue)
    try remarks.run()
  }

  /// Writes what was held back, and tells what was done.
  consuming func finish() throws(SQLiteError) -> Written {
    try writeWaiting()
    try spend.finish(into: &summary)
    try rates.finish(into: &summary)
    try products.finish(into: &summary)
    if products.hasChanged { try ProductLinks(connection: connection).renew() }
    summary.newCustomers = customers.newCount
    summary.totals.customers = customers.newCount + customers.named.count
    // That nothing was found has to be told from not having been noted.
    try keep(orders.confirmed, .orders, orEmpty: summary.unchanged > 0)
    try keep(carts.confirmed, .carts)
    try keep(products.confirmed, .products)
    try keep(spend.confirmed, .spend)
    try keep(rates.confirmed, .rates)
    try keep(customers.named, .customers)
    try keep(customers.said.name, .name)
    try keep(customers.said.city, .city)
    try keep(customers.said.country, .country)
    try keep(customers.said.consent, .consent)
    return Written(
      summary: summary, contentHash: contentHash, timeZone: timeZone,
      orders: passing.take()?.takeDraft())
  }

  /// Keeps what the file found in the store; of a file that found nothing, nothing.
  private func keep(
    _ rows: RowSet, _ kind: Confirmations.Kind, orEmpty isEmptyKept: Bool = false
  ) throws(SQLiteError) {
    if rows.isEmpty, !isEmptyKept { return }
    try Confirmations.write(rows, kind, of: importID, to: connection)
  }

  /// What became of a file.
  struct Written {
    var summary: ImportSummary
    var contentHash: String
    var timeZone: TellingZone?
    /// All orders of the shop; nil where they must be read from the store.
    var orders: LedgerDraft?
  }
}

/// A time zone that tells on which day an instant lies.
public struct TellingZone: Sendable {
  let name: String
  let dayOf: @Sendable (Int64) -> CalendarDay

  /// A zone of a name, and the day in it of an instant in microseconds since 1970-01-01T00:00:00Z.
  public init(name: String, dayOf: @escaping @Sendable (Int64) -> CalendarDay) {
    self.name = name
    self.dayOf = dayOf
  }
}
