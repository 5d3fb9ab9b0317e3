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
    var sums = CohortSums(membersIn: shop, grain, only: value)
    sums.addOccasions(of: 0..<shop.ledger.customers.count)
    self.init(sums)
  }

  /// The same, by two threads where there are two.
  @concurrent
  public static func make(
    of shop: ShopAsOf, grain: CohortGrain = .month, only value: CohortValue? = nil
  ) async -> CohortTable {
    let members = CohortSums(membersIn: shop, grain, only: value)
    async let second = members.adding(occasionsOf: shop.halves.second)
    var sums = members.adding(occasionsOf: shop.halves.first)
    sums.add(await second)
    return CohortTable(sums)
  }

  private init(_ sums: CohortSums) {
    let (shop, clock) = (sums.shop, sums.clock)
    let spend = CohortSpend(clock, of: shop, sums.value)
    let leftCensored = shop.firstDay?.advanced(by: shop.activityWindowDays)
    let cohorts = sums.periods.map { period in
      let spent = spend.total(period)
      let complete = clock.completeCells(period)
      return Cohort(
        group: CohortGroup(clock.grain, start: clock.starts[period], value: sums.value),
        start: clock.starts[period], size: sums.sizes[period],
        cells: accumulated(
          sums.cells(of: period), members: sums.sizes[period], spend: spent.value ?? 0),
        completeCells: complete,
        livedCells: clock.grain == .thirtyDays
          ? clock.livedCells(first: sums.earliest[period]) : complete, spend: spent,
        isLeftCensored: leftCensored.map { clock.starts[period] < $0 } ?? false)
    }
    self.init(
      grain: clock.grain, cohorts: cohorts, averageCurve: AverageCurvePoint.curve(of: cohorts))
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
