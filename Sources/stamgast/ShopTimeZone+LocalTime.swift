import Commerce
import System

extension ShopTimeZone {
  /// What the clock shows at an instant, in microseconds since 1970-01-01T00:00:00Z.
  func localTime(at microseconds: Int64) -> LocalTime {
    let seconds = (microseconds >= 0 ? microseconds : microseconds - 999_999) / 1_000_000
    let day = CalendarDay(number: localDay(at: seconds))
    let second = Int(seconds) + offsetSeconds(at: seconds) - Int(day.number) * 86_400
    return LocalTime(day: day, secondOfDay: second)
  }
}
