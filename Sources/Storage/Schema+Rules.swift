extension Schema {
  /// What the owner says of people and orders, and what rules look at besides what was kept before.
  static let rulesAndAliases = """
    ALTER TABLE order_version ADD COLUMN tags TEXT;    -- one a line; null where the file does not tell
    ALTER TABLE order_version ADD COLUMN source TEXT;  -- null where the file does not tell

    -- Leaves orders out; one that fits several is left out by the first.
    CREATE TABLE order_rule (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      field TEXT NOT NULL,               -- OrderRuleField
      pattern TEXT NOT NULL
    ) STRICT;

    -- A customer who is the same person as another one. Rows of orders keep whom they name.
    CREATE TABLE customer_alias (
      customer_id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL         -- a customer, who may be another's alias again
    ) STRICT;
    """
}
