internal import Commerce

/// Holds the products of one import back until its end, then writes those that are new or changed.
struct ProductVersions: ~Copyable {
  /// Whether a product is new or changed; known at the end.
  private(set) var hasChanged = false

  /// The versions of earlier imports that say the same; known at the end.
  private(set) var confirmed = RowSet()

  private let connection: Connection
  private let source: Int32
  private let importID: Int32
  private var products: [Product] = []
  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    var sku: String
    var name: String
    var costFrom: CalendarDay?
  }

  init(connection: Connection, source: Int32, importID: Int32) {
    self.connection = connection
    self.source = source
    self.importID = importID
  }

  /// Takes a product; a later row of the same SKU, name and first day replaces the earlier one.
  mutating func add(_ product: Product, to summary: inout ImportSummary) {
    let key = Key(sku: product.sku, name: product.name, costFrom: product.costFrom)
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
    var rows = try VersionedRows(
      of: "product_version", key: ["sku", "name", "cost_from"],
      values: ["price", "unit_cost", "gift_card"],
      connection: connection, source: source, importID: importID)
    for product in products {
      let isWritten = try rows.put(into: &summary) { row in
        row.bind(product.sku)
        row.bind(product.name)
        row.bind(product.costFrom?.number ?? CostHistory.always)
      } values: { row in
        row.bind(product.price)
        row.bind(product.unitCost)
        row.bind(product.isGiftCard)
      }
      if isWritten { hasChanged = true }
    }
    confirmed = rows.confirmed
  }
}
