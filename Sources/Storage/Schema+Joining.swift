extension Schema {
  /// What several exports of one shop say of the same order.
  static let joining = """
    -- A version that several exports make together: worked out of the newest of each, which are marked with
    -- current = 2, whenever one of them changes. Only this one counts.
    ALTER TABLE order_version ADD COLUMN joined INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX told_order ON order_version (order_id, source_id) WHERE current = 2;

    -- Whether the file has the orders' own totals; else they are worked out of lines, or without tax.
    ALTER TABLE import ADD COLUMN tells_totals INTEGER NOT NULL DEFAULT 1;
    UPDATE import SET tells_totals = 0
    WHERE contents = 'orders' AND coalesce(
      import.format, (SELECT source.format FROM source WHERE source.id = source_id))
      IN ('woocommerce-orders', 'etsy-items', 'generic-lines');
    """
}
