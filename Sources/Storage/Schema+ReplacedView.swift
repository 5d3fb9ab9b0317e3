extension Schema {
  /// Orders as they stood before a later file said otherwise.
  static let replacedOrders = """
    FROM order_version AS later INDEXED BY superseding_order
      CROSS JOIN order_version AS earlier ON earlier.id = later.supersedes
    WHERE later.supersedes IS NOT NULL AND earlier.current = 0
    """

  /// The row of such an order as it stands now: mostly the one that took its place.
  static let rowNow = """
    iif(later.current = 1, later.id, (
        SELECT now.id FROM order_version AS now
        WHERE now.order_id = earlier.order_id AND now.source_id = earlier.source_id
          AND now.current = 1))
    """

  static let replacedView = """
    DROP VIEW IF EXISTS replaced_order;
    CREATE VIEW replaced_order AS
    SELECT \(rowNow) AS order_row, earlier.order_id,
      date(earlier.day * 86400, 'unixepoch') AS day,
      coalesce(earlier.currency, (SELECT currency FROM shop)) AS currency, earlier.total
    \(replacedOrders);
    """
}
