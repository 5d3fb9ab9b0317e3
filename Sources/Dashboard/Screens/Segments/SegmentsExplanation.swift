import Commerce
import Metrics
import Presentation

extension SegmentsScreen {
  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let figures = figures(context).value else { return nil }
    switch part {
    case .table:
      return chosen(figures, context.strings).map { explanation(of: $0, figures, context) }
    case .map: return explanationOfField(figures, context)
    case .flows:
      guard let flow = flow(figures), let movement = figures.movement else { return nil }
      return explanation(of: flow, movement, context)
    }
  }

  private func explanation(
    of row: SegmentRow, _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> Explanation {
    let (strings, scoring) = (context.strings, context.shop.scoring)
    let population =
      strings.customers(row.customers) + ", " + strings.purchases(row.occasions) + ", "
      + context.money(row.netRevenue)
    switch row {
    case .own(let own):
      let query = FigureQuery.ownSegment(
        own, asOf: context.asOf, scoring, in: context.shop.currency)
      return Explanation(
        title: own.name, definition: strings.ownSegmentDefinition, formula: [own.filter.text],
        population: population,
        leftOut: strings.leftOutOfCustomerFigures
          + (own.unknown.map { [strings.nothingKnownOfAlive($0)] } ?? [])
          + (query == nil ? [strings.noSQLOfOwnSegment] : []),
        queries: query.map { [$0] } ?? [])
    case .scored(let row, _):
      return Explanation(
        title: strings.segmentName(row.segment),
        definition: strings.segmentDefinition(scoring.mode) + " "
          + strings.segmentMeaning(row.segment),
        formula: scoreLines(figures, context), population: population,
        leftOut: strings.leftOutOfCustomerFigures,
        queries: [.segment(row, asOf: context.asOf, scoring)] + cutoffQueries(figures, context))
    }
  }

  private func explanationOfField(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> Explanation {
    let strings = context.strings
    let (recency, frequencyMonetary) = fieldScores
    let count = fieldCount(figures)
    let segment = chosen(figures, context.strings)?.segment.map(strings.segmentName) ?? ""
    return Explanation(
      title: "\(strings.segmentField(recency, frequencyMonetary)), \(segment)",
      definition: strings.segmentDefinition(context.shop.scoring.mode),
      formula: fieldWords(figures, context) + scoreLines(figures, context),
      population: strings.customers(count), leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .members(
          .mapField(recency: recency, frequencyMonetary: frequencyMonetary), asOf: context.asOf,
          windowDays: context.shop.activityWindowDays, scoring: context.shop.scoring, count: count)
      ].compactMap(\.self) + cutoffQueries(figures, context))
  }

  private func explanation(
    of flow: SegmentFlow, _ movement: SegmentMovement, _ context: ScreenContext
  ) -> Explanation {
    let strings = context.strings
    return Explanation(
      title: strings.flowName(flow.origin, flow.target),
      definition: strings.flowDefinition(movement.from, movement.to),
      formula: [strings.scoreFormula(context.shop.scoring.mode)],
      population: strings.customers(flow.customers),
      leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .members(
          .moved(from: flow.origin, since: movement.from, to: flow.target), asOf: context.asOf,
          windowDays: context.shop.activityWindowDays, scoring: context.shop.scoring,
          count: flow.customers)
      ].compactMap(\.self))
  }

  private func scoreLines(_ figures: SegmentsFigures, _ context: ScreenContext) -> [String] {
    let (strings, cutoffs) = (context.strings, figures.cutoffs)
    return [
      strings.scoreFormula(context.shop.scoring.mode),
      strings.cutoffs("R", cutoffs.lastDay.map(strings.date.day)),
      strings.cutoffs("F", cutoffs.occasions.map(strings.number.count)),
      strings.cutoffs("M", cutoffs.net.map { context.money($0) }),
    ]
  }

  /// Where the scores by rank begin; thresholds are the shop's own.
  private func cutoffQueries(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> [FigureQuery] {
    context.shop.scoring == .ranks ? [.cutoffs(figures.cutoffs, asOf: context.asOf)] : []
  }
}
