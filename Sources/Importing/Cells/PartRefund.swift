internal import Commerce

extension Order {
  /// Whether the order's status says that a part was paid back, and nothing how much.
  var lacksPartRefund: Bool {
    // Nearly all statuses are shorter than the shortest of these.
    amounts.refunded == 0 && status.utf8.count >= 14
      && Order.partlyRefundedStatuses.contains(status)
  }

  private static let partlyRefundedStatuses: Set<String> = [
    "partially refunded", "partly refunded", "partial refund", "gedeeltelijk terugbetaald",
    "deels terugbetaald", "teilweise erstattet", "partiellement remboursé",
  ]
}
