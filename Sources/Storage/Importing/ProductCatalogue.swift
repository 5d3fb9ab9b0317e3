internal import Commerce

/// What the products of the store tell of the lines of orders: what they cost, and whether they are gift cards.
///
/// A line's product is the one of its SKU, else of its name; of several with a cost for the same day the one that was
/// imported last.
///
/// An object, since each order asks it and none changes it.
final class ProductCatalogue {
  private var bySKU: [String: CostHistory] = [:]
  private var byName: [String: CostHistory] = [:]
  private var giftCardSKUs: Set<String> = []
  private var giftCardNames: Set<String> = []

  /// The products as they are now.
  init(connection: Connection) throws(SQLiteError) {
    var products = try connection.prepare(
      """
      SELECT sku, name, cost_from, unit_cost, gift_card FROM product_version
      WHERE current = 1 AND (unit_cost IS NOT NULL OR gift_card = 1) ORDER BY import_id, id
      """)
    while try products.step() {
      let (sku, name) = (products.text(0), products.text(1))
      if let cost = products.optionalInteger(3) {
        let from = products.integer32(2)
        if !sku.isEmpty { bySKU[sku, default: CostHistory()].note(cost, from: from) }
        if !name.isEmpty { byName[name, default: CostHistory()].note(cost, from: from) }
      }
      guard products.flag(4) else { continue }
      if !sku.isEmpty { giftCardSKUs.insert(sku) }
      if !name.isEmpty { giftCardNames.insert(name) }
    }
  }

  /// What one of a product costs on a day; nil where it is unknown.
  func unitCost(sku: String, name: String, on day: CalendarDay) -> CostHistory.Cost? {
    let history = (sku.isEmpty ? nil : bySKU[sku]) ?? byName[name]
    return history?.cost(on: day)
  }

  /// The places of an order's lines that sold gift cards by what products tell; none for most.
  func giftCards(among lines: [OrderLine]) -> [Int] {
    guard !giftCardNames.isEmpty || !giftCardSKUs.isEmpty else { return [] }
    return lines.indices.filter {
      giftCardSKUs.contains(lines[$0].sku) || giftCardNames.contains(lines[$0].name)
    }
  }
}
