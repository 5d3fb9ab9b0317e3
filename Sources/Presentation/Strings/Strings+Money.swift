public import Commerce

// Words for other currencies, their rates, and gift cards.
extension Strings {
  /// Orders in other currencies, converted and not.
  public var foreignLine: String { "Other currencies" }
  /// How many of them are converted, and how many are apart.
  public func foreignWhy(converted: Int, apart: Int) -> String {
    "\(number.count(converted)) converted, \(number.count(apart)) apart"
  }
  /// Orders that were converted.
  public var convertedLine: String { "Converted" }
  /// What they are in.
  public var convertedWhy: String { "counted, at the rate of their day" }
  /// Orders that lack a rate.
  public var apartLine: String { "Without a rate" }
  /// What becomes of them, with the days that lack a rate.
  public func apartWhy(days: Int) -> String {
    days == 0 ? "set apart, never added up" : "apart: no rate on \(spendDays(days))"
  }
  /// Spend that lacks a rate.
  public var spendApartLine: String { "Spend, no rate" }
  /// Gift cards.
  public var giftCardsLine: String { "Gift cards sold" }
  /// What they came to.
  public func giftCardsWhy(_ amount: String, orders count: Int) -> String {
    "\(amount) on \(orders(count)); in the revenue"
  }
  /// The file tells of no gift cards.
  public var noGiftCardsWhy: String { "products and orders tell of none" }

  /// By which rate amounts are converted.
  public var conversionRule: String {
    "Each amount of an order is converted at the rate of the order's day, else at that of the nearest day "
      + "before it, up to \(ExchangeRates.maximumAgeDays) days back: banks set none on weekends and holidays. "
      + "Each amount is rounded once. A refund is converted at the order's rate, too."
  }
  /// What gift cards are taken for.
  public var giftCardsDefinition: String {
    "Gift cards in counted orders, as far as the products or the orders tell which lines they are, for what they "
      + "were sold for, refunds not taken off. They are in every figure of revenue; so is the order that is paid "
      + "for with such a card later."
  }
  /// A day on which so many orders lack a rate.
  public func rateGap(_ day: CalendarDay, _ currency: Currency, _ count: Int32) -> String {
    "\(date.day(day)): \(number.count(Int(count))) in \(currency.code) without a rate"
  }
  /// Days that are not listed.
  public func moreRateGaps(_ count: Int) -> String { "… and on \(number.count(count)) more days" }

  /// Names the rate of an order.
  public var rateFact: String { "Rate" }
  /// A rate: `1 USD = 0.9213 EUR (1 Mar 2024)`.
  public func rate(_ rate: ExchangeRate, in currency: Currency?) -> String {
    "1 \(rate.currency.code) = \(rateValue(rate)) \(currency?.code ?? "") (\(date.day(rate.day)))"
  }

  /// A rate's value, with all the decimals that it has.
  private func rateValue(_ rate: ExchangeRate) -> String {
    let whole = rate.value / ExchangeRate.partsPerUnit
    let rest = String(rate.value % ExchangeRate.partsPerUnit)
    var decimals =
      String(repeating: "0", count: ExchangeRate.decimals - rest.utf8.count) + rest
    while decimals.hasSuffix("0"), decimals.utf8.count > 2 { decimals.removeLast() }
    return number.count(Int(whole)) + number.decimalSign + decimals
  }

  /// What was converted from other currencies, and what is apart; nil where there is nothing of it.
  public func currenciesReport(converted: Int, apart: Int) -> String? {
    var parts: [String] = []
    if converted > 0 {
      parts.append("\(number.count(converted)) converted at the rate of their day")
    }
    if apart > 0 { parts.append("\(number.count(apart)) set apart for lack of a rate") }
    return parts.isEmpty ? nil : "orders in other currencies: " + parts.joined(separator: ", ")
  }
}
