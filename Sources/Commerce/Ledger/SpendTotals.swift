/// Spend by day, channel and purpose, while it is added up.
struct SpendTotals {
  private struct Key: Hashable {
    let day: Int32
    let channel: UInt16
    let purpose: SpendPurpose
  }

  private var amounts: [Key: Int64] = [:]

  /// What is set apart.
  private(set) var gaps = RateGaps()

  /// Takes the spend of a day in a channel, converted where it is in another currency; without a rate it is set
  /// apart.
  mutating func add(
    _ spend: MarketingSpend, by rates: ExchangeRates, _ channels: inout NameTable<UInt16>
  ) {
    let amount = rates.inShopCurrency(spend.amount, of: spend.currency, on: spend.day)
    guard let amount else {
      if let currency = spend.currency { gaps.add(currency, on: spend.day) }
      return
    }
    let key = Key(
      day: spend.day.number, channel: channels.index(of: spend.channel), purpose: spend.purpose)
    amounts[key, default: 0] += amount
  }

  /// Takes what was given away to win customers, as spend of their channels on the days of their first occasions.
  mutating func add(
    _ giveaways: GiveawayColumns, to customers: CustomerColumns, _ occasions: OccasionColumns
  ) {
    for (customer, amount) in zip(giveaways.customer, giveaways.amount) {
      let first = Int(customers.firstOccasion[Int(customer)])
      let key = Key(
        day: occasions.day[first], channel: occasions.channel[first], purpose: .giveaway)
      amounts[key, default: 0] += amount
    }
  }

  /// One entry for each day, channel and purpose, in order of time.
  var columns: SpendColumns {
    let sorted = amounts.sorted {
      ($0.key.day, $0.key.channel, $0.key.purpose.rawValue)
        < ($1.key.day, $1.key.channel, $1.key.purpose.rawValue)
    }
    return SpendColumns(
      day: sorted.map(\.key.day), channel: sorted.map(\.key.channel),
      amount: sorted.map(\.value), purpose: sorted.map(\.key.purpose))
  }
}

extension Ledger {
  /// Replaces the spend by other spend, in whatever order it is given; channels that are new to the ledger come last,
  /// and what was given away stays among it.
  public mutating func setSpend(_ rows: [MarketingSpend], rates: [ExchangeRate]) {
    var names = NameTable<UInt16>(channels)
    var totals = SpendTotals()
    let rates = ExchangeRates(rates, in: currency)
    for row in rows { totals.add(row, by: rates, &names) }
    totals.add(giveaways, to: customers, occasions)
    channels = names.names
    spend = totals.columns
    spendGaps = totals.gaps.columns
  }
}
