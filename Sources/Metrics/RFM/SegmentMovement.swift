public import Commerce

/// How customers moved between segments from one day to a later one.
public struct SegmentMovement: Equatable, Sendable {
  /// The earlier day.
  public let from: CalendarDay
  /// The later day.
  public let to: CalendarDay
  /// Counts by earlier place (eleven segments, then "not yet a customer") and later segment.
  private let counts: [Int]

  /// The movement between two days of the same shop; scores are those of the figures beside them.
  public init(
    from earlier: (figures: CustomerFigures, scores: RFMScores),
    to later: (figures: CustomerFigures, scores: RFMScores)
  ) {
    from = earlier.figures.asOf
    to = later.figures.asOf
    counts = SegmentMovement.counts(
      from: earlier.figures.rows, earlier.scores.cells, to: later.figures.rows,
      later.scores.cells)
  }

  private static func counts(
    from earlier: [CustomerFigure], _ origins: [RFMCell], to later: [CustomerFigure],
    _ targets: [RFMCell]
  ) -> [Int] {
    let places = RFMSegment.allCases.count
    let place = RFMCell.all.map { RFMSegment.allCases.firstIndex(of: $0.segment) ?? 0 }
    var counts = [Int](repeating: 0, count: (places + 1) * places)
    var next = 0
    for index in later.indices {
      var row = places
      // Both lists ascend by customer, and every customer of the earlier day is one of the later.
      if next < earlier.count, earlier[next].customer == later[index].customer {
        row = place[Int(origins[next].index)]
        next += 1
      }
      counts[row * places + place[Int(targets[index].index)]] += 1
    }
    return counts
  }

  /// Customers who were in one segment on the earlier day, nil for no customer yet, and in another on the later.
  public func count(from origin: RFMSegment?, to target: RFMSegment) -> Int {
    let places = RFMSegment.allCases
    let row = origin.flatMap(places.firstIndex(of:)) ?? places.count
    return counts[row * places.count + (places.firstIndex(of: target) ?? 0)]
  }

  /// Customers in a segment on the earlier day.
  public func countBefore(_ segment: RFMSegment) -> Int {
    RFMSegment.allCases.reduce(0) { $0 + count(from: segment, to: $1) }
  }

  /// The cell of each later customer on an earlier day; nil for those who were no customers yet.
  static func cells(
    of later: CustomerFigures, in earlier: (figures: CustomerFigures, scores: RFMScores)
  ) -> [RFMCell?] {
    var next = 0
    return later.rows.map { row in
      // Both lists ascend by customer, and every customer of the earlier day is one of the later.
      guard next < earlier.figures.count, earlier.figures.rows[next].customer == row.customer
      else { return nil }
      defer { next += 1 }
      return earlier.scores.cells[next]
    }
  }
}
