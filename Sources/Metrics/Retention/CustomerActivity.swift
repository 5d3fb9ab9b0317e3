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

  /// The share of net revenue that came from returning occasions; undefined without any.
  ///
  /// Refunds on their own day may take it out of 0 to 1, or leave a period with nothing: it is undefined then.
  public var returningRevenueShare: Figure<Double> {
    guard netRevenue > 0 else { return .undefined(occasions == 0 ? .noOccasions : .noNet) }
    guard (0...netRevenue).contains(returningNetRevenue) else {
      return .undefined(.paidBackBeyondPart)
    }
    return .ratio(returningNetRevenue, per: netRevenue, orUndefined: .noNet)
  }

  /// What customers did in each period of a table.
  static func byPeriod(_ table: PeriodTable, of shop: ShopAsOf) -> [CustomerActivity] {
    let occasions = shop.ledger.occasions
    let (day, net) = (occasions.day.span, occasions.net.span)
    var activity = [CustomerActivity](repeating: CustomerActivity(), count: table.periods.count)
    var periods = activity.mutableSpan
    for (_, range) in shop.customerOccasions {
      let first = range.lowerBound
      var period = table[day[first]]
      var inPeriod = 1
      periods[period].addFirst(net[first])
      for index in range.dropFirst() {
        let own = table[day[index]]
        inPeriod = (own == period ? inPeriod : 0) + 1
        period = own
        periods[own].addReturning(net[index], number: inPeriod, isSecondOfAll: index == first + 1)
      }
    }
    for (move, firstDay) in shop.customerRefundMoves {
      let period = table[move.day]
      periods[period].netRevenue += move.net
      // A refund of the first purchase is not money of a returning customer, whenever it was.
      if day[move.occasion] > firstDay { periods[period].returningNetRevenue += move.net }
    }
    return activity
  }

  @inline(__always)
  private mutating func addFirst(_ net: Int64) {
    customers += 1
    firstTime += 1
    occasions += 1
    netRevenue += net
  }

  /// Takes an occasion that is the customer's `number`-th in the period and not the first of all.
  ///
  /// Without a branch, since what a customer does next cannot be foretold.
  @inline(__always)
  private mutating func addReturning(_ net: Int64, number: Int, isSecondOfAll: Bool) {
    customers += number == 1 ? 1 : 0
    repeating += number == 2 ? 1 : 0
    // The first one in a period counts, and so does the second one of a period that began with the first of all.
    returning += (number == 1) || isSecondOfAll ? 1 : 0
    occasions += 1
    netRevenue += net
    returningNetRevenue += net
  }
}
