internal import Commerce

/// Holds the products of one import back until its end, then writes those that are new or changed.
struct ProductVersions: ~Copyable {
  /// Whether a product is new or changed; known at the end.
  private(set) var hasChanged = false

  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var products: [Product] = []
  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    var sku: String
    var name: String
  }

  init(connection: Connection, source: Int32, importID: Int32) {
    self.connection = connection
    self.source = source
    self.importID = importID
  }

  /// Takes a product; a later row of the same SKU and name replaces the earlier one.
  mutating func add(_ product: Product, to summary: inout ImportSummary) {
    let key = Key(sku: product.sku, name: product.name)
    if let index = indices[key] {
      products[index] = product
      summary.replaced += 1
    } else {
      indices[key] = products.count
      products.append(product)
    }
  }

  mutating func finish(into summary: inout ImportSummary) throws(SQLiteError) {
    guard !products.isEmpty else { return }
    var find = try connection.prepare(
      """
      SELECT id, price, unit_cost FROM product_version
      WHERE sku = ? AND name = ? AND source_id = ? AND current = 1
      """)
    var retire = try connection.prepare("UPDATE product_version SET current = 0 WHERE id = ?")
    var insert = try connection.prepare(
      """
      INSERT INTO product_version
        (current, source_id, import_id, supersedes, sku, name, price, unit_cost)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?)
      """)
    for product in products {
      find.bind(product.sku)
      find.bind(product.name)
      find.bind(source)
      var superseded: Int64?
      if try find.step() {
        superseded = find.integer(0)
        let isSame =
          find.optionalInteger(1) == product.price && find.optionalInteger(2) == product.unitCost
        find.reset()
        if isSame {
          summary.unchanged += 1
          continue
        }
        retire.bind(superseded)
        try retire.run()
        summary.changed += 1
      } else {
        summary.added += 1
      }
      insert.bind(source)
      insert.bind(importID)
      insert.bind(superseded)
      insert.bind(product.sku)
      insert.bind(product.name)
      insert.bind(product.price)
      insert.bind(product.unitCost)
      try insert.run()
      hasChanged = true
    }
  }
}
