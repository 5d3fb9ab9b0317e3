import Metrics
import Presentation

extension SegmentsScreen {
  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let figures = figures(context).value else { return nil }
    switch part {
    case .table: return chosen(figures).map { explanation(of: $0, figures, context) }
    case .map: return explanationOfField(figures, context)
    case .flows:
      guard let flow = flow(figures), let movement = figures.movement else { return nil }
      return explanation(of: flow, movement, context)
    }
  }

  private func explanation(
    of row: SegmentRow, _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> Explanation {
    let strings = context.strings
    let population =
      strings.customers(row.customers) + ", " + strings.purchases(row.occasions) + ", "
      + context.money(row.netRevenue)
    switch row {
    case .own(let own):
      return Explanation(
        title: own.name, definition: strings.ownSegmentDefinition, formula: [own.filter.text],
        population: population, leftOut: strings.leftOutOfCustomerFigures)
    case .scored(let row, _):
      return Explanation(
        title: strings.segmentName(row.segment),
        definition: strings.segmentDefinition + " " + strings.segmentMeaning(row.segment),
        formula: scoreLines(figures, context), population: population,
        leftOut: strings.leftOutOfCustomerFigures,
        queries: [
          .segment(row, asOf: context.asOf), .cutoffs(figures.cutoffs, asOf: context.asOf),
        ])
    }
  }

  private func explanationOfField(
    _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> Explanation {
    let strings = context.strings
    let (recency, frequencyMonetary) = fieldScores
    let count = fieldCount(figures)
    let segment = chosen(figures)?.segment.map(strings.segmentName) ?? ""
    return Explanation(
      title: "\(strings.segmentField(recency, frequencyMonetary)), \(segment)",
      definition: strings.segmentDefinition,
      formula: fieldWords(figures, context) + scoreLines(figures, context),
      population: strings.customers(count), leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .members(
          .mapField(recency: recency, frequencyMonetary: frequencyMonetary), asOf: context.asOf,
          windowDays: context.shop.activityWindowDays, count: count),
        .cutoffs(figures.cutoffs, asOf: context.asOf),
      ].compactMap(\.self))
  }

  private func explanation(
    of flow: SegmentFlow, _ movement: SegmentMovement, _ context: ScreenContext
  ) -> Explanation {
    let strings = context.strings
    return Explanation(
      title: strings.flowName(flow.origin, flow.target),
      definition: strings.flowDefinition(movement.from, movement.to),
      formula: [strings.scoreFormula], population: strings.customers(flow.customers),
      leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .members(
          .moved(from: flow.origin, since: movement.from, to: flow.target), asOf: context.asOf,
          windowDays: context.shop.activityWindowDays, count: flow.customers)
      ].compactMap(\.self))
  }

  private func scoreLines(_ figures: SegmentsFigures, _ context: ScreenContext) -> [String] {
    let (strings, cutoffs) = (context.strings, figures.cutoffs)
    return [
      strings.scoreFormula, strings.cutoffs("R", cutoffs.lastDay.map(strings.date.day)),
      strings.cutoffs("F", cutoffs.occasions.map(strings.number.count)),
      strings.cutoffs("M", cutoffs.net.map { context.money($0) }),
    ]
  }
}
