extension Schema {
  /// Segments of the shop's own.
  static let segments = """
    CREATE TABLE customer_segment (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      filter TEXT NOT NULL               -- as it was written
    ) STRICT;
    """
}
