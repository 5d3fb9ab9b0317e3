public import Commerce
public import Metrics

// Two periods compared, and how much hangs on the best customers.
extension Strings {
  /// A period and the one that it is compared with.
  public func comparedPeriods(_ periods: ComparedPeriods) -> String {
    "\(date.period(periods.earlier)) to \(date.period(periods.later))"
  }

  /// The title of the way from one period's net revenue to another's.
  public func bridgeTitle(_ periods: ComparedPeriods) -> String {
    "Net revenue, \(comparedPeriods(periods))"
  }

  /// What a period is compared with.
  public func comparison(_ comparison: PeriodComparison) -> String {
    switch comparison {
    case .periodBefore: "compared with the period before"
    case .yearBefore: "compared with the same period a year before"
    }
  }

  /// What is to be known of the periods; empty where both are whole.
  public func bridgeNote(_ bridge: RevenueBridge) -> String {
    switch bridge.state {
    case .complete: ""
    case .leftCensored: periodState(.leftCensored)
    case .inProgress:
      periodState(.inProgress) + " · "
        + (bridge.periods.isCut ? firstDaysOfEach(bridge.periods) : "against all of the other")
    }
  }

  private func firstDaysOfEach(_ periods: ComparedPeriods) -> String {
    "first \(date.days(periods.laterDayCount)) of each"
  }

  /// A step from one period to the other; where days lie between the two, customers may be known from there.
  public func bridgeStep(_ step: BridgeStep, hasGap: Bool) -> String {
    switch step {
    case .lost: retentionPart(.lost)
    case .less: "Bought for less"
    case .more: "Bought for more"
    case .same: "Bought for the same"
    case .firstTime: retentionPart(.firstTime)
    case .newBetween: "New in between"
    case .wonBack: hasGap ? "Known from before" : retentionPart(.wonBack)
    case .others: "Other orders"
    }
  }

  /// The net revenue of a period, at either end of the way.
  public func netOfPeriod(_ period: Period) -> String { "Net \(date.period(period))" }

  /// What customers bought in a period.
  public func boughtIn(_ period: Period) -> String { "Bought in \(date.period(period))" }

  /// Orders that are no customer's purchase.
  public func ordersNotInCustomers(_ period: Period) -> String {
    "Of nobody known, free or refunded, \(date.period(period))"
  }

  /// The orders of a step.
  public func othersDefinition() -> String {
    "Counted orders that are no customer's purchase: of nobody known, or on a day that adds up to 0 or less."
  }

  /// What a step means.
  public func bridgeDefinition(_ step: BridgeStep?, _ periods: ComparedPeriods) -> String {
    let (from, to) = (date.period(periods.earlier), date.period(periods.later))
    return switch step {
    case nil:
      "Net revenue of all counted orders, and how it came from that of \(from) to that of \(to): less what the "
        + "lost brought, less and more from who bought in both, plus the others of \(to)."
    case .lost: "Bought in \(from), and not in \(to): what they brought in \(from) is gone."
    case .less: "Bought in both, for less in \(to)."
    case .more: "Bought in both, for more in \(to)."
    case .same: "Bought in both, for the same amount."
    case .firstTime: "Bought for the first time of all, in \(to)."
    case .newBetween:
      "Bought in \(to), and for the first time after what counts of \(from) and before \(to)."
    case .wonBack: "Bought in \(to) and before \(from), but not in \(from)."
    case .others: othersDefinition()
    }
  }

  /// How many customers bought in the earlier period, and what became of them.
  public func bridgeCustomers(_ bridge: RevenueBridge) -> [String] {
    func count(_ value: Int) -> String { number.count(value) }
    let between =
      bridge.periods.hasGap ? " + \(count(bridge[.newBetween].customers)) new in between" : ""
    return [
      "\(date.period(bridge.periods.earlier)): \(customers(bridge.earlierCustomers)) = "
        + "\(count(bridge.retained)) bought in both + \(count(bridge[.lost].customers)) lost",
      "\(date.period(bridge.periods.later)): \(customers(bridge.laterCustomers)) = "
        + "\(count(bridge.retained)) bought in both + \(count(bridge[.firstTime].customers)) first-time"
        + between + " + \(count(bridge[.wonBack].customers)) "
        + bridgeStep(.wonBack, hasGap: bridge.periods.hasGap).lowercased(),
    ]
  }

  /// Which days of each period count.
  public func bridgeDays(_ periods: ComparedPeriods) -> String {
    func words(_ days: Range<CalendarDay>) -> String {
      days.isEmpty
        ? Self.dash
        : "\(date.day(days.lowerBound)) to \(date.day(days.upperBound.advanced(by: -1)))"
    }
    return "\(words(periods.earlierDays)), against \(words(periods.laterDays))"
  }

  /// The columns of the steps as a table.
  public func bridgeColumns(_ periods: ComparedPeriods) -> [String] {
    [
      "Step", "Customers", date.period(periods.earlier), date.period(periods.later), "Change",
    ]
  }

  /// The title of how much hangs on the best customers.
  public var concentrationTitle: String { "What the best customers bring" }

  /// The columns of it.
  public var concentrationColumns: [String] {
    ["Best", "In", "Customers", "of net", "of margin"]
  }

  /// A share of the customers.
  public func bestCustomers(_ percent: Int) -> String { "best \(percent) %" }

  /// A share of the customers of a period; of all of history without one.
  public func bestCustomers(_ percent: Int, _ period: Period?) -> String {
    "\(bestCustomers(percent)), \(period.map(date.period) ?? allOfHistory)"
  }

  /// Days up to the as-of day.
  public var allOfHistory: String { "all of history" }

  /// What the best customers brought.
  public func amountOfBest(_ percent: Int, by basis: ValueBasis) -> String {
    "\(basis == .net ? "Net" : "Margin") of the \(bestCustomers(percent)) by it"
  }

  /// What all customers brought.
  public func amountOfAll(_ basis: ValueBasis) -> String {
    basis == .net ? allNet : "Margin of all purchases"
  }

  /// What the share of the best customers means.
  public func concentrationDefinition(_ percent: Int) -> String {
    "Customers ranked by what they brought: by net for the share of net, by margin for that of margin. The "
      + "best \(percent) % are \(percent) of 100 customers, rounded to whole ones (a half up), at least 1. Of "
      + "equal amounts at the edge those are taken whom the store knows longest; the sum is the same."
  }
  /// Says that a share of margin may lie above the whole.
  public var concentrationAboveWhole: String {
    "a share of margin is above 100 % where the others cost more than they bring"
  }

  /// A line of the text report on the best customers.
  func concentrationLine(
    _ percent: Int, _ period: Period?, customers count: Int, net: String, margin: String
  ) -> String {
    "The \(bestCustomers(percent, period)): \(customers(count)), \(net) of net, \(margin) of margin"
  }
}
