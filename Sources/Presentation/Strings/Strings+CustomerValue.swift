public import Commerce
public import Metrics

extension Strings {
  /// What a panel is about that looks at all of history.
  ///
  /// - Parameter basis: what its value is counted in, where that can be chosen.
  public func valueScope(
    _ basis: ValueBasis? = nil, asOf day: CalendarDay, knownCosts: Double?
  ) -> String {
    let unit = basis.map { "in \(basisName($0)) · " } ?? ""
    guard let knownCosts, knownCosts < 0.5 else {
      return unit + "all of history up to \(date.day(day))"
    }
    // Below a tile this stands beside a breadcrumb.
    return unit + costsKnown(share: knownCosts) + " · up to \(date.day(day))"
  }
  /// What value is counted in.
  public func basisName(_ basis: ValueBasis) -> String {
    switch basis {
    case .margin: "margin"
    case .net: "net"
    }
  }
  /// The same as a heading.
  public func basisTitle(_ basis: ValueBasis) -> String {
    switch basis {
    case .margin: "Margin"
    case .net: "Net"
    }
  }
  /// The basis was changed.
  public func basisChosen(_ basis: ValueBasis) -> String {
    switch basis {
    case .margin: "What customers bring is counted as margin: net less the cost of goods"
    case .net: "What customers bring is counted as net revenue, of which goods are still to be paid"
    }
  }
  /// The table of channels.
  public var channelsTitle: String { "By channel" }
  /// What a channel's customers are.
  public var channelsNote: String { "channel of the first purchase" }
  /// The table of cohorts.
  public var cohortsTitle: String { "By cohort" }
  /// What the marks of ratios and cohorts mean.
  public var cohortsNote: String { "▲ 3 : 1, ▼ below 1 : 1, * runs" }
  /// All channels together.
  public var wholeShop: String { "Shop" }
  /// The curve.
  public func curveTitle(_ basis: ValueBasis) -> String { "\(basisTitle(basis)) per customer" }
  /// A month of the curve, with the ends of its 95 % interval.
  public func curveMonth(_ month: Int, _ amount: String, _ interval: (String, String)?) -> String {
    "M\(month): \(amount)" + (interval.map { " (\($0.0) – \($0.1))" } ?? "")
  }
  /// The line at the cost of acquisition.
  public func cacLine(_ amount: String) -> String { "CAC \(amount)" }
  /// The line at the cost of acquisition with fixed costs.
  public func allInCacLine(_ amount: String) -> String { "\(allInCac) \(amount)" }
  /// The cost of acquisition with fixed costs.
  public var allInCac: String { "all-in CAC" }
  /// The line at the shop's own target.
  public func targetLine(_ value: String) -> String { "\(target) \(value)" }
  /// The line at which LTV:CAC is healthy.
  public var healthyLine: String { "3 : 1" }
  /// Heads what a customer may cost at most.
  public func atMostColumn(_ months: Int) -> String { "At most, M\(months)" }
  /// Whether the cost lies under what it may be, with a sign.
  public func costStanding(isUnder: Bool) -> String { isUnder ? "under ▲" : "over ▼" }
  /// What a customer may cost at most.
  public func highestCost(_ amount: String, months: Int) -> String {
    "CAC may be \(amount) at most to be paid back by month \(months)"
  }
  /// That can't be told.
  public func noHighestCost(months: Int) -> String {
    "CAC at most, to be paid back by month \(months): \(Strings.dash)"
  }
  /// How far the cost lies from what it may be.
  public func costAgainstLimit(_ difference: String, isUnder: Bool) -> String {
    isUnder ? "it is \(difference) under that" : "it is \(difference) over that"
  }
  /// The table of days since the first purchase.
  public var horizonsTitle: String { "By days since the first purchase" }
  /// Who is in it.
  public var horizonsNote: String { "known for that long" }
  /// Heads the days.
  public var horizonColumn: String { "Within" }
  /// Heads those who have not been known for so long.
  public var tooYoungColumn: String { "Too young" }
  /// What customers bring within some days.
  public func horizonName(_ days: Int) -> String { "Within \(date.days(days))" }
  /// Customers known for so long.
  public func matureCustomers(_ days: Int) -> String { "Customers known for \(date.days(days))" }
  /// What they brought within the days.
  public func broughtWithin(_ basis: ValueBasis, days: Int) -> String {
    "\(basisTitle(basis)) within \(date.days(days)) of the first purchase"
  }
  /// What all purchases brought.
  public func broughtToDate(_ basis: ValueBasis) -> String {
    basis == .margin ? marginToDate : "Net of all their purchases"
  }
  /// Who is no part of a horizon.
  public func tooYoung(_ count: Int, days: Int) -> String {
    "\(customers(count)) known for less than \(date.days(days))"
  }
  /// Heads cohorts.
  public var cohortColumn: String { "Cohort" }
  /// Heads the numbers of customers of cohorts.
  public var sizeColumn: String { "Size" }
  /// Heads months since the first order.
  public var monthColumn: String { "Month" }
  /// Heads the difference to the cost of acquisition.
  public var againstCac: String { "less CAC" }
  /// When customers have paid for their acquisition, and between which months that may lie.
  public func paybackWords(_ payback: Payback) -> String {
    switch payback.month {
    case .value(let month):
      // A month that is sure is not worth an interval.
      let span = span(of: payback, month)
      return "payback \(months(month))" + (span.map { " (\($0))" } ?? "")
    case .undefined(.notPaidBack) where payback.lastMonth >= 0:
      return "payback after month \(payback.lastMonth)"
    case .undefined(let reason): return "payback \(Strings.dash) (\(self.reason(reason)))"
    }
  }
  /// The same where there is little room, with the month as the curve's axis writes it.
  public func shortPayback(_ payback: Payback) -> String { "payback " + paybackSpan(payback) }
  /// The month of a payback and those between which it may lie: `M3 2–5`, `M3 2+` where the last is not known yet,
  /// `> M5` where it has not come in the months that are known.
  public func paybackSpan(_ payback: Payback) -> String {
    switch payback.month {
    case .value(let month):
      return "M\(month)" + (span(of: payback, month).map { " " + $0 } ?? "")
    case .undefined(.notPaidBack) where payback.lastMonth >= 0: return "> M\(payback.lastMonth)"
    case .undefined: return Strings.dash
    }
  }
  /// The months between which a payback may lie; nil where it lies in one, or nothing is known of it.
  private func span(of payback: Payback, _ month: Int) -> String? {
    guard let earliest = payback.earliest else { return nil }
    guard let latest = payback.latest else { return "\(earliest)+" }
    return earliest == latest ? nil : "\(earliest)–\(latest)"
  }
  /// A cohort's name.
  public func cohortName(_ month: Period) -> String { "Cohort \(date.period(month))" }
  /// Customers of a channel.
  public var channelCustomers: String { "Customers of the channel" }
  /// Customers of a cohort.
  public var cohortCustomers: String { "Customers of the cohort" }
  /// What a channel's figures mean.
  public func channelDefinition(_ basis: ValueBasis) -> String {
    "The customers whose first purchase came through the channel, the \(basisName(basis)) they have brought "
      + "so far, and the spend in the channel. " + intervalDefinition
  }
  /// What a cohort's figures mean.
  public func cohortValueDefinition(_ basis: ValueBasis) -> String {
    "The customers whose first purchase lies in the month, the \(basisName(basis)) they have brought so far, and "
      + "the spend of that month. Payback is the first month after which the \(basisName(basis)) per member has "
      + "reached the CAC; month 0 is that of the first purchase. " + intervalDefinition
  }
  /// What customers of a horizon are.
  public func horizonDefinition(_ basis: ValueBasis, days: Int) -> String {
    "The customers whose first purchase lies \(date.days(days)) back or more, the \(basisName(basis)) they brought "
      + "within \(date.days(days)) of it, that day included, and all spend up to the last day on which one of them "
      + "came."
  }
  /// What the curve means.
  public func curveDefinition(_ basis: ValueBasis) -> String {
    "What a customer has brought, on average, by the end of each month after the first purchase, in "
      + "\(basisName(basis)); only months that a cohort has complete are counted. It crosses the CAC at the "
      + "payback. " + intervalDefinition
  }
  private var intervalDefinition: String {
    "The months behind a payback are those between which it lies in 19 of 20 cases: the curve's 95 % band crosses "
      + "the CAC in them."
  }
  /// What CAC is not made of.
  public var leftOutOfCac: String {
    "spend that keeps customers, and of CAC also fixed costs: all-in CAC has these. A column “purpose” of the "
      + "file says what spend is for, or stamgast shop retention-channels and fixed-cost-channels"
  }
  /// Costs that are not known count as 0.
  public func costsCountAsZero(_ known: Double) -> String {
    "unknown costs: they count as 0, so margin is too high; \(costsKnown(share: known)) of the orders"
  }
  /// Heads what spend is for.
  public var purposeColumn: String { "For" }
  /// What spend is for.
  public func spendPurpose(_ purpose: SpendPurpose) -> String {
    switch purpose {
    case .unknown: "not said"
    case .acquisition: "new customers"
    case .retention: "keeping customers"
    case .fixed: "fixed costs"
    }
  }
  /// Heads what a figure may be compared with.
  public var comparedWith: String { "Compared with" }
  /// The shop's own figures of a year before.
  public func yearBefore(_ day: CalendarDay, _ figures: [String]) -> String {
    "the shop itself on \(date.day(day)): " + figures.joined(separator: ", ")
  }
  /// What others publish of a figure, a line each, with their doubts.
  public func publishedElsewhere(_ figure: BenchmarkFigure) -> [String] {
    Benchmark.allCases.filter { $0.figure == figure }.map {
      let words = benchmark($0)
      return
        "\(benchmarkFigure(figure)) elsewhere: \(words.value). \(words.definition); \(words.sample). "
        + caveat(words.caveat) + " (\(words.source))"
    }
  }
}
