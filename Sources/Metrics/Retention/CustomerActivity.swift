internal import Commerce

/// What the customers of a shop did in a stretch of time.
public struct CustomerActivity: Equatable, Sendable {
  /// Customers with an occasion.
  public var customers = 0
  /// Occasions.
  public var occasions = 0
  /// Customers whose first occasion of all lies in it.
  public var firstTime = 0
  /// Customers with an occasion in it that is not their first of all.
  public var returning = 0
  /// Customers with two or more occasions in it.
  public var repeating = 0
  /// Net revenue of its occasions, in minor units.
  public var netRevenue: Int64 = 0
  /// Of that, what was not a customer's first occasion of all.
  public var returningNetRevenue: Int64 = 0

  /// The share of its customers with two or more occasions in it; undefined without customers.
  public var repeatPurchaseRate: Figure<Double> {
    .ratio(repeating, per: customers, orUndefined: .noCustomers)
  }

  /// Occasions per customer; undefined without customers.
  public var purchaseFrequency: Figure<Double> {
    .ratio(occasions, per: customers, orUndefined: .noCustomers)
  }

  /// The share of net revenue that came from returning occasions; undefined without occasions.
  public var returningRevenueShare: Figure<Double> {
    .ratio(returningNetRevenue, per: netRevenue, orUndefined: .noOccasions)
  }

  /// What customers did in each period, and how many new ones each channel brought in it.
  ///
  /// The second list has one entry a period: counts by channel index, empty where nobody was new.
  static func byPeriod(
    _ table: PeriodTable, of shop: ShopAsOf
  ) -> (activity: [CustomerActivity], newCustomers: [[Int]]) {
    let (day, net) = (shop.ledger.occasions.day, shop.ledger.occasions.net)
    let channel = shop.ledger.occasions.channel
    var activity = [CustomerActivity](repeating: CustomerActivity(), count: table.periods.count)
    var newCustomers = [[Int]](repeating: [], count: table.periods.count)
    let noChannels = [Int](repeating: 0, count: shop.ledger.channels.count)
    shop.forEachCustomer { _, range in
      var visit = Visit(period: table[day[range.lowerBound]], isFirst: true)
      visit.add(net[range.lowerBound], isReturning: false)
      if newCustomers[visit.period].isEmpty { newCustomers[visit.period] = noChannels }
      newCustomers[visit.period][Int(channel[range.lowerBound])] += 1
      for index in range.dropFirst() {
        let period = table[day[index]]
        if period != visit.period {
          activity[visit.period].add(visit)
          visit = Visit(period: period, isFirst: false)
        }
        visit.add(net[index], isReturning: true)
      }
      activity[visit.period].add(visit)
    }
    return (activity, newCustomers)
  }

  /// One customer in one period.
  private struct Visit {
    let period: Int
    let isFirst: Bool
    var occasions = 0
    var net: Int64 = 0
    var returningNet: Int64 = 0

    init(period: Int, isFirst: Bool) {
      self.period = period
      self.isFirst = isFirst
    }

    @inline(__always)
    mutating func add(_ amount: Int64, isReturning: Bool) {
      occasions += 1
      net += amount
      if isReturning { returningNet += amount }
    }
  }

  @inline(__always)
  private mutating func add(_ visit: Visit) {
    customers += 1
    occasions += visit.occasions
    netRevenue += visit.net
    returningNetRevenue += visit.returningNet
    if visit.isFirst { firstTime += 1 }
    if visit.occasions > 1 { repeating += 1 }
    if visit.occasions > 1 || !visit.isFirst { returning += 1 }
  }
}
