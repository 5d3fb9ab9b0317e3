internal import Commerce

/// What the goods of an order cost, as far as that is known.
struct OrderCost: Equatable {
  /// In minor units; nil where nothing is known.
  var known: Int64?
  /// Whether the cost, or that of a line, is unknown.
  var isIncomplete: Bool
}

/// Works out what orders cost from their lines and the products' costs.
///
/// A line's product is the one of its SKU, else of its name; of several the one that was imported last.
struct ProductCosts: ~Copyable {
  private let connection: Connection
  private var bySKU: [String: Int64] = [:]
  private var byName: [String: Int64] = [:]
  private var isLoaded = false

  init(connection: Connection) {
    self.connection = connection
  }

  /// The cost as the file gives it, else the sum over the lines.
  mutating func cost(of order: Order) throws(SQLiteError) -> OrderCost {
    if let given = order.amounts.cost { return OrderCost(known: given, isIncomplete: false) }
    if order.lines.isEmpty { return OrderCost(known: nil, isIncomplete: true) }
    if !isLoaded { try load() }
    var cost = OrderCost(known: nil, isIncomplete: false)
    for line in order.lines {
      cost.add(quantity: line.quantity, unitCost: unitCost(sku: line.sku, name: line.name))
    }
    return cost
  }

  /// What one of a line's product costs, in minor units; nil where it is unknown.
  mutating func unitCost(of line: OrderLine) throws(SQLiteError) -> Int64? {
    if !isLoaded { try load() }
    return unitCost(sku: line.sku, name: line.name)
  }

  private func unitCost(sku: String, name: String) -> Int64? {
    (sku.isEmpty ? nil : bySKU[sku]) ?? byName[name]
  }

  private mutating func load() throws(SQLiteError) {
    bySKU.removeAll()
    byName.removeAll()
    var products = try connection.prepare(
      """
      SELECT sku, name, unit_cost FROM product_version
      WHERE current = 1 AND unit_cost IS NOT NULL ORDER BY import_id, id
      """)
    while try products.step() {
      let sku = products.text(0)
      if !sku.isEmpty { bySKU[sku] = products.integer(2) }
      let name = products.text(1)
      if !name.isEmpty { byName[name] = products.integer(2) }
    }
    isLoaded = true
  }

  /// Brings the costs of all current orders in line with the products as they are now.
  mutating func recompute() throws(SQLiteError) {
    try load()
    var lines = try connection.prepare(
      """
      SELECT v.id, v.cost, v.lacks_cost, l.name, l.sku, l.quantity
      FROM order_version v NOT INDEXED JOIN order_line l ON l.order_version_id = v.id
      WHERE v.id > ? AND v.current = 1 AND v.cost_given IS NULL ORDER BY v.id
      """)
    var update = try connection.prepare(
      "UPDATE order_version SET cost = ?, lacks_cost = ? WHERE id = ?")
    var last: Int32 = 0
    while true {
      let changes = try changes(after: &last, lines: &lines)
      for change in changes {
        update.bind(change.cost.known)
        update.bind(change.cost.isIncomplete)
        update.bind(change.row)
        try update.run()
      }
      if changes.count < ProductCosts.batch { return }
    }
  }

  /// Orders are read and written in turns, since a table should not change while it is read.
  private static let batch = 50_000

  private struct Change {
    var row: Int32
    var before: OrderCost
    var cost = OrderCost(known: nil, isIncomplete: false)
  }

  private func changes(
    after last: inout Int32, lines: inout Statement
  ) throws(SQLiteError) -> [Change] {
    var changes: [Change] = []
    var order: Change?
    lines.bind(last)
    while try lines.step() {
      let row = lines.integer32(0)
      if row != order?.row {
        if let order, order.cost != order.before { changes.append(order) }
        if changes.count == ProductCosts.batch {
          lines.reset()
          return changes
        }
        last = row
        order = Change(
          row: row,
          before: OrderCost(known: lines.optionalInteger(1), isIncomplete: lines.flag(2)))
      }
      order?.cost.add(
        quantity: lines.integer(5), unitCost: unitCost(sku: lines.text(4), name: lines.text(3)))
    }
    if let order, order.cost != order.before { changes.append(order) }
    return changes
  }
}

extension OrderCost {
  /// Adds a line; sums that leave the range of whole numbers stay at its end.
  fileprivate mutating func add(quantity: Int64, unitCost: Int64?) {
    guard let unitCost else {
      isIncomplete = true
      return
    }
    let line = roundedProduct(quantity, unitCost, dividedBy: 1)
    let (sum, overflow) = (known ?? 0).addingReportingOverflow(line)
    known = overflow ? (line > 0 ? .max : .min) : sum
  }
}
