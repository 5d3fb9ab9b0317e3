public import Commerce
public import Metrics

extension FigureQuery {
  /// What a segment is made of, and its part of the whole.
  public static func segment(
    _ row: SegmentFigures, asOf: CalendarDay, _ scoring: RFMScoring = .ranks
  ) -> FigureQuery {
    members(
      of: ScoreQuery(asOf: asOf, scoring: scoring).parts(),
      where: ScoreQuery.condition(row.segment), asOf: asOf,
      [
        Value(row.customers), Value(row.customerShare), Value(row.occasions), Value(row.netRevenue),
        Value(row.netRevenueShare), Value(row.medianDaysSinceLastOrder),
      ])
  }

  /// What a segment of the shop's own is made of, and its part of the whole; nil where no view tells what it asks for.
  public static func ownSegment(
    _ row: OwnSegmentFigures, asOf: CalendarDay, _ scoring: RFMScoring, in currency: Currency?
  ) -> FigureQuery? {
    guard SegmentConditionQuery.knows(row.filter, row.chance) else { return nil }
    let query = SegmentConditionQuery(
      asOf: asOf, currency: currency, scoring: scoring, chance: row.chance)
    return members(
      of: query.parts, where: query.condition(row.filter.condition), asOf: asOf,
      [
        Value(row.customers), Value(row.customerShare), Value(row.occasions), Value(row.netRevenue),
        Value(row.netRevenueShare), Value(row.medianDaysSinceLastOrder),
      ])
  }

  /// The customers of `score` that meet a condition, with what they are of all.
  private static func members(
    of parts: String, where condition: String, asOf: CalendarDay, _ values: [Value]
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        \(indented(parts, by: 2)),
        member AS (
          SELECT *, julianday(\(quoted(asOf))) - julianday(last_day) AS days,
            row_number() OVER (ORDER BY last_day) AS place, count(*) OVER () AS people
          FROM score
          WHERE \(condition))
      SELECT count(*) AS customers,
        1.0 * count(*) / (SELECT count(*) FROM score) AS customer_share,
        coalesce(sum(purchases), 0) AS purchases, coalesce(sum(net), 0) AS net,
        total(net) / (SELECT sum(net) FROM score) AS net_share,
        avg(days) FILTER (WHERE place IN ((people + 1) / 2, people / 2 + 1)) AS median_days
      FROM member
      """,
      columns: [
        "customers", "customer_share", "purchases", "net", "net_share", "median_days",
      ], rows: [values]
    ).knowingRefunds(by: asOf)
  }

  /// Above what the scores 2 to 5 begin where customers are scored by rank.
  public static func cutoffs(_ cutoffs: RFMCutoffs, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      WITH
        \(indented(ScoreQuery(asOf: asOf, scoring: .ranks).parts(), by: 2))
      SELECT k + 1 AS score,
        max(last_day) FILTER (WHERE r <= k) AS r_after,
        max(purchases) FILTER (WHERE f <= k) AS f_above,
        max(net) FILTER (WHERE m <= k) AS m_above
      FROM score, (SELECT column1 AS k FROM (VALUES (1), (2), (3), (4)))
      GROUP BY k
      """, columns: ["score", "r_after", "f_above", "m_above"],
      rows: cutoffs.lastDay.indices.map { place in
        [
          Value(place + 2), .text(cutoffs.lastDay[place].description),
          Value(cutoffs.occasions[place]), Value(cutoffs.net[place]),
        ]
      }
    ).knowingRefunds(by: asOf)
  }

  /// How many customers a selection has; nil where no view tells who they are.
  public static func members(
    _ selection: CustomerSelection, asOf: CalendarDay, windowDays: Int,
    scoring: RFMScoring = .ranks, count: Int
  ) -> FigureQuery? {
    guard
      let people = SelectedCustomers(asOf: asOf, windowDays: windowDays, scoring: scoring)
        .query(selection)
    else { return nil }
    return FigureQuery(
      "SELECT count(DISTINCT customer_id) AS customers FROM (\n  \(indented(people, by: 2)))",
      ["customers": Value(count)]
    ).with(SelectedCustomers.goesByBookedMoney(selection) ? .moved : .known(asOf))
  }

  /// The customers of a selection, with what some of their purchases come to; nil where no view tells who they are.
  ///
  /// - Parameters:
  ///   - kind: which purchases.
  ///   - first: the first day of these; nil for all of history.
  ///   - last: the last day of these.
  ///   - asOf: the day that the selection stands at.
  ///   - movesRefunds: whether refunds are taken from their own day, where they have one.
  ///   - afterGiveaways: whether margin is after what codes that are channels gave away.
  ///   - chance: what says how likely somebody is to come again, where the selection asks.
  public static func customers(
    _ selection: CustomerSelection, purchases kind: OccasionKind,
    choosing choice: PurchaseChoice? = nil, from first: CalendarDay?,
    through last: CalendarDay, asOf: CalendarDay, windowDays: Int, scoring: RFMScoring = .ranks,
    movesRefunds: Bool = false, afterGiveaways: Bool = false, in currency: Currency?,
    chance: BGNBD? = nil, count: Int,
    occasions: Int, net: Int64, margin: Int64
  ) -> FigureQuery? {
    let chosen = SelectedCustomers(
      asOf: asOf, windowDays: windowDays, scoring: scoring, currency: currency, chance: chance)
    guard chosen.knows(selection) else { return nil }
    var conditions = [within(first, last)]
    if let condition = chosen.condition(kind) { conditions.insert(condition, at: 0) }
    if let choice {
      let purchases = chosen.purchases(choice)
      conditions.append("(customer_id, day) IN (\n    \(indented(purchases, by: 4)))")
    }
    // Who made purchases of a choice needs no saying where only these count.
    let people =
      choice.map { .withPurchase($0) == selection } ?? false ? nil : chosen.query(selection)
    if let people { conditions.append("customer_id IN (\n    \(indented(people, by: 4)))") }
    // Who has nothing on the days is on the list where refunds may have been there, and in an arm of a trial.
    let isOfTrial = if case .trialArm = selection { true } else { false }
    let customers =
      if movesRefunds || isOfTrial, let people {
        "(SELECT count(DISTINCT customer_id) FROM (\n    \(indented(people, by: 4))))"
      } else { "count(DISTINCT customer_id)" }
    return FigureQuery(
      """
      SELECT
        \(customers) AS customers,
        count(*)\(movesRefunds ? " FILTER (WHERE orders > 0)" : "") AS purchases,
        coalesce(sum(net), 0) AS net,
        coalesce(sum(\(Self.margin(afterGiveaways: afterGiveaways))), 0) AS margin
      FROM purchase_occasion
      WHERE \(conditions.joined(separator: "\n  AND "))
      """,
      [
        "customers": Value(count), "purchases": Value(occasions), "net": Value(net),
        "margin": Value(margin),
      ]
    ).with(movesRefunds ? .moved : .known(asOf))
  }
}
