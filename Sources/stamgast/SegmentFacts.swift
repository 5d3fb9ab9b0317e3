import Commerce
import Metrics
import Storage

/// Finds out what filters ask of customers beside their figures: consents, which only the store has, and chances, which
/// only a forecast has.
enum SegmentFacts {
  /// What has to be known for some filters on a shop; nothing for filters that ask for neither.
  ///
  /// - Throws: `CancellationError` where the task was cancelled meanwhile; what the store throws.
  @concurrent
  static func knowledge(
    for filters: [SegmentFilter], _ shop: ShopAsOf, _ figures: CustomerFigures? = nil,
    of store: OrderStore
  ) async throws -> SegmentKnowledge {
    var knowledge = SegmentKnowledge()
    if filters.contains(where: { $0.asks(for: .consent) }) {
      knowledge.consents = try await consents(of: shop.ledger, in: store)
    }
    if filters.contains(where: { $0.asks(for: .alive) }) {
      let figures = figures ?? CustomerFigures(of: shop)
      let forecast = try Forecast(
        of: shop, figures: figures, statistics: PurchaseStatistics(of: shop, figures: figures))
      knowledge.alive = shop.chancesAlive(figures, by: forecast)
    }
    return knowledge
  }

  /// Whether each customer of a ledger accepts marketing.
  static func consents(of ledger: Ledger, in store: OrderStore) async throws -> [Bool?] {
    SegmentKnowledge.consents(try await store.consents(), of: ledger)
  }
}
