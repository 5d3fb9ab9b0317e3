internal import Commerce

/// Which of a customer's occasions a figure counts.
public enum OccasionKind: Hashable, Sendable {
  case all
  /// Those after the first.
  case returning
  /// Those after the first on a day of the week; Monday is 0.
  case returningOn(weekday: Int)
  /// Those after the first in a month of the year; January is 1.
  case returningIn(month: Int)
  /// Those that came so many days after the one before.
  case after(days: ClosedRange<Int>)
  /// The one of this number; the first is 1.
  case number(Int)
  /// Those at most so many days after the first, it included.
  case withinFirst(days: Int)
  /// Those so many steps of a cohort's age after the first.
  case step(CohortGrain, ClosedRange<Int>)

  /// Whether an occasion is of the kind.
  ///
  /// - Parameters:
  ///   - place: how many of the customer's occasions come before it.
  ///   - day: its day, as `CalendarDay.number`.
  ///   - previous: the day of the occasion before; of no account for a first one.
  ///   - first: the day of the customer's first occasion.
  @inline(__always)
  public func includes(place: Int, day: Int32, previous: Int32, first: Int32) -> Bool {
    switch self {
    case .all: true
    case .returning: place > 0
    case .returningOn(let weekday): place > 0 && CalendarDay(number: day).weekday == weekday
    case .returningIn(let month): place > 0 && CalendarDay(number: day).components.month == month
    case .after(let days): place > 0 && days.contains(Int(day - previous))
    case .number(let number): place + 1 == number
    case .withinFirst(let days): Int(day - first) <= days
    case .step(let grain, let steps):
      steps.contains(
        grain.step(of: CalendarDay(number: day), first: CalendarDay(number: first)))
    }
  }
}

extension ShopAsOf {
  /// The customers with an occasion of a kind up to the as-of day, as ascending indices into the ledger.
  func customers(withOccasion kind: OccasionKind) -> [Int32] {
    customers { days in
      days.indices.contains { index in
        kind.includes(
          place: index - days.startIndex, day: days[index],
          previous: days[max(days.startIndex, index - 1)], first: days[days.startIndex])
      }
    }
  }
}
