public import Commerce
public import Metrics

/// One customer.
extension FigureQuery {
  /// The purchases of a customer, and the days between them.
  public static func customer(
    _ id: Int32, asOf: CalendarDay, purchases: Int, net: Int64, margin: Int64, daysSilent: Int,
    medianGapDays: Double?
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        bought AS (
          SELECT * FROM purchase_occasion
          WHERE customer_id = \(id) AND \(within(nil, asOf))),
        gap AS (
          SELECT days_since_previous AS days, count(*) OVER () AS gaps,
            row_number() OVER (ORDER BY days_since_previous) AS place
          FROM bought WHERE number > 1)
      SELECT count(*) AS purchases, sum(net) AS net, sum(margin) AS margin,
        julianday(\(quoted(asOf))) - julianday(max(day)) AS days_silent,
        (SELECT avg(days) FROM gap
          WHERE place IN ((gaps + 1) / 2, gaps / 2 + 1)) AS median_days
      FROM bought
      """,
      [
        "purchases": Value(purchases), "net": Value(net), "margin": Value(margin),
        "days_silent": Value(daysSilent), "median_days": Value(medianGapDays),
      ]
    ).knowingRefunds(by: asOf)
  }

  /// The scores of a customer.
  public static func scores(
    ofCustomer id: Int32, asOf: CalendarDay, _ scores: RFMCell, _ scoring: RFMScoring = .ranks
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        \(indented(ScoreQuery(asOf: asOf, scoring: scoring).parts(), by: 2))
      SELECT r, f, m, (f + m) / 2 AS fm FROM score WHERE customer_id = \(id)
      """,
      [
        "r": Value(scores.recency), "f": Value(scores.frequency), "m": Value(scores.monetary),
        "fm": Value(scores.frequencyMonetary),
      ]
    ).knowingRefunds(by: asOf)
  }
}
