internal import Commerce

/// What customers brought within so many days of their first occasion, of those known for so long.
public struct Horizon: Equatable, Sendable {
  /// Days after the first occasion, that day included.
  public var days: Int
  /// Mature customers: first seen at least that many days before the as-of day.
  public var customers: Int
  /// Their net revenue within the days, in minor units.
  public var netRevenue: Int64
  /// Their margin within the days, in minor units.
  public var grossMargin: Int64

  /// Net revenue per customer, in minor units; undefined while nobody is mature.
  public var netRevenuePerCustomer: Figure<Double> {
    .ratio(netRevenue, per: customers, orUndefined: .nobodyObservable)
  }

  /// Margin per customer, in minor units; undefined while nobody is mature.
  public var grossMarginPerCustomer: Figure<Double> {
    .ratio(grossMargin, per: customers, orUndefined: .nobodyObservable)
  }

  /// The numbers of days that horizons, and shares of second orders, are given for.
  public static let standardDays = [30, 60, 90, 180, 365]

  /// The standard horizons of a shop, in one pass over the occasions.
  public static func all(of shop: ShopAsOf) -> [Horizon] {
    let count = standardDays.count
    // What the customers mature for exactly the first `m` horizons brought, by the first horizon it lies within.
    var mature = [Int](repeating: 0, count: count + 1)
    var net = [Int64](repeating: 0, count: (count + 1) * count)
    var margin = net
    let table = HorizonTable()
    let occasions = shop.ledger.occasions
    let (day, nets, margins) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    for (_, range) in shop.customerOccasions {
      let first = day[range.lowerBound]
      let horizons = table.matureCount(age: Int(shop.asOf.number - first))
      mature[horizons] += 1
      for index in range {
        let gap = Int(day[index] - first)
        if gap > table.longest { break }
        let slot = horizons * count + table.first(gap: gap)
        net[slot] += nets[index]
        margin[slot] += margins[index]
      }
    }
    for (move, first) in shop.customerRefundMoves {
      let gap = Int(move.day - first)
      guard gap <= table.longest else { continue }
      let horizons = table.matureCount(age: Int(shop.asOf.number - first))
      let slot = horizons * count + table.first(gap: gap)
      net[slot] += move.net
      margin[slot] += move.margin
    }
    return standardDays.indices.map { horizon in
      var result = Horizon(
        days: standardDays[horizon], customers: 0, netRevenue: 0, grossMargin: 0)
      for horizons in (horizon + 1)...count {
        result.customers += mature[horizons]
        for within in 0...horizon {
          result.netRevenue += net[horizons * count + within]
          result.grossMargin += margin[horizons * count + within]
        }
      }
      return result
    }
  }
}
