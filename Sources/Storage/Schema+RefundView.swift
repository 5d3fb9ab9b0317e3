internal import Commerce

extension Schema {
  /// The refunds of counted orders whose day a file tells, with what each took from net and margin: what the order had
  /// been worth before it, less what it was worth after. Those without a date come first, as if paid back at once.
  static let refundView = """
    DROP VIEW IF EXISTS dated_refund;
    CREATE VIEW dated_refund AS
    WITH
      told AS ( -- what was paid back in all, up to and with each refund
        SELECT placed.id, placed.day, placed.currency, placed.refunded,
          order_refund.day AS refund_day, amount,
          placed.refunded - sum(amount) OVER (PARTITION BY placed.id)
            + sum(amount) OVER (PARTITION BY placed.id ORDER BY order_refund.day) AS paid_back
        FROM order_refund JOIN order_version AS placed ON placed.id = order_version_id
        WHERE placed.current = 1 AND placed.refunded <> 0),
      \(ExchangeSQL.rated("told AS placed CROSS JOIN shop")),
      side AS ( -- before the refund, and after it
        SELECT *, 1 AS sign, paid_back - amount AS back FROM rated
        UNION ALL SELECT *, -1, paid_back FROM rated),
      exchanged AS (
        SELECT id, refund_day, sign,
          iif(is_foreign, \(ExchangeSQL.exchanged("back")), back) AS back
        FROM side),
      part AS ( -- kept / whole is the part that was not paid back
        SELECT shop_order.*, refund_day, exchanged.sign AS side, shop.margin_rate,
          total - tax - shipping AS goods,
          iif(total = 0 OR back = 0, 1, total) AS whole,
          iif(total = 0 OR back = 0, 1, total - back) AS kept
        FROM exchanged JOIN shop_order ON order_row = exchanged.id CROSS JOIN shop
        WHERE left_out IS NULL),
      money AS (
        SELECT order_row, customer_id, day, refund_day, side, cost, cost_known, margin_rate,
          \(rounded("goods * kept", by: "whole")) AS worth,
          iif(sign(kept) = sign(whole), \(rounded("cost * kept", by: "whole")), 0) AS kept_cost
        FROM part),
      brought AS (
        SELECT order_row, customer_id, day, refund_day, side, worth,
          iif((NOT cost_known OR cost IS NULL) AND margin_rate IS NOT NULL,
            \(wholeNumber("worth * margin_rate")), worth - coalesce(kept_cost, 0)) AS earned
        FROM money)
    SELECT order_row, customer_id, day AS order_day,
      max(day, date(refund_day * 86400, 'unixepoch')) AS day,
      sum(side * worth) AS net, sum(side * earned) AS margin
    FROM brought
    GROUP BY order_row, refund_day HAVING sum(side * worth) >= 0;
    """
}
