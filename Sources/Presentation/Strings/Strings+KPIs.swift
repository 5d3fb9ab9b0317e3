public import Commerce
public import Metrics

extension Strings {
  /// The name of a figure of the overview.
  public func kpiName(_ kpi: KPI) -> String {
    switch kpi {
    case .customerRetentionRate: say("Retention (CRR)", "Behoud (CRR)")
    case .repeatPurchaseRate: say("Repeat in period", "Herhaalaankopen")
    case .lifetimeValue: say("LTV to date", "LTV tot nu")
    case .customerAcquisitionCost: say("CAC of period", "CAC van periode")
    case .ltvToCac: say("LTV:CAC to date", "LTV:CAC tot nu")
    case .payback: say("Payback to date", "Terugverdiend")
    case .returningRevenueShare: say("Returning share", "Terugkerend deel")
    case .activeCustomers: say("Active customers", "Actieve klanten")
    case .averageOrderValue: say("Order value (AOV)", "Bestelwaarde")
    case .daysToSecondOrder: say("To second order", "Tot 2e bestelling")
    }
  }

  /// The same over all of history.
  public func kpiNameOfHistory(_ kpi: KPI) -> String {
    switch kpi {
    case .repeatPurchaseRate: say("Bought again", "Kocht opnieuw")
    case .lifetimeValue, .customerAcquisitionCost, .ltvToCac, .payback: kpiShortName(kpi)
    default: kpiName(kpi)
    }
  }

  /// The same where it is narrow.
  public func kpiShortName(_ kpi: KPI) -> String {
    switch kpi {
    case .customerRetentionRate: "CRR"
    case .repeatPurchaseRate: say("Repeat", "Herhaling")
    case .lifetimeValue: "LTV"
    case .customerAcquisitionCost: "CAC"
    case .ltvToCac: "LTV:CAC"
    case .payback: say("Payback", "Terugv.")
    case .returningRevenueShare: say("Returning", "Terugkeer")
    case .activeCustomers: say("Active", "Actief")
    case .averageOrderValue: say("AOV", "Bestelw.")
    case .daysToSecondOrder: say("2nd order", "2e koop")
    }
  }

  /// A figure with its unit; a dash where it is undefined.
  public func kpiText(_ kpi: KPI, _ figure: Figure<Double>, _ currency: Currency?) -> String {
    guard let value = figure.value else { return Strings.dash }
    return switch kpi {
    case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare:
      number.percentage(value)
    case .lifetimeValue, .customerAcquisitionCost, .averageOrderValue:
      number.money(value, currency)
    case .ltvToCac: ratio(value)
    case .payback: months(Int(value))
    case .activeCustomers: number.count(Int(value))
    case .daysToSecondOrder: date.days(Int(value))
    }
  }

  /// A ratio: `3.2 : 1`.
  public func ratio(_ value: Double) -> String { number.decimal(value, digits: 1) + " : 1" }

  /// A payback: month 0 is that of the first order.
  public func months(_ month: Int) -> String {
    month == 0 ? say("month 0", "maand 0") : say("month \(month)", "maand \(month)")
  }

  /// What a figure changed by, with its sign and an arrow.
  public func kpiChange(_ kpi: KPI, from before: Double, to value: Double, _ currency: Currency?)
    -> String
  {
    let size = abs(value - before)
    let text =
      switch kpi {
      case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare:
        number.points(size)
      case .lifetimeValue, .customerAcquisitionCost, .averageOrderValue:
        number.money(size, currency)
      case .ltvToCac: number.decimal(size, digits: 1)
      case .payback:
        size == 1 ? say("1 month", "1 maand") : say("\(Int(size)) months", "\(Int(size)) mnd")
      case .activeCustomers: number.count(Int(size))
      case .daysToSecondOrder: date.days(Int(size))
      }
    // What rounds to nothing is no change.
    let changes = text.contains { ("1"..."9").contains($0) }
    let mark =
      !changes
      ? mark("=", say("no change,", "geen verandering,"))
      : value > before ? mark("▲", say("up", "omhoog")) : mark("▼", say("down", "omlaag"))
    return "\(mark) \(text)"
  }

  /// A sign, or the word for it where it is read aloud.
  private func mark(_ sign: String, _ word: String) -> String { isSpoken ? word : sign }

