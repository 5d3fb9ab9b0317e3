internal import Commerce

/// The orders of a ledger that is being made, added up in one currency.
struct LedgerDraft {
  private let settings: ShopSettings
  private let currency: Currency?
  private let rules: [String]
  private var builder: LedgerBuilder
  private var tally = CurrencyTally()

  /// A draft for a shop with these settings, in the currency that most of its orders probably carry.
  ///
  /// - Parameter rules: the names of the rules that leave its orders out.
  init(
    _ settings: ShopSettings, currency: Currency?, rates: [ExchangeRate], rules: [String] = []
  ) {
    self.settings = settings
    self.currency = currency
    self.rules = rules
    builder = LedgerBuilder(
      currency: currency, rates: rates, activityWindowDays: settings.activityWindowDays,
      marginRate: settings.marginRate)
  }

  /// Makes room for so many counted orders.
  mutating func reserveCapacity(_ count: Int) {
    builder.reserveCapacity(count)
  }

  /// Takes the current version of one order.
  mutating func add(_ order: OrderFacts) {
    if let currency = order.currency { tally.count(currency) }
    builder.add(order)
  }

  /// The currency in which the draft would have to be made, where it is not the one that it was made in.
  var otherCurrencyOfMost: Currency? {
    mutating get {
      guard settings.currency == nil, let most = tally.most, most != currency else { return nil }
      return most
    }
  }

  /// The ledger and the orders that it counts.
  ///
  /// - Parameter orderID: the order id of a row.
  consuming func build(
    spend: [MarketingSpend], orderID: (Int32) throws(SQLiteError) -> String
  ) throws(SQLiteError) -> (ledger: Ledger, orders: OrderColumns) {
    for row in spend { builder.add(row) }
    return try builder.build(rules: rules, rows: RowCounts(), orderID: orderID)
  }
}

/// Counts the orders by currency.
private struct CurrencyTally {
  private var counts: [Currency: Int] = [:]
  // Orders of one currency follow each other.
  private var last: Currency?
  private var lastCount = 0

  mutating func count(_ currency: Currency) {
    if currency != last {
      close()
      last = currency
    }
    lastCount += 1
  }

  private mutating func close() {
    if let last { counts[last, default: 0] += lastCount }
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
