public import Commerce
public import Metrics

// What is to be expected of all customers together.
extension Strings {
  /// The table of what is to be expected.
  public func outlookTitle(days: Int) -> String {
    say("Next \(date.days(days))", "Komende \(date.days(days))")
  }
  /// How an earlier forecast did.
  public func outlookNote(_ backtest: String) -> String {
    "\(backtestFact.lowercased()): \(backtest)"
  }
  /// Heads what is expected, what is expected of it, its interval, and how that compares.
  public var outlookColumns: [String] {
    [
      say("Figure", "Cijfer"), expectedFact, say("95 % interval", "95%-interval"),
      say("In proportion", "Naar verhouding"),
    ]
  }
  /// The columns of the same as it is exported.
  public var exportedOutlookColumns: [String] {
    [
      say("Figure", "Cijfer"), expectedFact, say("From", "Van"), say("To", "Tot"),
      say("Came", "Gekomen"),
    ]
  }
  /// What came is not what was expected.
  public var backtestMissed: String {
    say(
      "What came lies outside of the interval (~): the models do not fit this shop well; take their figures as rough.",
      "Wat kwam, ligt buiten het interval (~): de modellen passen slecht bij deze winkel; neem hun cijfers ruw."
    )
  }
  /// What came where something was expected, and how far that is from it.
  public func came(_ actual: Int, change: Double?) -> String {
    say("\(number.count(actual)) came", "\(number.count(actual)) kwamen")
      + (change.map { " (\(number.change($0)))" } ?? "")
  }
  /// What a column of the list of customers is, of what is expected of each.
  public func columnName(_ column: ForecastColumn) -> String {
    switch column {
    case .stillThere: stillThereFact
    case .purchases: expectedPurchasesFigure
    case .net: expectedNetFigure
    case .margin: expectedMarginFigure
    }
  }
  /// A number of purchases that is expected.
  public func expectedCount(_ purchases: Double) -> String { number.decimal(purchases, digits: 2) }
  /// The days that a list of what is expected is about.
  public func outlookScope(asOf day: CalendarDay, days: Int) -> String {
    say(
      "expected within \(date.days(days)) after \(date.day(day))",
      "verwacht binnen \(date.days(days)) na \(date.day(day))")
  }
  /// So much a customer.
  public func perCustomer(_ amount: String) -> String {
    say("\(amount) a customer", "\(amount) per klant")
  }
  /// Of whom a figure is expected.
  public func outlookOf(_ figure: String) -> String {
    say("\(figure): of whom", "\(figure): van wie")
  }
  /// A figure that is added up over the customers; net is purchases times what each brings.
  public func outlookSum(_ figure: String, ofNet: Bool, _ value: String) -> String {
    ofNet
      ? say(
        "\(figure) = sum over customers of purchases expected × net expected of each = \(value)",
        "\(figure) = som over klanten van verwachte aankopen × verwacht netto van elke = \(value)")
      : say(
        "\(figure) = sum over customers of what is expected of each = \(value)",
        "\(figure) = som over klanten van wat van elk te verwachten is = \(value)")
  }
  /// Nothing shows how far to trust a forecast.
  public var untested: String {
    say(
      "No earlier forecast can be held against what came: take the figures (~) as rough.",
      "Geen eerdere prognose is naast de uitkomst te leggen: neem de cijfers (~) ruw.")
  }
  /// What the figures of the forecast mean.
  public func outlookDefinition(days: Int) -> String {
    say(
      "How many of the customers so far are still customers, how often they will buy within \(date.days(days)) after the "
        + "as-of day, and what that will bring: summed over each of them, from how often, how lately and for how much "
        + "each bought. Whoever is still to become a customer is not in it. How a forecast made half-way through "
        + "the history would have done stands before it.",
      "Hoeveel van de klanten tot nu toe nog klant zijn, hoe vaak die binnen \(date.days(days)) na de peildag kopen, en wat "
        + "dat brengt: opgeteld over elk van hen, naar hoe vaak, hoe kort geleden en voor hoeveel elk kocht. Wie nog "
        + "klant moet worden, telt niet mee. Hoe een prognose van halverwege de historie het had gedaan, staat ervoor."
    )
  }
  /// How sure the intervals are.
  public var outlookInterval: String {
    say(
      "The interval is by how sure the models are of their parameters (the curvature of the likelihood), not by how much "
        + "single years differ.",
      "Het interval is naar hoe zeker de modellen van hun parameters zijn (de kromming van de likelihood), niet naar "
        + "hoezeer jaren verschillen.")
  }
  /// Between how many purchases a model expects.
  public func purchasesInterval(_ lower: Double, _ upper: Double) -> String {
    let ends = span(
      from: number.decimal(lower, digits: 2), to: number.decimal(upper, digits: 2))
    return say("\(ends) purchases", "\(ends) aankopen")
  }
  /// How sure the models are of what they expect of a customer.
  public func modelInterval(_ ends: String) -> String {
    say(
      "95 % interval by how sure the models are of their parameters: \(ends); what one customer does differs far more",
      "95%-interval naar hoe zeker de modellen van hun parameters zijn: \(ends); wat één klant doet, verschilt veel meer"
    )
  }
  /// The parameters of the model of what customers spend.
  public func valueParameters(_ model: GammaGamma) -> String {
    let values = zip(["p", "q", "v"], model.parameters).map { name, value in
      "\(name) = \(number.decimal(value, digits: 3))"
    }
    return values.joined(separator: ", ") + " (Gamma-Gamma)"
  }
  /// Margin that is expected: net times the margin of all purchases so far.
  public func expectedMarginFormula(net: String, rate: String, margin: String) -> String {
    say(
      "\(expectedMarginFigure) = \(net) × \(rate) (margin of all net so far) = \(margin)",
      "\(expectedMarginFigure) = \(net) × \(rate) (marge van alle netto tot nu toe) = \(margin)")
  }
}
