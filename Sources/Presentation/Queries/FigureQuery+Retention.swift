public import Commerce
public import Metrics

extension FigureQuery {
  /// The flow of customers through a period, with retention and churn.
  public static func retention(
    _ period: RetentionPeriod, rule: RetentionRule, asOf: CalendarDay, windowDays: Int
  ) -> FigureQuery {
    let active = RetentionActivity(rule, period.period, asOf: asOf, windowDays: windowDays)
    return FigureQuery(
      """
      WITH
        active AS (
          SELECT customer_id, first_day,
            max(\(active.atStart)) AS at_start,
            max(\(active.atEnd)) AS at_end
          FROM purchase_occasion GROUP BY customer_id),
        flow AS (
          SELECT
            count(*) FILTER (WHERE at_start) AS base,
            count(*) FILTER (WHERE at_start AND at_end) AS retained,
            count(*) FILTER (WHERE at_start AND NOT at_end) AS lost,
            count(*) FILTER (WHERE at_end AND NOT at_start
              AND first_day >= \(quoted(period.period.start))) AS first_time,
            count(*) FILTER (WHERE at_end AND NOT at_start
              AND first_day < \(quoted(period.period.start))) AS won_back,
            count(*) FILTER (WHERE at_end) AS at_end
          FROM active)
      SELECT *, 1.0 * retained / base AS crr, 1 - 1.0 * retained / base AS churn
      FROM flow
      """,
      [
        "base": Value(period.base), "retained": Value(period.retained), "lost": Value(period.lost),
        "first_time": Value(period.firstTime), "won_back": Value(period.wonBack),
        "at_end": Value(period.end), "crr": Value(period.customerRetentionRate),
        "churn": Value(period.churnRate),
      ])
  }

  /// The retention of a period by the activity window, from its two numbers.
  public static func retentionRate(
    _ period: Period, asOf: CalendarDay, windowDays: Int, retained: Int, base: Int
  ) -> FigureQuery {
    let active = RetentionActivity(
      .activityWindow, period, asOf: asOf, windowDays: windowDays)
    return FigureQuery(
      """
      WITH active AS (
        SELECT customer_id,
          max(\(active.atStart)) AS at_start,
          max(\(active.atEnd)) AS at_end
        FROM purchase_occasion GROUP BY customer_id)
      SELECT
        count(*) FILTER (WHERE at_start AND at_end) AS retained,
        count(*) FILTER (WHERE at_start) AS base,
        1.0 * count(*) FILTER (WHERE at_start AND at_end)
          / count(*) FILTER (WHERE at_start) AS crr
      FROM active
      """,
      [
        "retained": Value(retained), "base": Value(base), "crr": Value(retained, per: base),
      ])
  }
}

/// The days of which one must have a purchase for somebody to be a customer at a period's start, and at its end.
struct RetentionActivity {
  let atStart: String
  let atEnd: String

  init(_ rule: RetentionRule, _ period: Period, asOf: CalendarDay, windowDays: Int) {
    let lastDay = min(period.lastDay, asOf)
    switch rule {
    case .activityWindow:
      atStart = within(period.start.advanced(by: -windowDays), period.start.advanced(by: -1))
      atEnd = within(lastDay.advanced(by: 1 - windowDays), lastDay)
    case .orderAgain:
      atStart = within(period.advanced(by: -1).start, period.start.advanced(by: -1))
      atEnd = within(period.start, lastDay)
    }
  }
}