  /// What a change is measured from.
  public func since(_ period: String) -> String {
    "vs \(period)"
  }
  /// Begins the line of what changed since a period.
  public func comparedTo(_ period: String) -> String {
    say("Since \(period)", "Sinds \(period)")
  }
  /// Heads the figures that changed for the better.
  public var wentBetter: String { say("better", "beter") }
  /// Heads the figures that changed for the worse.
  public var wentWorse: String { say("worse", "slechter") }
  /// Above an axis that does not begin at 0: at which value it does.
  public func axisStart(_ value: String) -> String {
    say("axis from \(value)", "as vanaf \(value)")
  }
  /// The running period's figure.
  public func soFar(_ text: String) -> String { say("so far \(text)", "tot nu \(text)") }
  /// A target.
  public var target: String { say("target", "doel") }
  /// A figure over the periods.
  public func history(of figure: String) -> String {
    say("\(figure) over time", "\(figure) door de tijd")
  }
  /// All figures over the periods, with what the marks mean.
  public var allFigures: String {
    say(
      "All figures (* still runs, ~ history too short)",
      "Alle cijfers (* loopt nog, ~ historie te kort)")
  }
  /// The data begins too late to know everybody at the period's start.
  public var incompleteStart: String {
    say("history too short to be sure", "historie te kort voor zekerheid")
  }
  /// Nobody has a purchase.
  public var noPurchases: String {
    say(
      "No purchase up to this day: no order counts, names a customer and brings more than was paid back. "
        + "Panel 0 tells which orders there are, and why.",
      "Geen aankoop tot en met deze dag: geen bestelling telt, noemt een klant en brengt "
        + "meer dan er is terugbetaald. Paneel 0 laat zien welke bestellingen er zijn, en waarom.")
  }
  /// Heads the periods of a table.
  public func grainColumn(_ grain: PeriodGrain) -> String {
    switch grain {
    case .month: say("Month", "Maand")
    case .quarter: say("Quarter", "Kwartaal")
    case .year: say("Year", "Jaar")
    }
  }
  /// Which period the overview is about.
  public func overviewScope(_ period: Period) -> String {
    say(
      "\(date.period(period)), vs the period and year before",
      "\(date.period(period)), naast de periode en het jaar ervoor")
  }

  /// Whether a figure is a share, drawn from 0 to 100 %.
  public func isShare(_ kpi: KPI) -> Bool {
    switch kpi {
    case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare: true
    default: false
    }
  }

  /// What a figure is multiplied with for a chart: per cent, or units of money.
  public func kpiScale(_ kpi: KPI, _ currency: Currency?) -> Double {
    switch kpi {
    case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare: 100
    case .lifetimeValue, .customerAcquisitionCost, .averageOrderValue:
      1 / Double(currency?.minorUnitsPerUnit ?? 100)
    default: 1
    }
  }

  /// The unit of a chart's axis.
  public func kpiUnit(_ kpi: KPI, _ currency: Currency?) -> String {
    switch kpi {
    case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare: "%"
    case .lifetimeValue, .customerAcquisitionCost, .averageOrderValue: currency?.code ?? ""
    case .ltvToCac: ": 1"
    case .payback: say("months", "maanden")
    case .activeCustomers: say("customers", "klanten")
    case .daysToSecondOrder: say("days", "dagen")
    }
  }

  /// A value on a chart's axis.
  public func kpiAxis(_ kpi: KPI, _ value: Double) -> String {
    switch kpi {
    case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare, .payback,
      .daysToSecondOrder:
      number.decimal(value, digits: value == value.rounded() ? 0 : 1)
    case .ltvToCac: number.decimal(value, digits: 1)
    default: number.compact(value)
    }
  }

  /// What a figure means.
  public func kpiDefinition(_ kpi: KPI, windowDays: Int) -> String {
    switch kpi {
    case .customerRetentionRate:
      say(
        "Of the customers who were active when the period began, the share who still are at its end. "
          + "Active is who had a purchase in the \(windowDays) days before.",
        "Van de klanten die actief waren toen de periode begon, het deel dat dat aan het "
          + "einde nog is. Actief is wie in de \(windowDays) dagen ervoor iets kocht.")
    case .repeatPurchaseRate:
      say(
        "Of the customers who bought in the period, the share who bought on two or more days of it.",
        "Van de klanten die in de periode kochten, het deel dat op twee of meer dagen ervan "
          + "kocht.")
    case .lifetimeValue:
      say(
        "What a customer has brought so far: average purchases per customer times average margin per "
          + "purchase, over all customers up to the period's end.",
        "Wat een klant tot nu toe heeft opgebracht: gemiddeld aantal aankopen per klant maal "
          + "gemiddelde marge per aankoop, over alle klanten tot het einde van de periode.")
    case .customerAcquisitionCost:
      say(
        "What it cost to win a new customer: the period's marketing spend, divided by the customers who "
          + "bought for the first time in it.",
        "Wat het kostte om een nieuwe klant te winnen: de marketinguitgaven van de periode, "
          + "gedeeld door de klanten die er voor het eerst in kochten.")
    case .ltvToCac:
      say(
        "Lifetime value divided by the cost of acquisition, both over all of history up to the period's "
          + "end. 3 or more is healthy.",
        "Klantwaarde gedeeld door de wervingskosten, beide over de hele historie tot het "
          + "einde van de periode. 3 of meer is gezond.")
    case .payback:
      say(
        "The first month, counted from that of the first purchase, at which the margin of a customer has "
          + "reached the cost of acquisition.",
        "De eerste maand, geteld vanaf die van de eerste aankoop, waarin de marge van een "
          + "klant de wervingskosten heeft bereikt.")
    case .returningRevenueShare:
      say(
        "The part of the period's revenue from customers that came from a second or later purchase.",
        "Het deel van de klantomzet van de periode dat uit een tweede of latere aankoop kwam.")
    case .activeCustomers:
      say(
        "Customers with a purchase in the \(windowDays) days up to the period's end.",
        "Klanten met een aankoop in de \(windowDays) dagen tot het einde van de periode.")
    case .averageOrderValue:
      say(
        "Net revenue of the period's counted orders, divided by their number.",
        "Netto-omzet van de getelde bestellingen van de periode, gedeeld door hun aantal.")
    case .daysToSecondOrder:
      say(
        "The day by which half of the customers have bought a second time, counted from their first "
          + "purchase (Kaplan-Meier: who has not yet is not taken for somebody who never will).",
        "De dag waarop de helft van de klanten een tweede keer heeft gekocht, geteld vanaf "
          + "hun eerste aankoop (Kaplan-Meier: wie het nog niet deed, geldt niet als iemand die "
          + "het nooit zal doen).")
    }
  }

