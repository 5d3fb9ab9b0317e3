internal import Commerce

/// Amazon's flat file of all orders: a row a line, amounts for the whole line, no buyer, and no quotes
/// unless a spreadsheet saved it again.
///
/// Amounts hold the tax where marketplaces show prices with it, and do not in North America.
enum AmazonOrders: OrderTable {
  static let format = FileFormat(
    name: .amazonOrders,
    required: [
      .init("amazon-order-id", .orderID), .init("purchase-date", .placedAt),
      .init("item-price", .itemTotal),
    ],
    optional: [
      .init("order-status", .status), .init("sales-channel", .channel),
      .init("currency", .currency), .init("item-tax", .tax), .init("shipping-price", .shipping),
      .init("shipping-tax", .shippingTax), .init("gift-wrap-price", .fees),
      .init("gift-wrap-tax", .feesTax), .init("item-promotion-discount", .discount),
      .init("ship-promotion-discount", .shippingDiscount), .init("ship-city", .city),
      .init("ship-country", .country), .init("promotion-ids", .sign),
      .init("product-name", .item), .init("sku", .itemSKU), .init("quantity", .itemQuantity),
    ], decimalSign: .point, isUnquoted: true, gaps: [.noCustomers, .noRefunds, .taxByMarketplace])

  /// Orders of the owner's own shop that Amazon merely ships.
  static func isCountedElsewhere(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool {
    inLowerCase(columns.text(row, .channel)) == "non-amazon"
  }

  static func join(_ money: inout RowMoney, _ row: RowMoney) { money.add(row) }

  static func amounts(_ money: RowMoney) -> OrderAmounts {
    let goods = money[.itemTotal] &+ money[.fees] &- money.magnitude(.discount)
    let shipping = money[.shipping] &- money.magnitude(.shippingDiscount)
    return OrderAmounts(
      total: goods &+ shipping,
      tax: money[.tax] &+ money[.shippingTax] &+ money[.feesTax], shipping: shipping,
      discount: money.magnitude(.discount) &+ money.magnitude(.shippingDiscount))
  }

  static func complete(_ order: inout Order, _ money: RowMoney) {
    if northAmerican.contains(order.channel) {
      order.amounts.total = order.amounts.total &+ order.amounts.tax
    } else {
      order.amounts.shipping = order.amounts.shipping &- money[.shippingTax]
    }
  }

  private static let northAmerican: Set<String> = ["amazon.com", "amazon.ca", "amazon.com.mx"]
}
