internal import Commerce

/// The plug-in *Advanced Order Export For WooCommerce*: a row a line, the order's values on each or on the first.
enum WooAdvancedOrders: OrderTable {
  static let format = FileFormat(
    name: .wooAdvancedOrders,
    required: [
      .init("Order Number", .orderID, aliases: ["Order ID"]),
      .init("Order Date", .placedAt),
      .init("Order Total Amount", .total),
      .init("Order Status", .status),
    ],
    optional: [
      .init("Email (Billing)", .email), .init("Customer User ID", .customerID),
      .init("First Name (Billing)", .firstName), .init("Last Name (Billing)", .lastName),
      .init("Full Name (Billing)", .name),
      .init("City (Shipping)", .city), .init("City (Billing)", .city),
      .init("Country Code (Shipping)", .country), .init("Country Code (Billing)", .country),
      .init("Currency", .currency, aliases: ["Order Currency"]),
      .init("Order Total Tax Amount", .tax, aliases: ["Order Tax Amount"]),
      .init("Order Shipping Amount", .shipping), .init("Order Refund Amount", .refunded),
      .init("Order Total Amount (- Refund)", .adjustedTotal),
      .init("Order Subtotal Amount", .subtotal),
      .init("Cart Discount Amount", .discount),
      .init("Coupons Used", .codes, aliases: ["Coupon Code"]),
      .init("Item Name", .item, aliases: ["Name"]), .init("SKU", .itemSKU),
      .init("Quantity", .itemQuantity), .init("Item Cost", .itemPrice),
      .init("Order Line Total", .itemTotal),
    ], decimalSign: .point)

  static func complete(_ order: inout Order, _ money: RowMoney) {
    // The owner chooses the columns: what was paid back may stand in what is left alone.
    if !money.has(.refunded), money.has(.adjustedTotal) {
      order.amounts.refunded = max(0, money[.total] &- money[.adjustedTotal])
    }
    order.refundWhole()
  }

  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    columns.isGuestNumber(row)
  }
}
