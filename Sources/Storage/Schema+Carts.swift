extension Schema {
  /// Carts that reached the checkout and were not paid there.
  static let carts = """
    CREATE TABLE cart_version (
      id INTEGER PRIMARY KEY,
      current INTEGER NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source (id),
      import_id INTEGER NOT NULL REFERENCES import (id),
      supersedes INTEGER,
      cart_id TEXT NOT NULL,
      customer_id INTEGER,
      day INTEGER NOT NULL,              -- the shop's day, days since 1970
      instant INTEGER NOT NULL,          -- microseconds since 1970 UTC
      has_time INTEGER NOT NULL,
      currency TEXT,                     -- null is the shop's
      value INTEGER NOT NULL,
      recovered_day INTEGER              -- when it became an order; null where the file does not say so
    ) STRICT;
    CREATE UNIQUE INDEX current_cart ON cart_version (cart_id, source_id) WHERE current = 1;
    -- What any version says of its recovery stays said.
    CREATE INDEX recovered_cart ON cart_version (cart_id, source_id)
      WHERE recovered_day IS NOT NULL;
    CREATE INDEX cart_of_customer ON cart_version (customer_id) WHERE current = 1;
    CREATE INDEX superseding_cart ON cart_version (supersedes) WHERE supersedes IS NOT NULL;

    CREATE TABLE cart_line (
      cart_version_id INTEGER NOT NULL REFERENCES cart_version (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      sku TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      unit_price INTEGER NOT NULL,
      PRIMARY KEY (cart_version_id, position)
    ) STRICT, WITHOUT ROWID;
    """
}
