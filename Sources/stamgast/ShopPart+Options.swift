import Commerce
import Metrics
import Presentation
import Storage

extension Options {
  /// `--filter FILTER`, repeated; segments and what else it asks of customers are those of `--as-of`.
  ///
  /// - Parameter own: the segments of the shop's own that it may name.
  func filter(naming own: [OwnSegment]) throws(UsageError) -> ShopFilter {
    var filter = ShopFilter(segmentDay: try asOf())
    for text in all(.filter) {
      do throws(SegmentFilterError) {
        let condition = try FilterCondition(parsing: text, naming: own)
        if !filter.contains(condition) { filter.toggle(condition) }
      } catch {
        throw .badSegmentFilter(text, error)
      }
    }
    return filter
  }

  /// `--scores`; by rank where it was not given.
  func scoring() throws(UsageError) -> RFMScoring.Mode {
    try value(.scores) { RFMScoring.Mode(rawValue: $0.lowercased()) } ?? .ranks
  }

  /// The part of a store's shop that `--filter`, `--scores` and `--refunds` give.
  ///
  /// - Parameter own: the segments of the shop's own that the filter may name.
  func part(of store: OrderStore, naming own: [OwnSegment]) async throws -> ShopPart {
    let part = try await store.part(try filter(naming: own), scoredBy: try scoring())
    return try refundBooking().map(part.booking) ?? part
  }
}

extension OrderStore {
  /// The part of the shop that a filter of the command line leaves.
  ///
  /// - Throws: `UsageError` for a value that no order has, with the nearest that one has.
  func part(
    _ filter: ShopFilter, scoredBy mode: RFMScoring.Mode = .ranks
  ) async throws -> ShopPart {
    for condition in filter.conditions where condition.value != FilterCondition.none {
      guard condition.field != .segment, condition.field != .filter else { continue }
      let names = try await ShopPart.values(
        condition.subject, condition.field, of: self, segmentDay: nil
      ).map(\.value)
      guard names.contains(condition.value) else {
        throw UsageError.unknownFilterValue(
          condition, nearest: nearestName(to: condition.value, among: names))
      }
    }
    return try await ShopPart.make(filter, of: self, scoredBy: mode)
  }
}
