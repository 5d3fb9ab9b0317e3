public import Commerce

extension OrderStore {
  /// Who bought which product on which day; nil where the task was cancelled meanwhile.
  ///
  /// A product is told by its stock keeping unit, by its name where it has none; it is called what its last line calls
  /// it. Gift cards are none. A million lines take about a second.
  ///
  /// - Parameter orders: the orders whose lines are looked at; those that belong to no occasion are left out.
  public func productPurchases(of orders: OrderColumns) throws(SQLiteError) -> ProductPurchases? {
    var placeOfRow = [Int32](repeating: -1, count: Int(orders.row.max() ?? -1) + 1)
    for (place, row) in orders.row.enumerated()
    where orders.customer[place] >= 0
      && orders.marks[place].isDisjoint(with: .outsideOccasions)
    {
      placeOfRow[Int(row)] = Int32(place)
    }
    var statement = try connection.prepare(
      "SELECT order_version_id, sku, name FROM order_line WHERE gift_card = 0")
    var products: [String: Int32] = [:]
    var names: [String] = []
    var keys: [String] = []
    var entries: [ProductPurchases.Entry] = []
    var lines = 0
    while try statement.step() {
      lines += 1
      if lines.isMultiple(of: 16_384), Task.isCancelled { return nil }
      let row = Int(statement.integer32(0))
      guard row < placeOfRow.count, placeOfRow[row] >= 0 else { continue }
      let place = Int(placeOfRow[row])
      let sku = statement.text(1)
      let name = statement.text(2)
      let key = sku.isEmpty ? name : sku
      guard !key.isEmpty else { continue }
      let product: Int32
      if let known = products[key] {
        product = known
        if !name.isEmpty { names[Int(known)] = name }
      } else {
        product = Int32(names.count)
        products[key] = product
        names.append(name.isEmpty ? key : name)
        keys.append(key)
      }
      entries.append(
        ProductPurchases.Entry(
          customer: orders.customer[place], product: product, day: orders.day[place]))
    }
    return ProductPurchases(names: names, keys: keys, entries)
  }
}
