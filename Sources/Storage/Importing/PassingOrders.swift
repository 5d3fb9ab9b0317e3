internal import Commerce

/// The orders of a first import as the ledger wants them, taken while they pass so that they need not be read back.
///
/// That is for shops without rules; aliases need customers, of which a shop has none before its first import.
struct PassingOrders {
  private let settings: ShopSettings
  private let rates: [ExchangeRate]
  private var draft: LedgerDraft?
  private var isWhole = true

  /// Orders of a shop with these settings that has none yet.
  init(_ settings: ShopSettings, rates: [ExchangeRate]) {
    self.settings = settings
    self.rates = rates
  }

  /// Takes an order that was written to a row.
  mutating func add(_ prepared: PreparedOrder, row: Int32, customer: Int32?, cost: OrderCost) {
    guard isWhole else { return }
    let order = prepared.order
    if draft == nil {
      draft = LedgerDraft(
        settings, currency: settings.currency ?? order.currency, rates: rates)
    }
    var amounts = order.amounts
    amounts.cost = cost.known
    draft?.add(
      OrderFacts(
        row: row,
        customer: prepared.isMasked && !settings.countsMaskedAddresses ? nil : customer,
        day: order.placedAt.day, instant: order.placedAt.instant,
        hasTime: order.placedAt.hasTime, currency: order.currency, isCounted: prepared.isCounted,
        amounts: amounts, refunds: order.refunds, isCostGiven: order.amounts.cost != nil,
        lacksCost: cost.isIncomplete,
        channel: order.channel, country: order.country,
        firstProduct: order.lines.first?.name ?? "",
        discountCodes: prepared.discountCodes.map(DiscountCodes.split) ?? [],
        isMasked: prepared.isMasked))
  }

  /// Notes that an order took the place of one that has passed: then only the store knows what there is.
  mutating func giveUp() {
    isWhole = false
    draft = nil
  }

  /// All orders; nil where they must be read.
  var whole: LedgerDraft? { draft }
}
