/// Squarespace's orders: Shopify's names, but an order id, variants, and dates of the American kind.
enum SquarespaceOrders: OrderTable {
  static let format = FileFormat(
    name: .squarespaceOrders,
    required: [
      .init("Order ID", .orderID), .init("Financial Status", .status),
      .init("Created at", .placedAt), .init("Total", .total),
      .init("Lineitem variant", .sign), .init("Amount Refunded", .refunded),
    ],
    optional: [
      .init("Email", .email), .init("Currency", .currency), .init("Subtotal", .subtotal),
      .init("Shipping", .shipping), .init("Taxes", .tax), .init("Discount Code", .codes),
      .init("Discount Amount", .discount), .init("Billing Name", .name),
      .init("Shipping Name", .name), .init("Shipping City", .city), .init("Billing City", .city),
      .init("Shipping Country", .country), .init("Billing Country", .country),
      .init("Lineitem name", .item), .init("Lineitem sku", .itemSKU),
      .init("Lineitem quantity", .itemQuantity), .init("Lineitem price", .itemPrice),
      .init("Cancelled at", .cancelledAt, aliases: ["Canceled at"]),
    ], foreign: ["Name"], decimalSign: .point, dateOrder: .monthFirst)

  static let sum: MoneySum? = MoneySum(plus: [.subtotal, .shipping], minus: [.discount])
  static let isShippingTaxed = true
}
