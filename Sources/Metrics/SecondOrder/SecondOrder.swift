internal import Commerce

/// How many customers had their second occasion within so many days of the first.
public struct SecondOrderShare: Equatable, Sendable {
  /// Days after the first occasion.
  public var days: Int
  /// The share by Kaplan and Meier; undefined while nobody has been known for so long.
  public var kaplanMeier: Figure<Double>
  /// Customers first seen at least that many days before the as-of day.
  public var observable: Int
  /// Of these, those with a second occasion within the days.
  public var within: Int

  /// The plain share among the observable; undefined while there are none.
  public var share: Figure<Double> {
    .ratio(within, per: observable, orUndefined: .nobodyObservable)
  }
}

/// When customers come for the second time: days from the first occasion to the second, cut off at the as-of day.
public struct SecondOrder: Equatable, Sendable {
  /// All customers.
  public var customers: Int
  /// Customers with a second occasion.
  public var repeaters: Int
  /// The first day at which half of all customers have come again, by Kaplan and Meier.
  public var medianDays: Figure<Int>
  /// The median among those who did come again.
  public var medianDaysOfRepeaters: Figure<Double>
  /// Shares within the standard numbers of days.
  public var withinDays: [SecondOrderShare]
  /// The share of customers who have come again, by days since the first occasion.
  public var curve: KaplanMeierCurve

  /// Second orders of customers as of a day.
  public init(_ figures: CustomerFigures) {
    let oldest = figures.rows.lazy.map(\.firstDay).min() ?? figures.asOf
    let length = figures.asOf.days(since: oldest) + 1
    var events = [Int](repeating: 0, count: length)
    var censored = events
    var ages = events
    let horizons = Horizon.standardDays
    let table = HorizonTable()
    // By how many horizons the customer is mature for, and by the first horizon that the gap lies within.
    var grid = [Int](repeating: 0, count: (horizons.count + 1) * horizons.count)
    for row in figures.rows {
      let age = figures.asOf.days(since: row.firstDay)
      ages[age] += 1
      guard let second = row.secondDay else {
        censored[age] += 1
        continue
      }
      let gap = second.days(since: row.firstDay)
      events[gap] += 1
      if gap <= table.longest {
        grid[table.matureCount(age: age) * horizons.count + table.first(gap: gap)] += 1
      }
    }
    let curve = KaplanMeierCurve(events: events, censored: censored)
    customers = figures.count
    repeaters = events.reduce(0, +)
    medianDays =
      figures.count == 0
      ? .undefined(.noCustomers) : Figure(curve.median, orUndefined: .halfNotReached)
    medianDaysOfRepeaters = Figure(median(ofCounts: events), orUndefined: .noRepeaters)
    withinDays = horizons.indices.map { index in
      let observable = ages.dropFirst(horizons[index]).reduce(0, +)
      return SecondOrderShare(
        days: horizons[index],
        kaplanMeier: observable == 0
          ? .undefined(.nobodyObservable) : .value(curve.share(byDay: horizons[index])),
        observable: observable,
        within: ((index + 1)...horizons.count).reduce(0) { sum, mature in
          (0...index).reduce(sum) { $0 + grid[mature * horizons.count + $1] }
        })
    }
    self.curve = curve
  }
}
