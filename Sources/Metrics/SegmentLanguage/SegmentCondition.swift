public import Commerce

/// What a segment's filter asks, as a tree.
public indirect enum SegmentCondition: Hashable, Sendable {
  case compare(SegmentField, SegmentComparison, SegmentValue)
  /// From the smaller to the larger of two values, both included.
  case between(SegmentField, SegmentValue, SegmentValue)
  case among(SegmentField, [SegmentValue])
  case not(SegmentCondition)
  case and(SegmentCondition, SegmentCondition)
  case or(SegmentCondition, SegmentCondition)

  /// The words that it asks for.
  var fields: Set<SegmentField> {
    switch self {
    case .compare(let field, _, _), .between(let field, _, _), .among(let field, _): [field]
    case .not(let inner): inner.fields
    case .and(let left, let right), .or(let left, let right): left.fields.union(right.fields)
    }
  }
}

/// What a word is held against.
public enum SegmentValue: Hashable, Sendable {
  /// A number in ten-thousandths; of money, of the currency's unit.
  case number(Int64)
  /// A day on the calendar.
  case day(CalendarDay)
  /// A day so long before the as-of day.
  case ago(Int, SegmentUnit)
  /// A text; a segment by its raw value.
  case text(String)
  /// What has no value.
  case none

  /// How many parts a number's unit has.
  static let partsPerUnit: Int64 = 10_000
}

extension CalendarDay {
  /// The day so long before; of months and years the same day of the month, or the month's last where there is none such.
  func before(_ count: Int, _ unit: SegmentUnit) -> CalendarDay {
    switch unit {
    case .days: return advanced(by: -count)
    case .weeks: return advanced(by: -7 * count)
    case .years: return before(12 * count, .months)
    case .months:
      let (year, month, day) = components
      let months = max(12, year * 12 + month - 1 - count)
      let length = CalendarDay.daysInMonth(year: months / 12, month: months % 12 + 1)
      return CalendarDay(year: months / 12, month: months % 12 + 1, day: min(day, length)) ?? self
    }
  }
}
