/// The offsets of a zone over time, as a zone file gives them.
struct TimeZoneTable: Equatable {
  /// From when an offset holds: seconds since 1970-01-01T00:00:00Z, and seconds east of UTC.
  struct Change: Equatable {
    var instant: Int64
    var offset: Int32
  }

  /// The offset before the first change.
  var firstOffset: Int32
  /// Ascending.
  var changes: [Change] = []

  /// The last year that rules are worked out for.
  static let lastYear = 2100

  /// Adds what a rule says for the years after the last change.
  mutating func extend(by rule: TimeZoneRule) {
    let last = changes.last?.instant ?? .min
    let firstYear = changes.isEmpty ? 1970 : year(ofDay: Int32(clamping: last / 86_400))
    guard firstYear <= TimeZoneTable.lastYear else { return }
    for year in firstYear...TimeZoneTable.lastYear {
      for change in rule.changes(inYear: year)
      where change.instant > last && change.offset != (changes.last?.offset ?? firstOffset) {
        changes.append(change)
      }
    }
  }
}

/// Days from 1970-01-01 to a day of the proleptic Gregorian calendar.
///
/// https://howardhinnant.github.io/date_algorithms.html#days_from_civil
func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
  let shifted = month <= 2 ? year - 1 : year
  let era = (shifted >= 0 ? shifted : shifted - 399) / 400
  let yearOfEra = shifted - era * 400
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return Int32(era * 146_097 + dayOfEra - 719_468)
}

/// The year that a day lies in.
func year(ofDay day: Int32) -> Int {
  // An estimate by the mean length of a year is off by one at most.
  var year = 1970 + Int((Double(day) / 365.2425).rounded(.down))
  while dayNumber(year: year + 1, month: 1, day: 1) <= day { year += 1 }
  while dayNumber(year: year, month: 1, day: 1) > day { year -= 1 }
  return year
}
