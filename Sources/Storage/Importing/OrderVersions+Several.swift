internal import Commerce

/// An order that is to be written, with what the store knows of it.
struct OrderToWrite {
  let prepared: PreparedOrder
  let customer: Int32?
  let goods: OrderGoods
}

extension OrderVersions {
  /// Writes orders that are expected to be new, and counts them in the summary.
  ///
  /// - Parameter orders: `SeveralRows.count` of them.
  /// - Returns: the row of the first, behind which those of the others follow; nil where one of the orders was known
  ///   already, and then nothing is written.
  mutating func addSeveral(
    _ orders: [OrderToWrite], to summary: inout ImportSummary
  ) throws(SQLiteError) -> Int32? {
    for order in orders {
      OrderVersions.bind(
        order.prepared, customer: order.customer, goods: order.goods, to: &insertSeveral)
    }
    try insertSeveral.run()
    let count = connection.changedRows
    if count < orders.count {
      if count > 0 { try takeBack(count) }
      return nil
    }
    let first = Int32(truncatingIfNeeded: connection.lastInsertedRow) - Int32(count - 1)
    try lines.insert(orders, from: first)
    for (row, order) in zip(first..., orders) {
      try refunds.insert(order.prepared.order.refunds, of: row)
      summary.added += 1
      summary.totals.add(order.prepared.order, isIdentified: order.customer != nil)
      seen.insert(row)
    }
    return first
  }

  /// Deletes the versions that were inserted last; they have no lines yet.
  private mutating func takeBack(_ count: Int) throws(SQLiteError) {
    let last = Int32(truncatingIfNeeded: connection.lastInsertedRow)
    for row in (last - Int32(count - 1))...last {
      delete.bind(row)
      try delete.run()
    }
  }
}
