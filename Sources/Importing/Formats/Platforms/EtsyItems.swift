internal import Commerce

/// Etsy's sold order items: a row a line, the shipping and tax of the order on each.
///
/// There is no total of the order: it is the lines, less the discounts, with shipping and tax.
enum EtsyItems: OrderTable {
  static let format = FileFormat(
    name: .etsyItems,
    required: [
      .init("Order ID", .orderID), .init("Sale Date", .placedAt),
      .init("Transaction ID", .sign), .init("Item Total", .itemTotal),
    ],
    optional: [
      .init("Buyer", .customerID), .init("Ship Name", .name), .init("Ship City", .city),
      .init("Ship Country", .country), .init("Currency", .currency),
      .init("Coupon Code", .codes), .init("Shipping Discount", .shippingDiscount),
      .init("Discount Amount", .discount),
      .init("Order Shipping", .shipping), .init("Order Sales Tax", .tax),
      .init("Item Name", .item), .init("SKU", .itemSKU), .init("Quantity", .itemQuantity),
      .init("Price", .itemPrice),
    ], decimalSign: .point, dateOrder: .monthFirst, gaps: [.noEmail, .noRefunds])

  static func orderID(_ text: String) -> String { EtsyIDs.order(text) }
  static func customerID(_ text: String) -> String { EtsyIDs.buyer(text) }

  /// Lines add up; shipping, its discount and the tax are those of the order, and repeat.
  static func join(_ money: inout RowMoney, _ row: RowMoney) {
    if money.isEmpty {
      money[.tax] = row[.tax]
      money[.shipping] = row[.shipping] &- row.magnitude(.shippingDiscount)
    }
    money.add(row[.itemTotal], to: .subtotal)
    money.add(row.magnitude(.discount), to: .discount)
    // The total of a line is before its discount where it is the price as often as was bought.
    if row[.itemTotal] == row[.itemPrice] &* row.quantity {
      money.add(0 &- row.magnitude(.discount), to: .subtotal)
    }
  }

  static func amounts(_ money: RowMoney) -> OrderAmounts {
    OrderAmounts(
      total: money[.subtotal] &+ money[.shipping] &+ money[.tax], tax: money[.tax],
      shipping: money[.shipping], discount: money[.discount])
  }

  static func problem(_ row: RowMoney) -> (total: Int64, sum: Int64)? {
    let goods = row[.itemPrice] &* row.quantity
    let isFitting =
      row[.itemTotal] == goods || row[.itemTotal] == goods &- row.magnitude(.discount)
    return isFitting ? nil : (row[.itemTotal], goods)
  }
}
