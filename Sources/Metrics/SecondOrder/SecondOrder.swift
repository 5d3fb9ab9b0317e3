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
  public let customers: Int
  /// Customers with a second occasion.
  public let repeaters: Int
  /// The first day at which half of all customers have come again, by Kaplan and Meier.
  public let medianDays: Figure<Int>
  /// The median among those who did come again.
  public let medianDaysOfRepeaters: Figure<Double>
  /// The share of customers who have come again, by days since the first occasion.
  public let curve: KaplanMeierCurve
  /// Customers known for at least so many days, and of these those who came again within them.
  private let observable: [Int]
  private let within: [Int]

  /// Second orders of customers as of a day.
  public init(_ figures: CustomerFigures) {
    let oldest = figures.rows.lazy.map(\.firstDay).min() ?? figures.asOf
    let length = figures.asOf.days(since: oldest) + 1
    var events = [Int](repeating: 0, count: length)
    var censored = events
    var ages = events
    var withinChanges = [Int](repeating: 0, count: length + 1)
    for row in figures.rows {
      let age = figures.asOf.days(since: row.firstDay)
      ages[age] += 1
      guard let second = row.secondDay else {
        censored[age] += 1
        continue
      }
      let gap = second.days(since: row.firstDay)
      events[gap] += 1
      withinChanges[gap] += 1
      withinChanges[age + 1] -= 1
    }
    self.init(events: events, censored: censored, ages: ages, withinChanges: withinChanges)
  }

  /// The same from what was counted with other things; the curve ends with the oldest customer.
  init(_ tally: PurchaseTally) {
    let (events, censored) = tally.counts(ofStep: 0)
    let length = max(1, (tally.ages.lastIndex { $0 > 0 } ?? 0) + 1)
    let padding = [Int](repeating: 0, count: max(0, length - tally.length))
    self.init(
      events: events.prefix(length) + padding, censored: censored.prefix(length) + padding,
      ages: tally.ages.prefix(length).map(Int.init) + padding,
      withinChanges: tally.withinChanges.prefix(length + 1).map(Int.init) + padding)
  }

  /// - Parameters:
  ///   - events: those who came again, by days since the first occasion; `censored` those who were seen for so long
  ///     without a second, `ages` all who have been known for so long.
  ///   - withinChanges: how the number of those who came again within some days and are known for as long changes
  ///     from a number of days to the next: a gap counts from its own length on, and for as long as its customer is known.
  private init(events: [Int], censored: [Int], ages: [Int], withinChanges: [Int]) {
    var observable = ages
    for day in observable.indices.dropLast().reversed() { observable[day] += observable[day + 1] }
    var within = withinChanges
    for day in within.indices.dropFirst() { within[day] += within[day - 1] }
    let curve = KaplanMeierCurve(events: events, censored: censored)
    customers = observable.first ?? 0
    repeaters = events.reduce(0, +)
    medianDays =
      customers == 0
      ? .undefined(.noCustomers) : Figure(curve.median, orUndefined: .halfNotReached)
    medianDaysOfRepeaters = Figure(median(ofCounts: events), orUndefined: .noRepeaters)
    self.curve = curve
    self.observable = observable
    self.within = within
  }

  /// Shares within the standard numbers of days.
  public var withinDays: [SecondOrderShare] { Horizon.standardDays.map(share(byDay:)) }

  /// How many have come again within so many days, 0 or more.
  public func share(byDay day: Int) -> SecondOrderShare {
    let known = day < observable.count ? observable[day] : 0
    return SecondOrderShare(
      days: day,
      kaplanMeier: known == 0 ? .undefined(.nobodyObservable) : .value(curve.share(byDay: day)),
      observable: known, within: known == 0 ? 0 : within[day])
  }
}
