extension Schema {
  /// Refunds with their days.
  static let refunds = """
    -- The parts of an order's refunded amount whose day its file tells, in minor units of the order's currency.
    CREATE TABLE order_refund (
      order_version_id INTEGER NOT NULL,
      day INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (order_version_id, day)
    ) STRICT, WITHOUT ROWID;
    """
}
