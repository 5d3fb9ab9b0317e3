internal import Commerce

/// The days that an amount of spend is for, both ends included.
struct SpendDays: Equatable {
  var first: CalendarDay
  var last: CalendarDay

  /// How many; nil where the last lies before the first.
  var dayCount: Int? {
    let days = last.days(since: first)
    return days >= 0 && days < 36_600 ? days + 1 : nil
  }

  init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = first
    self.last = last
  }

  /// The days of a month as `2024-03`, `March 2024` or its first day; nil for anything else.
  init?(month text: String) {
    var tokens = DateTokens(text)
    guard tokens.isReadable, tokens.takeClock() == nil else { return nil }
    let numbers = tokens.numbers
    let year: Int
    let month: Int
    if let named = tokens.month, numbers.count == 1, numbers[0].digits == 4 {
      (year, month) = (numbers[0].value, named)
    } else if tokens.month == nil, numbers.count == 2, numbers[0].digits == 4,
      numbers[1].digits <= 2
    {
      (year, month) = (numbers[0].value, numbers[1].value)
    } else {
      guard case .day(let day) = DateText(text)?.date, day.components.day == 1 else { return nil }
      (year, month, _) = day.components
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    self.init(
      first, first.advanced(by: CalendarDay.daysInMonth(year: year, month: month) - 1))
  }

  /// The two texts of a range such as `July 8, 2025 - July 31, 2025`, behind a heading such as
  /// `Report Time:`; nil where the text has no such range.
  static func ends(of text: String) -> (String, String)? {
    var text = text[...]
    if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ !$0.isNumber }) {
      text = text[text.index(after: colon)...]
    }
    for separator in [" - ", " – ", " — ", " bis ", " au ", " tot "] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 2 { return (trimmed(parts[0]), trimmed(parts[1])) }
    }
    return nil
  }

  /// An amount spread evenly over the days, in whole minor units that add up to it.
  func spread(_ amount: Int64) -> [(day: CalendarDay, amount: Int64)] {
    guard let count = dayCount else { return [] }
    var before: Int64 = 0
    return (0..<count).map { index in
      let upTo = roundedProduct(amount, Int64(index + 1), dividedBy: Int64(count))
      defer { before = upTo }
      return (first.advanced(by: index), upTo - before)
    }
  }
}
