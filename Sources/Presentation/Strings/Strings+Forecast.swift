public import Commerce
public import Metrics

extension Strings {
  /// Names what an earlier forecast said of what came since.
  public var backtestFact: String { say("Backtest", "Terugblik") }
  /// What an earlier forecast said of the purchases since, how far they were from it, and what follows for the one that
  /// is made now.
  public func tested(_ backtest: ForecastBacktest) -> String {
    switch backtest.expectedOccasions {
    case .value(let expected):
      let words = self.backtest(
        asOf: backtest.calibrationEnd, expected: expected.value,
        actual: backtest.actualOccasions, change: backtest.actualChange.value)
      return "\(backtestFact) \(words)" + (backtest.leavesDoubt ? ". \(backtestMissed)" : "")
    case .undefined(let reason): return "\(backtestFact) \(undefined(reason)). \(untested)"
    }
  }
  /// Stands before what a forecast says that did not hold before, or was never put to the test.
  public func mark(_ backtest: ForecastBacktest) -> String { backtest.leavesDoubt ? "~" : "" }
  /// What a forecast made on a day said of the purchases since, and how far they were from it.
  func backtest(
    asOf day: CalendarDay?, expected: Double, actual: Int, change: Double?
  ) -> String {
    say(
      "as of \(day.map(date.day) ?? Strings.dash): \(number.decimal(expected, digits: 0)) purchases "
        + "expected, \(number.count(actual)) came (\(change.map(number.change) ?? Strings.dash))",
      "per \(day.map(date.day) ?? Strings.dash): \(number.decimal(expected, digits: 0)) "
        + "aankopen verwacht, \(number.count(actual)) kwamen er "
        + "(\(change.map(number.change) ?? Strings.dash))")
  }
  /// Customers who have not left for good.
  public var stillThereFact: String { say("Still there", "Nog klant") }
  /// What share of so many customers have not left for good.
  public func stillThere(_ share: String, of customers: Int) -> String {
    say("\(share) of \(number.count(customers))", "\(share) van \(number.count(customers))")
  }
  /// Purchases that are expected.
  public var expectedPurchasesFigure: String { say("Purchases", "Aankopen") }
  /// Net that is expected.
  public var expectedNetFigure: String { say("Net", "Netto") }
  /// Margin that is expected.
  public var expectedMarginFigure: String { say("Margin", "Marge") }
  /// The 95 % interval of an estimate.
  func interval(from lower: String, to upper: String) -> String {
    "95 %: \(span(from: lower, to: upper))"
  }

  /// What an earlier forecast expected and what came, in short.
  public func backtestFact(expected: Double, actual: Int) -> String {
    say(
      "\(number.count(actual)) of \(number.decimal(expected, digits: 0)) expected",
      "\(number.count(actual)) van \(number.decimal(expected, digits: 0)) verwacht")
  }
  /// Purchases expected of a customer.
  public var expectedFact: String { say("Expected", "Verwacht") }
  /// So many purchases within the days that a forecast looks ahead.
  public func expectedPurchases(_ count: Double, days: Int) -> String {
    "\(number.decimal(count, digits: 1)) in \(date.days(days))"
  }
  /// Net expected of a customer.
  public var futureNetFact: String { say("Future net", "Netto straks") }
  /// What stands in the place of a figure that is undefined.
  public func undefined(_ reason: UndefinedReason) -> String {
    "\(Strings.dash) \(self.reason(reason))"
  }

