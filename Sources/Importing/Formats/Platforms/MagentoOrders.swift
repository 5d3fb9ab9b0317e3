/// Magento's (Adobe Commerce's) grid of orders: a row an order, without lines and without tax.
enum MagentoOrders: OrderTable {
  static let format = FileFormat(
    name: .magentoOrders,
    required: [
      .init("ID", .orderID), .init("Purchase Date", .placedAt),
      .init("Purchase Point", .sign), .init("Grand Total (Purchased)", .total),
    ],
    optional: [
      .init("Bill-to Name", .name), .init("Customer Email", .email), .init("Status", .status),
      .init("Subtotal", .subtotal), .init("Shipping and Handling", .shipping),
      .init("Total Refunded", .refunded),
    ], gaps: [.noTax, .noItems])
}
