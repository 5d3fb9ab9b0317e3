import Commerce
import Metrics
import Presentation
import Storage

extension Options {
  /// `--filter FIELD=VALUE`, repeated; segments are those of `--as-of`.
  func filter() throws(UsageError) -> ShopFilter {
    var filter = ShopFilter(segmentDay: try asOf())
    for text in all(.filter) {
      guard var condition = FilterCondition(parsing: text) else {
        throw .badValue(.filter, found: text)
      }
      if condition.field == .segment {
        guard case .segment(let segment)? = try? ExportList.selection(condition.value) else {
          let names = RFMSegment.allCases.map(ExportList.listName)
          throw .unknownFilterValue(
            condition, nearest: nearestName(to: condition.value, among: names))
        }
        condition = FilterCondition(.customers, .segment, segment.rawValue)
      }
      if !filter.contains(condition) { filter.toggle(condition) }
    }
    return filter
  }
}

extension OrderStore {
  /// The part of the shop that a filter of the command line leaves.
  ///
  /// - Throws: `UsageError` for a value that no order has, with the nearest that one has.
  func part(_ filter: ShopFilter) async throws -> ShopPart {
    for condition in filter.conditions where condition.value != FilterCondition.none {
      guard condition.field != .segment else { continue }
      let names = try await ShopPart.values(
        condition.subject, condition.field, of: self, segmentDay: nil
      ).map(\.value)
      guard names.contains(condition.value) else {
        throw UsageError.unknownFilterValue(
          condition, nearest: nearestName(to: condition.value, among: names))
      }
    }
    return try await ShopPart.make(filter, of: self)
  }
}
