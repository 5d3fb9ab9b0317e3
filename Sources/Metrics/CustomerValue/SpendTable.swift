internal import Commerce

/// Marketing spend that CAC is made of, by period and channel.
struct SpendTable {
  private var totals: [Int64]
  private var channels: [[Int64?]]
  private var firstPeriod: Int?

  /// The spend up to the as-of day that lies in the table's periods; nil without any up to the as-of day.
  init?(_ table: PeriodTable, of shop: ShopAsOf) {
    guard shop.hasSpend else { return nil }
    let spend = shop.ledger.spend
    totals = [Int64](repeating: 0, count: table.periods.count)
    channels = [[Int64?]](repeating: [], count: table.periods.count)
    let none = [Int64?](repeating: nil, count: shop.ledger.channels.count)
    for index in spend.day.indices {
      let day = spend.day[index]
      guard day <= shop.asOf.number else { break }
      guard spend.purpose[index].isAdvertising, table.days.contains(day) else { continue }
      let period = table[day]
      if firstPeriod == nil { firstPeriod = period }
      totals[period] += spend.amount[index]
      if channels[period].isEmpty { channels[period] = none }
      channels[period][Int(spend.channel[index]), default: 0] += spend.amount[index]
    }
  }

  /// All spend of a period, in minor units.
  func total(_ period: Int) -> Int64 { totals[period] }

  /// The spend of a period by channel index, nil where a channel has none; empty for a period without any.
  func byChannel(_ period: Int) -> [Int64?] { channels[period] }

  /// Whether any spend lies in the periods up to and including one.
  func begins(by period: Int) -> Bool { firstPeriod.map { $0 <= period } ?? false }

  /// All spend up to the as-of day by channel index, nil where a channel has none; nil without any spend at all.
  static func byChannel(of shop: ShopAsOf) -> [Int64?]? {
    guard shop.hasSpend else { return nil }
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
