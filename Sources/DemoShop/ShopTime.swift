public import Commerce

/// A moment by the clock on the wall of a shop in the Netherlands.
public struct ShopTime: Hashable, Comparable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// Seconds since its midnight.
  public var second: Int

  /// A moment of a day; `second` is below 86,400 and not in the hour that changes at night.
  public init(day: CalendarDay, second: Int) {
    self.day = day
    self.second = second
  }

  /// The moment so many seconds later, on the same day or the ones after it.
  public func advanced(bySeconds seconds: Int) -> ShopTime {
    let sum = second + seconds
    return ShopTime(day: day.advanced(by: sum / 86_400), second: sum % 86_400)
  }

  /// Hours ahead of UTC: 2 in summer time, else 1.
  ///
  /// Summer time lasts from the last Sunday of March to that of October (directive 2000/84/EC). The
  /// clock changes at night, when no order of these shops is placed, so the day decides.
  public var hoursAheadOfUTC: Int {
    let year = day.components.year
    guard let start = ShopTime.lastSunday(year: year, month: 3),
      let end = ShopTime.lastSunday(year: year, month: 10)
    else { return 1 }
    return day >= start && day < end ? 2 : 1
  }

  /// The earlier moment is the smaller one.
  public static func < (left: ShopTime, right: ShopTime) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }

  private static func lastSunday(year: Int, month: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: 31).map { $0.advanced(by: -(($0.weekday + 1) % 7)) }
  }
}

extension CSVText {
  /// A cell with a moment as Shopify writes it: `2024-03-31 17:24:41 +0200`.
  public mutating func cell(_ time: ShopTime) {
    let (year, month, day) = time.day.components
    cell { text in
      text.append(year, width: 4)
      text.append("-")
      text.append(month, width: 2)
      text.append("-")
      text.append(day, width: 2)
      text.append(" ")
      text.append(time.second / 3600, width: 2)
      text.append(":")
      text.append(time.second / 60 % 60, width: 2)
      text.append(":")
      text.append(time.second % 60, width: 2)
      text.append(" +0")
      text.append(time.hoursAheadOfUTC)
      text.append("00")
    }
  }
}
