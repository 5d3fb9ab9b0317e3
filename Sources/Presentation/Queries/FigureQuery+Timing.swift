public import Commerce
public import Metrics

/// When customers buy again.
extension FigureQuery {
  /// Of those known for so many days, those who have come again within them.
  public static func secondPurchase(_ share: SecondOrderShare, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * came_again / known AS share
      FROM (
        SELECT
          count(*) FILTER (WHERE number = 2 AND days_since_first <= \(share.days)) AS came_again,
          count(*) FILTER (WHERE number = 1) AS known
        FROM purchase_occasion
        WHERE \(within(nil, asOf.advanced(by: -share.days), column: "first_day"))
          AND \(within(nil, asOf)))
      """,
      [
        "came_again": Value(share.within), "known": Value(share.observable),
        "share": Value(share.share),
      ])
  }

  /// The share that has made the next purchase within so many days of one, by Kaplan and Meier, and the day of the half.
  ///
  /// - Parameter number: the purchase that days are counted from, 1 for the first.
  public static func kaplanMeier(
    after number: Int, days: Int, asOf: CalendarDay, share: Figure<Double>, median: Figure<Int>
  ) -> FigureQuery {
    FigureQuery(
      """
      \(waits(after: number, asOf: asOf))
      SELECT
        iif(min(since) <= \(quoted(asOf.advanced(by: -days))),
          coalesce(max(share) FILTER (WHERE days <= \(days)), 0), NULL) AS share,
        min(days) FILTER (WHERE share >= 0.5 - 1e-12) AS median_days
      FROM curve
      """, ["share": Value(share), "median_days": Value(median)])
  }

  /// The day by which half have made the next purchase after one, by Kaplan and Meier.
  public static func medianDays(
    after number: Int, asOf: CalendarDay, _ median: Figure<Int>
  ) -> FigureQuery {
    FigureQuery(
      """
      \(waits(after: number, asOf: asOf))
      SELECT min(days) AS median_days FROM curve WHERE share >= 0.5 - 1e-12
      """, ["median_days": Value(median)])
  }

  /// The curve of Kaplan and Meier as parts of a WITH: `curve` has a row a day on which a wait ended.
  private static func waits(after number: Int, asOf: CalendarDay) -> String {
    """
    WITH
      wait AS ( -- days until purchase \(number + 1), or until the as-of day
        SELECT min(day) AS since, max(number) = \(number + 1) AS came,
          CAST(julianday(iif(max(number) = \(number + 1), max(day), \(quoted(asOf))))
            - julianday(min(day)) AS INTEGER) AS days
        FROM purchase_occasion
        WHERE number IN (\(number), \(number + 1)) AND \(within(nil, asOf))
        GROUP BY customer_id),
      step AS (
        SELECT days, min(since) AS since, sum(came) AS came,
          sum(count(*)) OVER (ORDER BY days DESC) AS at_risk
        FROM wait GROUP BY days),
      curve AS ( -- 1 - the product of (1 - came / at risk)
        SELECT days, since, 1 - exp(
          sum(ln(max(1 - 1.0 * came / at_risk, 1e-300))) OVER (ORDER BY days)) AS share
        FROM step)
    """
  }

  /// Customers, and those who have come again.
  public static func repeaters(
    asOf: CalendarDay, customers: Int, repeaters: Int
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT
        count(*) FILTER (WHERE number = 1) AS customers,
        count(*) FILTER (WHERE number = 2) AS came_again
      FROM purchase_occasion WHERE \(within(nil, asOf))
      """, ["customers": Value(customers), "came_again": Value(repeaters)])
  }

  /// A step of the ladder from one purchase to the next.
  public static func ladder(_ step: LadderStep, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * went_on / customers AS share, 1.0 * net / customers AS average_net,
        1.0 * margin / customers AS average_margin
      FROM (
        SELECT
          count(*) FILTER (WHERE number = \(step.number)) AS customers,
          count(*) FILTER (WHERE number = \(step.number + 1)) AS went_on,
          sum(net) FILTER (WHERE number = \(step.number)) AS net,
          sum(margin) FILTER (WHERE number = \(step.number)) AS margin
        FROM purchase_occasion WHERE \(within(nil, asOf)))
      """,
      [
        "customers": Value(step.customers), "went_on": Value(step.wentOn), "net": Value(step.net),
        "margin": Value(step.margin), "share": .number(step.wentOnSoFar),
        "average_net": .number(step.averageNet), "average_margin": .number(step.averageMargin),
      ]
    ).knowingRefunds(by: asOf)
  }

  /// How many purchases came so many days after the one before, and the median of these days.
  public static func intervals(
    _ stretch: PurchaseIntervals.Stretch, of intervals: PurchaseIntervals, asOf: CalendarDay
  ) -> FigureQuery {
    let (first, last) = (stretch.days.lowerBound, stretch.days.upperBound)
    // The longest interval ends the last stretch, and one that it lies in.
    let longest = "max(\(first), coalesce(longest, 0))"
    let end = last == .max ? longest : "min(\(last), \(longest))"
    return FigureQuery(
      """
      WITH gap AS (
        SELECT days_since_previous AS days, count(*) OVER () AS gaps,
          row_number() OVER (ORDER BY days_since_previous) AS place
        FROM purchase_occasion WHERE number > 1 AND \(within(nil, asOf)))
      SELECT came, all_gaps, 1.0 * came / all_gaps AS share,
        7.0 * came / (\(end) - \(first - 1)) AS came_a_week, median_days
      FROM (
        SELECT count(*) FILTER (WHERE \(last == .max ? "days >= \(first)" : "days BETWEEN \(first) AND \(last)")) AS came,
          count(*) AS all_gaps, max(days) AS longest,
          avg(days) FILTER (WHERE place IN ((gaps + 1) / 2, gaps / 2 + 1)) AS median_days
        FROM gap)
      """,
      [
        "came": Value(stretch.count), "all_gaps": Value(intervals.total),
        "share": Value(stretch.share), "came_a_week": .number(stretch.countPerWeek),
        "median_days": Value(intervals.median),
      ])
  }

  /// The returns on a day of the week or in a month of the year, against those of all days.
  ///
  /// - Parameter kind: the returns that are meant.
  public static func returns(
    _ kind: OccasionKind, _ part: ReturnRhythm.Part, of rhythm: ReturnRhythm, asOf: CalendarDay
  ) -> FigureQuery {
    let isChosen =
      switch kind {
      case .returningOn(let weekday): WeekdayName.isOn(weekday)
      case .returningIn(let month): WeekdayName.isIn(month: month)
      default: "1"
      }
    return FigureQuery(
      """
      WITH RECURSIVE
        calendar (day) AS (
          SELECT min(day) FROM counted_order WHERE \(within(nil, asOf))
          UNION ALL
          SELECT date(day, '+1 day') FROM calendar WHERE day < \(quoted(asOf))),
        came AS (
          SELECT day, count(*) AS returns FROM purchase_occasion
          WHERE number > 1 AND \(within(nil, asOf)) GROUP BY day)
      SELECT *, 1.0 * returns / days AS a_day, 1.0 * all_returns / all_days AS average,
        (1.0 * returns / days) / (1.0 * all_returns / all_days) - 1 AS change
      FROM (
        SELECT
          coalesce(sum(returns) FILTER (WHERE \(isChosen)), 0) AS returns,
          count(*) FILTER (WHERE \(isChosen)) AS days,
          coalesce(sum(returns), 0) AS all_returns, count(*) AS all_days
        FROM calendar LEFT JOIN came USING (day) WHERE day IS NOT NULL)
      """,
      [
        "returns": Value(part.returns), "days": Value(part.days),
        "all_returns": Value(rhythm.all.returns), "all_days": Value(rhythm.all.days),
        "a_day": Value(part.returnsPerDay), "average": Value(rhythm.all.returnsPerDay),
        "change": Value(rhythm.change(part)),
      ])
  }
}
