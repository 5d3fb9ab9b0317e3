public import Commerce

/// The last 365 days of a shop, counted as a what-if needs them: the days up to the as-of day, and those before.
public struct ShopYear: Equatable, Sendable {
  /// The 365 days that end with the as-of day.
  public let days: Range<CalendarDay>
  /// The 365 days before them.
  public let daysBefore: Range<CalendarDay>
  /// Customers with a purchase in the days before.
  public let base: Int
  /// Of these, those with a purchase in the year.
  public let retained: Int
  /// Customers with a purchase in the year.
  public let customers: Int
  /// Customers whose first purchase lies in the year.
  public let firstTimeCustomers: Int
  /// Purchases in the year.
  public let occasions: Int
  /// What they brought, in minor units.
  public let net: Int64
  /// The same less the goods' costs.
  public let margin: Int64
  /// What codes that are channels gave away to win the first-time customers, in minor units: net and margin are after
  /// it, and it is part of the spend.
  public let givenAway: Int64
  /// Spend of the year on winning customers, in minor units; undefined without any.
  public let spend: Figure<Int64>
  /// Whether the data begins after the first of the days before, so that the base is incomplete.
  public let isIncomplete: Bool

  /// The days that a year has here.
  public static let length = 365

  /// The year of a shop that ends with its as-of day, in one pass over the occasions.
  public init(of shop: ShopAsOf) {
    let end = shop.asOf.advanced(by: 1)
    let start = end.advanced(by: -Self.length)
    days = start..<end
    let startBefore = start.advanced(by: -Self.length)
    daysBefore = startBefore..<start
    isIncomplete = shop.firstDay.map { $0 > startBefore } ?? true
    let (first, early) = (start.number, startBefore.number)
    let occasions = shop.ledger.occasions
    let (day, margins) = (occasions.day, shop.ledger.marginAfterGiveaways)
    var (base, retained, customers, new, bought) = (0, 0, 0, 0, 0)
    var (net, margin) = (Int64(0), Int64(0))
    for (_, range) in shop.customerOccasions {
      var index = range.upperBound
      while index > range.lowerBound, day[index - 1] >= first {
        index -= 1
        net += occasions.net[index]
        margin += margins[index]
      }
      let inYear = range.upperBound - index
      let wasThere = index > range.lowerBound && day[index - 1] >= early
      bought += inYear
      if wasThere { base += 1 }
      guard inYear > 0 else { continue }
      customers += 1
      if wasThere { retained += 1 }
      if index == range.lowerBound { new += 1 }
    }
    for move in shop.refundMoves where move.customer >= 0 && move.day >= first {
      net += move.net
      margin += move.margin
    }
    let spend = shop.ledger.spend
    let spent = spend.day.indices.reduce(Int64(0)) { sum, index in
      let isOurs =
        spend.day[index] >= first && spend.day[index] <= shop.asOf.number
        && spend.purpose[index].isAdvertising
      return isOurs ? sum + spend.amount[index] : sum
    }
    (self.base, self.retained, self.customers) = (base, retained, customers)
    (firstTimeCustomers, self.occasions) = (new, bought)
    (self.net, self.margin) = (net, margin)
    givenAway = shop.ledger.givenAway(on: start...shop.asOf)
    self.spend = shop.hasSpend ? .value(spent) : .undefined(shop.reasonWithoutSpend)
  }

  /// Customers of the year who are not retained ones: new, or back after more than a year.
  public var joined: Int { customers - retained }
}
