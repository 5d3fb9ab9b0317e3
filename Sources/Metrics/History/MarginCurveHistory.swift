internal import Commerce

/// The cohorts of a shop by month index, with the sums of each calendar month.
struct CohortGrid {
  /// First-time customers by month.
  private(set) var sizes: [Int]
  /// Occasions by calendar month.
  private(set) var occasions: [Int]
  /// Margin of occasions by calendar month, in minor units.
  private(set) var margins: [Int64]
  /// Every cohort with the index of its month.
  private(set) var cohorts: [(month: Int, cohort: Cohort)] = []

  init(_ table: PeriodTable, _ cohorts: CohortTable) {
    let count = table.periods.count
    sizes = [Int](repeating: 0, count: count)
    occasions = sizes
    margins = [Int64](repeating: 0, count: count)
    for cohort in cohorts.cohorts {
      let month = cohort.month.distance(from: table.periods[0])
      sizes[month] = cohort.size
      self.cohorts.append((month, cohort))
      for (k, cell) in cohort.cells.enumerated() {
        occasions[month + k] += cell.occasions
        margins[month + k] += cell.grossMargin
      }
    }
  }
}

/// The margin curve as it stood at the end of each month, made from that of the month before.
struct MarginCurveHistory {
  /// Margin in month `k` and members, over the cohorts that have completed it.
  private var margin: [Int64] = []
  private var members: [Int] = []

  /// Takes a month that is over: each cohort has completed one more cell.
  mutating func advance(through month: Int, _ grid: CohortGrid) {
    for (start, cohort) in grid.cohorts {
      guard start <= month else { break }
      let k = month - start
      while margin.count <= k {
        margin.append(0)
        members.append(0)
      }
      margin[k] += cohort.cells[k].grossMargin
      members[k] += cohort.size
    }
  }

  /// The first month at which the curve reaches an amount; nil if it does not.
  func firstMonth(reaching amount: Double) -> Int? {
    var sum = 0.0
    for k in margin.indices {
      sum += Double(margin[k]) / Double(members[k])
      if sum >= amount { return k }
    }
    return nil
  }
}
