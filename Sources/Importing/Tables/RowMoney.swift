internal import Commerce

/// The amounts on a row, or on all rows of an order, by what they are; minor units.
struct RowMoney {
  private var amounts: [Role: Int64] = [:]
  /// How many a row has of its item.
  var quantity: Int64 = 1
  /// The sum over the lines of an order, once they are in; nil where a line has none.
  var lineTotal: Int64? = 0
  var lineCount = 0

  subscript(role: Role) -> Int64 {
    get { amounts[role] ?? 0 }
    set { amounts[role] = newValue }
  }

  /// Whether no amount is there yet.
  var isEmpty: Bool { amounts.isEmpty }

  func has(_ role: Role) -> Bool { amounts[role] != nil }

  /// An amount without its sign: some files write discounts and refunds with a minus.
  func magnitude(_ role: Role) -> Int64 { self[role] < 0 ? 0 &- self[role] : self[role] }

  /// Adds an amount; sums that are too large wrap, and fit no total.
  mutating func add(_ amount: Int64, to role: Role) { self[role] = self[role] &+ amount }

  /// Adds all amounts of a row.
  mutating func add(_ row: RowMoney) {
    for (role, amount) in row.amounts { add(amount, to: role) }
  }

  /// As they stand, with handling counted to the shipping.
  var plain: OrderAmounts {
    OrderAmounts(
      total: self[.total], tax: self[.tax], shipping: self[.shipping] &+ self[.handling],
      refunded: magnitude(.refunded), discount: magnitude(.discount), cost: amounts[.cost])
  }
}
