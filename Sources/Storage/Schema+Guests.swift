extension Schema {
  /// Who ordered without an account, where the files tell guests apart.
  static let guests = """
    ALTER TABLE order_version ADD COLUMN guest INTEGER;  -- 1 or 0; null where the file does not tell
    -- Holds nothing in a shop whose files do not tell.
    CREATE INDEX order_of_guest ON order_version (customer_id, guest, day)
      WHERE guest IS NOT NULL AND current = 1;

    -- What files of customers say of it.
    CREATE TABLE customer_account (
      customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
      import_id INTEGER NOT NULL REFERENCES import (id),
      has_account INTEGER NOT NULL,
      since INTEGER,                     -- the day of signing up, days since 1970; null where the file does not tell
      PRIMARY KEY (customer_id, import_id, has_account)
    ) STRICT, WITHOUT ROWID;
    """
}
