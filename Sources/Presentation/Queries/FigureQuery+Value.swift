public import Commerce
public import Metrics

/// What customers bring and cost, over all of history.
extension FigureQuery {
  /// Margin per customer.
  public static func lifetimeValue(
    asOf: CalendarDay, margin: Int64, customers: Int, value: Figure<Double>
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT
        coalesce(sum(margin), 0) AS margin,
        count(DISTINCT customer_id) AS customers,
        1.0 * sum(margin) / count(DISTINCT customer_id) AS ltv
      FROM purchase_occasion
      WHERE \(within(nil, asOf))
      """,
      ["margin": Value(margin), "customers": Value(customers), "ltv": Value(value)])
  }

  /// Spend per customer.
  public static func costToDate(
    asOf: CalendarDay, spend: Figure<Int64>, customers: Int
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * spend / customers AS cac
      FROM
        (SELECT \(amount(spend)) AS spend FROM marketing_spend
          WHERE \(isAdvertising) AND \(within(nil, asOf))),
        (SELECT count(DISTINCT customer_id) AS customers FROM purchase_occasion
          WHERE \(within(nil, asOf)))
      """,
      [
        "spend": Value(spend), "customers": Value(customers),
        "cac": spend.value.map { Value($0, per: customers) } ?? .null,
      ])
  }

  /// Margin and spend per customer, and the one by the other.
  public static func valueAndCost(
    asOf: CalendarDay, margin: Int64, customers: Int, spend: Figure<Int64>,
    value: Figure<Double>, cost: Figure<Double>, ratio: Figure<Double>
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * margin / customers AS ltv, 1.0 * spend / customers AS cac,
        iif(customers > 0, 1.0 * margin / spend, NULL) AS ltv_to_cac
      FROM
        (SELECT coalesce(sum(margin), 0) AS margin,
            count(DISTINCT customer_id) AS customers
          FROM purchase_occasion WHERE \(within(nil, asOf))),
        (SELECT \(amount(spend)) AS spend FROM marketing_spend
          WHERE \(isAdvertising) AND \(within(nil, asOf)))
      """,
      [
        "margin": Value(margin), "customers": Value(customers), "spend": Value(spend),
        "ltv": Value(value), "cac": Value(cost), "ltv_to_cac": Value(ratio),
      ])
  }

  /// The first month after that of the first purchase by which customers have brought what they cost.
  ///
  /// - Parameters:
  ///   - channel: whose customers are meant; all without one.
  ///   - spend: what was spent on them.
  public static func payback(
    asOf: CalendarDay, _ month: Figure<Int>, _ basis: ValueBasis = .margin,
    channel: String? = nil, spend: Figure<Int64>
  ) -> FigureQuery {
    let isChosen = channel.map { "first_channel = \(quoted($0)) AND " } ?? ""
    let isSpent = channel.map { "channel = \(quoted($0)) AND " } ?? ""
    let running = Period(.month, containing: asOf)
    let end = running.lastDay == asOf ? running.end : running.start
    return FigureQuery(
      """
      WITH
        cohort AS (
          SELECT cohort AS month, count(DISTINCT customer_id) AS customers
          FROM purchase_occasion
          WHERE \(isChosen)number = 1 AND \(within(nil, asOf))
          GROUP BY cohort),
        brought AS ( -- in months that are over
          SELECT months_since_first AS k, sum(\(basis.brought)) AS value
          FROM purchase_occasion WHERE \(isChosen)day < \(quoted(end)) GROUP BY k),
        step AS ( -- per customer of the cohorts that have seen the month
          SELECT k, 1.0 * brought.value / (SELECT sum(customers) FROM cohort
            WHERE date(month || '-01', (k + 1) || ' months') <= \(quoted(end))) AS value
          FROM brought),
        curve AS (
          SELECT k, sum(value) OVER (ORDER BY k) AS value FROM step),
        cost AS (
          SELECT 1.0 * (SELECT \(amount(spend)) FROM marketing_spend
              WHERE \(isSpent)\(isAdvertising) AND \(within(nil, asOf)))
            / (SELECT sum(customers) FROM cohort) AS cac)
      SELECT min(k) AS payback_month FROM curve, cost WHERE value >= cac
      """, ["payback_month": Value(month)])
  }

  /// The first month after its own by which a cohort has brought what was spent in its month; the running one counts.
  public static func payback(
    ofCohort cohort: Period, asOf: CalendarDay, _ month: Figure<Int>, _ spend: Figure<Int64>,
    _ basis: ValueBasis
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        step AS (
          SELECT months_since_first AS k, sum(\(basis.brought)) AS value
          FROM purchase_occasion
          WHERE cohort = \(quoted(cohort)) AND \(within(nil, asOf)) GROUP BY k),
        curve AS (
          SELECT k, sum(value) OVER (ORDER BY k) AS value FROM step)
      SELECT min(k) AS payback_month FROM curve
      WHERE value >= (SELECT \(amount(spend)) FROM marketing_spend
        WHERE \(isAdvertising) AND \(within(cohort.start, min(cohort.lastDay, asOf))))
      """, ["payback_month": Value(month)])
  }
}
