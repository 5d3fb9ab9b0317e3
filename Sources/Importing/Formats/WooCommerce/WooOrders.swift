internal import Commerce

/// WooCommerce's own orders report (*Analytics > Orders > Download*), as the browser or the server makes it.
///
/// A Dutch site's names are believed to be these. Net sales are without tax and shipping. A refund is a row of its own
/// with negative net sales.
enum WooOrders: OrderTable {
  static let format = FileFormat(
    name: .wooOrders,
    required: [
      .init("Order #", .orderID, hearsay: ["Bestelling #", "Bestelnr.", "Bestelling nr."]),
      .init("Date", .placedAt, hearsay: ["Datum"]),
      .init("Net sales", .total, hearsay: ["Netto verkopen", "Netto omzet", "Nettoverkoop"]),
      .init("Customer type", .sign, hearsay: ["Klanttype", "Type klant", "Soort klant"]),
    ],
    optional: [
      .init("Status", .status), .init("Coupon(s)", .codes, hearsay: ["Waardebon(nen)", "Coupons"]),
      .init("Attribution", .channel, hearsay: ["Toeschrijving", "Origin"]),
      .init("Customer", .sign, hearsay: ["Klant"]), .init("Product(s)", .sign),
    ], decimalSign: .point, gaps: [.noCustomers, .noItems, .netSalesOnly])

  static func complete(_ order: inout Order, _ money: RowMoney) {
    order.channel = channel(order.channel)
    order.refundWhole()
  }

  /// `Source: google` and `Organic: google` are Google; `Direct` stays what it is.
  static func channel(_ attribution: String) -> String {
    guard let colon = attribution.firstIndex(of: ":") else { return attribution }
    return Channel.name(trimmed(attribution[attribution.index(after: colon)...]))
  }

  /// Of the rows of an order those with negative amounts are what was paid back.
  static func join(_ money: inout RowMoney, _ row: RowMoney) {
    money.add(row[.total], to: row[.total] < 0 ? .refunded : .total)
  }

  static func amounts(_ money: RowMoney) -> OrderAmounts {
    // A refund that has a number of its own takes its order's place in no way: it is less than nothing.
    guard money.has(.total) else { return OrderAmounts(total: money[.refunded]) }
    return OrderAmounts(total: money[.total], refunded: money.magnitude(.refunded))
  }
}
