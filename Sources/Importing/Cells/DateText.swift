internal import Commerce

/// A date, or date and time, in one of the ways in which shops and spreadsheets write it.
///
/// `31-12-2025`, `7/25/18 21:06`, `Dec 8, 2024`, `12-mei-2024 14.05`, `2026-04-20 9:41 AM`. Days of the week
/// are passed over.
struct DateText: Equatable {
  /// What stands for the day.
  enum Day: Equatable {
    case day(CalendarDay)
    /// Two numbers whose order the column tells, the year, the character between, and the year's digits.
    case digits(Int, Int, year: Int, mark: Character, yearDigits: Int)
  }

  let source: String
  let date: Day
  private var timeOfDay: Int64?
  private var offsetMinutes: Int16?

  /// Takes a text apart; nil where it is no date.
  init?(_ text: String) {
    source = text
    var tokens = DateTokens(text)
    guard tokens.isReadable else { return nil }
    if let clock = tokens.takeClock() {
      guard let time = clock.time else { return nil }
      timeOfDay = time
      offsetMinutes = clock.offset
    }
    guard let day = DateText.day(tokens) else { return nil }
    date = day
  }

  /// The moment; nil where no order is given and one is needed, and for days that do not exist.
  func moment(_ order: DateOrder?) -> WrittenMoment? {
    let day: CalendarDay?
    switch date {
    case .day(let found): day = found
    case .digits(let first, let second, let year, _, _):
      guard let order else { return nil }
      day =
        order == .dayFirst
        ? CalendarDay(year: year, month: second, day: first)
        : CalendarDay(year: year, month: first, day: second)
    }
    return day.map {
      WrittenMoment(day: $0, timeOfDay: timeOfDay, offsetMinutes: offsetMinutes)
    }
  }

  private static func day(_ tokens: DateTokens) -> Day? {
    let numbers = tokens.numbers
    if let month = tokens.month {
      guard numbers.count == 2 else { return nil }
      let isYearFirst = numbers[0].digits == 4
      let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard year.digits == 4 || year.digits == 2, day.digits <= 2 else { return nil }
      return CalendarDay(year: full(year), month: month, day: day.value).map(Day.day)
    }
    if numbers.count == 1, numbers[0].digits == 8 {
      let value = numbers[0].value
      return CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        .map(Day.day)
    }
    guard numbers.count == 3, let mark = tokens.mark else { return nil }
    if numbers[0].digits == 4 {
      return CalendarDay(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
        .map(Day.day)
    }
    guard numbers[2].digits == 4 || numbers[2].digits == 2, numbers[0].digits <= 2,
      numbers[1].digits <= 2, (1...31).contains(numbers[0].value),
      (1...31).contains(numbers[1].value), min(numbers[0].value, numbers[1].value) <= 12
    else { return nil }
    return .digits(
      numbers[0].value, numbers[1].value, year: full(numbers[2]), mark: mark,
      yearDigits: numbers[2].digits)
  }

  /// A year of two digits is one from 1969 to 2068, as POSIX has it.
  private static func full(_ year: DateTokens.Number) -> Int {
    guard year.digits == 2 else { return year.value }
    return year.value + (year.value < 69 ? 2000 : 1900)
  }
}
