internal import Commerce

/// Lines of orders in the plain format: a row a line, with the order's number, day and customer on each.
///
/// Without a total an order's is what its lines come to.
enum GenericLines: OrderTable {
  static let format = FileFormat(
    name: .genericLines,
    required: [
      .init("order_id", .orderID, aliases: PlainNames.orderID),
      .init("ordered_at", .placedAt, aliases: PlainNames.placedAt),
      .init("quantity", .itemQuantity, aliases: PlainNames.itemQuantity),
      .init("price", .itemPrice, aliases: PlainNames.itemPrice),
    ],
    requiredAnyOf: [
      .init("sku", .itemSKU, aliases: PlainNames.itemSKU),
      .init("product", .item, aliases: PlainNames.item),
    ],
    optional: [
      .init("customer_email", .email, aliases: PlainNames.email),
      .init("customer_id", .customerID, aliases: PlainNames.customerID),
      .init("customer_name", .name, aliases: PlainNames.name),
      .init("first_name", .firstName, aliases: PlainNames.firstName),
      .init("infix", .infix, aliases: PlainNames.infix),
      .init("last_name", .lastName, aliases: PlainNames.lastName),
      .init("order_total", .adjustedTotal, aliases: PlainNames.orderTotal),
      .init("total", .itemTotal, aliases: PlainNames.lineTotal),
      .init("currency", .currency, aliases: PlainNames.currency),
      .init("tax", .tax, aliases: PlainNames.tax),
      .init("shipping", .shipping, aliases: PlainNames.shipping),
      .init("discount", .discount, aliases: PlainNames.discount),
      .init("discount_code", .codes, aliases: PlainNames.codes),
      .init("refunded", .refunded, aliases: PlainNames.refunded),
      .init("channel", .channel, aliases: PlainNames.channel),
      .init("city", .city, aliases: PlainNames.city),
      .init("country", .country, aliases: PlainNames.country),
      .init("status", .status, aliases: PlainNames.status),
      .init("tags", .tags, aliases: PlainNames.tags),
      .init("source", .source, aliases: PlainNames.source),
    ], decimalSign: .point, isAnybodys: true)

  static let hasSignedDiscounts = true

  /// What a line comes to. Goods that came back have a minus before their number, price or total, or before all.
  private static func goods(_ row: RowMoney) -> Int64 {
    let goods = row[.itemPrice] &* row.quantity
    let cameBack = row[.itemTotal] < 0 || (row[.itemPrice] < 0 && row.quantity < 0)
    return cameBack && goods > 0 ? 0 &- goods : goods
  }

  /// A total that is named no further is the line's.
  static func problem(_ row: RowMoney) -> (total: Int64, sum: Int64)? {
    let goods = goods(row)
    return row.has(.itemTotal) && row[.itemTotal] != goods ? (row[.itemTotal], goods) : nil
  }

  static func join(_ money: inout RowMoney, _ row: RowMoney) {
    if money.isEmpty {
      for role in [Role.adjustedTotal, .tax, .shipping, .discount, .refunded] where row.has(role) {
        money[role] = row[role]
      }
    }
    money.add(goods(row), to: .subtotal)
  }

  static func amounts(_ money: RowMoney) -> OrderAmounts {
    let lines = money[.subtotal] &- money[.discount] &+ money[.shipping]
    return OrderAmounts(
      total: money.has(.adjustedTotal) ? money[.adjustedTotal] : lines, tax: money[.tax],
      shipping: money[.shipping], refunded: money.magnitude(.refunded),
      discount: money[.discount])
  }
}
