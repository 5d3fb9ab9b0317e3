internal import Commerce

/// The plug-in *Order Export & Order Import* of WebToffee: a row an order, its lines in columns to the right.
enum WooWebToffeeOrders: OrderTable {
  static let format = FileFormat(
    name: .wooWebToffeeOrders,
    required: [
      .init("order_number", .orderID, aliases: ["order_id"]),
      .init("order_date", .placedAt, aliases: ["date"]), .init("order_total", .total),
    ],
    requiredAnyOf: [.init("wt_import_key", .sign), .init("Product Item 1 Name", .sign)],
    optional: [
      .init("billing_email", .email), .init("customer_email", .email),
      .init("status", .status), .init("order_currency", .currency), .init("tax_total", .tax),
      .init("shipping_total", .shipping), .init("fee_total", .fees),
      .init("discount_total", .discount), .init("customer_id", .customerID),
      .init("billing_first_name", .firstName), .init("billing_last_name", .lastName),
      .init("shipping_city", .city), .init("billing_city", .city),
      .init("shipping_country", .country), .init("billing_country", .country),
      .init("coupon_items", .codes), .init("refund_items", .refunds),
    ], decimalSign: .point, gaps: [.noRefunds])

  static func complete(_ order: inout Order, _ money: RowMoney) { order.refundWhole() }

  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    columns.isGuestNumber(row)
  }

  static func codes(_ text: String) -> [String] { PackedText.codes(in: text) }

  static func refunds(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [PackedRefund]?
  { PackedRefund.all(in: columns.text(row, .refunds), decimals: decimals) }

  /// The groups `Product Item 1 ...`, `Product Item 2 ...`, as far as the header and the row go.
  static func lines(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [OrderLine]
  {
    var lines: [OrderLine] = []
    while true {
      let prefix = "Product Item \(lines.count + 1) "
      let name = columns.anywhere(prefix + "Name")
      guard let name, !row.isBlank(name.index) else { return lines }
      let quantity = amount(row, columns.anywhere(prefix + "Quantity"), decimals: 0) ?? 1
      let total = amount(row, columns.anywhere(prefix + "Total"), decimals: decimals) ?? 0
      lines.append(
        OrderLine(
          name: HTMLEntities.decoded(row.text(name.index)),
          sku: row.identifier(columns.anywhere(prefix + "SKU")?.index ?? -1), quantity: quantity,
          unitPrice: quantity == 0 ? total : roundedProduct(total, 1, dividedBy: quantity)))
    }
  }

  private static func amount(_ row: borrowing CSVReader, _ column: Column?, decimals: Int) -> Int64?
  {
    guard let column, case .value(let value) = row.amount(column, decimals: decimals) else {
      return nil
    }
    return value
  }
}
