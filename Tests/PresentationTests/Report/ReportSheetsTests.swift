import Presentation
import Testing

@Suite struct ReportSheetsTests {
  /// The pages of a report, as lines.
  private func pages(_ lines: [String]) -> [[String]] {
    ReportSheets(lines, strings: Strings()).text.split(separator: "\u{0C}").map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  private func section(_ name: String, _ count: Int) -> [String] {
    [""] + (1...count).map { "\(name)\($0)" }
  }

  @Test func `a short report is one page with its title once`() {
    let page = pages(["Shop, as of today", "12 orders"] + section("a", 2))
    let gap = String(repeating: " ", count: 80 - "Shop, as of today".count - "page 1 of 1".count)
    #expect(page == [["Shop, as of today\(gap)page 1 of 1", "", "12 orders", "", "a1", "a2"]])
  }

  @Test func `a section that does not fit begins the next page`() {
    let all = pages(["Shop", "12 orders"] + section("a", 50) + section("b", 20))
    #expect(all.map(\.count) == [2 + 1 + 1 + 50, 2 + 20])
    #expect(all[1][0].hasPrefix("Shop "))
    #expect(all[1][0].hasSuffix(" page 2 of 2"))
    #expect(all[1][2] == "b1")
  }

  @Test func `a section longer than a page goes on on the next`() {
    let all = pages(["Shop"] + section("a", 100))
    #expect(all.map(\.count) == [60, 2 + 42])
    #expect(all[1][2] == "a59")
  }

  @Test func `no report is an empty page`() {
    #expect(pages([]).count == 1)
  }
}
