extension Schema {
  /// Rates of exchange, costs that change in time, and gift cards.
  static let money = """
    -- Units of the shop's currency for one of another, in parts of 10^-12.
    CREATE TABLE rate_version (
      id INTEGER PRIMARY KEY,
      current INTEGER NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source (id),
      import_id INTEGER NOT NULL REFERENCES import (id),
      supersedes INTEGER,
      day INTEGER NOT NULL,
      currency TEXT NOT NULL,
      shop_currency TEXT NOT NULL,       -- that of the shop at the import; empty where it was not known
      value INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX current_rate ON rate_version (currency, day, shop_currency, source_id)
      WHERE current = 1;
    CREATE INDEX superseding_rate ON rate_version (supersedes) WHERE supersedes IS NOT NULL;

    -- The first day that the cost applies to; the lowest number there is for always.
    ALTER TABLE product_version ADD COLUMN cost_from INTEGER NOT NULL DEFAULT \(Int32.min);
    ALTER TABLE product_version ADD COLUMN gift_card INTEGER NOT NULL DEFAULT 0;
    DROP INDEX current_product;
    CREATE UNIQUE INDEX current_product ON product_version (sku, name, cost_from, source_id)
      WHERE current = 1;

    -- 1 where the file says so, 2 where only a product does, which is worked out anew as products change.
    ALTER TABLE order_line ADD COLUMN gift_card INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX gift_card_line ON order_line (order_version_id) WHERE gift_card <> 0;
    """
}
