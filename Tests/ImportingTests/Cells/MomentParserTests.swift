import Commerce
import Testing

@testable import Importing

@Suite struct MomentParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// Microseconds after midnight.
    var time: Int64?
    var offset: Int16?
    var testDescription: String { text }
  }

  private static let tenToNine: Int64 = (8 * 3600 + 50 * 60) * 1_000_000

  @Test(arguments: [
    Case(text: "2024-03-31"),
    Case(text: "2024-03-31T08:50", time: tenToNine),
    Case(text: "2024-03-31 08:50", time: tenToNine),
    Case(text: "2024-03-31T08:50:07", time: tenToNine + 7_000_000),
    Case(text: "2024-03-31 08:50:07.5", time: tenToNine + 7_500_000),
    Case(text: "2024-03-31 08:50:07.123456789", time: tenToNine + 7_123_456),
    Case(text: "2024-03-31T08:50Z", time: tenToNine, offset: 0),
    Case(text: "2024-03-31T08:50:00 Z", time: tenToNine, offset: 0),
    Case(text: "2024-03-31T08:50:00+02:00", time: tenToNine, offset: 120),
    Case(text: "2024-03-31T08:50:00+0200", time: tenToNine, offset: 120),
    Case(text: "2024-03-31 08:50:00 +0200", time: tenToNine, offset: 120),
    Case(text: "2024-03-31 08:50:00.25 -09:30", time: tenToNine + 250_000, offset: -570),
    Case(text: "2024-03-31T08:50 -0800", time: tenToNine, offset: -480),
    Case(text: "2024-03-31T00:00:00Z", time: 0, offset: 0),
    Case(text: "2024-03-31T23:59:59", time: 86_399_000_000),
  ])
  func `every shape of a date and time is read`(_ given: Case) throws {
    let moment = try #require(parsed(given.text))
    #expect(moment.day == (try day(2024, 3, 31)))
    #expect(moment.timeOfDay == given.time)
    #expect(moment.offsetMinutes == given.offset)
  }

  @Test(arguments: [
    "", "not a date", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31",
    "2024-4-1", "31-03-2024", "03/31/2024", "20240331", "0000-01-01", "2024-03-31T", "2024-03-31 ",
    "2024-03-31T08", "2024-03-31T8:50", "2024-03-31T24:00", "2024-03-31T08:60",
    "2024-03-31T08:50:60",
    "2024-03-31T08:50:", "2024-03-31T08:50:07.", "2024-03-31T08:50:07,5", "2024-03-31t08:50",
    "2024-03-31  08:50", "2024-03-31T08:50  +0200", "2024-03-31T08:50+02", "2024-03-31T08:50+2:00",
    "2024-03-31T08:50+24:00", "2024-03-31T08:50+02:60", "2024-03-31T08:50 ", "2024-03-31T08:50z",
    "2024-03-31T08:50Zx", "2024-03-31T08:50+02:00x", "2024-03-31 UTC", "2024-03-31Z",
    "2024-03-31+02:00", "2024-03-31T08:50 CET", "2O24-03-31",
  ])
  func `anything else is unreadable`(_ text: String) {
    #expect(parsed(text) == nil)
  }

  @Test func `a leap day exists in its year`() throws {
    #expect(try parsed("2024-02-29")?.day == day(2024, 2, 29))
  }

  private func parsed(_ text: String) -> WrittenMoment? {
    let bytes = Array(text.utf8)
    return MomentParser.parse(bytes.span)
  }
}
