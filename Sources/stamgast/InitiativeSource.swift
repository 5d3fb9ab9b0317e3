import Metrics
import Storage

/// Reads the initiatives of a store.
enum InitiativeSource {
  /// The initiatives of a shop as of its day, the latest first.
  static func figures(
    of shop: ShopAsOf, in store: OrderStore
  ) async throws -> [InitiativeFigures] {
    let initiatives = try await store.initiatives()
    guard !initiatives.isEmpty else { return [] }
    let own = try await store.ownSegments()
    let filters = initiatives.compactMap { InitiativeAudience($0, naming: own).filter }
    return InitiativeFigures.all(
      initiatives, of: shop, naming: own,
      knowing: try await SegmentFacts.knowledge(for: filters, shop, of: store))
  }
}
