internal import Commerce

/// What the goods of an order cost, as far as that is known.
struct OrderCost: Equatable {
  /// In minor units; nil where nothing is known.
  var known: Int64?
  /// Whether the cost, or that of a line, is unknown, or stands in from a later day.
  var isIncomplete: Bool
}

/// What the lines of an order tell together with the products of the store.
struct OrderGoods {
  /// What they cost.
  var cost: OrderCost
  /// The places of the lines that sold gift cards by what products tell; none for most.
  var giftCards: [Int]
}

/// Works out what orders are made of from their lines and the products of the store.
struct ProductCosts: ~Copyable {
  private let connection: Connection
  private var loaded: ProductCatalogue?

  init(connection: Connection) {
    self.connection = connection
  }

  /// What products tell of an order.
  mutating func goods(of order: Order) throws(SQLiteError) -> OrderGoods {
    OrderGoods(
      cost: try cost(of: order),
      giftCards: order.lines.isEmpty ? [] : try catalogue().giftCards(among: order.lines))
  }

  /// The cost as the file gives it, else the sum over the lines on the order's day.
  private mutating func cost(of order: Order) throws(SQLiteError) -> OrderCost {
    if let given = order.amounts.cost { return OrderCost(known: given, isIncomplete: false) }
    if order.lines.isEmpty { return OrderCost(known: nil, isIncomplete: true) }
    let products = try catalogue()
    var cost = OrderCost(known: nil, isIncomplete: false)
    for line in order.lines {
      cost.add(
        quantity: line.quantity,
        products.unitCost(sku: line.sku, name: line.name, on: order.placedAt.day))
    }
    return cost
  }

  /// What one of a line's product costs on a day, in minor units; nil where it is unknown.
  mutating func unitCost(
    of line: OrderLine, on day: CalendarDay
  ) throws(SQLiteError) -> Int64? {
    try catalogue().unitCost(sku: line.sku, name: line.name, on: day)?.amount
  }

  private mutating func catalogue() throws(SQLiteError) -> ProductCatalogue {
    if let loaded { return loaded }
    let products = try ProductCatalogue(connection: connection)
    loaded = products
    return products
  }
}

extension OrderCost {
  /// Adds a line; sums that are past any order's stay at the end of the range.
  mutating func add(quantity: Int64, _ unitCost: CostHistory.Cost?) {
    guard let unitCost else {
      isIncomplete = true
      return
    }
    // The first known cost is nearer than none, and still not what is known of that day.
    if unitCost.isAssumed { isIncomplete = true }
    let line = roundedProduct(quantity, unitCost.amount, dividedBy: 1)
    known = AmountLimit.clamped((known ?? 0) + AmountLimit.clamped(line))
  }
}
