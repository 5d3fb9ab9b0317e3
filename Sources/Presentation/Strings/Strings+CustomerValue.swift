public import Commerce
public import Metrics

extension Strings {
  /// What the panel is about.
  public func valueScope(asOf day: CalendarDay, knownCosts: Double?) -> String {
    let words = "all of history up to \(date.day(day))"
    guard let knownCosts, knownCosts < 0.5 else { return words }
    // Below a tile this stands beside a breadcrumb.
    return costsKnown(share: knownCosts) + " · up to \(date.day(day))"
  }
  /// The table of channels.
  public var channelsTitle: String { "By channel" }
  /// What a channel's customers are.
  public var channelsNote: String { "channel of the first purchase" }
  /// The table of cohorts.
  public var cohortsTitle: String { "By cohort" }
  /// What the marks of ratios and cohorts mean.
  public var cohortsNote: String { "▲ 3 : 1, ▼ below 1 : 1, * runs" }
  /// The curve.
  public var curveTitle: String { "Margin per customer" }
  /// The curve's name.
  public var marginSeries: String { "margin" }
  /// The line at the cost of acquisition.
  public func cacLine(_ amount: String) -> String { "CAC \(amount)" }
  /// Heads cohorts.
  public var cohortColumn: String { "Cohort" }
  /// Heads the numbers of customers of cohorts.
  public var sizeColumn: String { "Size" }
  /// Heads months since the first order.
  public var monthColumn: String { "Month" }
  /// Heads the difference to the cost of acquisition.
  public var againstCac: String { "less CAC" }
  /// When a customer has paid for the own acquisition.
  public func paybackWords(_ month: Figure<Int>) -> String {
    switch month {
    case .value(let month): "payback \(months(month))"
    case .undefined(let reason): "payback \(Strings.dash) (\(self.reason(reason)))"
    }
  }
  /// The same where there is little room, with the month as the curve's axis writes it.
  public func shortPayback(_ month: Figure<Int>) -> String {
    "payback " + (month.value.map { "M\($0)" } ?? Strings.dash)
  }
  /// A cohort's name.
  public func cohortName(_ month: Period) -> String { "Cohort \(date.period(month))" }
  /// Customers of a channel.
  public var channelCustomers: String { "Customers of the channel" }
  /// Customers of a cohort.
  public var cohortCustomers: String { "Customers of the cohort" }
  /// What a channel's figures mean.
  public var channelDefinition: String {
    "The customers whose first purchase came through the channel, the margin they have brought so far, "
      + "and the spend in the channel."
  }
  /// What a cohort's figures mean.
  public var cohortValueDefinition: String {
    "The customers whose first purchase lies in the month, the margin they have brought so far, and "
      + "the spend of that month. Payback is the first month after which the margin per member has "
      + "reached the CAC; month 0 is that of the first purchase."
  }
  /// What the curve means.
  public var curveDefinition: String {
    "What a customer has brought, on average, by the end of each month after the first purchase; only "
      + "months that a cohort has complete are counted. It crosses the CAC at the payback."
  }
  /// Costs that are not known count as 0.
  public func costsCountAsZero(_ known: Double) -> String {
    "unknown costs: they count as 0, so margin is too high; \(costsKnown(share: known)) of the orders"
  }
}
