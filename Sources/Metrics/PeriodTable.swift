internal import Commerce

/// Tells the period of a day by one look into a table, for passes over many rows.
struct PeriodTable {
  /// The periods, from that of the first counted order to that of the as-of day.
  let periods: [Period]
  /// The first day of the first period, as `CalendarDay.number`.
  let firstDay: Int32
  private let indices: [Int32]

  init(_ shop: ShopAsOf, _ grain: PeriodGrain) {
    periods = shop.periods(grain)
    firstDay = periods.first?.start.number ?? 0
    var indices: [Int32] = []
    if let end = periods.last?.end { indices.reserveCapacity(Int(end.number - firstDay)) }
    for (index, period) in periods.enumerated() {
      let days = period.end.days(since: period.start)
      indices.append(contentsOf: repeatElement(Int32(index), count: days))
    }
    self.indices = indices
  }

  /// The index of the period of a day, which must lie within the periods.
  @inline(__always)
  subscript(day: Int32) -> Int { Int(indices[Int(day - firstDay)]) }

  /// The days that the table covers.
  var days: Range<Int32> { firstDay..<firstDay + Int32(indices.count) }
}
