public import Commerce

/// A part of a shop.
public struct FilteredShop: Equatable, Sendable {
  /// What metrics are computed on. Its last day with an order is that of the whole shop.
  public var ledger: Ledger
  /// The orders that it counts.
  public var orders: OrderColumns
  /// The rows of all its orders, counted or not.
  public var rows: RowSet
}

extension OrderStore {
  /// The part of the shop that a filter leaves; nil where the task was cancelled meanwhile.
  ///
  /// What is asked of customers is answered by `customers`, who are chosen in the ledger of the whole shop. With
  /// conditions of orders, customers and their first orders are those of the orders that are left.
  ///
  /// - Parameters:
  ///   - whole: the ledger of the whole shop.
  ///   - customers: indices in it; nil where nothing is asked of customers.
  ///   - progress: is told now and then what share of the orders was looked at, 0 to 1.
  public func shop(
    _ filter: ShopFilter, of whole: Ledger, customers: [Int32]?,
    progress: @Sendable (Double) -> Void = { _ in }
  ) throws(SQLiteError) -> FilteredShop? {
    try connection.transaction(.reading) { () throws(SQLiteError) -> FilteredShop? in
      var choice = OrderChoice(filter)
      choice.customers = customers.map { RowSet($0.map { whole.customers.id[Int($0)] }) }
      let products = Set(filter.values(of: .orders, .product))
      if !products.isEmpty {
        guard let rows = try rowsSelling(products) else { return nil }
        choice.soldWanted = rows
      }
      let rows = LedgerRows(connection: connection, settings: try readSettings())
      let spend = try rows.spend().filter { filter.keepsSpend(of: $0.channel) }
      // A part is reckoned in the currency of the whole, whatever most of its own orders carry.
      guard
        var shop = try rows.build(
          keeping: choice, in: whole.currency, spend: spend, progress: progress)
      else { return nil }
      shop.ledger.rows = whole.rows
      shop.ledger.mergedCustomers = whole.mergedCustomers
      shop.ledger.orderCurrencies = whole.orderCurrencies
      shop.ledger.refundBooking = whole.refundBooking
      shop.ledger.scoring = whole.scoring
      shop.ledger.lacksSpendSplit = !filter.splitsSpend && whole.spend.holdsMoreThanGiveaways
      // What was given away is known for any part, but a CAC of that alone would be none.
      if !filter.splitsSpend { shop.ledger.spend = SpendColumns() }
      if let last = whole.lastOrderDay { shop.ledger.days.appendEmptyDay(last) }
      return shop
    }
  }

  /// The values that counted orders have, the most frequent first; nil where the task was cancelled meanwhile.
  ///
  /// An order counts once for each of its products and codes. Nothing for a field that orders do not have.
  public func values(
    _ field: FilterField, currency: Currency?
  ) throws(SQLiteError) -> [(value: String, count: Int)]? {
    var counts: [String: Int] = [:]
    let isOfShop =
      "current = 1 AND counted = 1 AND (currency IS NULL OR currency = '\(currency?.code ?? "")')"
    switch field {
    case .segment, .filter: return []
    case .channel, .country, .code:
      let column = field == .code ? "discount_codes" : field.rawValue
      let codes = field == .channel ? try readSettings().codeChannels : .none
      var order = try connection.prepare(
        """
        SELECT \(column)\(codes.entries.isEmpty ? "" : ", discount_codes")
        FROM order_version NOT INDEXED WHERE \(isOfShop)
        """)
      var (last, run) = ("", 0)
      func close() {
        if run > 0 { counts[last, default: 0] += run }
        run = 0
      }
      while try order.step() {
        let byCode =
          codes.entries.isEmpty
          ? nil : codes.channel(ofOrderWith: DiscountCodes.split(order.text(1)))
        let text = byCode ?? order.text(0)
        if text != last {
          if Task.isCancelled { return nil }
          close()
          last = text
        }
        run += 1
      }
      close()
    case .product:
      var line = try connection.prepare(
        """
        SELECT trim(coalesce(name, '')), count(DISTINCT id)
        FROM order_version NOT INDEXED LEFT JOIN order_line ON order_version_id = id
        WHERE \(isOfShop) GROUP BY 1
        """)
      while try line.step() { counts[line.text(0)] = Int(line.integer(1)) }
    }
    var values: [String: Int] = [:]
    for (text, count) in counts {
      let parts = field == .code ? Array(Set(DiscountCodes.split(text))) : [text]
      for part in parts.isEmpty ? [""] : parts {
        values[FilterCondition(.orders, field, part).value, default: 0] += count
      }
    }
    return values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (value: $0.key, count: $0.value) }
  }

  /// The rows of the orders that sold one of these products; nil where the task was cancelled meanwhile.
  private func rowsSelling(_ products: Set<String>) throws(SQLiteError) -> RowSet? {
    var rows = RowSet()
    var line = try connection.prepare(
      """
      SELECT id, name FROM order_version NOT INDEXED LEFT JOIN order_line ON order_version_id = id
      WHERE current = 1
      """)
    while try line.step() {
      let row = line.integer32(0)
      if row.isMultiple(of: 16_384), Task.isCancelled { return nil }
      if products.contains(FilterCondition(.orders, .product, line.text(1)).value) {
        rows.insert(row)
      }
    }
    return rows
  }
}
