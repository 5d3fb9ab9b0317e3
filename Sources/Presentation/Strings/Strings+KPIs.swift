public import Commerce
public import Metrics

extension Strings {
  /// The name of a figure of the overview.
  public func kpiName(_ kpi: KPI) -> String {
    switch kpi {
    case .customerRetentionRate: "Retention (CRR)"
    case .repeatPurchaseRate: "Repeat in period"
    case .lifetimeValue: "LTV to date"
    case .customerAcquisitionCost: "CAC of period"
    case .ltvToCac: "LTV:CAC to date"
    case .payback: "Payback to date"
    case .returningRevenueShare: "Returning share"
    case .activeCustomers: "Active customers"
    case .averageOrderValue: "Order value (AOV)"
    case .daysToSecondOrder: "To second order"
    }
  }

  /// The same over all of history.
  public func kpiNameOfHistory(_ kpi: KPI) -> String {
    switch kpi {
    case .repeatPurchaseRate: "Bought again"
    case .lifetimeValue, .customerAcquisitionCost, .ltvToCac, .payback: kpiShortName(kpi)
    default: kpiName(kpi)
    }
  }

  /// The same where it is narrow.
  public func kpiShortName(_ kpi: KPI) -> String {
    switch kpi {
    case .customerRetentionRate: "CRR"
    case .repeatPurchaseRate: "Repeat"
    case .lifetimeValue: "LTV"
    case .customerAcquisitionCost: "CAC"
    case .ltvToCac: "LTV:CAC"
    case .payback: "Payback"
    case .returningRevenueShare: "Returning"
    case .activeCustomers: "Active"
    case .averageOrderValue: "AOV"
    case .daysToSecondOrder: "2nd order"
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
  public func months(_ month: Int) -> String { month == 0 ? "month 0" : "month \(month)" }

  /// What a figure changed by, with its sign and an arrow.
  public func kpiChange(_ kpi: KPI, from before: Double, to value: Double, _ currency: Currency?)
    -> String
  {
    let size = abs(value - before)
    let text =
      switch kpi {
      case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare:
        number.decimal(size * 100, digits: 1) + " pt"
      case .lifetimeValue, .customerAcquisitionCost, .averageOrderValue:
        number.money(size, currency)
      case .ltvToCac: number.decimal(size, digits: 1)
      case .payback: size == 1 ? "1 month" : "\(Int(size)) months"
      case .activeCustomers: number.count(Int(size))
      case .daysToSecondOrder: date.days(Int(size))
      }
    // What rounds to nothing is no change.
    let changes = text.contains { ("1"..."9").contains($0) }
    return "\(!changes ? "=" : value > before ? "▲" : "▼") \(text)"
  }

  /// What a change is measured from.
  public func since(_ period: String) -> String { "vs \(period)" }
  /// The running period's figure.
  public func soFar(_ text: String) -> String { "so far \(text)" }
  /// A target.
  public var target: String { "target" }
  /// A figure over the periods.
  public func history(of figure: String) -> String { "\(figure) over time" }
  /// All figures over the periods, with what the marks mean.
  public var allFigures: String { "All figures (* still runs, ~ history too short)" }
  /// The data begins too late to know everybody at the period's start.
  public var incompleteStart: String { "history too short to be sure" }
  /// No order counts.
  public var noCountedOrders: String {
    "No order up to this day counts. Panel 0 tells which orders there are, and why they do not count."
  }
  /// Heads the periods of a table.
  public func grainColumn(_ grain: PeriodGrain) -> String {
    switch grain {
    case .month: "Month"
    case .quarter: "Quarter"
    case .year: "Year"
    }
  }
  /// Which period the overview is about.
  public func overviewScope(_ period: Period) -> String {
    "\(date.period(period)), against the period before and a year ago"
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
    case .payback: "months"
    case .activeCustomers: "customers"
    case .daysToSecondOrder: "days"
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
      "Of the customers who were active when the period began, the share who still are at its end. "
        + "Active is who had a purchase in the \(windowDays) days before."
    case .repeatPurchaseRate:
      "Of the customers who bought in the period, the share who bought on two or more days of it."
    case .lifetimeValue:
      "What a customer has brought so far: average purchases per customer times average margin per "
        + "purchase, over all customers up to the period's end."
    case .customerAcquisitionCost:
      "What it cost to win a new customer: the period's marketing spend, divided by the customers who "
        + "bought for the first time in it."
    case .ltvToCac:
      "Lifetime value divided by the cost of acquisition, both over all of history up to the period's "
        + "end. 3 or more is healthy."
    case .payback:
      "The first month, counted from that of the first purchase, at which the margin of a customer has "
        + "reached the cost of acquisition."
    case .returningRevenueShare:
      "The part of the period's revenue from customers that came from a second or later purchase."
    case .activeCustomers:
      "Customers with a purchase in the \(windowDays) days up to the period's end."
    case .averageOrderValue:
      "Net revenue of the period's counted orders, divided by their number."
    case .daysToSecondOrder:
      "The day by which half of the customers have bought a second time, counted from their first "
        + "purchase (Kaplan-Meier: who has not yet is not taken for somebody who never will)."
    }
  }

  /// How a figure is computed.
  public func kpiFormula(_ kpi: KPI) -> String {
    switch kpi {
    case .customerRetentionRate: "retained / active at the start"
    case .repeatPurchaseRate: "customers with 2 or more purchases / customers with any"
    case .lifetimeValue: "margin of all purchases / customers"
    case .customerAcquisitionCost: "spend / first-time customers"
    case .ltvToCac: "lifetime value / (all spend / all customers)"
    case .payback: "first month k with cumulative margin per customer >= CAC"
    case .returningRevenueShare: "net of returning purchases / net of all purchases"
    case .activeCustomers: "customers with a purchase within the window"
    case .averageOrderValue: "net revenue / orders"
    case .daysToSecondOrder: "first day at which the share with a second purchase reaches 1/2"
    }
  }

  /// Why a figure is undefined.
  public func reason(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noCustomersAtStart: "nobody was active at the start"
    case .noOrders: "no orders"
    case .noCustomers: "no customers"
    case .noOccasions: "no purchases"
    case .noMargin: "no margin in all"
    case .noSpend: "no marketing spend known"
    case .spendNotSplit: "spend is known by channel and day only"
    case .nothingSpent: "nothing was spent on them"
    case .noNewCustomers: "no new customers"
    case .notPaidBack: "not paid back yet"
    case .halfNotReached: "fewer than half came back yet"
    case .noRepeaters: "nobody came back yet"
    case .nobodyObservable: "nobody known for that long"
    case .noCosts: "no costs"
    case .tooFewToCompare: "too few to compare"
    case .nothingVaries: "nothing varies"
    case .fewerThan50Repeaters: "fewer than 50 customers came back"
    case .degenerate: "too much alike to tell what comes"
    case .valueFollowsFrequency: "who buys more often spends differently"
    case .nothingRefilled: "no product was bought again often enough"
    case .noRewards: "no rewards are set"
    case .costNotSet: "cost not set"
    case .costsAllMargin: "never pays"
    }
  }

