import Commerce
import Testing

@Suite struct LaunchTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test func `what tells its beginning is written as it is read`() throws {
    let day = Launch.Subject.day(try day("2025-11-28"))
    #expect(Launch.Subject(" 2025-11-28 ") == day)
    #expect(Launch.Subject("product = Winter blend") == .first(.product("Winter blend")))
    #expect(Launch.Subject("TAG=xmas=2") == .first(.tag("xmas=2")))
    #expect(Launch.Subject("product=WB-*") == .first(.product("WB-*")))
    for subject in [day, .first(.product("WB-*")), .first(.tag("xmas"))] {
      #expect(Launch.Subject(subject.description) == subject)
    }
  }

  @Test(arguments: [
    "", "soon", "2025-02-30", "product=", "tag= ", "product=*", "tag= * ", "code=X", "=x",
    "tag=a\nb",
  ])
  func `anything else tells none`(text: String) {
    #expect(Launch.Subject(text) == nil)
  }

  @Test func `it has a name of a line, a mark of a text, and 1 to 26 weeks`() throws {
    let day = Launch.Subject.day(try day("2025-11-28"))
    #expect(Launch(name: " Sale ", day)?.name == "Sale")
    #expect(Launch(name: "Sale", day)?.weeks == 4)
    #expect(Launch(name: " ", day) == nil)
    #expect(Launch(name: "Sale", .first(.tag(" "))) == nil)
    #expect(Launch(name: "Sale", .first(.product(" *"))) == nil)
    #expect(Launch(name: "Sale", day, weeks: 0) == nil)
    #expect(Launch(name: "Sale", day, weeks: 26) != nil)
    #expect(Launch(name: "Sale", day, weeks: 27) == nil)
  }

  @Test func `a product begins with its first sale, a tag each time half a year went without it`()
    throws
  {
    // 180 days after 1 January 2024 is 29 June, a day more begins a season.
    let days = try ["2024-01-01", "2024-06-29", "2024-12-26", "2025-01-02", "2025-07-02"].map(day)
    let product = try #require(Launch(name: "Blend", .first(.product("B1"))))
    let tag = try #require(Launch(name: "Xmas", .first(.tag("xmas"))))
    let sale = try #require(Launch(name: "Sale", .day(try day("2023-05-05"))))
    #expect(product.starts(markedOn: days) == [days[0]])
    #expect(tag.starts(markedOn: days) == [days[0], days[4]])
    #expect(tag.starts(markedOn: []).isEmpty)
    #expect(sale.starts(markedOn: days) == [try day("2023-05-05")])
  }

  @Test func `the newest beginning that is not after a day counts`() throws {
    let launch = try #require(Launch(name: "Xmas", .first(.tag("xmas"))))
    let dated = DatedLaunch(launch, starts: [try day("2023-11-20"), try day("2024-11-25")])
    #expect(dated.start(asOf: try day("2023-11-19")) == nil)
    #expect(dated.start(asOf: try day("2023-11-20")) == dated.starts[0])
    #expect(dated.start(asOf: try day("2024-11-24")) == dated.starts[0])
    #expect(dated.start(asOf: try day("2024-11-25")) == dated.starts[1])
  }
}
