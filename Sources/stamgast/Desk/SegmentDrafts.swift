import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// How many meet a filter that is being typed.
  func segmentDraft(_ filter: SegmentFilter, asOf day: CalendarDay) async throws -> SegmentDraft {
    let begun = generation
    let knowledge = try await knowledge(for: [filter], asOf: day)
    try check(begun)
    let figures = customerFigures(asOf: day)
    let people = shop(asOf: day).customers(
      matching: filter, figures: figures, scores: rfmScores(asOf: day), knowing: knowledge)
    return SegmentDraft(
      customers: people.count, all: figures.count,
      unknown: filter.asks(for: .alive) ? knowledge.alive.undefinedReason : nil)
  }

  /// What has to be known of the customers for some filters; found out once for a day.
  func knowledge(
    for filters: [SegmentFilter], asOf day: CalendarDay
  ) async throws -> SegmentKnowledge {
    var knowledge = SegmentKnowledge()
    if filters.contains(where: { $0.asks(for: .consent) }) {
      knowledge.consents = try await consents()
    }
    if filters.contains(where: { $0.asks(for: .alive) }) {
      knowledge.alive = try await chancesAlive(asOf: day)
    }
    return knowledge
  }

  private func consents() async throws -> [Bool?] {
    if let consents = kept.consents { return consents }
    let begun = generation
    let consents = try await SegmentFacts.consents(of: ledger, in: store)
    try check(begun)
    kept.consents = consents
    return consents
  }

  private func chancesAlive(asOf day: CalendarDay) async throws -> Figure<ChancesAlive> {
    if let known = kept.chances[day] { return known }
    let begun = generation
    let (shop, figures) = (shop(asOf: day), customerFigures(asOf: day))
    let made = try await forecast(of: shop, figures: figures).chancesAlive(figures, in: shop)
    try check(begun)
    kept.chances.insert(made, for: day)
    return made
  }
}
