public import Commerce
public import Metrics

/// What forecasts are fitted to, and made of; they themselves are no sums.
extension FigureQuery {
  /// What the forecast looks at of a customer, in weeks; the forecast itself is fitted.
  public static func forecastInputs(
    ofCustomer id: Int32, asOf: CalendarDay, _ history: PurchaseHistory
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(*) - 1 AS x, max(days_since_first) / 7.0 AS tx,
        (julianday(\(quoted(asOf))) - julianday(min(day))) / 7 AS t,
        avg(net) FILTER (WHERE number > 1) AS mean_net
      FROM purchase_occasion
      WHERE customer_id = \(id) AND \(within(nil, asOf))
      """,
      [
        "x": Value(history.x), "tx": .number(history.tx), "t": .number(history.T),
        "mean_net": Value(history.meanNet),
      ]
    ).knowingRefunds(by: asOf)
  }

  /// How many customers the forecast learned from, and what came of those seen by the day of its backtest.
  public static func forecastPopulation(
    asOf: CalendarDay, customers: Int, repeaters: Int, backtestAt end: CalendarDay, actual: Int
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT
        count(*) FILTER (WHERE number = 1) AS customers,
        count(*) FILTER (WHERE number = 2) AS repeaters,
        count(*) FILTER (WHERE first_day <= \(quoted(end)) AND day > \(quoted(end)))
          AS came_after_backtest
      FROM purchase_occasion
      WHERE \(within(nil, asOf))
      """,
      [
        "customers": Value(customers), "repeaters": Value(repeaters),
        "came_after_backtest": Value(actual),
      ])
  }

  /// What the forecast of a cohort looks at of its members.
  public static func forecastInputs(
    of group: CohortGroup, asOf: CalendarDay, _ inputs: ForecastInputs
  ) -> FigureQuery {
    let people =
      "SELECT customer_id FROM purchase_occasion\nWHERE "
      + CohortConditions(group, step: 0, asOf: asOf).isOfMember
    return forecastInputs(of: people, asOf: asOf, inputs).with(.asStored)
  }

  /// What the forecast of all customers looks at.
  public static func forecastInputs(
    ofAll inputs: ForecastInputs, asOf: CalendarDay
  ) -> FigureQuery {
    forecastInputs(
      of: "SELECT customer_id FROM purchase_occasion\nWHERE number = 1 AND \(within(nil, asOf))",
      asOf: asOf, inputs
    ).knowingRefunds(by: asOf)
  }

  /// The margin of all purchases so far as a share of their net, by which the margin to come is expected.
  public static func marginRate(_ rate: Figure<Double>, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT 1.0 * sum(margin) / nullif(sum(net + given_away), 0) AS margin_rate
      FROM purchase_occasion
      WHERE \(within(nil, asOf))
      """,
      ["margin_rate": Value(rate)])
  }

  /// What a forecast looks at of people, by a query that gives their ids.
  static func forecastInputs(
    of people: String, asOf: CalendarDay, _ inputs: ForecastInputs
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        member AS (
          \(indented(people, by: 4))),
        history AS (
          SELECT count(*) - 1 AS repeats, max(days_since_first) AS days_active,
            julianday(\(quoted(asOf))) - julianday(min(day)) AS days_known,
            sum(net) FILTER (WHERE number > 1) AS repeat_net
          FROM purchase_occasion
          WHERE \(within(nil, asOf)) AND customer_id IN (SELECT customer_id FROM member)
          GROUP BY customer_id)
      SELECT count(*) AS customers, coalesce(sum(repeats), 0) AS repeats,
        coalesce(sum(days_active), 0) AS days_active, coalesce(sum(days_known), 0) AS days_known,
        coalesce(sum(repeat_net), 0) AS repeat_net
      FROM history
      """,
      [
        "customers": Value(inputs.customers), "repeats": Value(inputs.repeats),
        "days_active": Value(inputs.daysActive), "days_known": Value(inputs.daysKnown),
        "repeat_net": Value(inputs.repeatNet),
      ])
  }
}
