public import Commerce

/// All cohorts of a shop, in order of time; periods without new customers have none.
public struct CohortTable: Equatable, Sendable {
  /// How customers are grouped and how their age is counted.
  public let grain: CohortGrain
  /// The cohorts.
  public let cohorts: [Cohort]
  /// The weighted mean of the cohorts by steps since the first one, over complete cells only.
  public let averageCurve: [AverageCurvePoint]
  /// Between what values each measure lies.
  public let scales: [CohortMeasure: CohortScale]

  /// A table of cohorts that were made elsewhere.
  init(grain: CohortGrain, cohorts: [Cohort], averageCurve: [AverageCurvePoint]) {
    self.grain = grain
    self.cohorts = cohorts
    self.averageCurve = averageCurve
    scales = CohortScale.all(of: cohorts)
  }

  /// The cohorts of a shop, in one pass over the occasions; of all customers, or of those of a value.
  public init(of shop: ShopAsOf, grain: CohortGrain = .month, only value: CohortValue? = nil) {
    let clock = CohortClock(shop, grain)
    let chosen = value.map(shop.ledger.members)
    let members = CohortMembers(clock, of: shop, chosen)
    // One row of cells a cohort, one after the other.
    var offset = [Int](repeating: 0, count: members.sizes.count)
    var end = 0
    for period in members.periods {
      offset[period] = end
      end += clock.cellCount(period, earliest: members.earliest[period])
    }
    var cells = [CohortCell](repeating: CohortCell(), count: end)
    CohortTable.fill(&cells, offset, clock, of: shop, chosen)
    let spend = CohortSpend(clock, of: shop, value)
    let leftCensored = shop.firstDay?.advanced(by: shop.activityWindowDays)
    let cohorts = members.periods.map { period in
      let first = members.earliest[period]
      let range =
        offset[period]..<offset[period] + clock.cellCount(period, earliest: first)
      let size = members.sizes[period]
      let spent = spend.total(period)
      let complete = clock.completeCells(period)
      return Cohort(
        group: CohortGroup(grain, start: clock.starts[period], value: value),
        start: clock.starts[period], size: size,
        cells: accumulated(cells[range], members: size, spend: spent.value ?? 0),
        completeCells: complete,
        livedCells: grain == .thirtyDays ? clock.livedCells(first: first) : complete, spend: spent,
        isLeftCensored: leftCensored.map { clock.starts[period] < $0 } ?? false)
    }
    self.init(grain: grain, cohorts: cohorts, averageCurve: AverageCurvePoint.curve(of: cohorts))
  }

  /// Adds every occasion to the cell of its customer's cohort and its own step.
  private static func fill(
    _ cells: inout [CohortCell], _ offset: [Int], _ clock: CohortClock, of shop: ShopAsOf,
    _ chosen: [Bool]?
  ) {
    let occasions = shop.ledger.occasions
    let (day, net, margin) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    var cells = cells.mutableSpan
    for (customer, range) in shop.customerOccasions {
      if let chosen, !chosen[customer] { continue }
      let second = range.lowerBound + 1
      let first = day[range.lowerBound]
      let period = clock[first]
      let row = offset[period]
      var last = -1
      for index in range {
        let cell = row + clock.step(day[index], first: first, period: period)
        cells[cell].add(
          net[index], margin: margin[index], isFirstOfStep: cell != last,
          isSecondOfAll: index == second)
        last = cell
      }
    }
    for (move, first) in shop.customerRefundMoves {
      if let chosen, !chosen[move.customer] { continue }
      let period = clock[first]
      let cell = offset[period] + clock.step(move.day, first: first, period: period)
      cells[cell].netRevenue += move.net
      cells[cell].grossMargin += move.margin
    }
  }

  /// The cohort whose period begins in a month; nil if nobody was new then.
  public func cohort(_ month: Period) -> Cohort? {
    cohorts.first { $0.month == month }
  }

  /// The margin per customer, cumulative by steps since the first one, in minor units.
  ///
  /// Each step adds the margin of the cohorts that have completed it, per member of these.
  public var marginCurve: [Double] { averageCurve.map(\.marginToDate) }
}

/// First-time customers by period.
private struct CohortMembers {
  private(set) var sizes: [Int]
  /// The earliest first day of each period with members.
  private(set) var earliest: [Int32]
  /// The periods with members.
  var periods: [Int] { sizes.indices.filter { sizes[$0] > 0 } }

  init(_ clock: CohortClock, of shop: ShopAsOf, _ chosen: [Bool]?) {
    sizes = [Int](repeating: 0, count: clock.starts.count)
    earliest = [Int32](repeating: .max, count: clock.starts.count)
    let starts = shop.ledger.customers.firstOccasion
    let day = shop.ledger.occasions.day
    for customer in 0..<shop.ledger.customers.count {
      if let chosen, !chosen[customer] { continue }
      let first = day[Int(starts[customer])]
      guard first <= shop.asOf.number else { continue }
      let period = clock[first]
      sizes[period] += 1
      earliest[period] = min(earliest[period], first)
    }
  }
}

/// Cells of one cohort with what is counted up to each of them.
private func accumulated(
  _ cells: ArraySlice<CohortCell>, members: Int, spend: Int64
) -> [CohortCell] {
  var (repeaters, occasions, margin) = (0, 0, Int64(0))
  return cells.map { cell in
    var cell = cell
    repeaters += cell.repeaters
    occasions += cell.occasions
    margin += cell.grossMargin
    cell.members = members
    cell.spend = spend
    cell.repeaters = repeaters
    cell.cumulativeOccasions = occasions
    cell.cumulativeMargin = margin
    return cell
  }
}
