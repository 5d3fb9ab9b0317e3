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
    self.init(PurchaseTally(of: shop))
  }

  init(_ tally: PurchaseTally) {
    var counts = [Int](repeating: 0, count: tally.length)
    for step in 0...tally.limit {
      for (days, count) in tally.events[(step * tally.length)...].prefix(tally.length).enumerated()
      {
        counts[days] += Int(count)
      }
    }
    let longest = counts.lastIndex { $0 > 0 }
    self.counts = Array(counts.prefix(longest.map { $0 + 1 } ?? 0))
    total = counts.reduce(0, +)
  }

  /// The median interval in days; undefined without intervals.
  public var median: Figure<Double> {
    Figure(Metrics.median(ofCounts: counts), orUndefined: .noRepeaters)
  }

  /// The stretches of days that an owner reads: by the week up to ten, in which a pack runs out and is bought
  /// anew, and wider ones beyond; the last has no end.
  private static let stretchDays: [ClosedRange<Int>] =
    (0..<10).map { $0 * 7 + 1...$0 * 7 + 7 } + [71...91, 92...182, 183...365, 366...Int.max]

  /// How many intervals lie in each stretch of days, from the shortest on.
  public var stretches: [Stretch] {
    Self.stretchDays.map { days in
      let within = counts.dropFirst(days.lowerBound).prefix(days.upperBound - days.lowerBound + 1)
      let longest = min(days.upperBound, max(days.lowerBound, counts.count - 1))
      return Stretch(
        days: days, count: within.reduce(0, +), width: longest - days.lowerBound + 1, of: total)
    }
  }

  /// Intervals of about the same length.
  public struct Stretch: Equatable, Sendable {
    /// How many days they are long.
    public let days: ClosedRange<Int>
    /// How many there are.
    public let count: Int
    /// Their part of all intervals; undefined without any.
    public let share: Figure<Double>
    /// How many there are to seven days of the stretch, so that wide ones compare with a week; one without end
    /// goes as far as the longest interval.
    public let countPerWeek: Double

    init(days: ClosedRange<Int>, count: Int, width: Int, of total: Int) {
      self.days = days
      self.count = count
      share = .ratio(count, per: total, orUndefined: .noRepeaters)
      countPerWeek = Double(count) * 7 / Double(width)
    }
  }
}
