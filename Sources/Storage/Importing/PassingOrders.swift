internal import Commerce

/// The orders of a first import as the ledger wants them, added up while they are written so that they need not be
/// read back.
///
/// In a store without orders and customers both are numbered from 1 as they come, so that the rows are known before they
/// are written; the writer sees whether they became those, and gives this up where they did not. That is for shops without
/// rules and products; aliases need customers, of which a shop has none before its first import.
struct PassingOrders {
  private let settings: ShopSettings
  private let rates: [ExchangeRate]
  private let codeChannels: CodeChannels
  private var draft: LedgerDraft?
  /// How many have passed.
  private(set) var count: Int32 = 0

  /// Orders of a shop with these settings that has none yet.
  init(_ settings: ShopSettings, rates: [ExchangeRate]) {
    self.settings = settings
    self.rates = rates
    codeChannels = settings.codeChannels
  }

  /// The row that a customer of a number will have, if none is there before the import.
  static func row(of customer: NumberedCustomer) -> Int32 { Int32(customer.number) + 1 }

  /// Takes the next order of the file.
  mutating func add(_ prepared: PreparedOrder) {
    let order = prepared.order
    count += 1
    if draft == nil {
      draft = LedgerDraft(
        settings, currency: settings.currency ?? order.currency, rates: rates)
    }
    let isNobody = prepared.isMasked && !settings.countsMaskedAddresses
    var facts = OrderFacts(
      row: count, customer: isNobody ? nil : prepared.customer.map(PassingOrders.row),
      day: order.placedAt.day, instant: order.placedAt.instant,
      hasTime: order.placedAt.hasTime, currency: order.currency,
      standing: prepared.standing,
      amounts: order.amounts, refunds: order.refunds, isCostGiven: order.amounts.cost != nil,
      // Without products the cost of lines is unknown.
      lacksCost: order.amounts.cost == nil,
      channel: order.channel, country: order.country,
      firstProduct: order.lines.first?.name ?? "",
      discountCodes: prepared.discountCodes.map(DiscountCodes.split) ?? [],
      isMasked: prepared.isMasked)
    facts.takeChannel(ofCodes: codeChannels)
    draft?.add(facts)
  }

  /// All orders; nil where none has passed.
  consuming func takeDraft() -> LedgerDraft? { draft }
}
