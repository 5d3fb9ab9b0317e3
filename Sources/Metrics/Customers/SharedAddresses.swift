/// Tells addresses that probably are several people's: a counter's, a company's, the shop's own.
///
/// The mark is ten times the purchases that 95 of 100 customers stay within, and at least 30: whoever reaches it
/// bought on as many days as nobody else comes near, which one person seldom does. It is a reason to look, and
/// leaves nobody out.
public struct SharedAddresses: Equatable, Sendable {
  /// Below this no number of purchases is remarkable.
  public static let leastPurchases = 30
  /// How many times the purchases of nearly all customers.
  public static let factor = 10
  /// How many of 100 customers are nearly all.
  public static let percentile = 95

  /// The purchases from which an address is marked.
  public let mark: Int

  /// The mark of a shop, by the purchases of each customer; 30 without customers.
  public init(purchases: some Collection<Int>) {
    var countOf = [Int](repeating: 0, count: (purchases.max() ?? 0) + 1)
    for count in purchases { countOf[count] += 1 }
    // The nearest rank: the smallest number that so many customers stay within.
    let wanted = (purchases.count * SharedAddresses.percentile + 99) / 100
    var within = 0
    let usual =
      countOf.firstIndex { count in
        within += count
        return within >= wanted
      } ?? 0
    mark = max(SharedAddresses.leastPurchases, usual * SharedAddresses.factor)
  }

  /// The mark of the customers as of a day.
  public init(_ figures: CustomerFigures) {
    self.init(purchases: figures.rows.map { Int($0.occasions) })
  }

  /// Whether so many purchases are more than one person's, probably.
  public func isShared(purchases: Int) -> Bool { purchases >= mark }
}
