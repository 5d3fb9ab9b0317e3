internal import Commerce

extension Order {
  /// WooCommerce calls an order refunded once all of it was paid back; not every export says how much that was.
  mutating func refundWhole() {
    // A refund with a row and a number of its own has a total below 0, and is money that went back already.
    guard status == "refunded", amounts.refunded == 0, amounts.total > 0 else { return }
    amounts.refunded = amounts.total
  }
}
