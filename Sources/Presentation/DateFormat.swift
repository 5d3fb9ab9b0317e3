public import Commerce

/// How days and periods are written for people.
public struct DateFormat: Equatable, Sendable {
  private let language: Language

  /// The way of a language.
  public init(_ language: Language = .english) { self.language = language }

  /// Months, days of the week and what else a language has its words for.
  private struct Names {
    let months: [String]
    let shortMonths: [String]
    let weekdays: [String]
    let shortWeekdays: [String]
    /// Stands before the number of a quarter.
    let quarter: String
    let day: String
    let days: String
  }

  private static let english = Names(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    quarter: "Q", day: "day", days: "days")

  private static let dutch = Names(
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    shortMonths: [
      "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ],
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    shortWeekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    quarter: "K", day: "dag", days: "dagen")

  private var names: Names {
    switch language {
    case .english: Self.english
    case .dutch: Self.dutch
    }
  }

  /// The name of a month of the year, January being 1: `December`.
  public func month(_ number: Int) -> String {
    names.months[min(max(number, 1), 12) - 1]
  }

  /// The same in three letters.
  public func shortMonth(_ number: Int) -> String { monthName(number) }

  /// The name of a day of the week, Monday being 0.
  public func weekday(_ number: Int) -> String {
    names.weekdays[min(max(number, 0), 6)]
  }

  /// The same in at most three letters.
  public func shortWeekday(_ number: Int) -> String { names.shortWeekdays[min(max(number, 0), 6)] }

  /// A day: `17 Sep 2026`.
  public func day(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    return "\(number) \(monthName(month)) \(year)"
  }

  /// A day in ten characters, for columns: `17 Sep '26` with the day aligned.
  public func shortDay(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    let shownYear = year % 100
    return
      "\(number < 10 ? " " : "")\(number) \(monthName(month)) '\(shownYear < 10 ? "0" : "")\(shownYear)"
  }

  /// A day with its weekday: `Thu 17 Sep 2026`.
  public func dayWithWeekday(_ date: CalendarDay) -> String {
    "\(shortWeekday(date.weekday)) \(day(date))"
  }

  /// A period: `Sep 2026`, `Q3 2026`, `2026`.
  public func period(_ period: Period) -> String {
    let (year, month, _) = period.start.components
    return switch period.grain {
    case .month: "\(monthName(month)) \(year)"
    case .quarter: "\(names.quarter)\((month + 2) / 3) \(year)"
    case .year: String(year)
    }
  }

  /// A period in at most six characters, for axes: `Sep'26`, `Q3'26`, `2026`.
  public func shortPeriod(_ period: Period) -> String {
    let (year, month, _) = period.start.components
    let shownYear = "'\(year % 100 < 10 ? "0" : "")\(year % 100)"
    return switch period.grain {
    case .month: monthName(month) + shownYear
    case .quarter: "\(names.quarter)\((month + 2) / 3)\(shownYear)"
    case .year: String(year)
    }
  }

  /// A time of day: `17:24`.
  public func time(secondOfDay: Int) -> String {
    let minutes = max(0, secondOfDay / 60)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(two(minutes / 60 % 24)):\(two(minutes % 60))"
  }

  /// A moment as other programs read it, to the minute: `2026-09-17 17:24`.
  public func moment(_ moment: LocalTime) -> String {
    "\(moment.day) \(time(secondOfDay: moment.secondOfDay))"
  }

  /// A moment for columns: `17 Sep '26 17:24`.
  public func shortMoment(_ moment: LocalTime) -> String {
    "\(shortDay(moment.day)) \(time(secondOfDay: moment.secondOfDay))"
  }

  /// A number of days: `1 day`, `12 days`.
  public func days(_ count: Int) -> String {
    count == 1 ? "1 \(names.day)" : "\(count) \(names.days)"
  }

  private func monthName(_ month: Int) -> String {
    names.shortMonths[min(max(month, 1), 12) - 1]
  }
}
