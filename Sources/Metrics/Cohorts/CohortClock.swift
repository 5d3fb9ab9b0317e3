internal import Commerce

/// Tells the period of a day and the step of an occasion by one look into a table, for passes over many rows.
struct CohortClock {
  let grain: CohortGrain
  /// The first day of each period, from that of the first counted order to that of the as-of day.
  let starts: [CalendarDay]
  private let asOf: CalendarDay
  private let firstDay: Int32
  private let indices: [Int32]

  init(_ shop: ShopAsOf, _ grain: CohortGrain) {
    self.grain = grain
    asOf = shop.asOf
    var starts: [CalendarDay] = []
    var indices: [Int32] = []
    if let first = shop.firstDay {
      var start = grain.start(containing: first)
      while start <= shop.asOf {
        let end = grain.end(ofPeriodFrom: start)
        let index = Int32(starts.count)
        indices.append(contentsOf: repeatElement(index, count: end.days(since: start)))
        starts.append(start)
        start = end
      }
    }
    firstDay = starts.first?.number ?? 0
    self.starts = starts
    self.indices = indices
  }

  /// The index of the period of a day, which must lie within the periods.
  @inline(__always)
  subscript(day: Int32) -> Int { Int(indices[Int(day - firstDay)]) }

  /// Whether a day lies within the periods.
  func contains(_ day: Int32) -> Bool { day >= firstDay && Int(day - firstDay) < indices.count }

  /// The step of an occasion of a customer whose first one lies in a period.
  @inline(__always)
  func step(_ day: Int32, first: Int32, period: Int) -> Int {
    grain == .thirtyDays ? Int(day - first) / CohortGrain.stepDays : self[day] - period
  }

  /// The last day of a period, running or not.
  func lastDay(_ period: Int) -> CalendarDay {
    grain.end(ofPeriodFrom: starts[period]).advanced(by: -1)
  }

  /// The steps that everybody whose first occasion lies in a period, on its last day too, has lived through.
  func completeCells(_ period: Int) -> Int {
    guard grain != .thirtyDays else { return livedCells(first: lastDay(period).number) }
    let running = starts.indices.last.map { lastDay($0) > asOf } == true ? 1 : 0
    return starts.count - running - period
  }

  /// The steps of equal length that somebody has lived through whose first occasion is on a day.
  func livedCells(first: Int32) -> Int {
    max(0, Int(asOf.number - first) + 1) / CohortGrain.stepDays
  }

  /// The most steps that have begun for anybody.
  var stepCount: Int {
    starts.first.map { cellCount(0, earliest: $0.number) } ?? 0
  }

  /// The steps that have begun for the earliest member of a period.
  func cellCount(_ period: Int, earliest: Int32) -> Int {
    grain == .thirtyDays
      ? Int(asOf.number - earliest) / CohortGrain.stepDays + 1 : starts.count - period
  }
}
