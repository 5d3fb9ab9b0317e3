internal import Commerce

extension Order {
  /// WooCommerce calls an order refunded once all of it was paid back; not every export says how much that was.
  mutating func refundWhole() {
    if status == "refunded", amounts.refunded == 0 { amounts.refunded = amounts.total }
  }
}
