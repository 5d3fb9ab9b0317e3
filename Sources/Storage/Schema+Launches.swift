extension Schema {
  /// What the shop brought out, with the days on which it began: those of a product or a tag are found anew whenever
  /// the ledger is.
  static let launches = """
    CREATE TABLE launch (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      subject TEXT NOT NULL,             -- a day, product=... or tag=...
      weeks INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE launch_start (
      launch_id INTEGER NOT NULL REFERENCES launch (id) ON DELETE CASCADE,
      day INTEGER NOT NULL,              -- days since 1970
      PRIMARY KEY (launch_id, day)
    ) STRICT, WITHOUT ROWID;
    """
}
