public import Commerce
public import Metrics

/// Initiatives, and the year of a what-if.
extension FigureQuery {
  /// Customers and margin of both sides of an initiative at an age; nil where there are none, or where the views do not
  /// tell whom it is for.
  public static func sides(
    of figures: InitiativeFigures, at age: InitiativeFigures.Age, asOf day: CalendarDay,
    currency: Currency?, scoring: RFMScoring = .ranks
  ) -> FigureQuery? {
    let sides = [age.before, age.after].enumerated().filter { $1.people.observable > 0 }
    let audience = InitiativePeople(figures, asOf: day, currency: currency, scoring: scoring)
    guard !sides.isEmpty, let isMeant = audience?.condition else { return nil }
    let days = sides.compactMap { $1.days }
      .map { within($0.lowerBound, $0.upperBound, column: "first_day") }
    return FigureQuery(
      """
      SELECT is_after, count(*) AS customers, sum(margin) AS margin,
        1.0 * sum(margin) / count(*) AS ltv
      FROM (
        SELECT customer_id, first_day >= \(quoted(figures.initiative.start)) AS is_after,
          sum(margin - given_away) AS margin
        FROM purchase_occasion
        WHERE days_since_first <= \(age.days)
          AND (\(days.joined(separator: "\n      OR ")))\(isMeant)
        GROUP BY customer_id)
      GROUP BY is_after ORDER BY is_after
      """, columns: ["is_after", "customers", "margin", "ltv"],
      rows: sides.map { place, side in
        [
          Value(place), Value(side.people.observable), Value(side.people.grossMargin),
          Value(side.people.marginPerCustomer),
        ]
      })
  }

  /// The customers whom an initiative reached.
  public static func reached(
    by figures: InitiativeFigures, asOf day: CalendarDay, currency: Currency?,
    scoring: RFMScoring = .ranks
  ) -> FigureQuery? {
    let audience = InitiativePeople(figures, asOf: day, currency: currency, scoring: scoring)
    guard let isMeant = audience?.condition else { return nil }
    return FigureQuery(
      """
      SELECT count(DISTINCT customer_id) AS customers FROM purchase_occasion
      WHERE number = 1 AND \(within(figures.initiative.start, day))\(isMeant)
      """, ["customers": Value(figures.customers)])
  }

  /// What a what-if begins with. A row without an order is a refund.
  public static func year(_ year: ShopYear) -> FigureQuery {
    let last = year.days.upperBound.advanced(by: -1)
    let (now, before) = (
      within(year.days.lowerBound, last), within(year.daysBefore, asOf: last)
    )
    return FigureQuery(
      """
      WITH buyer AS (
        SELECT customer_id, max(\(before)) AS was_there, max(\(now)) AS is_there,
          min(day) >= \(quoted(year.days.lowerBound)) AS is_new
        FROM purchase_occasion WHERE orders > 0 AND \(within(nil, last)) GROUP BY customer_id)
      SELECT * FROM
        (SELECT coalesce(sum(was_there), 0) AS base,
            coalesce(sum(was_there AND is_there), 0) AS retained,
            coalesce(sum(is_there), 0) AS customers, coalesce(sum(is_new), 0) AS first_time
          FROM buyer),
        (SELECT count(*) FILTER (WHERE orders > 0) AS purchases, coalesce(sum(net), 0) AS net,
            coalesce(sum(margin - given_away), 0) AS margin,
            coalesce(sum(given_away), 0) AS given_away
          FROM purchase_occasion WHERE \(now)),
        (SELECT \(amount(year.spend)) AS spend FROM marketing_spend
          WHERE \(isAdvertising) AND \(now))
      """,
      [
        "base": Value(year.base), "retained": Value(year.retained),
        "customers": Value(year.customers), "first_time": Value(year.firstTimeCustomers),
        "purchases": Value(year.occasions), "net": Value(year.net), "margin": Value(year.margin),
        "given_away": Value(year.givenAway), "spend": Value(year.spend),
      ])
  }
}

/// The people whom an initiative is for, in SQL.
private struct InitiativePeople {
  /// A further condition on purchases; empty where it is for everybody.
  let condition: String

  /// Nil where the views do not tell them.
  init?(
    _ figures: InitiativeFigures, asOf day: CalendarDay, currency: Currency?, scoring: RFMScoring
  ) {
    switch figures.audience {
    case .unreadable: return nil
    case .everybody: condition = ""
    case .matching(let filter):
      guard SegmentConditionQuery.knows(filter, figures.chance) else { return nil }
      let people = SegmentConditionQuery(
        asOf: day, currency: currency, scoring: scoring, chance: figures.chance
      ).people(filter)
      condition = "\n  AND customer_id IN (\n    \(indented(people, by: 4)))"
    }
  }
}