  /// How a figure is computed.
  public func kpiFormula(_ kpi: KPI) -> String {
    switch kpi {
    case .customerRetentionRate:
      say("retained / active at the start", "behouden / actief aan het begin")
    case .repeatPurchaseRate:
      say(
        "customers with 2 or more purchases / customers with any",
        "klanten met 2 of meer aankopen / klanten met een aankoop")
    case .lifetimeValue:
      say("margin of all purchases / customers", "marge van alle aankopen / klanten")
    case .customerAcquisitionCost: say("spend / first-time customers", "uitgaven / nieuwe klanten")
    case .ltvToCac:
      say(
        "lifetime value / (all spend / all customers)",
        "klantwaarde / (alle uitgaven / alle klanten)")
    case .payback:
      say(
        "first month k with cumulative margin per customer >= CAC",
        "eerste maand k met opgetelde marge per klant >= CAC")
    case .returningRevenueShare:
      say(
        "net of returning purchases / net of all purchases",
        "netto van aankopen van terugkerers / netto van alle aankopen")
    case .activeCustomers:
      say(
        "customers with a purchase within the window", "klanten met een aankoop binnen het venster")
    case .averageOrderValue: say("net revenue / orders", "netto-omzet / bestellingen")
    case .daysToSecondOrder:
      say(
        "first day at which the share with a second purchase reaches 1/2",
        "eerste dag waarop het deel met een tweede aankoop 1/2 bereikt")
    }
  }

  /// A part of the flow of customers through a period.
  public func retentionPart(_ part: RetentionPart) -> String {
    switch part {
    case .base: say("Active at the start", "Actief bij begin")
    case .retained: say("Retained", "Behouden")
    case .lost: say("Lost", "Verloren")
    case .firstTime: say("First-time", "Nieuw")
    case .wonBack: say("Won back", "Teruggewonnen")
    case .end: say("Active at the end", "Actief bij einde")
    }
  }

  /// Customers with two or more purchases in a period.
  public var customersWithTwo: String {
    say("Customers with 2 or more purchases", "Klanten met 2 of meer aankopen")
  }
  /// Customers with a purchase in a period.
  public var customersWithOne: String {
    say("Customers with a purchase", "Klanten met een aankoop")
  }
  /// Margin of all of history.
  public var marginToDate: String {
    say("Margin of all their purchases", "Marge van al hun aankopen")
  }
  /// Customers of all of history.
  public var customersToDate: String { say("All customers so far", "Alle klanten tot nu toe") }
  /// Acquisition cost over all of history.
  public var cacToDate: String { say("CAC over all of history", "CAC over de hele historie") }
  /// What acquisition cost over all of history means.
  public var costToDateDefinition: String {
    say(
      "What winning a customer has cost so far: all marketing spend up to the period's end, divided by all "
        + "customers.",
      "Wat het winnen van een klant tot nu toe heeft gekost: alle marketinguitgaven tot "
        + "het einde van de periode, gedeeld door alle klanten.")
  }
  /// Net of returning occasions.
  public var returningNet: String {
    say("Net of returning purchases", "Netto van aankopen van terugkerers")
  }
  /// Net of all occasions.
  public var allNet: String { say("Net of all purchases", "Netto van alle aankopen") }
  /// Net of all counted orders.
  public var shopNet: String {
    say("Net revenue of counted orders", "Netto-omzet van getelde bestellingen")
  }
  /// Counted orders.
  public var shopOrders: String { say("Counted orders", "Getelde bestellingen") }
  /// Customers with a second occasion.
  public var customersWithSecond: String {
    say("Customers with a second purchase", "Klanten met een tweede aankoop")
  }
  /// Customers without one.
  public var customersWithoutSecond: String {
    say("Customers without one yet", "Klanten nog zonder tweede aankoop")
  }
}
