internal import Commerce

extension Schema {
  /// The carts, with the people as `shop_order` has them; what `OrderStore.carts` gives on the last day there is.
  static let cartView = """
    DROP VIEW IF EXISTS abandoned_cart;
    CREATE VIEW abandoned_cart AS
    WITH RECURSIVE
      \(people),
      last_order AS ( -- an order without a time of day may be of any moment of it
        SELECT person.person_id, max(instant) AS instant, max(iif(has_time, NULL, day)) AS day
        FROM order_version JOIN person ON person.named_id = order_version.customer_id
        WHERE current = 1 GROUP BY person.person_id),
      product AS (
        SELECT cart_version_id, group_concat(line, char(10)) AS products
        FROM (SELECT cart_version_id, quantity || ' ' || name AS line
          FROM cart_line ORDER BY cart_version_id, position)
        GROUP BY cart_version_id),
      recovery AS ( -- what any file said of it stays said
        SELECT cart_id, source_id, min(recovered_day) AS day
        FROM cart_version WHERE recovered_day IS NOT NULL GROUP BY cart_id, source_id),
      ruled AS ( -- the first rule that its person fits
        SELECT person.named_id, min(order_rule.id) AS rule_id
        FROM order_rule CROSS JOIN person
        WHERE order_rule.field = 'customer' AND \(fitsRule("person.keys"))
        GROUP BY person.named_id),
      \(ExchangeSQL.rated(
        "cart_version AS placed CROSS JOIN shop WHERE placed.current = 1")),
      worth AS (
        SELECT *, iif(is_foreign, \(ExchangeSQL.exchanged("value")), value) AS own_value
        FROM rated)
    SELECT
      cart.id AS cart_row, cart.cart_id, date(cart.day * 86400, 'unixepoch') AS day,
      cart.instant AS moment,
      iif(person.masked AND NOT shop.counts_masked, NULL, person.person_id) AS customer_id,
      coalesce(cart.currency, shop.currency) AS currency, cart.value,
      iif(is_foreign AND abs(own_value) > \(AmountLimit.minorUnits), NULL, own_value) AS shop_value,
      order_rule.name AS rule, product.products,
      date(recovery.day * 86400, 'unixepoch') AS recovered_day,
      recovery.day IS NOT NULL OR coalesce(last_order.instant >= cart.instant, 0)
        OR coalesce(last_order.day >= cart.day, 0) AS ordered_since
    FROM worth AS cart CROSS JOIN shop
      LEFT JOIN person ON person.named_id = cart.customer_id
      LEFT JOIN last_order ON last_order.person_id = person.person_id
        AND NOT (person.masked AND NOT shop.counts_masked)
      LEFT JOIN recovery ON recovery.cart_id = cart.cart_id
        AND recovery.source_id = cart.source_id
      LEFT JOIN product ON product.cart_version_id = cart.id
      LEFT JOIN ruled ON ruled.named_id = cart.customer_id
      LEFT JOIN order_rule ON order_rule.id = ruled.rule_id;
    """
}
