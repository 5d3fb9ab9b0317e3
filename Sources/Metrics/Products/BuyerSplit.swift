/// Purchases by who made them: whether new customers carry a product or a shop, or those who come back.
public struct BuyerSplit: Equatable, Sendable {
  /// Purchases that are their customer's first of anything.
  public var first = 0
  /// Purchases of customers who bought the same before; of a shop all that are not a first.
  public var again = 0
  /// Purchases of a product by customers who bought before, but not this product; none of a shop.
  public var newToIt = 0

  /// What carries.
  public enum Carrier: String, CaseIterable, Sendable {
    /// More than half of the purchases are by customers who had bought before.
    case retention
    /// More than half are by new customers.
    case acquisition
    /// The purchases are too few, or too evenly split, to say.
    case unclear
  }

  /// All purchases.
  public var all: Int { first + returning }

  /// Those of customers who had bought before.
  public var returning: Int { again + newToIt }

  /// Their share; undefined without purchases.
  public var returningShare: Figure<Double> {
    .ratio(returning, per: all, orUndefined: .noOrders)
  }

  /// Its 95 % interval by Wilson; nil without purchases.
  public var interval: ClosedRange<Double>? { wilsonInterval(successes: returning, trials: all) }

  /// What carries: one of the two only where a half lies outside of the interval; undefined without purchases.
  public var carrier: Figure<Carrier> {
    Figure(
      interval.map {
        $0.lowerBound > 0.5 ? .retention : $0.upperBound < 0.5 ? .acquisition : .unclear
      },
      orUndefined: .noOrders)
  }
}