  /// A part of the flow of customers through a period.
  public func retentionPart(_ part: RetentionPart) -> String {
    switch part {
    case .base: "Active at the start"
    case .retained: "Retained"
    case .lost: "Lost"
    case .firstTime: "First-time"
    case .wonBack: "Won back"
    case .end: "Active at the end"
    }
  }

  /// Customers with two or more purchases in a period.
  public var customersWithTwo: String { "Customers with 2 or more purchases" }
  /// Customers with a purchase in a period.
  public var customersWithOne: String { "Customers with a purchase" }
  /// Margin of all of history.
  public var marginToDate: String { "Margin of all their purchases" }
  /// Customers of all of history.
  public var customersToDate: String { "All customers so far" }
  /// Acquisition cost over all of history.
  public var cacToDate: String { "CAC over all of history" }
  /// What acquisition cost over all of history means.
  public var costToDateDefinition: String {
    "What winning a customer has cost so far: all marketing spend up to the period's end, divided by all "
      + "customers."
  }
  /// Net of returning occasions.
  public var returningNet: String { "Net of returning purchases" }
  /// Net of all occasions.
  public var allNet: String { "Net of all purchases" }
  /// Net of all counted orders.
  public var shopNet: String { "Net revenue of counted orders" }
  /// Counted orders.
  public var shopOrders: String { "Counted orders" }
  /// Customers with a second occasion.
  public var customersWithSecond: String { "Customers with a second purchase" }
  /// Customers without one.
  public var customersWithoutSecond: String { "Customers without one yet" }
}
