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

  /// The words that it asks for, those of the own segments in it included.
  var fields: Set<SegmentField> {
    switch self {
    case .between(let field, _, _): return [field]
    case .compare(let field, _, let value): return value.fields.union([field])
    case .among(let field, let values):
      return values.reduce([field]) { $0.union($1.fields) }
    case .not(let inner): return inner.fields
    case .and(let left, let right), .or(let left, let right):
      return left.fields.union(right.fields)
    }
  }

  /// The names of the shop's own segments in it.
  var ownSegments: Set<String> {
    switch self {
    case .between: return []
    case .compare(_, _, let value): return value.ownSegments
    case .among(_, let values): return values.reduce([]) { $0.union($1.ownSegments) }
    case .not(let inner): return inner.ownSegments
    case .and(let left, let right), .or(let left, let right):
      return left.ownSegments.union(right.ownSegments)
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
  /// Who is in a segment of the shop's own, by its name and what it asks.
  case own(String, SegmentCondition)
  /// What has no value.
  case none

  /// How many parts a number's unit has.
  static let partsPerUnit: Int64 = 10_000

  /// The day on the calendar that it tells; nil for what is no day.
  public func day(asOf: CalendarDay) -> CalendarDay? {
    switch self {
    case .day(let day): day
    case .ago(let count, let unit): asOf.before(count, unit)
    case .number, .text, .own, .none: nil
    }
  }

  fileprivate var fields: Set<SegmentField> {
    if case .own(_, let condition) = self { condition.fields } else { [] }
  }

  fileprivate var ownSegments: Set<String> {
    if case .own(let name, let condition) = self {
      condition.ownSegments.union([name])
    } else {
      []
    }
  }
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
