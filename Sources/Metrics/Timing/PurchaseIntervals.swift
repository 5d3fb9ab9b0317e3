internal import Commerce

/// The days between one purchase of a customer and the next, over all purchases but everybody's last.
///
/// Intervals that have not ended yet are not in it, so that it leans to the short ones: for what share comes back
/// at all, ask `SecondOrder` and `OrderLadder`.
public struct PurchaseIntervals: Equatable, Sendable {
  /// How many intervals were so many days long; one day is the least, so that entry 0 is 0.
  public let counts: [Int]

  /// The number of intervals.
  public let total: Int

  /// The intervals of a shop's customers.
  public init(of shop: ShopAsOf) {
    let day = shop.ledger.occasions.day.span
    var counts: [Int] = []
    for (_, range) in shop.customerOccasions {
      for index in range.dropLast() {
        let length = Int(day[index + 1] - day[index])
        if length >= counts.count {
          counts.append(contentsOf: repeatElement(0, count: length + 1 - counts.count))
        }
        counts[length] += 1
      }
    }
    self.counts = counts
    total = counts.reduce(0, +)
  }

  /// The median interval in days; undefined without intervals.
  public var median: Figure<Double> {
    Figure(Metrics.median(ofCounts: counts), orUndefined: .noRepeaters)
  }

  /// How many intervals lie in each stretch of so many days, from day 1 on; a last entry takes all that are longer.
  ///
  /// - Parameters:
  ///   - width: days in a stretch.
  ///   - count: how many stretches, the last entry left out.
  public func stretches(width: Int, count: Int) -> [Int] {
    var sums = [Int](repeating: 0, count: count + 1)
    for (length, number) in counts.enumerated() where number > 0 {
      sums[min(count, max(0, length - 1) / width)] += number
    }
    return sums
  }
}
