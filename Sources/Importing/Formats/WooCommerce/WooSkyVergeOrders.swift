internal import Commerce

/// The plug-in *Customer/Order/Coupon Export* of SkyVerge: a row a line, or a row an order with its lines packed.
///
/// Lines are after discounts and without tax, so that with shipping, fees and tax they come to the total.
enum WooSkyVergeOrders: OrderTable {
  static let format = FileFormat(
    name: .wooSkyVergeOrders,
    required: [
      .init("order_number_formatted", .orderID, aliases: ["order_number", "order_id"]),
      .init("date", .placedAt, aliases: ["order_date"]),
      .init("order_total", .total), .init("billing_email", .email),
      .init("order_currency", .currency),
    ],
    optional: [
      .init("status", .status), .init("tax_total", .tax), .init("shipping_total", .shipping),
      .init("fee_total", .fees), .init("refunded_total", .refunded),
      .init("discount_total", .discount), .init("customer_id", .customerID),
      .init("billing_first_name", .firstName), .init("billing_last_name", .lastName),
      .init("shipping_city", .city), .init("billing_city", .city),
      .init("shipping_country", .country), .init("billing_country", .country),
      .init("coupons", .codes), .init("item_name", .item), .init("item_sku", .itemSKU),
      .init("item_quantity", .itemQuantity), .init("item_total", .itemTotal),
      .init("line_items", .sign),
    ], foreign: ["shipto_person_name", "wt_import_key", "Product Item 1 Name"], decimalSign: .point)

  static let sum: MoneySum? = MoneySum(
    plus: [.shipping, .fees], hasLines: true, tax: .apart, tolerance: 2)

  static func complete(_ order: inout Order, _ money: RowMoney) { order.refundWhole() }

  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    columns.isGuestNumber(row)
  }

  static func codes(_ text: String) -> [String] { PackedText.codes(in: text) }

  static func lines(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [OrderLine]
  {
    PackedText.lines(in: row.text(columns["line_items"].index), decimals: decimals)
  }
}
