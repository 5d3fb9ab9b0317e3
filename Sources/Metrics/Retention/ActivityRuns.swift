internal import Commerce

/// Counts customers at the moments between periods, by the runs of moments at which each is active.
///
/// Moment `i` is the start of period `i`; the last one is the end of the last period, or of the as-of day.
/// An occasion makes its customer active at a range of moments. Ranges that touch are one run, and a run is
/// counted by where it starts and ends, so that an occasion costs the same however many moments it covers.
struct ActivityRuns {
  /// Customers active at each moment; one more entry than periods.
  let active: [Int]
  /// Customers active at a moment and at the next, by the first of the two.
  let stayed: [Int]
  /// Customers active at a period's end whose first occasion lies in the period, by period.
  let newcomers: [Int]

  init(of shop: ShopAsOf, _ table: PeriodTable, rule: RetentionRule) {
    let count = table.periods.count
    var (starts, ends) = (
      [Int](repeating: 0, count: count + 1), [Int](repeating: 0, count: count + 1)
    )
    var newcomers = [Int](repeating: 0, count: count)
    ActivityRuns.count(&starts, &ends, &newcomers, of: shop, table, rule: rule)
    var stayed = [Int](repeating: 0, count: count)
    for moment in 0..<count {
      stayed[moment] = starts[moment] - ends[moment]
      starts[moment + 1] += stayed[moment]
    }
    self.newcomers = newcomers
    self.stayed = stayed
    active = starts
  }

  /// Counts runs by their first and last moment, and customers who are new in a period and stay to its end.
  private static func count(
    _ starts: inout [Int], _ ends: inout [Int], _ newcomers: inout [Int], of shop: ShopAsOf,
    _ table: PeriodTable, rule: RetentionRule
  ) {
    let moments = moments(of: shop, table, rule: rule)
    let occasions = shop.ledger.occasions
    let (days, firstDay) = (occasions.day.span, table.firstDay)
    var starts = starts.mutableSpan
    var ends = ends.mutableSpan
    for (_, range) in shop.customerOccasions {
      let first = moments[Int(days[range.lowerBound] - firstDay)]
      var run = first
      var isFirstRun = true
      for index in range.dropFirst() {
        let next = moments[Int(days[index] - firstDay)]
        if next.first <= run.last + 1 {
          run.last = max(run.last, next.last)
          continue
        }
        if !run.isEmpty {
          starts[Int(run.first)] += 1
          ends[Int(run.last)] += 1
          if isFirstRun { newcomers[Int(first.first) - 1] += 1 }
        }
        isFirstRun = false
        run = next
      }
      guard !run.isEmpty else { continue }
      starts[Int(run.first)] += 1
      ends[Int(run.last)] += 1
      if isFirstRun { newcomers[Int(first.first) - 1] += 1 }
    }
  }

  /// The moments at which an occasion makes its customer active; empty if `last` is the one before `first`.
  private struct Moments {
    var first: Int32
    var last: Int32
    var isEmpty: Bool { last < first }
  }

  /// For each day of the table the moments at which an occasion on it makes active.
  private static func moments(
    of shop: ShopAsOf, _ table: PeriodTable, rule: RetentionRule
  ) -> [Moments] {
    guard !table.periods.isEmpty else { return [] }
    let cut = shop.asOf.number + 1
    let moments = table.periods.map(\.start.number) + [min(table.days.upperBound, cut)]
    var last = 0
    return table.days.map { day in
      let next = Int32(table[day] + 1)
      guard rule == .activityWindow else { return Moments(first: next, last: next) }
      // Active at t if the day lies in [t - W, t), so at every moment after the day up to day + W.
      let reach = Int(day) + shop.activityWindowDays
      while last + 1 < moments.count, Int(moments[last + 1]) <= reach { last += 1 }
      return Moments(first: next, last: Int32(last))
    }
  }
}
