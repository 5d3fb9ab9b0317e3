import Commerce
import Testing

@testable import Importing

@Suite struct DateTextTests {
  @Test(arguments: [
    ("Dec 8, 2024", 2024, 12, 8), ("8 dec 2024", 2024, 12, 8), ("12-mei-2024", 2024, 5, 12),
    ("1. September 2026", 2026, 9, 1), ("1 sept. 2026", 2026, 9, 1),
    ("di 3 maart 2024", 2024, 3, 3),
    ("Sun, 08 Dec 2024", 2024, 12, 8), ("2024/3/5", 2024, 3, 5), ("20240305", 2024, 3, 5),
    ("July 4th, 2024", 2024, 7, 4), ("1 août 2024", 2024, 8, 1), ("12-Dec-24", 2024, 12, 12),
  ])
  func `a date with a month's name or the year first needs no order`(
    _ text: String, _ year: Int, _ month: Int, _ day: Int
  ) {
    #expect(DateText(text)?.moment(nil)?.day == CalendarDay(year: year, month: month, day: day))
  }

  @Test(arguments: [
    ("7/25/2018 21:06", 21 * 60 + 6), ("Jun 17, 2026 11:49 AM", 11 * 60 + 49),
    ("2026-04-20 9:41 PM", 21 * 60 + 41), ("3/4/2024 12:05 a.m.", 5), ("3/4/2024, 12:05 pm", 725),
  ])
  func `times have 12 or 24 hours`(_ text: String, _ minutes: Int) {
    #expect(DateText(text)?.moment(.monthFirst)?.timeOfDay == Int64(minutes) * 60_000_000)
  }

  @Test(arguments: [
    ("3/4/2024 10:00 +0200", 120), ("3/4/2024 10:00 UTC", 0), ("3/4/2024 10:00 -05:30", -330),
  ])
  func `offsets are minutes`(_ text: String, _ offset: Int16) {
    #expect(DateText(text)?.moment(.dayFirst)?.offsetMinutes == offset)
  }

  @Test(arguments: [
    "", "never", "12", "12.50", "32/01/2024", "13/13/2024", "2024-02-30", "1/2/3", "Brand 3 2024",
    "3/4/2024 25:00", "3/4/2024 13:00 PM", "12:30", "Feb 30, 2024",
  ])
  func `what is no date is none`(_ text: String) {
    #expect(DateText(text)?.moment(.dayFirst) == nil)
  }
}
