internal import Commerce

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
      .init("Total Refunded", .refunded), .init("Customer Group", .sign),
    ], gaps: [.noTax, .noItems])

  /// Guests are a group of their own, which comes with Magento.
  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    let group = inLowerCase(trimmed(row.text(columns["Customer Group"].index)))
    return group.isEmpty ? nil : group == "not logged in"
  }
}
