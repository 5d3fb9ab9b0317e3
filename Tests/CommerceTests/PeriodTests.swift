import Commerce
import Testing

@Suite struct PeriodTests {
  private func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }

  struct Case: CustomTestStringConvertible {
    var grain: PeriodGrain
    var day: String
    var name: String
    var start: String
    var last: String
    var testDescription: String { "\(grain.rawValue) of \(day)" }
  }

  @Test(arguments: [
    Case(
      grain: .month, day: "2024-02-29", name: "2024-02", start: "2024-02-01", last: "2024-02-29"),
    Case(
      grain: .month, day: "2023-12-31", name: "2023-12", start: "2023-12-01", last: "2023-12-31"),
    Case(
      grain: .quarter, day: "2024-03-31", name: "2024-Q1", start: "2024-01-01", last: "2024-03-31"),
    Case(
      grain: .quarter, day: "2024-10-01", name: "2024-Q4", start: "2024-10-01", last: "2024-12-31"),
    Case(grain: .year, day: "2024-07-04", name: "2024", start: "2024-01-01", last: "2024-12-31"),
  ])
  func `a day lies in a period with a name, a first and a last day`(sample: Case) throws {
    let period = Period(sample.grain, containing: try day(sample.day))
    #expect(period.description == sample.name)
    #expect(period.start == (try day(sample.start)))
    #expect(period.lastDay == (try day(sample.last)))
    #expect(period.end == (try day(sample.last)).advanced(by: 1))
    #expect(period.contains(period.start) && period.contains(period.lastDay))
    #expect(!period.contains(period.end))
  }

  @Test(arguments: PeriodGrain.allCases)
  func `periods follow each other without a gap`(grain: PeriodGrain) throws {
    let periods = Period.all(grain, from: try day("2019-11-15"), through: try day("2024-02-01"))
    #expect(periods.count == [.month: 52, .quarter: 18, .year: 6][grain])
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      #expect(earlier.end == later.start)
      #expect(later.distance(from: earlier) == 1)
      #expect(earlier < later)
    }
  }

  @Test func `there are no periods where the end lies before the start`() throws {
    #expect(Period.all(.month, from: try day("2024-02-01"), through: try day("2024-01-31")) == [])
  }

  @Test func `the same period a year before has the same place in its year`() throws {
    let march = Period(.month, containing: try day("2024-03-10"))
    #expect(march.yearBefore.description == "2023-03")
    let quarter = Period(.quarter, containing: try day("2024-03-10"))
    #expect(quarter.yearBefore.description == "2023-Q1")
    #expect(Period(.year, containing: try day("2024-03-10")).yearBefore.description == "2023")
    #expect(march.advanced(by: -15).description == "2022-12")
  }
}

@Suite struct PeriodNameTests {
  @Test(arguments: ["2024-03", "2024-12", "2024-Q1", "2024-Q4", "2024", "0001", "9999"])
  func `a name that a period is written by names it`(name: String) {
    #expect(Period(name: name)?.description == name)
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-0", "2024-00", "2024-13", "2024-3", "2024-Q0", "2024-Q5", "2024-Q",
    "2024-Q12", "0000", "2024-03-31", "march", "+024", "-2024", "2024-+3",
  ])
  func `another text names none`(text: String) {
    #expect(Period(name: text) == nil)
  }

  @Test func `a quarter may be written small`() {
    #expect(Period(name: "2024-q2")?.start.description == "2024-04-01")
  }
}
