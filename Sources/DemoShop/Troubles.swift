import Commerce

/// What goes wrong with orders, and what is odd about them.
enum Troubles {
  /// Lets an order be refunded, cancelled or left unpaid, as often as happens in a shop.
  static func befall(_ order: inout ShopifyOrder, _ random: inout SeededRandom) {
    guard order.total > 0 else { return }
    switch random.unit() {
    case ..<0.010:
      order.status = .refunded
      order.refunded = order.total
    case ..<0.024:
      order.status = .partiallyRefunded
      order.refunded = min(order.total - 1, order.lines[0].price)
    case ..<0.030:
      order.status = .voided
      order.cancelledAt = order.placedAt.advanced(bySeconds: random.within(600...90_000))
    case ..<0.035:
      order.status = .refunded
      order.refunded = order.total
      order.cancelledAt = order.placedAt.advanced(bySeconds: random.within(600...90_000))
    case ..<0.038:
      order.status = .pending
      order.paymentMethod = "Bank Deposit"
    case ..<0.045: makeFree(&order)
    default: break
    }
  }

  /// Makes up for a parcel that arrived broken: a code takes off everything.
  private static func makeFree(_ order: inout ShopifyOrder) {
    order.shipping = 0
    order.discount += order.subtotal
    order.discountCode = "SORRY100"
    // Shopify leaves the payment of a free order blank.
    order.paymentMethod = ""
  }

  /// Writes the address in capitals, or leaves it out and a telephone number in.
  static func disguise(_ buyer: inout ShopifyOrder.Buyer, number: Int, _ random: inout SeededRandom)
  {
    switch random.unit() {
    case ..<0.035: buyer.email = capitalised(buyer.email)
    case ..<0.045: buyer.email = buyer.email.uppercased()
    case ..<0.060:
      buyer.email = ""
      buyer.phone = PeopleMaker.phone(number)
    default: break
    }
  }

  /// What customers write now and then.
  static func note(_ random: inout SeededRandom) -> String {
    guard random.chance(0.015) else { return "" }
    return random.pick([
      "Graag achterom bezorgen, de bel is stuk",
      "Niet thuis?\nDan bij de buren op nummer 14, bovenste bel.",
      "Voor mijn moeder: graag \"van harte\" op het kaartje",
      "Fijn gemalen; voor een espressopotje",
      "=geen reclame in de doos=",
    ])
  }

  private static func capitalised(_ email: String) -> String {
    email.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: ".")
  }
}
