public import Commerce
public import Metrics

/// Figures of the days of a period.
extension FigureQuery {
  /// Customers with two purchases or more, and with one or more.
  public static func repeatPurchaseRate(
    _ first: CalendarDay, _ last: CalendarDay, _ activity: CustomerActivity
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT
        count(*) FILTER (WHERE purchases >= 2) AS repeating,
        count(*) AS customers,
        1.0 * count(*) FILTER (WHERE purchases >= 2) / count(*) AS rate
      FROM (
        SELECT count(*) AS purchases FROM purchase_occasion
        WHERE \(within(first, last))
        GROUP BY customer_id)
      """,
      [
        "repeating": Value(activity.repeating), "customers": Value(activity.customers),
        "rate": Value(activity.repeatPurchaseRate),
      ])
  }

  /// Spend per first-time customer.
  public static func acquisitionCost(
    _ first: CalendarDay, _ last: CalendarDay, spend: Figure<Int64>, firstTime: Int,
    cost: Figure<Double>
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * spend / customers AS cac
      FROM
        (SELECT \(amount(spend)) AS spend FROM marketing_spend
          WHERE \(isAdvertising) AND \(within(first, last))),
        (SELECT count(*) AS customers FROM purchase_occasion
          WHERE number = 1 AND \(within(first, last)))
      """,
      ["spend": Value(spend), "customers": Value(firstTime), "cac": Value(cost)])
  }

  /// The net of purchases that were not a customer's first, and of all.
  public static func returningShare(
    _ first: CalendarDay, _ last: CalendarDay, _ activity: CustomerActivity
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT
        coalesce(sum(net) FILTER (WHERE number > 1), 0) AS returning_net,
        coalesce(sum(net), 0) AS net,
        iif(sum(net) > 0
            AND coalesce(sum(net) FILTER (WHERE number > 1), 0) BETWEEN 0 AND sum(net),
          total(net) FILTER (WHERE number > 1) / sum(net), NULL) AS share
      FROM purchase_occasion
      WHERE \(within(first, last))
      """,
      [
        "returning_net": Value(activity.returningNetRevenue),
        "net": Value(activity.netRevenue),
        "share": Value(activity.returningRevenueShare),
      ])
  }

  /// Customers with a purchase in the activity window.
  public static func activeCustomers(
    asOf: CalendarDay, windowDays: Int, count: Int
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(DISTINCT customer_id) AS active
      FROM purchase_occasion
      WHERE \(within(asOf.advanced(by: 1 - windowDays), asOf))
      """, ["active": Value(count)])
  }

  /// Net per counted order.
  public static func averageOrderValue(
    _ first: CalendarDay, _ last: CalendarDay, net: Int64, orders: Int
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT
        coalesce(sum(net), 0) AS net, count(total) AS orders,
        1.0 * sum(net) / count(total) AS average
      FROM counted_order
      WHERE \(within(first, last))
      """,
      ["net": Value(net), "orders": Value(orders), "average": Value(net, per: orders)])
  }

  /// The spend that CAC is made of.
  static let isAdvertising = "purpose IN ('acquisition', 'giveaway', 'unknown')"

  /// A sum of spend; where no spend is known at all it is undefined, and what codes gave away is none by itself, else no
  /// row is no spend.
  static func amount(_ spend: Figure<Int64>, where condition: String? = nil) -> String {
    let conditions =
      (condition.map { [$0] } ?? []) + (spend.value == nil ? ["purpose <> 'giveaway'"] : [])
    let sum =
      "sum(amount)"
      + (conditions.isEmpty ? "" : " FILTER (WHERE \(conditions.joined(separator: " AND ")))")
    return spend.value == nil ? sum : "coalesce(\(sum), 0)"
  }

  /// The margin of a purchase, before or after what was given away to win its customer.
  static func margin(afterGiveaways: Bool) -> String {
    afterGiveaways ? "margin - given_away" : "margin"
  }
}
