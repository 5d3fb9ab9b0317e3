import Commerce
import Importing
import Testing

@Suite struct GenericSpendTests {
  @Test func `a row is a day's spend in a channel`() throws {
    let file = try read(
      "date,channel,spend,currency\n2024-03-01, Meta_Ads ,20.5050,\n2024-03-02,,-3,USD\n")
    #expect(
      try file.spend == [
        MarketingSpend(day: day(2024, 3, 1), channel: "meta_ads", amount: 2051),
        MarketingSpend(
          day: day(2024, 3, 2), channel: "(none)", amount: -300, currency: Currency(code: "USD")),
      ])
  }

  @Test func `on a day with a dash nothing was spent`() throws {
    let file = try read("date,channel,spend\n2024-03-01,meta_ads,-\n2024-03-02,meta_ads,5\n")
    #expect(file.spend.map(\.amount) == [500])
    #expect(file.rejected.isEmpty)
  }

  @Test func `a column says what spend is for, in the words of shops`() throws {
    let file = try read(
      """
      datum,kanaal,kosten,doel
      2024-03-01,meta_ads,10,Werving
      2024-03-01,meta_ads,4, retargeting
      2024-03-01,bureau,20,Vaste kosten
      2024-03-01,google_ads,5,
      2024-03-01,google_ads,6,naamsbekendheid

      """)
    #expect(file.spend.map(\.amount) == [1000, 400, 2000, 500, 600])
    #expect(file.spend.map(\.purpose) == [.acquisition, .retention, .fixed, .unknown, .unknown])
  }

  @Test(arguments: [
    "Day,Source,Campaign,Cost,Clicks", "Day,Platform,Campaign,Cost,Clicks",
    "Day,Bron,Campaign name,Amount spent,Results", "Day,utm_source,Campaign,Spend,Clicks",
    "Date,Source,Campaign name,Cost,Clicks (all)", "Day,Kanaal,Campaign name,Cost,Clicks (all)",
  ])
  func `a file that names its channels is no report of one of them`(_ header: String) throws {
    let file = try read(header + "\n2026-03-01,google_ads,a,2,1\n2026-03-01,meta_ads,b,3,1\n")
    #expect(file.recognised?.format == .genericSpend)
    #expect(file.spend.map(\.channel) == ["google_ads", "meta_ads"])
  }

  @Test func `campaigns with a date and clicks are nobody's but the file's own`() throws {
    let file = try read(fixture: "plain/spend-by-campaign.csv")
    #expect(file.recognised?.format == .genericSpend)
    #expect(
      try file.spend == [
        MarketingSpend(day: day(2026, 3, 1), channel: Order.noChannel, amount: 1250),
        MarketingSpend(day: day(2026, 3, 2), channel: Order.noChannel, amount: 750),
      ])
    #expect(
      file.remarks == [
        RowRemark(line: 2, column: "", found: "", reason: .noChannel),
        RowRemark(line: 3, column: "", found: "", reason: .noChannel),
      ])
  }

  @Test func `rows without a channel are named, but for fixed costs`() throws {
    let file = try read(
      "date,channel,spend,purpose\n2024-03-01,google_ads,5,\n2024-03-01,,5,\n"
        + "2024-03-01,,20,fixed\n2024-03,,31,acquisition\n")
    #expect(
      file.remarks == [
        RowRemark(line: 3, column: "channel", found: "", reason: .noChannel),
        RowRemark(line: 5, column: "channel", found: "", reason: .noChannel),
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
