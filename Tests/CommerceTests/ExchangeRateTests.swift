import Commerce
import Testing

@Suite struct ExchangeRateTests {
  private func currency(_ code: String) throws -> Currency {
    try #require(Currency(code: code))
  }

  private func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }

  /// A rate in millionths of a unit.
  private func rate(_ code: String, _ millionths: Int64, on date: String = "2024-03-01") throws
    -> ExchangeRate
  {
    ExchangeRate(day: try day(date), currency: try currency(code), value: millionths * 1_000_000)
  }

  struct Conversion: CustomTestStringConvertible {
    var code: String
    var millionths: Int64
    var amount: Int64
    var shop: String
    var result: Int64?
    var testDescription: String { "\(amount) \(code) in \(shop)" }
  }

  @Test(arguments: [
    // 100.00 x 0.9213 = 92.13
    Conversion(code: "USD", millionths: 921_300, amount: 10_000, shop: "EUR", result: 9213),
    // 1000 yen x 0.0061 = 6.10
    Conversion(code: "JPY", millionths: 6100, amount: 1000, shop: "EUR", result: 610),
    // 12.345 dinars x 3.01 = 37.15845
    Conversion(code: "KWD", millionths: 3_010_000, amount: 12_345, shop: "EUR", result: 3716),
    // 10.00 x 160.5 = 1605 yen
    Conversion(code: "EUR", millionths: 160_500_000, amount: 1000, shop: "JPY", result: 1605),
    // 0.05 x 0.5 = 0.025, half away from zero
    Conversion(code: "USD", millionths: 500_000, amount: 5, shop: "EUR", result: 3),
    Conversion(code: "USD", millionths: 500_000, amount: -5, shop: "EUR", result: -3),
    Conversion(code: "USD", millionths: 499_999, amount: 5, shop: "EUR", result: 2),
    // A thousand million dollars are within the limit; in yen they are not.
    Conversion(
      code: "USD", millionths: 1_000_000, amount: AmountLimit.minorUnits, shop: "EUR",
      result: AmountLimit.minorUnits),
    Conversion(
      code: "USD", millionths: 150_000_000, amount: AmountLimit.minorUnits, shop: "JPY",
      result: nil),
    Conversion(code: "USD", millionths: 1_000_000, amount: .max, shop: "EUR", result: nil),
  ])
  func `an amount is converted exactly, and rounded once`(_ conversion: Conversion) throws {
    let rate = try rate(conversion.code, conversion.millionths)
    #expect(
      rate.converted(conversion.amount, to: try currency(conversion.shop)) == conversion.result)
  }

  @Test(arguments: [
    ("2024-02-29", nil), ("2024-03-01", 1), ("2024-03-03", 1), ("2024-03-04", 2),
    ("2024-03-11", 2), ("2024-03-12", nil),
  ])
  func `the rate of a day is the nearest of that day or the seven before it`(
    _ date: String, _ value: Int64?
  ) throws {
    let rates = ExchangeRates(
      [try rate("USD", 2, on: "2024-03-04"), try rate("USD", 1, on: "2024-03-01")],
      in: try currency("EUR"))
    let found = rates.rate(of: try currency("USD"), on: try day(date))
    #expect(found?.value == value.map { $0 * 1_000_000 })
    #expect(rates.rate(of: try currency("GBP"), on: try day(date)) == nil)
  }

  @Test func `rates in another currency than the shop's are not used`() throws {
    var inDollars = try rate("GBP", 1_250_000)
    inDollars.shopCurrency = try currency("USD")
    let euros = ExchangeRates([inDollars], in: try currency("EUR"))
    #expect(euros.rate(of: try currency("GBP"), on: inDollars.day) == nil)
    let dollars = ExchangeRates([inDollars], in: try currency("USD"))
    #expect(dollars.rate(of: try currency("GBP"), on: inDollars.day) == inDollars)
  }

  @Test func `each amount of an order is converted, but a cost that is in the shop's currency`()
    throws
  {
    let rates = ExchangeRates([try rate("USD", 500_000)], in: try currency("EUR"))
    let amounts = OrderAmounts(
      total: 10_001, tax: 1001, shipping: 500, refunded: 2000, discount: 30, cost: 4000)
    let (usd, day) = (try currency("USD"), try day("2024-03-01"))
    let given = rates.inShopCurrency(amounts, of: usd, on: day, isCostGiven: true)
    #expect(
      given
        == OrderAmounts(
          total: 5001, tax: 501, shipping: 250, refunded: 1000, discount: 15, cost: 2000))
    let worked = rates.inShopCurrency(amounts, of: usd, on: day, isCostGiven: false)
    #expect(worked?.cost == 4000)
    #expect(
      rates.inShopCurrency(amounts, of: nil, on: day, isCostGiven: true) == amounts)
    #expect(
      rates.inShopCurrency(
        amounts, of: try currency("GBP"), on: day, isCostGiven: true) == nil)
  }

  @Test func `what the parts of an order come to is never past the limit`() {
    // A refund of a thousand million on an order of a cent.
    let odd = OrderAmounts(
      total: 1, tax: -AmountLimit.minorUnits, refunded: AmountLimit.minorUnits, cost: .max / 2)
    #expect(odd.net == -AmountLimit.minorUnits)
    #expect(odd.margin() == -AmountLimit.minorUnits)
    let negative = OrderAmounts(
      total: 1, refunded: -AmountLimit.minorUnits, cost: AmountLimit.minorUnits)
    #expect(negative.margin().magnitude <= AmountLimit.minorUnits.magnitude * 2)
  }
}
