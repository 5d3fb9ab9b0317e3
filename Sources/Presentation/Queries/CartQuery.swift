public import Commerce

/// The carts that were not paid, in SQL.
struct CartQuery {
  let asOf: CalendarDay

  /// Parts of a WITH: the carts that are open on the as-of day, with their place among those of their person.
  ///
  /// What became of a cart is asked of all orders, also under a filter.
  var open: [String] {
    [
      """
      placed AS MATERIALIZED (
        SELECT customer_id, day, moment, has_time FROM main.shop_order
        WHERE \(within(nil, asOf))
          AND customer_id IN (SELECT customer_id FROM abandoned_cart))
      """,
      """
      open_cart AS (
        SELECT cart.*, row_number() OVER (
          PARTITION BY customer_id ORDER BY day DESC, moment DESC, cart_row) AS place
        FROM abandoned_cart AS cart
        WHERE \(within(nil, asOf)) AND customer_id IS NOT NULL AND rule IS NULL
          AND coalesce(recovered_day > \(quoted(asOf)), 1)
          AND NOT EXISTS ( -- an order without a time of day may be of any moment of it
            SELECT 1 FROM placed
            WHERE placed.customer_id = cart.customer_id
              AND (placed.moment >= cart.moment
                OR NOT placed.has_time AND placed.day >= cart.day)))
      """,
    ]
  }
}

extension FigureQuery {
  /// The carts that were not paid, how many of them are open, and what is in these; of the whole shop also under a filter.
  public static func carts(
    _ count: Int, open: Int, openValue: Int64, asOf: CalendarDay
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        \(indented(CartQuery(asOf: asOf).open.joined(separator: ",\n"), by: 2))
      SELECT (SELECT count(*) FROM abandoned_cart WHERE \(within(nil, asOf))) AS carts,
        count(*) AS open, coalesce(sum(shop_value), 0) AS in_open
      FROM open_cart
      """,
      ["carts": Value(count), "open": Value(open), "in_open": Value(openValue)]
    ).ofWholeShop
  }
}
