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
    let marked = try await occasions(
      with: Set(launches.compactMap(\.launch.mark)), of: part, in: store
    ) {
      try await part.orders(in: store)
    }
    return LaunchFigures.all(launches, of: shop, since: part.firstDay, marked: marked)
  }

  /// The occasions of a part of the shop with an order that has each of some marks.
  ///
  /// - Parameter orders: gives the part's orders; they are not asked for where there is no mark.
  static func occasions(
    with marks: Set<LaunchMark>, of part: ShopPart, in store: OrderStore,
    orders: () async throws -> OrderColumns
  ) async throws -> [LaunchMark: [Int32]] {
    guard !marks.isEmpty else { return [:] }
    let rows = try await store.rows(having: marks)
    let orders = try await orders()
    return Dictionary(
      uniqueKeysWithValues: marks.map { mark in
        (mark, rows[mark].map { part.ledger.occasions(in: orders, where: $0.contains) } ?? [])
      })
  }
}
