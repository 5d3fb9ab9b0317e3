public import Commerce

/// Customer retention of all periods of one grain, by one of the two rules.
public struct CustomerRetention: Equatable, Sendable {
  /// The rule that says who is a customer at a moment.
  public let rule: RetentionRule
  /// One entry a period, in order of time; none without orders.
  public let periods: [RetentionPeriod]

  /// The retention of a shop, in one pass over the occasions whatever the number of periods.
  public init(of shop: ShopAsOf, grain: PeriodGrain, rule: RetentionRule = .activityWindow) {
    let table = PeriodTable(shop, grain)
    let runs = ActivityRuns(of: shop, table, rule: rule)
    self.rule = rule
    periods = table.periods.enumerated().map { index, period in
      RetentionPeriod(
        period: period, state: CustomerRetention.state(of: period, rule: rule, in: shop),
        base: runs.active[index], end: runs.active[index + 1], retained: runs.stayed[index],
        firstTime: runs.newcomers[index])
    }
  }

  /// How far a period's figures can be relied on, by a rule; a running period is in progress whatever came before.
  static func state(of period: Period, rule: RetentionRule, in shop: ShopAsOf) -> PeriodState {
    if shop.isInProgress(period) { return .inProgress }
    let neededFrom =
      switch rule {
      case .activityWindow: period.start.advanced(by: -shop.activityWindowDays)
      case .orderAgain: period.advanced(by: -1).start
      }
    return shop.firstDay.map { neededFrom < $0 } ?? true ? .leftCensored : .complete
  }
}
