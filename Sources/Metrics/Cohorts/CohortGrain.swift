public import Commerce

/// How customers are grouped by the day of their first occasion, and in which steps their age is counted.
public enum CohortGrain: String, CaseIterable, Sendable {
  case month, quarter, year
  /// Weeks that start on Monday.
  case week
  /// Cohorts of a month, each member's age in steps of 30 days from the first occasion.
  case thirtyDays

  /// The days in a step whose length is the same for everybody; nil for calendar periods.
  static let stepDays = 30

  /// The grain of the cohorts' own periods; nil for weeks.
  public var periodGrain: PeriodGrain? {
    switch self {
    case .month, .thirtyDays: .month
    case .quarter: .quarter
    case .year: .year
    case .week: nil
    }
  }

  /// The first day of the period that holds a day.
  public func start(containing day: CalendarDay) -> CalendarDay {
    periodGrain.map { Period($0, containing: day).start } ?? day.advanced(by: -day.weekday)
  }

  /// The first day after the period that begins on a day.
  public func end(ofPeriodFrom start: CalendarDay) -> CalendarDay {
    periodGrain.map { Period($0, containing: start).end } ?? start.advanced(by: 7)
  }

  /// The period so many periods after the one that begins on a day, by its first day.
  public func start(_ start: CalendarDay, advancedBy count: Int) -> CalendarDay {
    periodGrain.map { Period($0, containing: start).advanced(by: count).start }
      ?? start.advanced(by: count * 7)
  }

  /// The step that a day lies in, counted from that of the customer's first occasion, which is 0.
  public func step(of day: CalendarDay, first: CalendarDay) -> Int {
    switch self {
    case .thirtyDays: return day.days(since: first) / Self.stepDays
    case .week: return start(containing: day).days(since: start(containing: first)) / 7
    case .month, .quarter, .year:
      guard let grain = periodGrain else { return 0 }
      return Period(grain, containing: day).distance(from: Period(grain, containing: first))
    }
  }
}

extension CohortGrain {
  /// The first day after the last period whose cohort has completed a step by a day.
  public func end(ofPeriodsCompleting step: Int, asOf day: CalendarDay) -> CalendarDay {
    let lived = self == .thirtyDays ? (step + 1) * Self.stepDays - 1 : 0
    let next = start(containing: day.advanced(by: 1 - lived))
    return self == .thirtyDays ? next : start(next, advancedBy: -step)
  }
}
