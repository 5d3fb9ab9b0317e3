public import Commerce
public import Metrics

extension Strings {
  /// The part's title.
  public var whatIfTitle: String { say("What if", "Wat als") }
  /// Where its figures are from.
  public func whatIfYear(_ year: ShopYear) -> String {
    let last = year.days.upperBound.advanced(by: -1)
    return say(
      "the year to \(date.day(last)) again", "het jaar tot en met \(date.day(last)) nog eens")
  }
  /// Its columns: figure, now, change, then.
  public var whatIfColumns: [String] {
    [say("Figure", "Cijfer"), say("Now", "Nu"), say("Change", "Anders"), say("Then", "Dan")]
  }
  /// A lever's name.
  public func whatIfName(_ lever: WhatIfLever) -> String {
    switch lever {
    case .retentionRate: say("Retention (CRR)", "Behoud (CRR)")
    case .averageOrderValue: say("Net of a purchase (AOV)", "Netto per aankoop")
    case .purchaseFrequency: say("Purchases a year", "Aankopen per jaar")
    case .marginRate: say("Margin rate", "Marge")
    case .customerAcquisitionCost: say("Acquisition cost (CAC)", "Wervingskosten (CAC)")
    }
  }
  /// An outcome's name.
  public func whatIfName(_ outcome: WhatIfOutcome) -> String {
    switch outcome {
    case .lifetimeValue: say("LTV, a lifetime", "LTV, een klantleven")
    case .ltvToCac: "LTV : CAC"
    case .paybackMonths: say("Payback", "Terugverdientijd")
    case .yearlyMargin: say("Margin of a year", "Marge per jaar")
    case .yearlyMarginAfterAcquisition:
      say("less acquisition", "na wervingskosten")
    }
  }
  /// A lever's figure.
  public func whatIfText(
    _ lever: WhatIfLever, _ figure: Figure<Double>, _ currency: Currency?
  ) -> String {
    guard let value = figure.value else { return Self.dash }
    return switch lever {
    case .retentionRate, .marginRate: number.percentage(value)
    case .purchaseFrequency: number.decimal(value, digits: 2)
    case .averageOrderValue, .customerAcquisitionCost: number.money(value, currency)
    }
  }
  /// An outcome's figure.
  public func whatIfText(
    _ outcome: WhatIfOutcome, _ figure: Figure<Double>, _ currency: Currency?
  ) -> String {
    guard let value = figure.value else { return Self.dash }
    return switch outcome {
    case .ltvToCac: ratio(value)
    case .paybackMonths:
      say(
        "\(number.decimal(value, digits: 1)) months", "\(number.decimal(value, digits: 1)) maanden")
    case .lifetimeValue: number.money(value, currency)
    case .yearlyMargin, .yearlyMarginAfterAcquisition: number.wholeMoney(value, currency)
    }
  }
  /// How far a lever is turned: points of a share, percent of anything else; empty where it is not.
  public func whatIfChange(_ lever: WhatIfLever, _ change: Int) -> String {
    guard change != 0 else { return "" }
    let text = number.signed(number.decimal(Double(change), digits: 0))
    guard lever.isShare else { return "\(text) %" }
    return abs(change) == 1
      ? say("\(text) point", "\(text) punt") : say("\(text) points", "\(text) punten")
  }
  /// What the arrows do there.
  public var whatIfHint: String { say("turn", "draaien") }
  /// What `D` does there.
  public var whatIfBack: String { say("turn back", "terugzetten") }
  /// Says how it is used, and what it is not.
  public var whatIfNote: String {
    say(
      "\(isASCII ? "Left Right" : "← →") turn a figure, D turns it back. A reckoning, no forecast: nothing here says how to get there.",
      "\(isASCII ? "Left Right" : "← →") draaien aan een cijfer, D zet het terug. Een rekensom, geen voorspelling: hoe u er komt staat er niet bij."
    )
  }
  /// The base lacks those who bought before the data begins.
  public var whatIfIncomplete: String {
    say(
      "The data holds less than two years: retention is that of a base that is not complete.",
      "De gegevens zijn korter dan twee jaar: het behoud is dat van een basis die niet compleet is."
    )
  }
  /// What a lever is.
  public func whatIfDefinition(_ lever: WhatIfLever) -> String {
    switch lever {
    case .retentionRate:
      say(
        "Of the customers with a purchase in the 365 days before, the share with one in the last 365 days.",
        "Van de klanten met een aankoop in de 365 dagen ervoor het deel met een aankoop in de laatste 365 dagen."
      )
    case .averageOrderValue:
      say("Net by purchases of the last 365 days.", "Netto per aankoop van de laatste 365 dagen.")
    case .purchaseFrequency:
      say(
        "Purchases by customers of the last 365 days.",
        "Aankopen per klant van de laatste 365 dagen.")
    case .marginRate:
      say(
        "Margin by net of the purchases of the last 365 days.",
        "Marge gedeeld door netto van de aankopen van de laatste 365 dagen.")
    case .customerAcquisitionCost:
      say(
        "Spend on winning customers by first-time customers, of the last 365 days.",
        "Wervingsuitgaven per nieuwe klant, van de laatste 365 dagen.")
    }
  }
  /// What an outcome is.
  public func whatIfDefinition(_ outcome: WhatIfOutcome) -> String {
    switch outcome {
    case .lifetimeValue:
      say(
        "Margin of a customer in a year, by the share who leave in one: what a customer brings over a lifetime. The LTV of panel 3 is what customers have brought so far.",
        "Marge van een klant in een jaar, gedeeld door het deel dat in een jaar weggaat: wat een klant in zijn leven brengt. De LTV van paneel 3 is wat klanten tot nu brachten."
      )
    case .ltvToCac:
      say(
        "LTV of a lifetime by acquisition cost.",
        "LTV van een klantleven gedeeld door wervingskosten.")
    case .paybackMonths:
      say(
        "Acquisition cost by the margin of a customer in a month.",
        "Wervingskosten gedeeld door de marge van een klant per maand.")
    case .yearlyMargin:
      say(
        "The year again: those who were there before it times retention, and as many who join, each with purchases, net and margin of the levers.",
        "Het jaar nog eens: wie er daarvoor was maal het behoud, en evenveel die erbij komen, elk met aankopen, netto en marge van hierboven."
      )
    case .yearlyMarginAfterAcquisition:
      say(
        "Margin of a year less acquisition cost of as many first-time customers.",
        "Marge per jaar min de wervingskosten van evenveel nieuwe klanten.")
    }
  }
  /// The formula of an outcome in words.
  ///
  /// - Parameter givesAway: whether codes that are channels gave anything away, which is part of CAC and so is put back to
  ///   the margin that CAC is held against.
  public func whatIfFormula(_ outcome: WhatIfOutcome, givesAway: Bool) -> String {
    let each = say("purchases × net × margin rate", "aankopen × netto × marge")
    let gifts = givesAway ? " + \(spendPurpose(.giveaway))" : ""
    let before =
      givesAway ? "(\(each)\(gifts) / \(say("customers", "klanten")))" : each
    return switch outcome {
    case .lifetimeValue: say("\(before) / (1 - retention)", "\(before) / (1 - behoud)")
    case .ltvToCac: "LTV / CAC"
    case .paybackMonths: "12 × CAC / " + (givesAway ? before : "(\(each))")
    case .yearlyMargin:
      say("(before × retention + joined) × \(each)", "(ervoor × behoud + nieuw) × \(each)")
    case .yearlyMarginAfterAcquisition:
      say(
        "margin of a year\(gifts) - first-time × CAC",
        "marge per jaar\(gifts) - nieuwe klanten × CAC")
    }
  }
  /// The people of the year: before it, retained, joined, first-time.
  public func whatIfPeople(_ year: ShopYear) -> String {
    say(
      "\(customers(year.base)) before, \(number.count(year.retained)) retained, \(number.count(year.joined)) joined (\(number.count(year.firstTimeCustomers)) for the first time)",
      "\(customers(year.base)) ervoor, \(number.count(year.retained)) behouden, \(number.count(year.joined)) erbij (\(number.count(year.firstTimeCustomers)) voor het eerst)"
    )
  }
  /// The customers with a purchase in the 365 days before, as a part of a figure.
  public var whatIfBase: String {
    say("Customers of the year before", "Klanten van het jaar ervoor")
  }
  /// Those of them with one in the year.
  public var whatIfRetained: String {
    say("Of these, back in the year", "Daarvan terug in het jaar")
  }
  /// Customers with a purchase in the year.
  public var whatIfCustomers: String { say("Customers of the year", "Klanten van het jaar") }
  /// Those whose first purchase lies in it.
  public var whatIfNewcomers: String {
    say("First-time customers of the year", "Nieuwe klanten van het jaar")
  }
  /// The purchases of the year.
  public var whatIfPurchases: String { say("Purchases of the year", "Aankopen van het jaar") }
  /// Their net.
  public var whatIfNet: String { say("Net of the year", "Netto van het jaar") }
  /// Their margin.
  public var whatIfMargin: String { say("Margin of the year", "Marge van het jaar") }
}
