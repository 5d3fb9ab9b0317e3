extension Schema {
  /// What the shop began for its customers.
  static let initiatives = """
    CREATE TABLE initiative (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      start_day INTEGER NOT NULL,        -- days since 1970
      costs INTEGER NOT NULL,            -- minor units of the shop's currency
      who TEXT NOT NULL                  -- a filter over customers as it was written; empty for all
    ) STRICT;
    """
}
