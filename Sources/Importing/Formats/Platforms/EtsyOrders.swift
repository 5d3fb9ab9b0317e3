internal import Commerce

/// Etsy's sold orders: a row an order, people by Etsy's own id, and a sales tax that Etsy pays for the seller.
enum EtsyOrders: OrderTable {
  static let format = FileFormat(
    name: .etsyOrders,
    required: [
      .init("Order ID", .orderID), .init("Sale Date", .placedAt), .init("Order Value", .subtotal),
      .init("Order Total", .total),
    ],
    optional: [
      .init("Buyer User ID", .customerID, aliases: ["Buyer"]), .init("Full Name", .name),
      .init("Ship City", .city), .init("Ship Country", .country), .init("Currency", .currency),
      .init("Coupon Code", .codes), .init("Discount Amount", .discount),
      .init("Shipping Discount", .shippingDiscount), .init("Shipping", .shipping),
      .init("Sales Tax", .tax),
      .init("Status", .status), .init("Adjusted Order Total", .adjustedTotal),
    ], decimalSign: .point, dateOrder: .monthFirst, gaps: [.noEmail, .noItems])

  static func orderID(_ text: String) -> String { EtsyIDs.order(text) }
  static func customerID(_ text: String) -> String { EtsyIDs.buyer(text) }

  static let sum: MoneySum? = MoneySum(
    plus: [.subtotal, .shipping], minus: [.discount, .shippingDiscount])

  static func amounts(_ money: RowMoney) -> OrderAmounts {
    // What is left after paying back stands as the adjusted total; 0 where nothing was adjusted.
    let adjusted = money[.adjustedTotal]
    let isAdjusted = adjusted > 0 && adjusted < money[.total]
    return OrderAmounts(
      total: money[.total], tax: money[.tax],
      shipping: money[.shipping] &- money.magnitude(.shippingDiscount),
      refunded: isAdjusted ? money[.total] - adjusted : 0,
      discount: money.magnitude(.discount) &+ money.magnitude(.shippingDiscount))
  }

  static func complete(_ order: inout Order, _ money: RowMoney) {
    if order.status == "refunded" { order.amounts.refunded = order.amounts.total }
  }
}
