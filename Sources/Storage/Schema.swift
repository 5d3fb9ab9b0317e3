/// What a store's file is made of.
///
/// Tables hold what files said: orders, spend and products come in versions, of which the newest is
/// current; a version knows the import that brought it and the version that it superseded. Nothing is
/// updated in place but what is worked out from other rows (days of instants, costs from products).
enum Schema {
  /// "Stam" in ASCII: tells a store from the databases of other programs.
  static let applicationID: Int32 = 0x5374_616D

  /// The version that this program reads and writes.
  static var version: Int { migrations.count }

  /// Forward only: the migration at index n makes a store of version n + 1 from one of version n.
  ///
  /// One that was released is never edited; the next change of the schema is a further entry.
  static let migrations: [String] = [
    versionOne, versionTwo, rulesAndAliases, money, spendPurposes, segments, refunds, earlierViews,
    carts, joining, earlierViews, today, trials, guests, initiatives, earlierViews, launches,
    earlierViews, countries, remarks, earlierViews, views,
  ]

  /// Stands where views were made that the last migration makes anew anyway.
  private static let earlierViews = ""

  /// The indices that are left out while the first orders come in: they are made faster from all of them at once.
  static let createLateIndices = """
    \(createCustomerKey);
    CREATE INDEX IF NOT EXISTS order_of_customer ON order_version (customer_id)
      WHERE current = 1;
    """
  /// The one by which customers are found.
  static let createCustomerKey =
    "CREATE UNIQUE INDEX IF NOT EXISTS customer_key ON customer (key, source_id)"
  static let dropLateIndices = "DROP INDEX customer_key; DROP INDEX order_of_customer"

