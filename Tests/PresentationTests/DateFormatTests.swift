import Commerce
import Testing

@testable import Presentation

@Suite struct DateFormatTests {
  private let format = DateFormat()

  private func day(_ text: String) -> CalendarDay {
    CalendarDay(iso: text) ?? CalendarDay(number: 0)
  }

  @Test func `days are written with the month's name`() {
    #expect(format.day(day("2026-09-17")) == "17 Sep 2026")
    #expect(format.day(day("2024-02-29")) == "29 Feb 2024")
    // 2026-09-17 is a Thursday, 2000-01-01 was a Saturday.
    #expect(format.dayWithWeekday(day("2026-09-17")) == "Thu 17 Sep 2026")
    #expect(format.dayWithWeekday(day("2000-01-01")) == "Sat 1 Jan 2000")
  }

  @Test func `days of the week and months have a name and a short one, which begins it`() {
    #expect(format.weekday(0) == "Monday")
    #expect(format.month(12) == "December")
    for number in 0..<7 { #expect(format.weekday(number).hasPrefix(format.shortWeekday(number))) }
    for number in 1...12 { #expect(format.month(number).hasPrefix(format.shortMonth(number))) }
  }

  @Test func `days in columns are all equally wide`() {
    #expect(format.shortDay(day("2026-09-17")) == "17 Sep '26")
    #expect(format.shortDay(day("2005-03-01")) == " 1 Mar '05")
    for offset in 0..<366 {
      #expect(format.shortDay(day("2024-01-01").advanced(by: offset)).count == 10)
    }
  }

  @Test(arguments: [
    (PeriodGrain.month, "Mar 2024", "Mar'24"), (.quarter, "Q1 2024", "Q1'24"),
    (.year, "2024", "2024"),
  ])
  func `periods are named in full and in at most six characters`(
    grain: PeriodGrain, long: String, short: String
  ) {
    let period = Period(grain, containing: day("2024-03-31"))
    #expect(format.period(period) == long)
    #expect(format.shortPeriod(period) == short)
    #expect(short.count <= 6)
  }

  @Test func `the four quarters begin in January, April, July and October`() {
    let names = ["01", "04", "07", "10", "12"].map {
      format.period(Period(.quarter, containing: day("2005-\($0)-01")))
    }
    #expect(names == ["Q1 2005", "Q2 2005", "Q3 2005", "Q4 2005", "Q4 2005"])
  }

  @Test func `times have two digits each`() {
    #expect(format.time(secondOfDay: 0) == "00:00")
    #expect(format.time(secondOfDay: 62_640) == "17:24")
    #expect(format.time(secondOfDay: 86_399) == "23:59")
    #expect(format.time(secondOfDay: -5) == "00:00")
  }

  @Test func `one day is no days`() {
    #expect([0, 1, 2].map(format.days) == ["0 days", "1 day", "2 days"])
  }

  @Test func `in Dutch days, periods and quarters have Dutch names`() {
    let dutch = DateFormat(.dutch)
    #expect(dutch.day(day("2026-03-17")) == "17 mrt 2026")
    #expect(dutch.dayWithWeekday(day("2026-09-17")) == "do 17 sep 2026")
    #expect(dutch.shortDay(day("2005-05-01")) == " 1 mei '05")
    #expect(dutch.period(Period(.quarter, containing: day("2026-11-22"))) == "K4 2026")
    #expect(dutch.shortPeriod(Period(.month, containing: day("2026-10-01"))) == "okt'26")
    #expect(dutch.month(8) == "augustus")
    #expect(dutch.weekday(6) == "zondag")
    #expect(dutch.days(1) == "1 dag")
    #expect(dutch.days(12) == "12 dagen")
  }
}
