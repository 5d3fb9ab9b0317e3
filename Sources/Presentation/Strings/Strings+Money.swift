public import Commerce

// Words for other currencies, their rates, and gift cards.
extension Strings {
  /// Orders in other currencies, converted and not.
  public var foreignLine: String { say("Other currencies", "Andere valuta") }
  /// How many of them are converted, and how many are apart.
  public func foreignWhy(converted: Int, apart: Int) -> String {
    say(
      "\(number.count(converted)) converted, \(number.count(apart)) apart",
      "\(number.count(converted)) omgerekend, \(number.count(apart)) apart")
  }
  /// Orders that were converted.
  public var convertedLine: String { say("Converted", "Omgerekend") }
  /// What they are in.
  public var convertedWhy: String {
    say("counted, at the rate of their day", "geteld, naar de koers van hun dag")
  }
  /// Orders that lack a rate.
  public var apartLine: String { say("Without a rate", "Zonder koers") }
  /// What becomes of them, with the days that lack a rate.
  public func apartWhy(days: Int) -> String {
    days == 0
      ? say("set apart, never added up", "apart, nooit opgeteld")
      : say("apart: no rate on \(spendDays(days))", "apart: geen koers op \(spendDays(days))")
  }
  /// Spend that lacks a rate.
  public var spendApartLine: String { say("Spend, no rate", "Uitgaven, geen koers") }
  /// Gift cards.
  public var giftCardsLine: String { say("Gift cards sold", "Cadeaubonnen") }
  /// What they came to.
  public func giftCardsWhy(_ amount: String, orders count: Int) -> String {
    say(
      "\(amount) on \(orders(count)); in the revenue", "\(amount) op \(orders(count)); in de omzet")
  }
  /// The file tells of no gift cards.
  public var noGiftCardsWhy: String {
    say("products and orders tell of none", "producten en bestellingen noemen er geen")
  }

  /// By which rate amounts are converted.
  public var conversionRule: String {
    say(
      "Each amount of an order is converted at the rate of the order's day, else at that of the nearest day "
        + "before it, up to \(ExchangeRates.maximumAgeDays) days back: banks set none on weekends and holidays. "
        + "Each amount is rounded once. A refund is converted at the order's rate, too.",
      "Elk bedrag van een bestelling wordt omgerekend naar de koers van haar dag, anders "
        + "die van de dichtstbijzijnde dag ervoor, tot \(ExchangeRates.maximumAgeDays) dagen "
        + "terug: in weekeinden en op feestdagen stellen banken er geen vast. Elk bedrag wordt "
        + "één keer afgerond. Ook een terugbetaling gaat naar de koers van de bestelling.")
  }
  /// What gift cards are taken for.
  public var giftCardsDefinition: String {
    say(
      "Gift cards in counted orders, as far as the products or the orders tell which lines they are, for what they "
        + "were sold for, refunds not taken off. They are in every figure of revenue; so is the order that is paid "
        + "for with such a card later.",
      "Cadeaubonnen in getelde bestellingen, voor zover de producten of de bestellingen "
        + "zeggen welke regels dat zijn, voor wat ze kostten, zonder aftrek van "
        + "terugbetalingen. Ze zitten in elk omzetcijfer; net als de bestelling die later met "
        + "zo'n bon betaald wordt.")
  }
  /// A day on which so many orders lack a rate.
  public func rateGap(_ day: CalendarDay, _ currency: Currency, _ count: Int32) -> String {
    say(
      "\(date.day(day)): \(number.count(Int(count))) in \(currency.code) without a rate",
      "\(date.day(day)): \(number.count(Int(count))) in \(currency.code) zonder koers")
  }
  /// Days that are not listed.
  public func moreRateGaps(_ count: Int) -> String {
    say("… and on \(number.count(count)) more days", "… en op nog \(number.count(count)) dagen")
  }

  /// Names the rate of an order.
  public var rateFact: String { say("Rate", "Koers") }
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
      parts.append(
        say(
          "\(number.count(converted)) converted at the rate of their day",
          "\(number.count(converted)) omgerekend naar de koers van hun dag"))
    }
    if apart > 0 {
      parts.append(
        say(
          "\(number.count(apart)) set apart for lack of a rate",
          "\(number.count(apart)) apart omdat een koers ontbreekt"))
    }
    return parts.isEmpty
      ? nil
      : say("orders in other currencies: ", "bestellingen in andere valuta: ")
        + parts.joined(separator: ", ")
  }
}
