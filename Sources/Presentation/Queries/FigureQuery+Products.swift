public import Commerce
public import Metrics

/// Products.
extension FigureQuery {
  /// A product's purchases, its customers, and those of the last year by who made them.
  public static func product(
    _ product: ProductFigures, since: CalendarDay, asOf: CalendarDay
  ) -> FigureQuery {
    let lately = "day >= \(quoted(since))"
    return FigureQuery(
      """
      WITH \(ProductQuery(asOf: asOf).bought)
      SELECT *, 1.0 * (again + new_to_it) / (by_new + again + new_to_it) AS returning_share,
        1.0 * came_again / customers AS repeat_rate
      FROM (
        SELECT count(*) AS purchases, count(DISTINCT customer_id) AS customers,
          count(DISTINCT customer_id) FILTER (WHERE day > first_bought) AS came_again,
          count(*) FILTER (WHERE \(lately) AND number = 1) AS by_new,
          count(*) FILTER (WHERE \(lately) AND day > first_bought) AS again,
          count(*) FILTER (WHERE \(lately) AND day = first_bought AND number > 1) AS new_to_it
        FROM bought WHERE item = \(quoted(product.key)))
      """,
      [
        "purchases": Value(product.purchases), "customers": Value(product.customers),
        "came_again": Value(product.repeaters), "by_new": Value(product.lately.first),
        "again": Value(product.lately.again), "new_to_it": Value(product.lately.newToIt),
        "returning_share": Value(product.lately.returningShare),
        "repeat_rate": Value(product.repeatRate),
      ])
  }

  /// After how many days a product is bought again.
  public static func refill(_ product: ProductFigures, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      WITH \(ProductQuery(asOf: asOf).bought),
        gap AS (
          SELECT days, count(*) OVER () AS gaps, row_number() OVER (ORDER BY days) AS place
          FROM (
            SELECT CAST(julianday(day) - julianday(lag(day) OVER (
              PARTITION BY customer_id ORDER BY day)) AS INTEGER) AS days
            FROM bought WHERE item = \(quoted(product.key)))
          WHERE days IS NOT NULL)
      SELECT count(*) AS intervals,
        iif(count(*) < \(RefillInterval.leastPairs), NULL,
          max(days) FILTER (WHERE place = (gaps + 1) / 2)) AS median_days,
        iif(count(*) < \(RefillInterval.leastPairs), NULL,
          max(days) FILTER (WHERE place = (3 * gaps + 3) / 4)) AS three_of_four
      FROM gap
      """,
      [
        "intervals": Value(product.pairs),
        "median_days": Value(product.refill.map { Double($0.medianDays) }),
        "three_of_four": Value(product.refill.map { Double($0.upperDays) }),
      ])
  }

  /// All purchases of the last year by who made them.
  public static func buyers(
    _ split: BuyerSplit, since: CalendarDay, asOf: CalendarDay
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * came_again / (by_new + came_again) AS came_again_share
      FROM (
        SELECT count(*) FILTER (WHERE number = 1) AS by_new,
          count(*) FILTER (WHERE number > 1) AS came_again
        FROM purchase_occasion WHERE \(within(since, asOf)))
      """,
      [
        "by_new": Value(split.first), "came_again": Value(split.returning),
        "came_again_share": Value(split.returningShare),
      ])
  }

  /// A product in the next purchases after another, or after itself.
  public static func next(
    _ companion: ProductCompanion, after product: ProductCompanions, asOf: CalendarDay
  ) -> FigureQuery {
    let query = ProductQuery(asOf: asOf)
    return FigureQuery(
      """
      WITH \(query.bought),
        purchase AS (SELECT DISTINCT customer_id, day, place FROM bought)
      SELECT *, 1.0 * in_next / next_purchases AS next_share,
        iif(in_next < \(ProductCompanions.leastCount), NULL, (1.0 * in_next / next_purchases)
          / (1.0 * later_with_it / later_purchases)) AS next_lift
      FROM (
        SELECT
          count(*) FILTER (WHERE is_next AND has_it) AS in_next,
          count(*) FILTER (WHERE is_next) AS next_purchases,
          count(*) FILTER (WHERE place > 1 AND has_it) AS later_with_it,
          count(*) FILTER (WHERE place > 1) AS later_purchases
        FROM (
          SELECT place, \(query.isAfter(product.key)) AS is_next,
            (customer_id, day) IN (
              SELECT customer_id, day FROM bought WHERE item = \(quoted(companion.key))) AS has_it
          FROM purchase))
      """,
      [
        "in_next": Value(companion.next), "next_purchases": Value(product.after),
        "next_share": Value(companion.nextShare), "next_lift": Value(companion.nextLift),
      ])
  }

  /// A product in the purchases with another.
  public static func together(
    _ companion: ProductCompanion, with product: ProductCompanions, asOf: CalendarDay
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH \(ProductQuery(asOf: asOf).bought)
      SELECT *, 1.0 * together / purchases AS share,
        iif(together < \(ProductCompanions.leastCount), NULL,
          (1.0 * together / purchases) / (1.0 * with_other / all_purchases)) AS lift
      FROM (
        SELECT
          count(*) FILTER (WHERE has_it AND has_other) AS together,
          count(*) FILTER (WHERE has_it) AS purchases,
          count(*) FILTER (WHERE has_other) AS with_other, count(*) AS all_purchases
        FROM (
          SELECT max(item = \(quoted(product.key))) AS has_it,
            max(item = \(quoted(companion.key))) AS has_other
          FROM bought GROUP BY customer_id, day))
      """,
      [
        "together": Value(companion.together), "purchases": Value(product.purchases),
        "share": Value(companion.togetherShare), "lift": Value(companion.togetherLift),
      ])
  }

  /// What became of those who began with a product.
  public static func firstProduct(_ product: FirstProductFigures, asOf: CalendarDay) -> FigureQuery
  {
    let days = FirstProductFigures.horizonDays
    let isKnown = within(nil, asOf.advanced(by: -days), column: "first_day")
    let margin = margin(afterGiveaways: CohortCut.product.isAfterGiveaways)
    return FigureQuery(
      """
      SELECT *, 1.0 * came_again / customers AS repeat_rate,
        1.0 * came_within / known AS repeat_rate_within, 1.0 * margin / customers AS value,
        1.0 * margin_within / known AS value_within
      FROM (
        SELECT
          count(*) FILTER (WHERE number = 1 AND orders > 0) AS customers,
          count(*) FILTER (WHERE number = 2 AND orders > 0) AS came_again,
          sum(\(margin)) AS margin,
          count(*) FILTER (WHERE number = 1 AND orders > 0 AND \(isKnown)) AS known,
          count(*) FILTER (WHERE number = 2 AND orders > 0 AND days_since_first <= \(days)
            AND \(isKnown)) AS came_within,
          coalesce(sum(\(margin)) FILTER (WHERE days_since_first <= \(days)
            AND \(isKnown)), 0) AS margin_within
        FROM purchase_occasion
        WHERE \(FirstProductCondition.text(product.name)) AND \(within(nil, asOf)))
      """,
      [
        "customers": Value(product.customers), "came_again": Value(product.repeaters),
        "margin": Value(product.margin), "known": Value(product.known),
        "came_within": Value(product.within), "margin_within": Value(product.marginWithin),
        "repeat_rate": Value(product.repeatRate),
        "repeat_rate_within": Value(product.repeatRateWithin),
        "value": Value(product.lifetimeValue),
        "value_within": Value(product.lifetimeValueWithin),
      ])
  }
}
