import Commerce
import Importing
import Testing

@Suite struct AdvertisingTests {
  private func spend(_ name: String, _ format: FormatName) throws -> ReadFile {
    let file = try read(fixture: "advertising/\(name)")
    #expect(file.recognised?.format == format)
    #expect(file.rejected.isEmpty)
    return file
  }

  private func spent(_ day: CalendarDay, _ channel: String, _ amount: Int64) -> MarketingSpend {
    MarketingSpend(day: day, channel: channel, amount: amount, currency: Currency(code: "EUR"))
  }

  @Test func `a Google report without days is spread over its dates, without its totals`() throws {
    let file = try spend("google-campaigns-without-days.csv", .googleAds)
    #expect(
      try file.spend == [
        spent(day(2025, 7, 8), "google_ads", 33_333), spent(day(2025, 7, 9), "google_ads", 33_334),
        spent(day(2025, 7, 10), "google_ads", 33_333),
      ])
    #expect(file.recognised?.findings.contains(.spreadOverDays) == true)
  }

  @Test(arguments: ["google-excel-utf16.csv", "google-excel-utf16-big-endian.csv"])
  func `Google's file for Excel is UTF-16 with tabs`(_ name: String) throws {
    let file = try spend(name, .googleAds)
    #expect(file.recognised?.delimiter == "\t")
    // 1,020.50 and 0.333333 of two campaigns; the second day has no value.
    #expect(try file.spend == [spent(day(2026, 9, 1), "google_ads", 102_083)])
  }

  @Test func `LinkedIn's report has days, and a word that it was never verified`() throws {
    let file = try spend("linkedin-utf16.csv", .linkedInAds)
    #expect(
      try file.spend == [
        spent(day(2026, 7, 13), "linkedin_ads", 103_275),
        spent(day(2026, 7, 14), "linkedin_ads", 0),
      ])
    #expect(file.recognised?.gaps == [.unverified])
  }

  @Test func `Google in German has decimal commas and Gesamt`() throws {
    let file = try spend("google-german.csv", .googleAds)
    #expect(
      try file.spend == [
        spent(day(2026, 9, 1), "google_ads", 123_456), spent(day(2026, 9, 2), "google_ads", 50),
      ])
    #expect(file.recognised?.gaps == [])
  }

  @Test func `Google in French has narrow blanks, semicolons and months in French`() throws {
    let file = try spend("google-french.csv", .googleAds)
    #expect(
      try file.spend == [
        spent(day(2026, 9, 1), "google_ads", 51_025), spent(day(2026, 9, 2), "google_ads", 51_025),
      ])
  }

  @Test func `the dates above a table are decided like others`() throws {
    let text = "Report\n3/4/2026 - 5/4/2026\nCampaign,Cost,Clicks\nBrand,3.00,1\n"
    #expect(
      throws: ImportError.undecidedDates(
        file: "file.csv", column: "3/4/2026 - 5/4/2026", found: "3/4/2026")
    ) { try read(text) }
    var options = ImportOptions.inBerlin()
    options.dateOrder = .dayFirst
    #expect(
      try read(text, options: options).spend.map(\.day) == (3...5).map { try day(2026, 4, $0) })
  }

  @Test func `Meta's breakdowns add up before they are rounded, without the account's total`()
    throws
  {
    let file = try spend("meta-daily.csv", .metaAds)
    // 4.333334 + 5.666668 = 10.000002.
    #expect(try file.spend == [spent(day(2026, 3, 1), "meta_ads", 1000)])
  }

  @Test func `Meta in Dutch over whole ranges is spread, and a range of one day is not`() throws {
    let file = try spend("meta-dutch-whole-range.csv", .metaAds)
    #expect(
      try file.spend == [
        spent(day(2026, 3, 1), "meta_ads", 333), spent(day(2026, 3, 2), "meta_ads", 484),
        spent(day(2026, 3, 3), "meta_ads", 333),
      ])
  }

  @Test func `Meta saved again by a Dutch spreadsheet is understood by its columns`() throws {
    let file = try spend("meta-dutch-saved-by-excel.csv", .metaAds)
    #expect(
      try file.spend == [
        spent(day(2026, 3, 1), "meta_ads", 1250), spent(day(2026, 3, 31), "meta_ads", 120_000),
      ])
    #expect(
      file.recognised?.findings == [
        .decimalComma(column: "Besteed bedrag (EUR)"),
        .dateOrder(.dayFirst, column: "Dag", hasSeveralShapes: false),
      ])
  }

  @Test
  func `Meta's rows of an account's whole range are spread, without the row that has no names`()
    throws
  {
    let file = try spend("meta-ads-manager.csv", .metaAds)
    // 40.00 over four days, and 6.004 on the third of them.
    let dollars = Currency(code: "USD")
    #expect(file.spend.map(\.amount) == [1000, 1000, 1600, 1000])
    #expect(file.spend.allSatisfy { $0.currency == dollars })
    #expect(try file.spend.map(\.day).first == day(2026, 2, 27))
  }

  @Test func `Meta in another language is known by what was spent and the day`() throws {
    let file = try spend("meta-portuguese.csv", .metaAds)
    // 12.345678
    #expect(try file.spend == [spent(day(2026, 3, 1), "meta_ads", 1235)])
  }

  @Test func `Microsoft's report stands between a heading and a copyright`() throws {
    let file = try spend("microsoft.csv", .microsoftAds)
    #expect(
      try file.spend == [
        MarketingSpend(day: day(2026, 7, 1), channel: "microsoft_ads", amount: 1025),
        MarketingSpend(day: day(2026, 7, 15), channel: "microsoft_ads", amount: 100_000),
      ])
  }

  @Test func `Microsoft's columns have other names in other reports, and a currency`() throws {
    let file = try spend("microsoft-time-period.csv", .microsoftAds)
    #expect(
      try file.spend == [
        spent(day(2026, 3, 1), "microsoft_ads", 450), spent(day(2026, 3, 2), "microsoft_ads", 75),
      ])
    #expect(file.recognised?.gaps == [])
  }

  @Test func `Microsoft in Dutch has a word that is believed to be its own`() throws {
    let file = try spend("microsoft-dutch.csv", .microsoftAds)
    #expect(file.spend.map(\.amount) == [450])
    #expect(file.recognised?.gaps == [.unverified])
  }

  @Test func `TikTok's report by day has other names, and a total without one`() throws {
    let file = try spend("tiktok-by-day.csv", .tikTokAds)
    #expect(
      try file.spend == [
        spent(day(2026, 3, 1), "tiktok_ads", 125), spent(day(2026, 3, 2), "tiktok_ads", 250),
      ])
  }

  @Test func `a total stands behind the day where the day comes first`() throws {
    let file = try spend("tiktok-total-behind-the-day.csv", .tikTokAds)
    #expect(file.spend.map(\.amount) == [125])
  }

  @Test func `TikTok's last row is a total`() throws {
    let file = try spend("tiktok.csv", .tikTokAds)
    #expect(
      try file.spend == [
        MarketingSpend(day: day(2026, 3, 1), channel: "tiktok_ads", amount: 1_250_050)
      ])
  }

  @Test func `Pinterest's spend is in the account's currency`() throws {
    let file = try spend("pinterest.csv", .pinterestAds)
    #expect(
      try file.spend == [
        MarketingSpend(day: day(2026, 3, 1), channel: "pinterest_ads", amount: 550)
      ])
  }

  @Test func `a row without a readable day or amount is rejected`() throws {
    let file = try read(
      "Date,Spend in account currency\nsoon,5\n2026-03-01,much\n2026-03-01,2\n")
    #expect(
      file.rejected == [
        RejectedRow(line: 2, column: "Date", found: "soon", reason: .unreadableDate),
        RejectedRow(
          line: 3, column: "Spend in account currency", found: "much", reason: .unreadableAmount),
      ])
    #expect(file.spend.map(\.amount) == [200])
  }

  @Test func `plain spend of a month is spread over its days`() throws {
    let file = try read(fixture: "plain/spend-of-a-month.csv")
    // 29.00 in February of a leap year, 31.00 in March.
    let first = try day(2024, 2, 1)
    #expect(file.spend.map(\.day) == (0..<60).map { first.advanced(by: $0) })
    #expect(file.spend.allSatisfy { $0.amount == 100 })
  }
}
