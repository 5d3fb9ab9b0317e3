import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// The segments as of a day, against those at the end of the period before it.
  func segments(_ grain: PeriodGrain, asOf day: CalendarDay) async throws -> SegmentsFigures {
    let before = Period(grain, containing: day).advanced(by: -1).lastDay
    await score([day, before])
    let now = (figures: customerFigures(asOf: day), scores: rfmScores(asOf: day))
    var map = Array(repeating: Array(repeating: 0, count: 5), count: 5)
    for (cell, count) in zip(RFMCell.all, now.scores.countByCell) {
      map[cell.recency - 1][cell.frequencyMonetary - 1] += count
    }
    var earlier: (figures: CustomerFigures, scores: RFMScores)?
    if let first = ledger.firstCountedDay, before >= first {
      earlier = (figures: customerFigures(asOf: before), scores: rfmScores(asOf: before))
    }
    let (today, past) = (shop(asOf: day), shop(asOf: before))
    let begun = generation
    let saved = SegmentFilter.all(of: try await store.ownSegments())
    let filters = saved.map(\.filter)
    let scored = OwnSegmentFigures.Scored(
      today, now.figures, now.scores, knowing: try await knowledge(for: filters, asOf: day))
    var scoredBefore: OwnSegmentFigures.Scored?
    if let earlier {
      scoredBefore = OwnSegmentFigures.Scored(
        past, earlier.figures, earlier.scores,
        knowing: try await knowledge(for: filters, asOf: before))
    }
    try check(begun)
    let own = saved.map { OwnSegmentFigures($0.name, $0.filter, scored, before: scoredBefore) }
    return SegmentsFigures(
      map: map, table: SegmentTable(now.figures, now.scores),
      movement: earlier.map { SegmentMovement(from: $0, to: now) }, cutoffs: now.scores.cutoffs,
      own: own)
  }

  /// Makes the figures and scores of some days at once, on as many threads as there are.
  private func score(_ days: [CalendarDay]) async {
    let missing = days.filter { kept.scores[$0] == nil }
    guard missing.count > 1 else {
      // What is known first, so that what is made takes the place of something else.
      for day in days.filter({ !missing.contains($0) }) + missing { _ = rfmScores(asOf: day) }
      return
    }
    let begun = generation
    await withTaskGroup { group in
      for day in missing {
        let (shop, known) = (shop(asOf: day), kept.figures[day])
        group.addTask {
          let figures = known ?? CustomerFigures(of: shop)
          return (figures, RFMScores(figures))
        }
      }
      for await (made, scored) in group where begun == generation {
        kept.figures.insert(made, for: made.asOf)
        kept.scores.insert(scored, for: made.asOf)
      }
    }
  }
}
