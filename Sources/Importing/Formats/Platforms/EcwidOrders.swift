internal import Commerce

/// Ecwid's (Lightspeed E-Series') orders: a row a line, the order's values on each.
enum EcwidOrders: OrderTable {
  static let format = FileFormat(
    name: .ecwidOrders,
    required: [
      .init("order_number", .orderID), .init("order_total", .total),
      .init("timestamp", .placedAt, aliases: ["date", "order_date"]),
    ],
    requiredAnyOf: [.init("shipto_person_name", .name), .init("bill_person_name", .name)],
    optional: [
      .init("email", .email), .init("payment_status", .status),
      .init("order_subtotal", .subtotal), .init("discount", .discount), .init("order_tax", .tax),
      .init("order_shipping", .shipping), .init("refunded_amount", .refunded),
      .init("currency", .currency), .init("discount_coupon", .codes, aliases: ["coupon"]),
      .init("shipto_person_city", .city), .init("bill_person_city", .city),
      .init("shipto_person_country", .country, aliases: ["shipto_person_country_code"]),
      .init("bill_person_country", .country, aliases: ["bill_person_country_code"]),
      .init("name", .item), .init("sku", .itemSKU), .init("quantity", .itemQuantity),
      .init("price", .itemPrice),
    ], foreign: ["billing_email"], decimalSign: .point)

  static let sum: MoneySum? = MoneySum(
    plus: [.subtotal, .shipping], minus: [.discount], tolerance: 2)
  static let isShippingTaxed = true

  static func complete(_ order: inout Order, _ money: RowMoney) {
    // The file tells that all was paid back, not how much.
    if order.status == "refunded", !money.has(.refunded) {
      order.amounts.refunded = order.amounts.total
    }
  }
}
