/// What a purchase occasion is, in SQL: the store's view and the filtered figures say it by the same text.
public enum OccasionSQL {
  /// A query over counted orders that gives a row an occasion, with the columns of the view `purchase_occasion`.
  ///
  /// - Parameter orders: the name of a table or view with the columns of `counted_order`.
  public static func occasions(of orders: String) -> String {
    """
    WITH
      placed AS (
        SELECT *, row_number() OVER (
          PARTITION BY customer_id, day ORDER BY moment, has_time, order_id, order_row) AS place
        FROM \(orders) WHERE customer_id IS NOT NULL),
      coded AS (
        SELECT *, min(iif(discount_codes IS NULL, NULL, place)) OVER (
          PARTITION BY customer_id, day) AS coded_place
        FROM placed),
      occasion AS ( -- channel, country and product are those of the first order
        SELECT customer_id, day, count(*) AS orders, sum(net) AS net, sum(margin) AS earned,
          max(iif(place = 1, given_away, NULL)) AS given,
          max(iif(place = 1, channel, NULL)) AS channel,
          max(iif(place = 1, country, NULL)) AS country,
          max(iif(place = 1, first_product, NULL)) AS product,
          group_concat(discount_codes, char(10)) AS codes,
          max(iif(place = coded_place, substr(discount_codes, 1,
            instr(discount_codes || char(10), char(10)) - 1), NULL)) AS code
        FROM coded GROUP BY customer_id, day HAVING sum(net) > 0),
      numbered AS (
        SELECT *, row_number() OVER life AS number, first_value(day) OVER life AS first_day,
          first_value(channel) OVER life AS first_channel,
          first_value(country) OVER life AS first_country,
          first_value(product) OVER life AS first_product,
          first_value(code) OVER life AS first_code, first_value(codes) OVER life AS first_codes,
          lag(day) OVER life AS previous_day
        FROM occasion WINDOW life AS (PARTITION BY customer_id ORDER BY day))
    SELECT customer_id, day, number, orders, net, earned + iif(number = 1, given, 0) AS margin,
      iif(number = 1, given, 0) AS given_away, channel, country, codes, first_day,
      first_channel, first_country, first_product, first_code, first_codes,
      substr(first_day, 1, 7) AS cohort, \(monthsSinceFirst("day")) AS months_since_first,
      \(daysSinceFirst("day")) AS days_since_first,
      CAST(julianday(day) - julianday(previous_day) AS INTEGER) AS days_since_previous
    FROM numbered
    """
  }

  /// A query that gives what was given away to win customers, by day and channel, with the columns of `marketing_spend`.
  ///
  /// - Parameter occasions: a table or view with the columns of `purchase_occasion`, or tables joined to it.
  public static func giveaways(in occasions: String) -> String {
    """
    SELECT day, channel, 'giveaway' AS purpose, sum(given_away) AS amount
    FROM \(occasions) WHERE number = 1 AND given_away > 0 GROUP BY day, channel
    """
  }

  /// Calendar months from that of `first_day` to that of a day.
  public static func monthsSinceFirst(_ day: String) -> String {
    """
    12 * (substr(\(day), 1, 4) - substr(first_day, 1, 4)) + substr(\(day), 6, 2)
        - substr(first_day, 6, 2)
    """
  }

  /// Days from `first_day` to a day.
  public static func daysSinceFirst(_ day: String) -> String {
    "CAST(julianday(\(day)) - julianday(first_day) AS INTEGER)"
  }
}
