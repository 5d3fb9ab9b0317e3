/// Wix' orders: a row a line, date and time apart, and the billing address mostly under the names of
/// the delivery's.
enum WixOrders: OrderTable {
  static let format = FileFormat(
    name: .wixOrders,
    required: [
      .init("Order number", .orderID), .init("Date created", .placedAt),
      .init("Contact email", .email), .init("Total", .total), .init("Qty", .itemQuantity),
    ],
    optional: [
      .init("Time", .timeOfDay), .init("Currency", .currency), .init("Total tax", .tax),
      .init("Shipping rate", .shipping), .init("Refunded amount", .refunded),
      .init("Coupon code", .codes), .init("Payment status", .status),
      .init("Billing name", .name), .init("Recipient name", .name),
      .init("Delivery city", .city), .init("Billing city", .city),
      .init("Delivery country", .country), .init("Billing country", .country),
      .init("Item", .item), .init("SKU", .itemSKU), .init("Price", .itemPrice),
    ], decimalSign: .point)
}