  private static let versionOne = """
    CREATE TABLE shop_setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Where files come from. Order ids are unique within a source, e-mail addresses are so everywhere.
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      shop TEXT NOT NULL,
      format TEXT NOT NULL,
      UNIQUE (shop, format)
    ) STRICT;

    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source (id),
      file_name TEXT NOT NULL,
      contents TEXT NOT NULL,            -- orders, products or spend
      content_hash TEXT NOT NULL,
      imported_at INTEGER NOT NULL,      -- microseconds since 1970 UTC
      row_count INTEGER NOT NULL DEFAULT 0,
      added_count INTEGER NOT NULL DEFAULT 0,
      changed_count INTEGER NOT NULL DEFAULT 0,
      unchanged_count INTEGER NOT NULL DEFAULT 0,
      replaced_count INTEGER NOT NULL DEFAULT 0,
      rejected_count INTEGER NOT NULL DEFAULT 0,
      new_customer_count INTEGER NOT NULL DEFAULT 0,
      first_day INTEGER,                 -- days since 1970
      last_day INTEGER,
      undone INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE rejected_row (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import (id),
      line INTEGER NOT NULL,
      column_name TEXT NOT NULL,
      found TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rejected_row_of_import ON rejected_row (import_id);

    -- The key is an e-mail address where source_id is 0, else a platform's id within that source.
    CREATE TABLE customer (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL,
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL,
      accepts_marketing INTEGER,
      search TEXT NOT NULL               -- name, key and city without case and accents
    ) STRICT;

    -- Amounts are in minor units of the order's currency; null is the shop's.
    CREATE TABLE order_version (
      id INTEGER PRIMARY KEY,
      current INTEGER NOT NULL,
      counted INTEGER NOT NULL,          -- whether its status lets it count
      customer_id INTEGER,
      day INTEGER NOT NULL,              -- the shop's day, days since 1970
      instant INTEGER NOT NULL,          -- microseconds since 1970 UTC
      has_time INTEGER NOT NULL,
      currency TEXT,
      total INTEGER NOT NULL,
      tax INTEGER NOT NULL,
      shipping INTEGER NOT NULL,
      refunded INTEGER NOT NULL,
      cost INTEGER,                      -- as given, else of the lines whose unit cost is known
      lacks_cost INTEGER NOT NULL,       -- whether the cost, or that of a line, is unknown
      channel TEXT NOT NULL,
      discount_codes TEXT,               -- one a line
      source_id INTEGER NOT NULL,
      order_id TEXT NOT NULL,
      import_id INTEGER NOT NULL,
      supersedes INTEGER,                -- the version that was current before
      file_line INTEGER NOT NULL,
      offset_minutes INTEGER,            -- east of UTC, as written; null where nothing was
      counts_as_written INTEGER NOT NULL,
      discount INTEGER NOT NULL,
      cost_given INTEGER,
      status TEXT NOT NULL,
      country TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX current_order ON order_version (order_id, source_id) WHERE current = 1;
    \(createLateIndices)
    CREATE INDEX uncounted_order ON order_version (day) WHERE current = 1 AND counted = 0;

    CREATE TABLE order_line (
      order_version_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      sku TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      unit_price INTEGER NOT NULL,
      discount INTEGER NOT NULL,
      PRIMARY KEY (order_version_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE product_version (
      id INTEGER PRIMARY KEY,
      current INTEGER NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source (id),
      import_id INTEGER NOT NULL REFERENCES import (id),
      supersedes INTEGER,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      price INTEGER,
      unit_cost INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX current_product ON product_version (sku, name, source_id)
      WHERE current = 1;

    CREATE TABLE spend_version (
      id INTEGER PRIMARY KEY,
      current INTEGER NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source (id),
      import_id INTEGER NOT NULL REFERENCES import (id),
      supersedes INTEGER,
      day INTEGER NOT NULL,
      channel TEXT NOT NULL,
      currency TEXT NOT NULL,            -- empty is the shop's
      amount INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX current_spend ON spend_version (day, channel, source_id, currency)
      WHERE current = 1;

    -- Counts the changes of what the ledger is made from; the ledger says which count it was made at.
    CREATE TABLE store_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      generation INTEGER NOT NULL
    ) STRICT;
    INSERT INTO store_state VALUES (1, 0);

    -- The ledger in columns, rebuilt from the rows above whenever its stamp doesn't fit.
    CREATE TABLE ledger_stamp (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      format INTEGER NOT NULL,
      generation INTEGER NOT NULL,
      currency TEXT,
      customer_count INTEGER NOT NULL,
      occasion_count INTEGER NOT NULL,
      order_count INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE ledger_column (
      id INTEGER PRIMARY KEY,
      data BLOB NOT NULL
    ) STRICT;
    """

  /// What it takes to undo an import.
  private static let versionTwo = """
    -- What the file was taken for; null where it was the format that its source is called by.
    ALTER TABLE import ADD COLUMN format TEXT;

    -- The first import that names the customer; 0 where that is not known.
    ALTER TABLE customer ADD COLUMN import_id INTEGER NOT NULL DEFAULT 0;
    UPDATE customer SET import_id = earliest.import_id
    FROM (
      SELECT customer_id, min(import_id) AS import_id FROM order_version GROUP BY customer_id
    ) AS earliest
    WHERE earliest.customer_id = customer.id;

    -- Rows that were there before the import, and that it says the same of: a file that is imported
    -- again brings no versions, but keeps those that it found when the import that brought them is undone.
    CREATE TABLE confirmation (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import (id),
      kind TEXT NOT NULL,                -- what rows are meant: Confirmations.Kind
      runs BLOB NOT NULL,                -- 32 bits, little end first: a row, and how many from it on
      UNIQUE (import_id, kind)
    ) STRICT;

    -- What was known of a customer before an import changed it.
    CREATE TABLE customer_change (
      customer_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import (id),
      name TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL,
      accepts_marketing INTEGER,
      PRIMARY KEY (customer_id, import_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX superseding_order ON order_version (supersedes) WHERE supersedes IS NOT NULL;
    CREATE INDEX superseding_product ON product_version (supersedes) WHERE supersedes IS NOT NULL;
    CREATE INDEX superseding_spend ON spend_version (supersedes) WHERE supersedes IS NOT NULL;
    """
}
