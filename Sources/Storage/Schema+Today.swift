extension Schema {
  /// What the owner did with the lists for today, and says to them.
  static let today = """
    -- Who was exported from a list for today.
    CREATE TABLE today_contact (
      customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
      day INTEGER NOT NULL,              -- the last day that the store knew of then, days since 1970
      list TEXT NOT NULL,
      PRIMARY KEY (customer_id, day, list)
    ) STRICT, WITHOUT ROWID;

    -- What the owner says to do with the people of a list, in the place of the program's own words.
    CREATE TABLE today_advice (
      list TEXT PRIMARY KEY,
      advice TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
