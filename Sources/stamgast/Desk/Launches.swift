import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// The launches as of a day.
  func launches(asOf day: CalendarDay) async throws -> [LaunchFigures] {
    let begun = generation
    let launches = try await store.launches()
    let marked = try await occasions(with: Set(launches.compactMap(\.launch.mark)))
    try check(begun)
    let figures = await ShopDesk.figures(
      of: launches, in: shop(asOf: day), since: part.firstDay, marked)
    try check(begun)
    return figures
  }

  /// The occasions with an order that has each of some marks, looked for when a launch first needs them.
  func occasions(with marks: Set<LaunchMark>) async throws -> [LaunchMark: [Int32]] {
    let begun = generation
    let found = try await LaunchSource.occasions(
      with: marks.subtracting(kept.marked.keys), of: part, in: store, orders: orders)
    try check(begun)
    kept.marked.merge(found) { _, new in new }
    return kept.marked
  }

  /// Every purchase is looked at: made beside the desk, so that it answers others meanwhile.
  @concurrent
  private static func figures(
    of launches: [DatedLaunch], in shop: ShopAsOf, since firstDay: CalendarDay?,
    _ marked: [LaunchMark: [Int32]]
  ) async -> [LaunchFigures] {
    LaunchFigures.all(launches, of: shop, since: firstDay, marked: marked)
  }
}
