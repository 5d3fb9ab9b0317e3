internal import Commerce

/// BigCommerce's default export of orders: a row an order, its lines packed into one cell.
enum BigCommerceOrders: OrderTable {
  static let format = FileFormat(
    name: .bigCommerceOrders,
    required: [
      .init("Order ID", .orderID), .init("Order Date", .placedAt),
      .init("Order Total (inc tax)", .total), .init("Order Total (ex tax)", .subtotal),
      .init("Product Details", .sign),
    ],
    optional: [
      .init("Customer ID", .customerID), .init("Customer Name", .name),
      .init("Customer Email", .email), .init("Billing Email", .email),
      .init("Order Status", .status), .init("Tax Total", .tax),
      .init("Shipping Cost (ex tax)", .shipping), .init("Handling Cost (ex tax)", .handling),
      .init("Order Currency Code", .currency), .init("Refund Amount", .refunded),
      .init("Shipping Suburb", .city), .init("Billing Suburb", .city),
      .init("Shipping Country", .country), .init("Billing Country", .country),
    ], decimalSign: .point)

  static let sum: MoneySum? = MoneySum(plus: [.subtotal], tax: .apart, tolerance: 2)

  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    columns.isGuestNumber(row)
  }

  /// `Product ID: 2471, Product Qty: 20, ..., Product Total Price: 49.80`, joined by `|`.
  static func lines(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [OrderLine]
  {
    row.text(columns["Product Details"].index).split(separator: "|").compactMap { text in
      let product = String(text)
      let name = value("Product Name", in: product)
      let sku = value("Product SKU", in: product)
      guard !name.isEmpty || !sku.isEmpty else { return nil }
      let quantity = amount("Product Qty", in: product, decimals: 0) ?? 1
      let price = amount("Product Unit Price", in: product, decimals: decimals) ?? 0
      return OrderLine(name: name, sku: sku, quantity: quantity, unitPrice: price)
    }
  }

  private static let fields = [
    "Product ID", "Product Qty", "Product SKU", "Product Name", "Product Weight",
    "Product Variation Details", "Product Unit Price", "Product Total Price",
  ]

  /// What stands between a field's name and the next one's; names of products hold commas.
  private static func value(_ field: String, in product: String) -> String {
    guard let start = product.firstRange(of: field + ":")?.upperBound else { return "" }
    let rest = product[start...]
    let ends = fields.compactMap { rest.firstRange(of: ", \($0):")?.lowerBound }
    return HTMLEntities.decoded(trimmed(rest[..<(ends.min() ?? rest.endIndex)]))
  }

  private static func amount(_ field: String, in product: String, decimals: Int) -> Int64? {
    let text = MoneyText(value(field, in: product))
    guard case .value(let amount) = text.amount(.point, decimals: decimals) else { return nil }
    return amount
  }
}
