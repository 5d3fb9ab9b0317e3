public import Commerce
public import Metrics

/// Two periods compared, and what the best customers bring.
extension FigureQuery {
  /// The steps from one period to the other that have customers, those of either period, and the net of all orders of either.
  public static func bridge(_ bridge: RevenueBridge) -> [FigureQuery] {
    let days = BridgeDays(bridge.periods)
    let steps = BridgeStep.allCases.filter { bridge[$0].customers > 0 }
      .sorted { $0.rawValue < $1.rawValue }
    return [
      FigureQuery(
        """
        SELECT step, count(*) AS customers, sum(earlier) AS earlier, sum(later) AS later,
          sum(later) - sum(earlier) AS change
        FROM (
          \(indented(days.steps, by: 2)))
        WHERE step IS NOT NULL
        GROUP BY step ORDER BY step
        """, columns: ["step", "customers", "earlier", "later", "change"],
        rows: steps.map {
          [
            .text($0.rawValue), Value(bridge[$0].customers), Value(bridge[$0].earlierNet),
            Value(bridge[$0].laterNet), Value(bridge[$0].change),
          ]
        }),
      FigureQuery(
        """
        SELECT count(*) FILTER (WHERE step IN ('less', 'more', 'same')) AS in_both,
          count(*) FILTER (WHERE step IN ('less', 'more', 'same', 'lost')) AS earlier_customers,
          count(*) FILTER (WHERE step NOT IN ('lost', 'paidBack')) AS later_customers
        FROM (
          \(indented(days.steps, by: 2)))
        """,
        [
          "in_both": Value(bridge.retained), "earlier_customers": Value(bridge.earlierCustomers),
          "later_customers": Value(bridge.laterCustomers),
        ]),
      FigureQuery(
        """
        SELECT
          coalesce(sum(net) FILTER (WHERE \(days.earlier)), 0) AS earlier,
          coalesce(sum(net) FILTER (WHERE \(days.later)), 0) AS later
        FROM counted_order
        """, ["earlier": Value(bridge.earlierNet), "later": Value(bridge.laterNet)]),
    ]
  }

  /// What the best customers of some days brought, and all; of all days up to the as-of day without any.
  public static func concentration(
    _ concentration: Concentration, _ top: Concentration.Top, on days: Range<CalendarDay>?,
    asOf: CalendarDay
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        buyer AS (
          SELECT sum(net) AS net, sum(margin) AS margin,
            row_number() OVER (ORDER BY sum(net) DESC) AS by_net,
            row_number() OVER (ORDER BY sum(margin) DESC) AS by_margin
          FROM purchase_occasion
          WHERE \(within(days, asOf: asOf))
          GROUP BY customer_id HAVING max(orders) > 0),
        edge AS (SELECT max(1, (count(*) * \(top.percent) + 50) / 100) AS best FROM buyer)
      SELECT
        count(*) FILTER (WHERE by_net <= best) AS best, count(*) AS customers,
        sum(net) FILTER (WHERE by_net <= best) AS best_net, sum(net) AS net,
        iif(sum(net) > 0,
          total(net) FILTER (WHERE by_net <= best) / sum(net), NULL) AS net_share,
        sum(margin) FILTER (WHERE by_margin <= best) AS best_margin, sum(margin) AS margin,
        iif(sum(margin) > 0,
          total(margin) FILTER (WHERE by_margin <= best) / sum(margin), NULL) AS margin_share
      FROM buyer, edge
      """,
      [
        "best": Value(top.customers), "customers": Value(concentration.customers),
        "best_net": Value(top.net), "net": Value(concentration.net),
        "net_share": Value(top.netShare), "best_margin": Value(top.margin),
        "margin": Value(concentration.margin), "margin_share": Value(top.marginShare),
      ])
  }
}

/// The days of two compared periods in SQL.
struct BridgeDays {
  private let periods: ComparedPeriods

  init(_ periods: ComparedPeriods) {
    self.periods = periods
  }

  var earlier: String { within(periods.earlierDays) }
  var later: String { within(periods.laterDays) }

  /// Each customer with the step; without one for whom neither period has anything.
  var steps: String {
    """
    SELECT customer_id, earlier, later,
      CASE
        WHEN came_earlier AND came_later
          THEN iif(earlier > later, 'less', iif(earlier < later, 'more', 'same'))
        WHEN came_earlier THEN 'lost'
        WHEN NOT came_later THEN iif(earlier = 0 AND later = 0, NULL, 'paidBack')
        WHEN first_day >= \(quoted(periods.laterDays.lowerBound)) THEN 'firstTime'
        WHEN first_day >= \(quoted(periods.earlierDays.upperBound)) THEN 'newBetween'
        ELSE 'wonBack'
      END AS step
    FROM (
      SELECT customer_id, min(first_day) AS first_day,
        coalesce(sum(net) FILTER (WHERE \(earlier)), 0) AS earlier,
        coalesce(sum(net) FILTER (WHERE \(later)), 0) AS later,
        total(orders) FILTER (WHERE \(earlier)) > 0 AS came_earlier,
        total(orders) FILTER (WHERE \(later)) > 0 AS came_later
      FROM purchase_occasion GROUP BY customer_id)
    """
  }
}

/// Some days up to the as-of day, as a condition; all of them without any.
func within(_ days: Range<CalendarDay>?, asOf: CalendarDay) -> String {
  guard let days else { return within(nil, asOf) }
  return within(days.lowerBound..<max(days.lowerBound, min(days.upperBound, asOf.advanced(by: 1))))
}

/// The days before an end, as a condition.
private func within(_ days: Range<CalendarDay>) -> String {
  within(days.lowerBound, days.upperBound.advanced(by: -1))
}
