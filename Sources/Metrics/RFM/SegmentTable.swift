internal import Commerce

/// What one segment is made of.
public struct SegmentFigures: Equatable, Sendable {
  /// The segment.
  public var segment: RFMSegment
  /// Its customers.
  public var customers = 0
  /// Their occasions.
  public var occasions = 0
  /// Their net revenue, in minor units.
  public var netRevenue: Int64 = 0
  /// Their margin, in minor units.
  public var grossMargin: Int64 = 0
  /// Its customers as a share of all; undefined without any customers.
  public var customerShare = Figure<Double>.undefined(.noCustomers)
  /// Its net revenue as a share of all; undefined without any customers.
  public var netRevenueShare = Figure<Double>.undefined(.noCustomers)
  /// Median of the days since the last order; undefined without customers in it.
  public var medianDaysSinceLastOrder = Figure<Double>.undefined(.noCustomers)
}

/// All eleven segments of a shop.
public struct SegmentTable: Equatable, Sendable {
  /// One entry a segment, in the order of `RFMSegment.allCases`.
  public let segments: [SegmentFigures]

  /// The segments of customers by their scores as of the same day.
  public init(_ figures: CustomerFigures, _ scores: RFMScores) {
    let indexOfCell = RFMCell.all.map { RFMSegment.allCases.firstIndex(of: $0.segment) ?? 0 }
    var segments = RFMSegment.allCases.map { SegmentFigures(segment: $0) }
    let days = figures.asOf.days(since: figures.earliestDay) + 1
    var silent = [Int32](repeating: 0, count: segments.count * days)
    var sums = segments.mutableSpan
    var counts = silent.mutableSpan
    for (row, cell) in zip(figures.rows, scores.cells) {
      let index = indexOfCell[Int(cell.index)]
      sums[index].customers += 1
      sums[index].occasions += Int(row.occasions)
      sums[index].netRevenue += row.net
      sums[index].grossMargin += row.margin
      counts[index * days + row.daysSinceLastOrder(asOf: figures.asOf)] += 1
    }
    let net = segments.reduce(0) { $0 + $1.netRevenue }
    for index in segments.indices {
      segments[index].customerShare = .ratio(
        segments[index].customers, per: figures.count, orUndefined: .noCustomers)
      segments[index].netRevenueShare = .ratio(
        segments[index].netRevenue, per: net, orUndefined: .noCustomers)
      segments[index].medianDaysSinceLastOrder = Figure(
        median(ofCounts: silent[(index * days)..<((index + 1) * days)].map { Int($0) }),
        orUndefined: .noCustomers)
    }
    self.segments = segments
  }

  /// The figures of a segment.
  public subscript(segment: RFMSegment) -> SegmentFigures {
    segments.first { $0.segment == segment } ?? SegmentFigures(segment: segment)
  }
}
