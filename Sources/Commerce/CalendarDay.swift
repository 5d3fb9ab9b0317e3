/// A day on the calendar of the shop's time zone, without a time.
///
/// Days are counted from 1970-01-01 in the proleptic Gregorian calendar, so they compare, subtract
/// and index as whole numbers.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The day that lies so many days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a year, month and day of the month; nil where the calendar has no such day.
  ///
  /// Years 1 to 9999 are accepted.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(number: CalendarDay.number(year: year, month: month, day: day))
  }

  /// The day that a text like `2024-03-31` names; nil for any other shape and for days that do not exist.
  public init?(iso text: some StringProtocol) {
    var digits: [Int] = []
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        digits.append(Int(byte) - 48)
      }
    }
    guard digits.count == 8 else { return nil }
    self.init(
      year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
      month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  ///
  /// After "chrono-Compatible Low-Level Date Algorithms" by Howard Hinnant,
  /// https://howardhinnant.github.io/date_algorithms.html#civil_from_days
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Monday is 0, Sunday is 6.
  public var weekday: Int {
    let index = (Int(number) + 3) % 7
    return index < 0 ? index + 7 : index
  }

  /// The day so many days later; earlier for a negative count.
  public func advanced(by days: Int) -> CalendarDay {
    CalendarDay(number: number + Int32(days))
  }

  /// The number of days from another day to this one.
  public func days(since other: CalendarDay) -> Int {
    Int(number) - Int(other.number)
  }

  /// The earlier day is the smaller one.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `2024-03-31`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A whole number with leading zeros up to a width.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
