import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// The initiatives as of a day, and the year that a what-if begins with.
  func initiatives(asOf day: CalendarDay) async throws -> InitiativesPage {
    let begun = generation
    let initiatives = try await store.initiatives()
    let own = try await store.ownSegments()
    let filters = initiatives.compactMap { InitiativeAudience($0, naming: own).filter }
    let knowledge = try await knowledge(for: filters, asOf: day)
    try check(begun)
    // What filters are asked of lies here; everybody needs none of it.
    let figures = filters.isEmpty ? nil : customerFigures(asOf: day)
    let scores = filters.isEmpty ? nil : rfmScores(asOf: day)
    let page = await ShopDesk.page(
      initiatives, of: shop(asOf: day), naming: own, figures, scores, knowledge)
    try check(begun)
    return page
  }

  /// Every customer is looked at: made beside the desk, so that it answers others meanwhile.
  @concurrent
  private static func page(
    _ initiatives: [Initiative], of shop: ShopAsOf, naming own: [OwnSegment],
    _ figures: CustomerFigures?, _ scores: RFMScores?, _ knowledge: SegmentKnowledge
  ) async -> InitiativesPage {
    InitiativesPage(
      initiatives: InitiativeFigures.all(
        initiatives, of: shop, naming: own, figures: figures, scores: scores, knowing: knowledge),
      year: ShopYear(of: shop))
  }
}
