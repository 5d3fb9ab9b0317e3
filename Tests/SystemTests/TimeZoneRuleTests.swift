import Testing

@testable import System

@Suite struct TimeZoneRuleTests {
  @Test func `an offset alone is a rule without summer time`() {
    #expect(TimeZoneRule(posix: "<+0530>-5:30") == TimeZoneRule(standardOffset: 19_800))
    #expect(TimeZoneRule(posix: "EST5")?.standardOffset == -18_000)
  }

  @Test func `summer time is an hour ahead from two o'clock unless it says else`() {
    let rule = TimeZoneRule(posix: "EST5EDT,M3.2.0,M11.1.0")
    #expect(rule?.summer?.offset == -14_400)
    #expect(rule?.summer?.start.second == 7200)
    // 2024: March 10 at 07:00 UTC and November 3 at 06:00 UTC.
    #expect(rule?.changes(inYear: 2024).map(\.instant) == [1_710_054_000, 1_730_613_600])
  }

  @Test func `south of the equator the year begins in summer`() {
    let rule = TimeZoneRule(posix: "AEST-10AEDT,M10.1.0,M4.1.0/3")
    #expect(rule?.changes(inYear: 2024).map(\.offset) == [36_000, 39_600])
  }

  @Test func `hours may reach into other days`() {
    // Greenland: the Saturday before the last Sunday, at 22:00 local time, written as -1.
    let rule = TimeZoneRule(posix: "<-02>2<-01>,M3.5.0/-1,M10.5.0/0")
    // 2024-03-31 at 00:00 less an hour, two hours behind UTC: 01:00 UTC.
    #expect(rule?.changes(inYear: 2024).first?.instant == 1_711_846_800)
  }

  @Test func `days of the year count February 29 or leave it out`() {
    let march = dayNumber(year: 2024, month: 3, day: 1)
    #expect(TimeZoneRule.Day.julian(60).number(inYear: 2024) == march)
    #expect(TimeZoneRule.Day.julian(59).number(inYear: 2024) == march - 2)
    #expect(TimeZoneRule.Day.zeroBased(60).number(inYear: 2024) == march)
    #expect(
      TimeZoneRule.Day.julian(60).number(inYear: 2023) == dayNumber(year: 2023, month: 3, day: 1))
  }

  @Test(arguments: [
    "", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J300", "CET-25",
    "CET-1CEST,M3.5.0,M10.5.0/3x", "<CET-1", "<>-1",
  ])
  func `anything else is no rule`(_ text: String) {
    #expect(TimeZoneRule(posix: text) == nil)
  }
}
