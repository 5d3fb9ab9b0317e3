public import Commerce

/// What a shop sold in one period, and to whom.
public struct PeriodFigures: Equatable, Sendable {
  /// The period.
  public var period: Period
  /// `complete`, or `inProgress` while the period runs.
  public var state: PeriodState
  /// Totals over counted orders, those of nobody known included.
  public var totals: ShopTotals
  /// What the customers did.
  public var customers: CustomerActivity
  /// Marketing spend in minor units; undefined without any spend up to the as-of day.
  public var spend: Figure<Int64>
  /// Channels with spend or new customers, by name; without any spend up to the as-of day those alone whose codes gave
  /// something away, undefined where none did.
  public var channels: Figure<[ChannelAcquisition]>

  /// CAC in minor units: spend per first-time customer; undefined without spend or new customers.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: customers.firstTime, orUndefined: .noNewCustomers) }
  }

  /// The figures of all periods of a grain from that of the first counted order to that of the as-of day.
  public static func all(of shop: ShopAsOf, grain: PeriodGrain) -> [PeriodFigures] {
    let table = PeriodTable(shop, grain)
    let totals = ShopTotals.byPeriod(table, of: shop)
    let activity = CustomerActivity.byPeriod(table, of: shop)
    let newCustomers = NewCustomerTable(table, of: shop)
    let spend = SpendTable(table, of: shop)
    return table.periods.indices.map { index in
      let period = table.periods[index]
      return PeriodFigures(
        period: period, state: shop.isInProgress(period) ? .inProgress : .complete,
        totals: totals[index], customers: activity[index],
        spend: spend.isKnown
          ? .value(spend.totals[index]) : .undefined(shop.reasonWithoutSpend),
        channels: Figure(
          spend.acquisition(
            index, newCustomers: newCustomers.byChannel(index), of: shop.ledger),
          orUndefined: shop.reasonWithoutSpend))
    }
  }
}

/// What was spent on a channel in a period, and whom it brought.
public struct ChannelAcquisition: Equatable, Sendable {
  /// The channel's name; `(none)` for customers without one.
  public var channel: String
  /// Spend in minor units.
  public var spend: Int64
  /// Customers whose first occasion lies in the period and came by this channel.
  public var firstTimeCustomers: Int

  /// CAC in minor units; undefined without new customers.
  public var customerAcquisitionCost: Figure<Double> {
    .ratio(spend, per: firstTimeCustomers, orUndefined: .noNewCustomers)
  }

  /// The channels with spend or new customers, by name; both inputs by channel index, empty ones meaning none.
  static func list(
    spend: [Int64?], newCustomers: [Int], of ledger: Ledger
  ) -> [ChannelAcquisition] {
    ledger.channels.enumerated().compactMap { index, name -> ChannelAcquisition? in
      let amount = index < spend.count ? spend[index] : nil
      let count = index < newCustomers.count ? newCustomers[index] : 0
      guard amount != nil || count > 0 else { return nil }
      return ChannelAcquisition(channel: name, spend: amount ?? 0, firstTimeCustomers: count)
    }.sorted { $0.channel < $1.channel }
  }
}
