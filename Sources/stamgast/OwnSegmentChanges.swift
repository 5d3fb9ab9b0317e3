import Commerce
import Metrics
import Storage

/// Changes the segments of the shop's own: the one way to do so, from the command line and from the dashboard.
enum OwnSegmentChanges {
  /// The filter of a segment as it would be saved.
  ///
  /// - Throws: `UsageError` for a name that it can't have or a filter that is not understood.
  static func filter(
    of segment: OwnSegment, among own: [OwnSegment]
  ) throws(UsageError) -> SegmentFilter {
    guard (try? ExportList.selection(segment.name)) == nil else {
      throw .notASegmentName(segment.name)
    }
    return try SegmentsCommand.filter(of: segment, among: own)
  }

  /// Saves a segment behind the others, or in the place of one by that name.
  static func save(
    _ segment: OwnSegment, replacing old: String? = nil, in store: OrderStore
  ) async throws {
    let own = try await store.ownSegments()
    let others = own.filter { $0.name != old }
    _ = try filter(of: segment, among: others)
    if let old {
      if old != segment.name { try checkUnused(old, among: own) }
      try await store.replaceSegment(named: old, with: segment)
    } else {
      try await store.add(segment)
    }
  }

  /// Removes a segment, which no other may be made of.
  static func remove(_ name: String, from store: OrderStore) async throws {
    let own = try await store.ownSegments()
    let known = own.first { inLowerCase($0.name) == inLowerCase(trimmed(name)) }?.name ?? name
    try checkUnused(known, among: own)
    try await store.removeSegment(named: known)
  }

  private static func checkUnused(_ name: String, among own: [OwnSegment]) throws(UsageError) {
    if let other = SegmentFilter.segment(naming: name, among: own) {
      throw .segmentInUse(name, by: other)
    }
  }
}
