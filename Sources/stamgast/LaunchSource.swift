import Commerce
import Metrics
import Storage

/// Reads the launches of a store.
enum LaunchSource {
  /// The launches of a shop as of its day, the latest first.
  ///
  /// - Parameter part: the shop, or the part of it, that `shop` is of.
  static func figures(
    of shop: ShopAsOf, _ part: ShopPart, in store: OrderStore
  ) async throws -> [LaunchFigures] {
    let launches = try await store.launches()
    var marked: [LaunchMark: [Int32]] = [:]
    let marks = Set(launches.compactMap(\.launch.mark))
    if !marks.isEmpty {
      let orders = if let kept = part.orders { kept } else { try await store.orderColumns() }
      for mark in marks {
        let rows = try await store.rows(having: mark)
        marked[mark] = part.ledger.occasions(in: orders, where: rows.contains)
      }
    }
    return LaunchFigures.all(launches, of: shop, marked: marked)
  }
}
