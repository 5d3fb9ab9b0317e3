internal import Commerce

/// First-time customers by period and channel.
struct NewCustomerTable {
  /// One row of counts by channel for each period that has any, one after the other.
  private var counts: [Int] = []
  /// Where each period's row begins; -1 for a period without new customers.
  private var rows: [Int]
  private let channelCount: Int

  init(_ table: PeriodTable, of shop: ShopAsOf) {
    channelCount = shop.ledger.channels.count
    rows = [Int](repeating: -1, count: table.periods.count)
    let starts = shop.ledger.customers.firstOccasion
    let (day, channel) = (shop.ledger.occasions.day, shop.ledger.occasions.channel)
    for customer in 0..<shop.ledger.customers.count {
      let first = Int(starts[customer])
      guard day[first] <= shop.asOf.number else { continue }
      let period = table[day[first]]
      if rows[period] < 0 {
        rows[period] = counts.count
        counts.append(contentsOf: repeatElement(0, count: channelCount))
      }
      counts[rows[period] + Int(channel[first])] += 1
    }
  }

  /// The counts of a period by channel index; empty for a period without new customers.
  func byChannel(_ period: Int) -> ArraySlice<Int> {
    rows[period] < 0 ? [] : counts[rows[period]..<(rows[period] + channelCount)]
  }
}
