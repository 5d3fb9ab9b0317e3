public import Commerce
public import Metrics

extension FigureQuery {
  /// What the members of a cell did, as a measure has it, and per member.
  ///
  /// - Parameters:
  ///   - part: what the measure counts or adds up.
  ///   - members: how many the cell is over.
  ///   - figure: the one by the other.
  public static func cohortCell(
    _ group: CohortGroup, step: Int, _ measure: CohortMeasure, asOf: CalendarDay, part: Int64,
    members: Int, figure: Figure<Double>
  ) -> FigureQuery {
    let conditions = CohortConditions(group, step: step, asOf: asOf)
    let age = CohortConditions.step(group.grain)
    let margin = margin(afterGiveaways: group.isAfterGiveaways)
    let (name, sum) =
      switch measure {
      case .retention:
        ("came", "count(DISTINCT customer_id) FILTER (WHERE \(age) = \(step))")
      case .repeaters:
        ("came_again", "count(*) FILTER (WHERE number = 2 AND \(age) <= \(step))")
      case .occasions: ("purchases", "count(*) FILTER (WHERE \(age) <= \(step))")
      case .netRevenue: ("net", "coalesce(sum(net) FILTER (WHERE \(age) = \(step)), 0)")
      case .grossMargin:
        ("margin", "coalesce(sum(\(margin)) FILTER (WHERE \(age) = \(step)), 0)")
      case .lifetimeValue, .ltvToCac:
        ("margin", "coalesce(sum(\(margin)) FILTER (WHERE \(age) <= \(step)), 0)")
      }
    return FigureQuery(
      """
      SELECT *, 1.0 * \(name) / members AS a_member
      FROM (
        SELECT \(sum) AS \(name),
          count(DISTINCT customer_id) AS members
        FROM purchase_occasion
        WHERE \(indented(conditions.isOfMember, by: 2)))
      """,
      columns: [name, "members", "a_member"],
      rows: [[Value(part), Value(members), Value(figure)]]
    ).with(measure.isOfAmounts ? .moved : .known(asOf))
  }

  /// The mean of the cohorts that have completed a step, weighted by their size.
  ///
  /// What is counted up to a step adds up means of steps, each over its own cohorts; where the rows are of all periods it
  /// is that of those who have completed the step. LTV:CAC is over the cohorts with spend alone.
  ///
  /// - Parameters:
  ///   - group: the customers of all periods.
  ///   - first: the first day of the first cohort where the rows are of all periods; nil where they are of one each.
  ///   - afterGiveaways: whether the rows' margin is after what codes that are channels gave away.
  public static func cohortMean(
    of group: CohortGroup, step: Int, _ measure: CohortMeasure, asOf: CalendarDay,
    mean: Figure<Double>, ofAllPeriodsFrom first: CalendarDay? = nil, afterGiveaways: Bool = false
  ) -> FigureQuery? {
    let age = CohortConditions.step(group.grain)
    let margin = margin(afterGiveaways: afterGiveaways)
    let upTo = first == nil ? "=" : "<="
    let (sum, isToDate) =
      switch measure {
      case .retention: ("count(DISTINCT customer_id) FILTER (WHERE \(age) = %)", false)
      case .repeaters: ("count(*) FILTER (WHERE number = 2 AND \(age) <= %)", false)
      case .occasions: ("count(*) FILTER (WHERE \(age) \(upTo) %)", true)
      case .netRevenue: ("coalesce(sum(net) FILTER (WHERE \(age) = %), 0)", false)
      case .grossMargin: ("coalesce(sum(\(margin)) FILTER (WHERE \(age) = %), 0)", false)
      case .lifetimeValue: ("coalesce(sum(\(margin)) FILTER (WHERE \(age) \(upTo) %), 0)", true)
      case .ltvToCac: ("", false)
      }
    guard mean.value != nil else { return nil }
    if measure == .ltvToCac {
      return meanLTVToCAC(of: group, step: step, asOf: asOf, mean: mean, ofAllPeriodsFrom: first)
    }
    let steps = (isToDate && first == nil ? 0...step : step...step).map { step in
      let own = sum.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: "\(step)")
      return """
        SELECT 1.0 * \(own) / count(DISTINCT customer_id) AS a_member
        FROM purchase_occasion
        WHERE \(CohortConditions(group, step: step, asOf: asOf).isOfMember)
        """
    }
    return FigureQuery(
      """
      SELECT sum(a_member) AS mean FROM (
        \(indented(steps.joined(separator: "\nUNION ALL\n"), by: 2)))
      """, ["mean": Value(mean)]
    ).with(measure.isOfAmounts ? .moved : .known(asOf))
  }

  /// The margin of the cohorts, or channels, with spend by the end of a step, by that spend.
  private static func meanLTVToCAC(
    of group: CohortGroup, step: Int, asOf: CalendarDay, mean: Figure<Double>,
    ofAllPeriodsFrom first: CalendarDay?
  ) -> FigureQuery {
    let conditions = CohortConditions(group, step: step, asOf: asOf)
    let last = group.grain.end(ofPeriodsCompleting: step, asOf: asOf).advanced(by: -1)
    var spent = [isAdvertising, within(first, last)]
    if case .named(.channel, let name) = group.value { spent.append("channel = \(quoted(name))") }
    let (ofSpend, ofMembers) =
      first == nil
      ? (
        CohortConditions.period(group.grain, "day"),
        CohortConditions.period(group.grain, "first_day")
      )
      : ("channel", "first_channel")
    return FigureQuery(
      """
      SELECT sum(margin) AS margin, sum(spend) AS spend, 1.0 * sum(margin) / sum(spend) AS mean
      FROM
        (SELECT \(ofMembers) AS cohort,
            coalesce(sum(margin) FILTER (WHERE \(CohortConditions.step(group.grain)) <= \(step)), 0)
              AS margin
          FROM purchase_occasion
          WHERE \(indented(conditions.isOfMember, by: 4))
          GROUP BY 1)
        JOIN (SELECT \(ofSpend) AS cohort, sum(amount) AS spend FROM marketing_spend
          WHERE \(spent.joined(separator: " AND "))
          GROUP BY 1 HAVING sum(amount) > 0)
        USING (cohort)
      """, ["mean": Value(mean)])
  }
}

extension CohortMeasure {
  /// Whether it adds up amounts, which the day of refunds moves; else it counts.
  fileprivate var isOfAmounts: Bool {
    switch self {
    case .retention, .repeaters, .occasions: false
    case .netRevenue, .grossMargin, .lifetimeValue, .ltvToCac: true
    }
  }
}
