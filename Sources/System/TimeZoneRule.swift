/// The rule that a zone follows every year, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2017, base definitions 8.3, `TZ`; with the hours beyond a day that RFC 8536 adds.
struct TimeZoneRule: Equatable {
  /// Seconds east of UTC, outside summer time.
  var standardOffset: Int32
  /// Summer time; nil where there is none.
  var summer: Summer?

  struct Summer: Equatable {
    /// Seconds east of UTC.
    var offset: Int32
    var start: Moment
    var end: Moment
  }

  /// A day of each year, and seconds after its midnight on the clock that runs until then.
  struct Moment: Equatable {
    var day: Day
    var second: Int64
  }

  enum Day: Equatable {
    /// Weekday (0 is Sunday) of a week of a month; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
    /// Day of the year from 1 to 365; February 29 is never counted.
    case julian(Int)
    /// Day of the year from 0 to 365; February 29 is counted.
    case zeroBased(Int)
  }

  /// The two changes of a year, ascending; none without summer time.
  func changes(inYear year: Int) -> [TimeZoneTable.Change] {
    guard let summer else { return [] }
    let start = summer.start.local(inYear: year) - Int64(standardOffset)
    let end = summer.end.local(inYear: year) - Int64(summer.offset)
    let changes = [
      TimeZoneTable.Change(instant: start, offset: summer.offset),
      TimeZoneTable.Change(instant: end, offset: standardOffset),
    ]
    return start <= end ? changes : changes.reversed()
  }
}

extension TimeZoneRule.Moment {
  /// Seconds since 1970-01-01 on the local clock.
  func local(inYear year: Int) -> Int64 {
    Int64(day.number(inYear: year)) * 86_400 + second
  }
}

extension TimeZoneRule.Day {
  /// Days since 1970-01-01.
  func number(inYear year: Int) -> Int32 {
    let newYear = dayNumber(year: year, month: 1, day: 1)
    switch self {
    case .julian(let day):
      let march = dayNumber(year: year, month: 3, day: 1)
      let leapDay: Int32 = day >= 60 && march - newYear == 60 ? 1 : 0
      return newYear + Int32(day) - 1 + leapDay
    case .zeroBased(let day):
      return newYear + Int32(day)
    case .weekday(let month, let week, let weekday):
      let first = dayNumber(year: year, month: month, day: 1)
      let next =
        month == 12
        ? dayNumber(year: year + 1, month: 1, day: 1)
        : dayNumber(year: year, month: month + 1, day: 1)
      // 1970-01-01 was a Thursday.
      let weekdayOfFirst = ((Int(first) + 4) % 7 + 7) % 7
      var day = first + Int32((weekday - weekdayOfFirst + 7) % 7 + 7 * (week - 1))
      while day >= next { day -= 7 }
      return day
    }
  }
}
