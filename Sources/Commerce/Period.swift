/// How long the periods are that figures are given for.
public enum PeriodGrain: String, CaseIterable, Sendable {
  case month, quarter, year

  /// The number of months in one period.
  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}

/// A calendar month, quarter or year: the days from `start` up to and not including `end`.
public struct Period: Hashable, Comparable, Sendable {
  /// Month, quarter or year.
  public let grain: PeriodGrain
  /// Periods of this grain since January of year 0.
  private let index: Int

  /// The period of this grain that a day lies in.
  public init(_ grain: PeriodGrain, containing day: CalendarDay) {
    let (year, month, _) = day.components
    self.init(grain: grain, index: (year * 12 + month - 1) / grain.months)
  }

  private init(grain: PeriodGrain, index: Int) {
    self.grain = grain
    self.index = index
  }

  /// Its first day.
  public var start: CalendarDay {
    let months = index * grain.months
    // A month number made from a valid index always names a day.
    return CalendarDay(year: months / 12, month: months % 12 + 1, day: 1) ?? CalendarDay(number: 0)
  }

  /// The first day after it.
  public var end: CalendarDay { advanced(by: 1).start }

  /// Its last day.
  public var lastDay: CalendarDay { end.advanced(by: -1) }

  /// The period so many periods later; earlier for a negative count.
  public func advanced(by count: Int) -> Period {
    Period(grain: grain, index: index + count)
  }

  /// The number of periods from another period of the same grain to this one.
  public func distance(from other: Period) -> Int {
    precondition(grain == other.grain, "periods of two grains have no distance")
    return index - other.index
  }

  /// The same period of the year before.
  public var yearBefore: Period { advanced(by: -12 / grain.months) }

  /// Whether the period holds a day.
  public func contains(_ day: CalendarDay) -> Bool { day >= start && day < end }

  /// The earlier period is the smaller one.
  public static func < (left: Period, right: Period) -> Bool {
    left.index * left.grain.months < right.index * right.grain.months
  }

  /// All periods of a grain from the one that holds `first` to the one that holds `last`; none if `last` is earlier.
  public static func all(_ grain: PeriodGrain, from first: CalendarDay, through last: CalendarDay)
    -> [Period]
  {
    let opening = Period(grain, containing: first)
    let count = Period(grain, containing: last).distance(from: opening) + 1
    return count > 0 ? (0..<count).map { opening.advanced(by: $0) } : []
  }
}

extension Period: CustomStringConvertible {
  /// Its name: `2024-03`, `2024-Q1` or `2024`.
  public var description: String {
    let (year, month, _) = start.components
    return switch grain {
    case .month: "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .quarter: "\(padded(year, to: 4))-Q\((month + 2) / 3)"
    case .year: padded(year, to: 4)
    }
  }
}
