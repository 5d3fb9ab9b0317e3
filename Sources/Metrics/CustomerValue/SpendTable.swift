internal import Commerce

/// Marketing spend that CAC is made of, by period and channel.
struct SpendTable {
  /// All spend by period, in minor units.
  private(set) var totals: [Int64]
  /// Whether the shop's spend is known: what codes gave away is none by itself.
  let isKnown: Bool
  private let knowsCostOfChannel: [Bool]
  private var channels: [[Int64?]]
  private var firstPeriod: Int?

  /// The spend up to the as-of day that lies in the table's periods.
  init(_ table: PeriodTable, of shop: ShopAsOf) {
    isKnown = shop.hasSpend
    knowsCostOfChannel = shop.knowsCostOfChannel
    let spend = shop.ledger.spend
    totals = [Int64](repeating: 0, count: table.periods.count)
    channels = [[Int64?]](repeating: [], count: table.periods.count)
    let none = [Int64?](repeating: nil, count: shop.ledger.channels.count)
    for index in spend.day.indices {
      let day = spend.day[index]
      guard day <= shop.asOf.number else { break }
      guard spend.purpose[index].isAdvertising, table.days.contains(day) else { continue }
      let period = table[day]
      if firstPeriod == nil, spend.purpose[index] != .giveaway { firstPeriod = period }
      totals[period] += spend.amount[index]
      if channels[period].isEmpty { channels[period] = none }
      channels[period][Int(spend.channel[index]), default: 0] += spend.amount[index]
    }
  }

  /// Channels with spend or new customers in a period, by name, of those whose cost is known; nil where that of none is.
  ///
  /// - Parameter newCustomers: by channel index; empty means none.
  func acquisition(
    _ period: Int, newCustomers: ArraySlice<Int>, of ledger: Ledger
  ) -> [ChannelAcquisition]? {
    guard knowsCostOfChannel.contains(true) else { return nil }
    let known = zip(newCustomers, knowsCostOfChannel).map { $1 ? $0 : 0 }
    return ChannelAcquisition.list(spend: channels[period], newCustomers: known, of: ledger)
  }

  /// Whether any spend lies in the periods up to and including one, but for what codes gave away.
  func begins(by period: Int) -> Bool { firstPeriod.map { $0 <= period } ?? false }

  /// All spend up to the as-of day by channel index, nil where a channel has none.
  static func byChannel(of shop: ShopAsOf) -> [Int64?] {
    let spend = shop.ledger.spend
    var amounts = [Int64?](repeating: nil, count: shop.ledger.channels.count)
    for index in spend.day.indices {
      guard spend.day[index] <= shop.asOf.number else { break }
      guard spend.purpose[index].isAdvertising else { continue }
      amounts[Int(spend.channel[index]), default: 0] += spend.amount[index]
    }
    return amounts
  }
}

extension [Int64?] {
  /// An amount, taken as the default where there is none.
  fileprivate subscript(index: Int, default value: Int64) -> Int64 {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
