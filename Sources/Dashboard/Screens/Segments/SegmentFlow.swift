import Metrics

/// Customers who were in one segment at the end of the period before and are in another now.
struct SegmentFlow: Equatable {
  /// Nil is those who were no customers yet.
  let origin: RFMSegment?
  let target: RFMSegment
  let customers: Int

  /// All flows with somebody in them, the largest first; who stayed stands behind those who moved, so that all add up to
  /// the segments of both days.
  static func all(_ movement: SegmentMovement) -> [SegmentFlow] {
    let segments = RFMSegment.allCases
    let flows = ([nil] + segments.map(Optional.some)).flatMap { origin in
      segments.map {
        SegmentFlow(origin: origin, target: $0, customers: movement.count(from: origin, to: $0))
      }
    }.filter { $0.customers > 0 }
    func sorted(_ flows: [SegmentFlow]) -> [SegmentFlow] {
      // A stable order of equals: that of the segments.
      flows.enumerated().sorted {
        ($1.element.customers, $0.offset) < ($0.element.customers, $1.offset)
      }.map(\.element)
    }
    return sorted(flows.filter { !$0.hasStayed }) + sorted(flows.filter(\.hasStayed))
  }

  /// Whether they are where they were.
  var hasStayed: Bool { origin == target }
}
