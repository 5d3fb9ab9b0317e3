import Commerce
import Importing
import Testing

/// Google's campaign reports in other languages, cut by other columns, and as scripts write them.
@Suite struct GoogleAdsTests {
  private func spend(_ name: String) throws -> ReadFile {
    let file = try read(fixture: "advertising/\(name)")
    #expect(file.recognised?.format == .googleAds)
    #expect(file.rejected.isEmpty)
    return file
  }

  private func spent(_ day: CalendarDay, _ amount: Int64, _ currency: String = "EUR")
    -> MarketingSpend
  {
    MarketingSpend(
      day: day, channel: "google_ads", amount: amount, currency: Currency(code: currency))
  }

  @Test func `British dates stand above the header without quotes, across a month's end`() throws {
    let file = try spend("google-british-dates.csv")
    // 40.00 over four days; February has 28.
    #expect(
      try file.spend == [
        spent(day(2026, 2, 27), 1000, "GBP"), spent(day(2026, 2, 28), 1000, "GBP"),
        spent(day(2026, 3, 1), 1000, "GBP"), spent(day(2026, 3, 2), 1000, "GBP"),
      ])
    #expect(file.recognised?.findings.contains(.spreadOverDays) == true)
  }

  @Test func `scripts write costs in millionths`() throws {
    let file = try spend("google-cost-micros.csv")
    // 1,020.50 and 0.333333.
    #expect(try file.spend == [spent(day(2026, 3, 1), 102_083), spent(day(2026, 3, 2), 0)])
    #expect(file.recognised?.gaps == [])
  }

  @Test func `millionths of a currency without cents, and too many of them`() throws {
    let file = try read(
      "segments.date,campaign.name,customer.currency_code,metrics.clicks,metrics.cost_micros\n"
        + "2026-03-01,a,JPY,1,1200500000\n2026-03-02,a,EUR,1,1000000000000001\n")
    // 1200.5 yen.
    #expect(try file.spend == [spent(day(2026, 3, 1), 1201, "JPY")])
    #expect(
      file.rejected == [
        RejectedRow(
          line: 3, column: "metrics.cost_micros", found: "1000000000000001",
          reason: .unreasonableAmount)
      ])
  }

  @Test func `rows of a day by device add up, and a dash is nothing`() throws {
    let file = try spend("google-by-device.csv")
    #expect(try file.spend == [spent(day(2026, 3, 1), 375)])
  }

  @Test func `weeks are spread over their seven days`() throws {
    let file = try spend("google-weeks.csv")
    #expect(
      file.spend.map(\.amount) == Array(repeating: 100, count: 7) + Array(repeating: 200, count: 7))
    #expect(try file.spend.first?.day == day(2026, 3, 2))
    #expect(file.recognised?.findings.contains(.spreadOverDays) == true)
  }

  @Test func `months are spread over their days, whichever way they are written`() throws {
    let file = try spend("google-months.csv")
    #expect(file.spend.map(\.amount) == Array(repeating: 100, count: 28))
    let other = try read("Month,Campaign,Cost,Clicks\n2026-02-01,Brand,28.00,1\n")
    #expect(other.spend.map(\.day) == file.spend.map(\.day))
  }

  @Test func `Google in Dutch has the words that are believed to be its own`() throws {
    let file = try spend("google-dutch.csv")
    #expect(try file.spend == [spent(day(2026, 3, 1), 123_456), spent(day(2026, 3, 2), 50)])
    #expect(file.recognised?.gaps == [.unverified])
  }
}