  /// What a customer's forecast means.
  public func forecastDefinition(days: Int) -> String {
    say(
      "How likely it is that this customer will come again at all, how many purchases are to be expected within "
        + "\(date.days(days)), and what they will bring: from how often, how lately and for how much this "
        + "customer bought, beside how all customers of the shop came, left and spent.",
      "Hoe waarschijnlijk het is dat deze klant nog ooit terugkomt, hoeveel aankopen er "
        + "binnen \(date.days(days)) te verwachten zijn, en wat die brengen: naar hoe vaak, "
        + "hoe kort geleden en voor hoeveel deze klant kocht, naast hoe alle klanten van de "
        + "winkel kwamen, gingen en besteedden.")
  }
  /// The history that a forecast looks at, in the symbols of its formulas.
  public func forecastHistory(_ history: PurchaseHistory) -> String {
    say(
      "x = \(number.count(history.x)) purchases after the first, t = \(weeks(history.tx)) from the first to "
        + "the last, T = \(weeks(history.T)) up to the as-of day",
      "x = \(number.count(history.x)) aankopen na de eerste, t = \(weeks(history.tx)) van "
        + "de eerste tot de laatste, T = \(weeks(history.T)) tot de peildag")
  }
  /// The parameters of the model of when customers come and leave.
  public func forecastParameters(_ model: BGNBD) -> String {
    let values = ["r", "α", "a", "b"].enumerated().map { place, name in
      "\(name) = \(number.decimal(model.parameters[place], digits: 3))"
    }
    return values.joined(separator: ", ")
      + say(
        " (MBG/NBD, the most likely for this shop)",
        " (MBG/NBD, het waarschijnlijkst voor deze winkel)")
  }
  /// The probability that a customer is still there, by the model and its parameters.
  public func forecastFormula(_ model: BGNBD, pAlive: Double) -> [String] {
    [
      forecastParameters(model),
      "\(stillThereFact) = 1 / (1 + a / (b + x) × ((α + T) / (α + t))^(r + x)) = "
        + number.percentage(pAlive),
    ]
  }
  /// What is expected of a customer: purchases times what one brings.
  public func forecastValue(occasions: Double, net: String, value: String) -> String {
    say(
      "\(futureNetFact) = \(number.decimal(occasions, digits: 2)) purchases × \(net) each = \(value)",
      "\(futureNetFact) = \(number.decimal(occasions, digits: 2)) aankopen × \(net) per "
        + "stuk = \(value)")
  }
  /// Whom a forecast learned from.
  public func forecastPopulation(customers: Int, repeaters: Int) -> String {
    say(
      "The forecast learned from \(number.count(customers)) customers, \(number.count(repeaters)) of whom "
        + "came again.",
      "De prognose leerde van \(number.count(customers)) klanten, van wie er "
        + "\(number.count(repeaters)) terugkwamen.")
  }
  private func weeks(_ count: Double) -> String {
    say("\(number.decimal(count, digits: 1)) weeks", "\(number.decimal(count, digits: 1)) weken")
  }

  /// Names what is expected.
  public var forecastName: String { say("forecast", "prognose") }
  /// The 95 % interval of a forecast, behind it.
  public func forecastInterval(_ lower: String, _ upper: String) -> String {
    say(" (\(lower) to \(upper))", " (\(lower) tot \(upper))")
  }
  /// Says what the dotted line is, and how an earlier forecast did.
  public func dottedForecast(_ backtest: String?) -> String {
    say("dotted: forecast", "gestippeld: prognose")
      + (backtest.map { " (\(outlookNote($0)))" } ?? "")
  }
  /// There is no forecast, for a reason.
  public func noForecast(_ reason: String) -> String {
    say("no forecast: \(reason)", "geen prognose: \(reason)")
  }
  /// The forecast of a cohort is being made.
  public func forecastBeingMade(_ fitting: String) -> String {
    say("forecast: \(fitting)", "prognose: \(fitting)")
  }
  /// Only cohorts of a period have a forecast.
  public var forecastOfPeriodsOnly: String {
    say(
      "no forecast: only for cohorts of one period",
      "geen prognose: alleen voor cohorten van één periode")
  }
  /// How the forecast of a cohort comes about.
  public var cohortForecastDefinition: String {
    say(
      "Forecast: what each member did so far, and what is to be expected of each by how often and how lately they "
        + "bought, beside how all customers of the shop came, left and spent (MBG/NBD, Gamma-Gamma). The interval is by how sure "
        + "these models are of themselves: that of the shop's customers, not of single ones.",
      "Prognose: wat elk lid tot nu toe deed, en wat van elk te verwachten is naar hoe "
        + "vaak en hoe kort geleden het kocht, naast hoe alle klanten van de winkel kwamen, "
        + "gingen en besteedden (MBG/NBD, Gamma-Gamma). Het interval is naar hoe zeker deze "
        + "modellen van zichzelf zijn: van de klanten van de winkel samen, niet van elk apart.")
  }
}
