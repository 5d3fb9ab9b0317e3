import Commerce
import Metrics
import Storage

extension ShopDesk {
  /// The launches as of a day.
  func launches(asOf day: CalendarDay) async throws -> [LaunchFigures] {
    let begun = generation
    let launches = try await store.launches()
    var marked: [LaunchMark: [Int32]] = [:]
    for mark in Set(launches.compactMap(\.launch.mark)) {
      marked[mark] = try await occasions(with: mark)
    }
    try check(begun)
    let figures = await ShopDesk.figures(of: launches, in: shop(asOf: day), marked)
    try check(begun)
    return figures
  }

  /// The occasions with an order that has a mark, looked for when a launch first needs them.
  func occasions(with mark: LaunchMark) async throws -> [Int32] {
    if let known = kept.marked[mark] { return known }
    let begun = generation
    let (orders, rows) = (try await orders(), try await store.rows(having: mark))
    try check(begun)
    let occasions = ledger.occasions(in: orders, where: rows.contains)
    kept.marked[mark] = occasions
    return occasions
  }

  /// Every purchase is looked at: made beside the desk, so that it answers others meanwhile.
  @concurrent
  private static func figures(
    of launches: [DatedLaunch], in shop: ShopAsOf, _ marked: [LaunchMark: [Int32]]
  ) async -> [LaunchFigures] {
    LaunchFigures.all(launches, of: shop, marked: marked)
  }
}
