public import Commerce

/// The values above which each score begins: score `k + 1` is for values strictly above cut-off `k`.
///
/// Empty without customers.
public struct RFMCutoffs: Equatable, Sendable {
  /// Last days: who bought after the k-th has a recency score above k.
  public var lastDay: [CalendarDay]
  /// Occasions: who has more than the k-th has a frequency score above k.
  public var occasions: [Int]
  /// Net revenue in minor units: who brought more than the k-th has a monetary score above k.
  public var net: [Int64]

  /// Cut-offs; four of each, or none.
  public init(lastDay: [CalendarDay] = [], occasions: [Int] = [], net: [Int64] = []) {
    self.lastDay = lastDay
    self.occasions = occasions
    self.net = net
  }
}

/// RFM scores of all customers, by rank or by the shop's thresholds, as the ledger is scored by.
///
/// By rank they are 1 + floor(5 x (customers strictly worse) / customers): equals score equal. No customers, no scores.
public struct RFMScores: Equatable, Sendable {
  /// The cell of each customer, in the order of the customer figures they were made from.
  public let cells: [RFMCell]
  /// Where each score begins.
  public let cutoffs: RFMCutoffs

  /// The scores of customers as of a day.
  public init(_ figures: CustomerFigures) {
    cutoffs =
      switch figures.scoring {
      case .ranks: RFMCutoffs(ranking: figures)
      case .thresholds(let thresholds): RFMCutoffs(thresholds, asOf: figures.asOf)
      }
    let dayCuts = FourCuts(cutoffs.lastDay.map(\.number))
    let occasionCuts = FourCuts(cutoffs.occasions.map { Int32(clamping: $0) })
    let netCuts = FourCuts(cutoffs.net)
    cells = figures.rows.map { row in
      RFMCell(
        uncheckedIndex: dayCuts.passed(by: row.lastDay.number) * 25
          + occasionCuts.passed(by: row.occasions) * 5 + netCuts.passed(by: row.net))
    }
  }

  /// The number of customers.
  public var count: Int { cells.count }

  /// Customers in each of the 125 cells, by the cell's index.
  public var countByCell: [Int] {
    var counts = [Int](repeating: 0, count: RFMCell.all.count)
    for cell in cells { counts[Int(cell.index)] += 1 }
    return counts
  }

  /// Customers with score 1 to 5, for one of the three scores of a cell.
  public func counts(by score: (RFMCell) -> Int) -> [Int] {
    zip(RFMCell.all, countByCell).reduce(into: [0, 0, 0, 0, 0]) { counts, entry in
      counts[score(entry.0) - 1] += entry.1
    }
  }
}

extension RFMCutoffs {
  /// The cut-offs of fifths.
  ///
  /// No sorting: a customer scores above k iff at least ceil(k n / 5) customers are strictly worse, that is
  /// iff the customer is better than the ceil(k n / 5)-th worst. So four order statistics decide.
  fileprivate init(ranking figures: CustomerFigures) {
    let count = figures.count
    let ranks = count == 0 ? [] : (1...4).map { ($0 * count + 4) / 5 - 1 }
    var days = BucketCounts(from: figures.earliestDay.number)
    var (counts, amounts) = (BucketCounts<Int32>(from: 0), BucketCounts<Int64>(from: 0))
    for row in figures.rows {
      days.add(row.lastDay.number)
      counts.add(row.occasions)
      amounts.add(row.net)
    }
    let lastDay = days.orderStatistics(ranks, of: figures.rows.lazy.map(\.lastDay.number))
    let occasions = counts.orderStatistics(ranks, of: figures.rows.lazy.map(\.occasions))
    self.init(
      lastDay: lastDay.map(CalendarDay.init(number:)), occasions: occasions.map { Int($0) },
      net: amounts.orderStatistics(ranks, of: figures.rows.lazy.map(\.net)))
  }

  /// The cut-offs that thresholds are as of a day: a score from 2 purchases on is one above 1.
  fileprivate init(_ thresholds: RFMThresholds, asOf: CalendarDay) {
    self.init(
      lastDay: thresholds.recencyDays.reversed().map { asOf.advanced(by: -$0 - 1) },
      occasions: thresholds.purchases.map { $0 - 1 }, net: thresholds.net.map { $0 - 1 })
  }
}

/// Four cut-offs that a value is held against without a branch.
private struct FourCuts<Value: FixedWidthInteger> {
  private let first, second, third, fourth: Value

  init(_ cuts: [Value]) {
    let cuts = cuts.count == 4 ? cuts : [.max, .max, .max, .max]
    (first, second, third, fourth) = (cuts[0], cuts[1], cuts[2], cuts[3])
  }

  /// How many of the cut-offs a value lies strictly above.
  @inline(__always)
  func passed(by value: Value) -> Int {
    (value > first ? 1 : 0) + (value > second ? 1 : 0) + (value > third ? 1 : 0)
      + (value > fourth ? 1 : 0)
  }
}
