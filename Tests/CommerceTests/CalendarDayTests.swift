import Commerce
import Testing

@Suite struct CalendarDayTests {
  struct Known: CustomTestStringConvertible {
    var text: String
    var number: Int32
    var weekday: Int
    var testDescription: String { text }
  }

  /// Numbers are those of `date -d ... +%s` divided by 86,400; 2000-01-01 was a Saturday.
  @Test(arguments: [
    Known(text: "1970-01-01", number: 0, weekday: 3),
    Known(text: "1969-12-31", number: -1, weekday: 2),
    Known(text: "2000-01-01", number: 10_957, weekday: 5),
    Known(text: "2000-02-29", number: 11_016, weekday: 1),
    Known(text: "2024-02-29", number: 19_782, weekday: 3),
    Known(text: "2024-03-31", number: 19_813, weekday: 6),
    Known(text: "0001-01-01", number: -719_162, weekday: 0),
    Known(text: "9999-12-31", number: 2_932_896, weekday: 4),
  ])
  func `a day has its number, its weekday and its text`(known: Known) throws {
    let day = try #require(CalendarDay(iso: known.text))
    #expect(day.number == known.number)
    #expect(day.weekday == known.weekday)
    #expect(day.description == known.text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00",
    "0000-01-01", "2024-1-1", "2024/01/01", "2024-01-01T", "20240101", "", "２０２４-01-01",
  ])
  func `what is no day of the calendar is none`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func `every day of 400 years follows the one before`() throws {
    var day = try #require(CalendarDay(year: 1900, month: 1, day: 1))
    let end = try #require(CalendarDay(year: 2300, month: 1, day: 1))
    // A Gregorian cycle of 400 years has 146,097 days.
    #expect(end.days(since: day) == 146_097)
    while day < end {
      let next = day.advanced(by: 1)
      let (year, month, dayOfMonth) = next.components
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == next)
      #expect(next.weekday == (day.weekday + 1) % 7)
      day = next
    }
  }
}
