internal import Commerce

extension OrderTable {
  /// WooCommerce calls an order refunded once all of it was paid back; not every export says how much that was.
  static func refundWhole(_ order: inout Order) {
    if order.status == "refunded", order.amounts.refunded == 0 {
      order.amounts.refunded = order.amounts.total
    }
  }
}
