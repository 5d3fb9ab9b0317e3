import Commerce
import Importing
import Testing

@Suite struct GenericSpendTests {
  @Test func `a row is a day's spend in a channel`() throws {
    let file = try read(
      "date,channel,spend,currency\n2024-03-01, Meta_Ads ,20.505,\n2024-03-02,,-3,USD\n")
    #expect(
      try file.spend == [
        MarketingSpend(day: day(2024, 3, 1), channel: "meta_ads", amount: 2051),
        MarketingSpend(
          day: day(2024, 3, 2), channel: "(none)", amount: -300, currency: Currency(code: "USD")),
      ])
  }

  @Test func `a row without a day or an amount is rejected`() throws {
    let file = try read("date,channel,spend\nTotal,,99\n2024-03-01,a,\n2024-03-01,a,1,5\n")
    #expect(file.spend.isEmpty)
    #expect(
      file.rejected == [
        RejectedRow(line: 2, column: "date", found: "Total", reason: .unreadableDate),
        RejectedRow(line: 3, column: "spend", found: "", reason: .unreadableAmount),
        RejectedRow(line: 4, column: "", found: "", reason: .malformedRow),
      ])
  }
}
