/// What one unit of another currency was worth in the shop's on a day.
public struct ExchangeRate: Equatable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// The other currency.
  public var currency: Currency
  /// Units of the shop's currency for one unit of the other, in parts of `partsPerUnit`; above 0.
  public var value: Int64
  /// The currency that the value is in; nil is the shop's.
  public var shopCurrency: Currency?

  /// A day's rate.
  public init(
    day: CalendarDay, currency: Currency, value: Int64, shopCurrency: Currency? = nil
  ) {
    self.day = day
    self.currency = currency
    self.value = value
    self.shopCurrency = shopCurrency
  }

  /// Decimals of a value: the dong in dinars still has six figures.
  public static let decimals = 12
  /// Parts that a value counts in one unit.
  public static let partsPerUnit: Int64 = 1_000_000_000_000

  /// An amount of the other currency in the shop's, both in minor units.
  ///
  /// Exact but for one rounding, half away from zero; nil where the result is past `AmountLimit`.
  public func converted(_ amount: Int64, to shop: Currency) -> Int64? {
    let factor = Int128(value) * Int128(shop.minorUnitsPerUnit)
    let (product, isTooLarge) = factor.multipliedReportingOverflow(by: Int128(amount))
    guard !isTooLarge else { return nil }
    let divisor = Int128(currency.minorUnitsPerUnit) * Int128(ExchangeRate.partsPerUnit)
    guard let result = Int64(exactly: roundedQuotient(product, divisor)) else { return nil }
    return AmountLimit.contains(result) ? result : nil
  }
}

/// The rates of a shop, by which orders and spend in other currencies are converted.
///
/// The rate of a day is that of the day itself, else of the nearest day before it: banks set none on weekends
/// and holidays. One that is older than `maximumAgeDays` is none.
public struct ExchangeRates: Equatable, Sendable {
  /// Days that a rate holds for when no newer one follows: more than any run of holidays.
  public static let maximumAgeDays = 7

  /// The shop's currency; nil where it is not known, and then nothing is converted.
  public let shopCurrency: Currency?
  /// The rates of each currency in order of time.
  private var byCurrency: [Currency: [ExchangeRate]] = [:]

  /// The rates in a shop's currency; of several for one day the last is taken.
  public init(_ rates: [ExchangeRate] = [], in shopCurrency: Currency? = nil) {
    self.shopCurrency = shopCurrency
    var byDay: [Currency: [CalendarDay: ExchangeRate]] = [:]
    for rate in rates where (rate.shopCurrency ?? shopCurrency) == shopCurrency {
      byDay[rate.currency, default: [:]][rate.day] = rate
    }
    byCurrency = byDay.mapValues { $0.values.sorted { $0.day < $1.day } }
  }

  /// The rate of a currency that holds on a day; nil where there is none.
  public func rate(of currency: Currency, on day: CalendarDay) -> ExchangeRate? {
    guard let rates = byCurrency[currency] else { return nil }
    var range = rates.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        rates[middle].day <= day
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    guard range.lowerBound > 0 else { return nil }
    let rate = rates[range.lowerBound - 1]
    return day.days(since: rate.day) <= ExchangeRates.maximumAgeDays ? rate : nil
  }

  /// The rate by which an amount of a currency is converted on a day; nil for the shop's own, and without any.
  public func rate(applyingTo currency: Currency?, on day: CalendarDay) -> ExchangeRate? {
    guard let currency, currency != shopCurrency else { return nil }
    return rate(of: currency, on: day)
  }

  /// An amount in the shop's currency; nil where it is in another, and no rate holds on the day.
  public func inShopCurrency(
    _ amount: Int64, of currency: Currency?, on day: CalendarDay
  ) -> Int64? {
    guard let shopCurrency, let currency, currency != shopCurrency else { return amount }
    return rate(of: currency, on: day)?.converted(amount, to: shopCurrency)
  }

  /// An order's money in the shop's currency, each amount rounded once; nil where it is in another, and no rate
  /// holds on the day.
  ///
  /// - Parameter isCostGiven: whether the cost is in the order's currency, as its file gave it; else it was
  ///   worked out of products, and is in the shop's.
  public func inShopCurrency(
    _ amounts: OrderAmounts, of currency: Currency?, on day: CalendarDay, isCostGiven: Bool
  ) -> OrderAmounts? {
    guard let shopCurrency, let currency, currency != shopCurrency else { return amounts }
    guard let rate = rate(of: currency, on: day) else { return nil }
    func converted(_ amount: Int64) -> Int64? { rate.converted(amount, to: shopCurrency) }
    guard let total = converted(amounts.total), let tax = converted(amounts.tax),
      let shipping = converted(amounts.shipping), let refunded = converted(amounts.refunded),
      let discount = converted(amounts.discount)
    else { return nil }
    var result = OrderAmounts(
      total: total, tax: tax, shipping: shipping, refunded: refunded, discount: discount,
      cost: amounts.cost)
    if isCostGiven, let cost = amounts.cost {
      guard let own = converted(cost) else { return nil }
      result.cost = own
    }
    return result
  }
}
