import Commerce
import Importing
import Testing

@Suite struct ExchangeRateFileTests {
  /// A value in 10^-7 units.
  private func rate(_ date: (Int, Int, Int), _ code: String, _ value: Int64, in shop: String? = nil)
    throws -> ExchangeRate
  {
    ExchangeRate(
      day: try day(date.0, date.1, date.2), currency: try #require(Currency(code: code)),
      value: value * 100_000, shopCurrency: shop.flatMap(Currency.init(code:)))
  }

  @Test func `a row is the rate of a day, in Dutch words and signs too`() throws {
    let file = try read(fixture: "plain/rates-dutch.csv")
    #expect(file.recognised?.format == .exchangeRates)
    #expect(
      try file.rates == [
        rate((2024, 3, 1), "USD", 9_213_000), rate((2024, 3, 2), "GBP", 11_700_000),
        rate((2024, 3, 15), "VND", 377),
      ])
    #expect(file.rejected.isEmpty)
  }

  @Test func `rates are in the shop's currency where it is known`() throws {
    var options = ImportOptions.inBerlin()
    options.currency = Currency(code: "CHF")
    let file = try read("date,currency,rate\n2024-03-01,EUR,0.96\n", options: options)
    #expect(try file.rates == [rate((2024, 3, 1), "EUR", 9_600_000, in: "CHF")])
  }

  @Test func `a row without a day, a currency or a rate above nothing is rejected`() throws {
    let file = try read(fixture: "plain/rates-unreadable.csv")
    #expect(try file.rates == [rate((2024, 3, 2), "USD", 9_000_000)])
    #expect(
      file.rejected == [
        RejectedRow(line: 2, column: "rate", found: "0", reason: .unreadableAmount),
        RejectedRow(line: 3, column: "rate", found: "-0.9", reason: .unreadableAmount),
        RejectedRow(line: 4, column: "rate", found: "", reason: .unreadableAmount),
        RejectedRow(line: 5, column: "currency", found: "", reason: .unknownCurrency),
        RejectedRow(line: 6, column: "currency", found: "dollar", reason: .unknownCurrency),
        RejectedRow(line: 7, column: "date", found: "yesterday", reason: .unreadableDate),
        // Ten million units are more than a value has room for.
        RejectedRow(line: 8, column: "rate", found: "10000000", reason: .unreadableAmount),
      ])
  }
}
