/// A table of versions, as far as undoing an import needs to know it.
struct VersionTable {
  /// Its name.
  var name: String
  /// What imports find in it.
  var kind: Confirmations.Kind
  /// The columns that make another version of a row; those that are worked out of others are left out.
  var values: [String]
  /// What selects the rows that belong to a version and make another one too, up to the version's number.
  var parts: [String] = []
  /// Whether versions tell the line of their file.
  var tellsFileLine = false

  /// The table that a file of these contents brings versions to; nil for one that brings none.
  init?(_ contents: ImportContents) {
    switch contents {
    case .orders:
      name = "order_version"
      kind = .orders
      values = [
        "customer_id", "day", "instant", "has_time", "currency", "total", "tax", "shipping",
        "refunded", "channel", "discount_codes", "offset_minutes", "counts_as_written", "discount",
        "cost_given", "status", "country", "tags", "source",
      ]
      tellsFileLine = true
      parts = [
        """
        SELECT position, name, sku, quantity, unit_price, discount, gift_card = 1 FROM order_line
        WHERE order_version_id =
        """, "SELECT day, amount FROM order_refund WHERE order_version_id =",
      ]
    case .carts:
      name = "cart_version"
      kind = .carts
      values = [
        "customer_id", "day", "instant", "has_time", "currency", "value", "recovered_day",
      ]
      parts = [
        """
        SELECT position, name, sku, quantity, unit_price FROM cart_line
        WHERE cart_version_id =
        """
      ]
    case .products:
      name = "product_version"
      kind = .products
      values = ["price", "unit_cost", "gift_card"]
    case .spend:
      name = "spend_version"
      kind = .spend
      values = ["amount", "acquisition", "retention", "fixed"]
    case .rates:
      name = "rate_version"
      kind = .rates
      values = ["value"]
    case .customers: return nil
    }
  }

  /// Asks whether two versions say the same.
  var selectSame: String {
    let sameValues = values.map { "one.\($0) IS two.\($0)" }.joined(separator: " AND ")
    let sameParts = parts.map { rows in
      """
      AND NOT EXISTS (\(rows) ?1 EXCEPT \(rows) ?2)
      AND NOT EXISTS (\(rows) ?2 EXCEPT \(rows) ?1)
      """
    }.joined(separator: " ")
    return """
      SELECT 1 FROM \(name) AS one, \(name) AS two
      WHERE one.id = ?1 AND two.id = ?2 AND \(sameValues) \(sameParts)
      """
  }
}
