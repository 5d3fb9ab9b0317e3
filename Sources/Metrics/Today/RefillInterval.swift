internal import Commerce

/// After how many days a product is bought again.
public struct RefillInterval: Equatable, Sendable {
  /// Index into the names of the products.
  public let product: Int32
  /// Its name.
  public let name: String
  /// What tells it apart: the stock keeping unit, else the name.
  public let key: String
  /// The median of the days from a purchase of it to the same customer's next; of an even number the lower one of the
  /// middle two.
  public let medianDays: Int
  /// The days that three of four stayed within, by the nearest rank.
  public let upperDays: Int
  /// From how many intervals that is found.
  public let pairs: Int

  /// The intervals that are enough to tell.
  public static let leastPairs = 10
}

extension ProductPurchases {
  /// The products that were bought again often enough up to a day, those with the most intervals first.
  func intervals(asOf last: CalendarDay) -> [RefillInterval] {
    var gaps = [[Int32]](repeating: [], count: names.count)
    forEach(through: last) { _, product, days in
      for (day, next) in zip(days, days.dropFirst()) { gaps[Int(product)].append(next - day) }
    }
    return gaps.enumerated().compactMap { product, gaps in
      guard gaps.count >= RefillInterval.leastPairs else { return nil }
      let found = orderStatistics([(gaps.count - 1) / 2, (3 * gaps.count + 3) / 4 - 1], of: gaps)
      return RefillInterval(
        product: Int32(product), name: names[product], key: keys[product],
        medianDays: Int(found[0]), upperDays: Int(found[1]), pairs: gaps.count)
    }.sorted { ($1.pairs, $0.product) < ($0.pairs, $1.product) }
  }
}
