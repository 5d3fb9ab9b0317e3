public import Commerce

/// What a period is compared with.
public enum PeriodComparison: String, CaseIterable, Hashable, Sendable {
  /// The period before it.
  case periodBefore
  /// The same period of the year before.
  case yearBefore

  /// The comparisons that differ for periods of a grain: the year before is a year's period before.
  public static func all(_ grain: PeriodGrain) -> [PeriodComparison] {
    grain == .year ? [.periodBefore] : allCases
  }
}

/// Two periods of equal grain, and the days of each that are compared.
///
/// A period that still runs is compared with as many first days of the earlier one, so that a week of
/// this month does not stand against all of the last. Of an earlier period with fewer days all count.
public struct ComparedPeriods: Hashable, Sendable {
  /// The period that the comparison begins with.
  public let earlier: Period
  /// The period that it ends with.
  public let later: Period
  /// The days of the earlier period that count.
  public let earlierDays: Range<CalendarDay>
  /// The days of the later period up to the as-of day; none if it begins after it.
  public let laterDays: Range<CalendarDay>

  /// A period with the one that it is compared with, as of a day.
  public init(_ later: Period, _ comparison: PeriodComparison, asOf: CalendarDay) {
    self.later = later
    earlier =
      switch comparison {
      case .periodBefore: later.advanced(by: -1)
      case .yearBefore: later.yearBefore
      }
    let cut = max(later.start, min(later.end, asOf.advanced(by: 1)))
    laterDays = later.start..<cut
    let sameLength = earlier.start.advanced(by: cut.days(since: later.start))
    earlierDays =
      earlier.start..<(cut < later.end ? min(earlier.end, sameLength) : earlier.end)
  }

  /// How many days of the earlier period count.
  public var earlierDayCount: Int {
    earlierDays.upperBound.days(since: earlierDays.lowerBound)
  }
  /// How many days of the later period count.
  public var laterDayCount: Int { laterDays.upperBound.days(since: laterDays.lowerBound) }

  /// Whether only the first days of the earlier period count.
  public var isCut: Bool { earlierDays.upperBound < earlier.end }

  /// Whether days lie between the two, so that customers may have been won there.
  public var hasGap: Bool { earlierDays.upperBound < laterDays.lowerBound }
}
