internal import Commerce

/// Kaplan and Meier's median days to the second order as it stood at the end of each month.
///
/// Who has no second occasion yet is lost from sight at the month's end, so that the censoring moves with
/// the month while the events only grow: both are kept by day and brought forward month by month.
struct SecondOrderHistory {
  /// First and second occasion of a customer with both, as days since the table's first one.
  private struct Pair {
    var first: Int32
    var second: Int32
  }

  private let origin: Int32
  /// Customers by day of the first occasion, and of these those with a second one so far.
  private var firsts: [Int]
  private var resolved: [Int]
  /// Second occasions so far by days since the first.
  private var events: [Int]
  /// Pairs by the month of the second occasion, and where each month's begin.
  private var pairs: [Pair] = []
  private var starts: [Int]

  init(_ table: PeriodTable, _ figures: CustomerFigures) {
    origin = table.firstDay
    firsts = [Int](repeating: 0, count: table.days.count)
    resolved = firsts
    events = firsts
    starts = [Int](repeating: 0, count: table.periods.count + 1)
    for row in figures.rows {
      firsts[Int(row.firstDay.number - origin)] += 1
      if let second = row.secondDay { starts[table[second.number] + 1] += 1 }
    }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    pairs = [Pair](repeating: Pair(first: 0, second: 0), count: starts[starts.count - 1])
    for row in figures.rows {
      guard let second = row.secondDay?.number else { continue }
      let month = table[second]
      pairs[next[month]] = Pair(first: row.firstDay.number - origin, second: second - origin)
      next[month] += 1
    }
  }

  /// Takes the second occasions of a month and returns how many there are.
  mutating func advance(through month: Int) -> Int {
    for pair in pairs[starts[month]..<starts[month + 1]] {
      resolved[Int(pair.first)] += 1
      events[Int(pair.second - pair.first)] += 1
    }
    return starts[month + 1] - starts[month]
  }

  /// The median as of the end of the month last taken; nil where half is not reached.
  func median(asOf day: CalendarDay) -> Int? {
    let age = Int(day.number - origin)
    // The day `t` days before the as-of day is that of the first occasions lost from sight at `t`.
    let censored = (0...age).map { firsts[age - $0] - resolved[age - $0] }
    return KaplanMeierCurve(events: Array(events[0...age]), censored: censored).median
  }
}
