internal import Commerce

/// How far the members of a row of cohorts are apart: sums of squares over them, cell by cell.
public struct CohortSpread: Equatable, Sendable {
  /// Sums over the members of a cell of the square of what each of them did.
  public struct Squares: Equatable, Sendable {
    /// Of the occasions up to and including the step.
    public var cumulativeOccasions = 0.0
    /// Of the net revenue of the step, in minor units squared.
    public var netRevenue = 0.0
    /// Of the margin of the step, in minor units squared.
    public var grossMargin = 0.0
    /// Of the margin up to and including the step, in minor units squared.
    public var cumulativeMargin = 0.0
  }

  /// Which customers they are.
  public let group: CohortGroup
  /// One entry a step, as many as the row of `CohortTable` has cells.
  public let cells: [Squares]

  /// The spread of a row's members, in one pass over the occasions; no cells where the row has no members.
  public init(of group: CohortGroup, in shop: ShopAsOf) {
    self.group = group
    let clock = CohortClock(shop, group.grain)
    let chosen = group.value.map(shop.ledger.members)
    let period = group.start.map { $0.number..<group.grain.end(ofPeriodFrom: $0).number }
    let complete = clock.starts.indices.map(clock.completeCells)
    let occasions = shop.ledger.occasions
    let margins = shop.ledger.margins(afterGiveaways: group.isAfterGiveaways)
    let (day, net, margin) = (occasions.day.span, occasions.net.span, margins.span)
    // What is counted up to a step stands as the change from the step before.
    var changes = [Squares](repeating: Squares(), count: clock.stepCount + 1)
    var steps = 0
    for (customer, range) in shop.customerOccasions {
      let first = day[range.lowerBound]
      guard period?.contains(first) ?? true, chosen?[customer] ?? true else { continue }
      let cohort = clock[first]
      // A row of all periods has those only in a cell whose cohort has completed the step.
      let end = period == nil ? complete[cohort] : clock.cellCount(cohort, earliest: first)
      guard end > 0 else { continue }
      steps = max(steps, end)
      var toDate = (occasions: 0.0, margin: 0.0)
      var ofStep = (net: 0.0, margin: 0.0)
      var last = -1
      for index in range {
        let step = clock.step(day[index], first: first, period: cohort)
        guard step < end else { break }
        if step != last { ofStep = (0, 0) }
        last = step
        let (n, m) = (Double(net[index]), Double(margin[index]))
        changes[step].netRevenue += n * (n + 2 * ofStep.net)
        changes[step].grossMargin += m * (m + 2 * ofStep.margin)
        changes[step].cumulativeOccasions += 1 + 2 * toDate.occasions
        changes[step].cumulativeMargin += m * (m + 2 * toDate.margin)
        ofStep = (ofStep.net + n, ofStep.margin + m)
        toDate = (toDate.occasions + 1, toDate.margin + m)
      }
      guard period == nil else { continue }
      changes[end].cumulativeOccasions -= toDate.occasions * toDate.occasions
      changes[end].cumulativeMargin -= toDate.margin * toDate.margin
    }
    var sum = Squares()
    cells = changes.prefix(steps).map { change in
      sum.cumulativeOccasions += change.cumulativeOccasions
      sum.cumulativeMargin += change.cumulativeMargin
      sum.netRevenue = change.netRevenue
      sum.grossMargin = change.grossMargin
      return sum
    }
  }
}
