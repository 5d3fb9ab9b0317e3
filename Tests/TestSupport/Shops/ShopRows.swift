public import Commerce

/// A made-up shop as the rows of its files, and what is set of it.
public struct ShopRows: Sendable {
  /// The orders in the order of import; a later row of the same id replaces the earlier one.
  public var orders: [Order]
  /// The marketing spend.
  public var spend: [MarketingSpend]
  /// The shop's currency; nil is that of most orders.
  public var currency: Currency?
  /// Days that an occasion keeps its customer active.
  public var activityWindowDays: Int
  /// Margin as a fraction of net for orders of unknown cost; nil where none is set.
  public var marginRate: Double?
  /// The discount codes that are channels; none unless they are set.
  public var codeChannels = CodeChannels.none

  /// A shop of these rows.
  public init(
    orders: [Order], spend: [MarketingSpend] = [], currency: Currency? = Currency(code: "EUR"),
    activityWindowDays: Int = 365, marginRate: Double? = nil
  ) {
    self.orders = orders
    self.spend = spend
    self.currency = currency
    self.activityWindowDays = activityWindowDays
    self.marginRate = marginRate
  }

  /// The orders that stand: the last version of each, in the place of the first.
  public var currentOrders: [Order] {
    var placeOfID: [String: Int] = [:]
    var current: [Order] = []
    for order in orders {
      if let place = placeOfID[order.id] {
        current[place] = order
      } else {
        placeOfID[order.id] = current.count
        current.append(order)
      }
    }
    return current
  }

  /// The currency that figures are in: the setting, else that of most orders, of several the first in the alphabet.
  public var shopCurrency: Currency? {
    if let currency { return currency }
    var counts: [Currency: Int] = [:]
    for own in currentOrders.compactMap(\.currency) { counts[own, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// The keys of everybody who is named; a customer's number in the ledger is the place among them.
  public var customerKeys: [String] {
    Set(orders.compactMap { $0.customer?.key }).sorted()
  }

  /// The ledger of the rows.
  public var ledger: Ledger {
    let numbers = Dictionary(
      uniqueKeysWithValues: customerKeys.enumerated().map { ($1, Int32($0)) })
    var builder = LedgerBuilder(
      currency: shopCurrency, activityWindowDays: activityWindowDays, marginRate: marginRate)
    let current = currentOrders
    for (row, order) in current.enumerated() {
      var facts = OrderFacts(
        row: Int32(row), customer: order.customer.flatMap { numbers[$0.key] },
        day: order.placedAt.day, instant: order.placedAt.instant,
        hasTime: order.placedAt.hasTime, currency: order.currency,
        standing: OrderStanding(status: order.status),
        amounts: order.amounts, refunds: order.refunds, lacksCost: order.amounts.cost == nil,
        channel: order.channel,
        country: order.country, firstProduct: order.lines.first?.name ?? "",
        discountCodes: order.discountCodes)
      facts.takeChannel(ofCodes: codeChannels)
      builder.add(facts)
    }
    for entry in spend { builder.add(entry) }
    let rows = RowCounts(replacedOrders: orders.count - current.count)
    return builder.build(rows: rows) { current[Int($0)].id }.ledger
  }

  /// The shop with what of its current rows lies up to a day.
  public func cut(after day: CalendarDay) -> ShopRows {
    var shop = self
    shop.orders = currentOrders.filter { $0.placedAt.day <= day }
    shop.spend = spend.filter { $0.day <= day }
    return shop
  }
}
