extension Schema {
  /// What there is to be said of rows that were taken, kept as rejected rows are.
  static let remarks = """
    ALTER TABLE import ADD COLUMN remarked_count INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE remarked_row (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import (id),
      line INTEGER NOT NULL,
      column_name TEXT NOT NULL,
      found TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX remarked_row_of_import ON remarked_row (import_id);
    """
}
