import Commerce
import Metrics
import Presentation

/// What a cell of the cohorts is made of, and what it means.
struct CohortParts {
  private let cohort: Cohort
  private let step: Int
  private let measure: CohortMeasure
  private let mean: Figure<Double>
  private let context: ScreenContext

  /// The cell of some customers at a step of their age; nil where the table has none.
  init?(
    of table: CohortTable, _ group: CohortGroup, step: Int, _ measure: CohortMeasure,
    _ context: ScreenContext
  ) {
    guard let cohort = table.cohort(group), cohort.cells.indices.contains(step) else { return nil }
    self.cohort = cohort
    self.step = step
    self.measure = measure
    mean = measure.meanFigure(table, step)
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var cell: CohortCell { cohort.cells[step] }

  var made: FigureParts {
    let parts = list
    return FigureParts(parts: parts + furtherParts, explanation: explanation(parts))
  }

  /// The members of a part, with what their purchases of some steps add up to.
  private func opening(_ part: CohortPart, _ steps: ClosedRange<Int>) -> FigurePart.Opening {
    .customers(
      .cohortCell(cohort.group, part, step: step),
      OccasionScope(
        kind: .step(cohort.group.grain, steps), afterGiveaways: cohort.group.isAfterGiveaways),
      upTo: nil)
  }

  /// The same of money: where refunds have their own day, a step has those of who did not come in it, too.
  private func money(_ part: CohortPart, _ steps: ClosedRange<Int>) -> FigurePart.Opening {
    let isMoved = context.shop.refundBooking == .onRefundDay
    return .customers(
      .cohortCell(cohort.group, isMoved ? .members : part, step: step),
      OccasionScope(
        kind: .step(cohort.group.grain, steps), movesRefunds: isMoved,
        afterGiveaways: cohort.group.isAfterGiveaways), upTo: nil)
  }

  private var list: [FigurePart] {
    let members = FigurePart.count(
      strings.cohortCustomers, cell.members, opens: opening(.members, 0...step))
    let came = FigurePart.count(
      strings.cameBack(step, cohort.group.grain), cell.customers,
      opens: opening(.came, step...step))
    switch measure {
    case .retention:
      return [
        came,
        .count(
          strings.didNotCome, cell.members - cell.customers,
          opens: opening(.stayedAway, 0...step)), members,
      ]
    case .repeaters:
      return [
        .count(
          strings.customersWithSecond, cell.repeaters, opens: opening(.repeated, 0...step)),
        members,
      ]
    case .occasions:
      return [
        .count(strings.purchasesToDate, cell.cumulativeOccasions, opens: members.opens), members,
      ]
    case .netRevenue:
      return [
        .money(strings.netOfStep, cell.netRevenue, opens: money(.came, step...step)), members,
      ]
    case .grossMargin:
      return [
        .money(strings.marginOfStep, cell.grossMargin, opens: money(.came, step...step)), members,
      ]
    case .lifetimeValue:
      return [
        .money(strings.marginToDate, cell.cumulativeMargin, opens: money(.members, 0...step)),
        members,
      ]
    case .ltvToCac:
      return [
        .money(strings.marginToDate, cell.cumulativeMargin, opens: money(.members, 0...step)),
        .spend(strings.spendOnMembers, cohort.spend.map { _ in cell.spend }, of: spend),
      ]
    }
  }

  /// The spend of the days on which the members came.
  private var spend: SpendSelector {
    let grain = cohort.group.grain
    let last =
      cohort.group.start.map { grain.end(ofPeriodFrom: $0) }
      ?? grain.end(ofPeriodsCompleting: step, asOf: context.asOf)
    var channel: String?
    if case .named(.channel, let name) = cohort.group.value { channel = name }
    return SpendSelector(
      days: DayRange(first: cohort.start, last: min(last.advanced(by: -1), context.asOf)),
      channel: channel)
  }

  private var furtherParts: [FigurePart] {
    guard cohort.group.start == nil, let value = cohort.group.value else { return [] }
    return [
      .count(
        strings.itsCohorts, cohort.size,
        opens: .cohorts(CohortRows(cohort.group.grain, only: value)))
    ]
  }

  /// LTV:CAC is shown as the margin of the members; their spend has a list of its own.
  private var queries: [FigureQuery] {
    let query = FigureQuery.cohortCell(
      cohort.group, step: step, measure, asOf: context.asOf, part: measure.total(cell),
      members: cell.members,
      figure: (measure == .ltvToCac ? .lifetimeValue : measure).figure(cohort, step))
    var spent: FigureQuery?
    if measure == .ltvToCac, cohort.spend.value != nil {
      let spend = spend
      spent = .advertising(
        from: spend.days?.first, through: spend.days?.last ?? context.asOf,
        channel: spend.channel, amount: cell.spend)
    }
    return [query, spent, meanQuery].compactMap(\.self)
  }

  /// Of a row of a period the mean is that of its like, of one of all periods that of all customers.
  private var meanQuery: FigureQuery? {
    var group = cohort.group
    let isOfPeriods = group.start != nil
    if !isOfPeriods { group.value = nil }
    group.start = nil
    return .cohortMean(
      of: group, step: step, measure, asOf: context.asOf, mean: mean,
      ofAllPeriodsFrom: isOfPeriods ? nil : cohort.start,
      afterGiveaways: cohort.group.isAfterGiveaways)
  }

  /// Which side of the gifts margin is on, where there are any.
  private var marginNote: String {
    switch measure {
    case .retention, .repeaters, .occasions, .netRevenue: ""
    case .grossMargin, .lifetimeValue, .ltvToCac:
      context.marginNote(isAfter: cohort.group.isAfterGiveaways)
    }
  }

  private func explanation(_ parts: [FigurePart]) -> Explanation {
    let members = parts[parts.count - 1]
    var ratio =
      "\(parts[0].text(context)) / \(members.text(context)) = "
      + measure.text(measure.figure(cohort, step), context)
    if let interval = measure.interval(cohort, step) { ratio += strings.interval(interval) }
    return Explanation(
      title: strings.cohortCell(cohort.group, step: step, context.shop.currency),
      definition: strings.cohortDefinition(measure, cohort.group) + marginNote,
      formula: [
        ratio,
        strings.meanOfCohorts(
          measure.text(mean, context), isOfPeriods: cohort.group.start != nil),
      ],
      population: strings.customers(cell.members) + ", "
        + strings.cellState(
          cohort.state(step), isSmall: cell.members < SmallSample.limit,
          isLeftCensored: cohort.isLeftCensored),
      leftOut: strings.leftOutOfCustomerFigures, queries: queries)
  }
}
