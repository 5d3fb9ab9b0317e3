public import Commerce
public import Metrics

extension FigureQuery {
  /// What became of the rows of all order files.
  public static func rows(_ coverage: Coverage) -> FigureQuery {
    FigureQuery(
      """
      SELECT max(rows, orders + rejected) AS rows, rejected,
        max(0, rows - rejected - orders) AS replaced
      FROM
        (SELECT coalesce(sum(rows), 0) AS rows, coalesce(sum(rejected_rows), 0) AS rejected
          FROM imported_file WHERE contents = 'orders' AND NOT undone AND NOT came_again),
        (SELECT count(*) AS orders FROM shop_order)
      """,
      [
        "rows": Value(coverage.rows),
        "rejected": Value(coverage.rejectedRows.values.reduce(0, +)),
        "replaced": Value(coverage.replacedOrders),
      ])
  }

  /// Which orders count, and why others don't.
  public static func coverage(_ coverage: Coverage, asOf: CalendarDay) -> FigureQuery {
    let isUpToDay = "day <= \(quoted(asOf))"
    return FigureQuery(
      """
      SELECT count(*) FILTER (WHERE day > \(quoted(asOf))) AS later,
        count(*) FILTER (WHERE \(isUpToDay) AND left_out = 'status') AS not_counted,
        count(*) FILTER (WHERE \(isUpToDay) AND left_out = 'currency') AS other_currency,
        count(*) FILTER (WHERE \(isUpToDay) AND left_out = 'rule') AS by_rule,
        count(*) FILTER (WHERE \(isUpToDay) AND left_out IS NULL) AS counted
      FROM shop_order
      """,
      [
        "later": Value(coverage.ordersAfterAsOf), "not_counted": Value(coverage.notCounted),
        "other_currency": Value(coverage.ordersInOtherCurrencies),
        "by_rule": Value(coverage.ordersLeftOut), "counted": Value(coverage.countedOrders),
      ]
    ).with(.asStored)
  }

  /// Of the counted orders those that name nobody, lack a cost or are in no purchase.
  public static func countedOrders(_ coverage: Coverage, asOf: CalendarDay) -> FigureQuery {
    let counted = coverage.countedOrders
    return FigureQuery(
      """
      SELECT *, 1.0 * unidentified / counted AS unidentified_share,
        1.0 * without_cost / counted AS without_cost_share,
        1.0 * without_purchase / counted AS without_purchase_share
      FROM (
        SELECT count(*) AS counted,
          count(*) FILTER (WHERE customer_id IS NULL) AS unidentified,
          count(*) FILTER (WHERE currency <> (SELECT currency FROM shop)) AS converted,
          count(*) FILTER (WHERE masked) AS masked,
          count(*) FILTER (WHERE NOT cost_known) AS without_cost,
          count(*) FILTER (WHERE customer_id IS NOT NULL AND (customer_id, day) NOT IN (
            SELECT customer_id, day FROM purchase_occasion)) AS without_purchase
        FROM counted_order WHERE \(within(nil, asOf)))
      """,
      [
        "counted": Value(counted), "unidentified": Value(coverage.unidentifiedOrders),
        "converted": Value(coverage.convertedOrders), "masked": Value(coverage.maskedOrders),
        "without_cost": Value(coverage.ordersWithoutCost),
        "without_purchase": Value(coverage.ordersWithoutOccasion),
        "unidentified_share": Value(coverage.unidentifiedOrders, per: counted),
        "without_cost_share": Value(coverage.ordersWithoutCost, per: counted),
        "without_purchase_share": Value(coverage.ordersWithoutOccasion, per: counted),
      ])
  }

  /// Addresses with so many purchases that several people may share them.
  public static func sharedAddresses(_ coverage: Coverage, asOf: CalendarDay) -> FigureQuery {
    let shared = SelectedCustomers(asOf: asOf, windowDays: 0).sharedAddresses
    return FigureQuery(
      "SELECT count(*) AS addresses FROM (\n  \(indented(shared, by: 2)))",
      ["addresses": Value(coverage.sharedAddresses)])
  }

  /// Customers who are several addresses.
  public static func mergedCustomers(_ coverage: Coverage, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(DISTINCT customer_id) AS customers FROM purchase_occasion
      WHERE \(within(nil, asOf)) AND customer_id IN (
        SELECT customer_id FROM shop_order WHERE named_customer_id <> customer_id)
      """, ["customers": Value(coverage.mergedCustomers)])
  }

  /// Purchases and customers.
  public static func purchases(_ coverage: Coverage, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(*) AS purchases, count(DISTINCT customer_id) AS customers
      FROM purchase_occasion WHERE \(within(nil, asOf))
      """,
      ["purchases": Value(coverage.occasions), "customers": Value(coverage.customers)])
  }

  /// Gift cards that counted orders sold.
  public static func giftCards(_ totals: GiftCardTotals, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT coalesce(sum(quantity), 0) AS cards, count(DISTINCT order_row) AS orders
      FROM sold_line JOIN counted_order USING (order_row)
      WHERE gift_card AND \(within(nil, asOf))
      """, ["cards": Value(totals.cards), "orders": Value(totals.orders)])
  }
}
