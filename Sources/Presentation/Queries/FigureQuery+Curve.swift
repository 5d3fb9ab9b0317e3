public import Commerce
public import Metrics

/// What customers have brought by months since their first purchase.
extension FigureQuery {
  /// Each month of the curve of all customers, or of a channel's: those who have completed it, what one of them has
  /// brought by its end, and the highest that was up to then, which is what one may cost to be paid back by it.
  ///
  /// The ends of a payback's interval follow from these values and their standard errors.
  public static func valueCurve(
    _ curve: ValueCurve, _ basis: ValueBasis, asOf: CalendarDay, channel: String? = nil
  ) -> FigureQuery? {
    guard !curve.points.isEmpty else { return nil }
    let isChosen = channel.map { "first_channel = \(quoted($0)) AND " } ?? ""
    let running = Period(.month, containing: asOf)
    let end = running.lastDay == asOf ? running.end : running.start
    return FigureQuery(
      """
      WITH RECURSIVE
        month (k) AS (
          SELECT 0 UNION ALL SELECT k + 1 FROM month WHERE k < \(curve.points.count - 1)),
        cohort AS (
          SELECT cohort AS month, count(DISTINCT customer_id) AS customers
          FROM purchase_occasion WHERE \(isChosen)number = 1 AND \(within(nil, asOf))
          GROUP BY cohort),
        brought AS ( -- in months that are over
          SELECT months_since_first AS k, sum(\(basis.brought)) AS value
          FROM purchase_occasion WHERE \(isChosen)day < \(quoted(end)) GROUP BY k),
        step AS (
          SELECT month.k, coalesce(brought.value, 0) AS value,
            (SELECT sum(customers) FROM cohort
              WHERE date(cohort.month || '-01', (month.k + 1) || ' months') <= \(quoted(end)))
              AS customers
          FROM month LEFT JOIN brought ON brought.k = month.k),
        curve AS (
          SELECT k, customers, sum(1.0 * value / customers) OVER (ORDER BY k) AS value
          FROM step)
      SELECT k, customers, value, max(value) OVER (ORDER BY k) AS highest FROM curve ORDER BY k
      """, columns: ["k", "customers", "value", "highest"],
      rows: curve.points.indices.map { k in
        [
          Value(k), Value(curve.points[k].customers), .number(curve.points[k].value),
          Value(curve.points[...k].map(\.value).max()),
        ]
      })
  }

  /// Each month of the curve of a cohort: what one of its members has brought by its end; the running month counts.
  public static func valueCurve(
    ofCohort month: Period, _ curve: ValueCurve, _ basis: ValueBasis, asOf: CalendarDay
  ) -> FigureQuery? {
    guard let members = curve.points.first?.customers else { return nil }
    return FigureQuery(
      """
      WITH RECURSIVE
        month (k) AS (
          SELECT 0 UNION ALL SELECT k + 1 FROM month WHERE k < \(curve.points.count - 1)),
        bought AS (
          SELECT * FROM purchase_occasion
          WHERE cohort = \(quoted(month)) AND \(within(nil, asOf))),
        brought AS (
          SELECT months_since_first AS k, sum(\(basis.brought)) AS value FROM bought GROUP BY k)
      SELECT month.k, customers,
        1.0 * sum(coalesce(brought.value, 0)) OVER (ORDER BY month.k) / customers AS value
      FROM month LEFT JOIN brought ON brought.k = month.k,
        (SELECT count(DISTINCT customer_id) AS customers FROM bought)
      ORDER BY month.k
      """, columns: ["k", "customers", "value"],
      rows: curve.points.indices.map {
        [Value($0), Value(members), .number(curve.points[$0].value)]
      })
  }
}
