internal import Commerce

extension Schema {
  /// Countries as they are read now: those that files write in three letters have their two.
  ///
  /// The ledger was made of the others, so it is made anew where there were any.
  static let countries = """
    CREATE TABLE country_code (long TEXT PRIMARY KEY, short TEXT NOT NULL) STRICT, WITHOUT ROWID;
    WITH RECURSIVE
      list (codes) AS (SELECT '\(Country.codes)'),
      place (start) AS (
        SELECT 1 UNION ALL SELECT start + 6 FROM place, list WHERE start + 6 < length(codes))
    INSERT INTO country_code
      SELECT substr(codes, start, 3), substr(codes, start + 3, 2) FROM place, list;
    UPDATE store_state SET generation = generation + 1
    WHERE EXISTS (SELECT 1 FROM order_version WHERE \(isLong));
    \(["order_version", "customer", "customer_change"].map(shorten).joined(separator: "\n    "))
    DROP TABLE country_code;
    """

  private static let isLong =
    "length(country) = 3 AND upper(country) IN (SELECT long FROM country_code)"

  private static func shorten(_ table: String) -> String {
    """
    UPDATE \(table)
    SET country = (SELECT short FROM country_code WHERE long = upper(country)) WHERE \(isLong);
    """
  }
}
