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

  /// The standard horizons of a shop.
  public static func all(of shop: ShopAsOf) -> [Horizon] {
    HorizonHistory(of: shop).horizons(asOf: shop.asOf)
  }
}
