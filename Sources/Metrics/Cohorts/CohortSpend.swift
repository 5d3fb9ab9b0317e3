internal import Commerce

/// Marketing spend that CAC is made of, by the period of a cohort; of a channel where the cohorts are those of one.
struct CohortSpend {
  private let totals: Figure<[Int64]>

  init(_ clock: CohortClock, of shop: ShopAsOf, _ value: CohortValue?) {
    var channel: UInt16?
    var isKnown = shop.hasSpend
    switch value {
    case nil: break
    case .named(.channel, let name):
      channel = shop.ledger.channels.firstIndex(of: name).map(UInt16.init)
      isKnown = channel.map { shop.knowsCostOfChannel[Int($0)] } ?? isKnown
    default:
      totals = .undefined(isKnown ? .spendNotSplit : shop.reasonWithoutSpend)
      return
    }
    guard isKnown else {
      totals = .undefined(shop.reasonWithoutSpend)
      return
    }
    var sums = [Int64](repeating: 0, count: clock.starts.count)
    let spend = shop.ledger.spend
    for index in spend.day.indices {
      let day = spend.day[index]
      guard day <= shop.asOf.number else { break }
      guard spend.purpose[index].isAdvertising, clock.contains(day),
        channel.map({ $0 == spend.channel[index] }) ?? true
      else {
        continue
      }
      sums[clock[day]] += spend.amount[index]
    }
    totals = .value(sums)
  }

  /// The spend of a period up to the as-of day, in minor units.
  func total(_ period: Int) -> Figure<Int64> { totals.map { $0[period] } }

  /// The spend of all periods up to one.
  func total(through period: Int) -> Figure<Int64> { totals.map { $0[...period].reduce(0, +) } }
}
