/// What a column tells, whatever its format calls it.
enum Role: Int, CaseIterable, Sendable {
  // Orders
  case orderID, placedAt, timeOfDay, cancelledAt, status, channel, codes, currency, tags, source
  case refunds
  case total, subtotal, tax, shipping, handling, fees, refunded, discount, cost
  case shippingTax, feesTax, shippingDiscount, adjustedTotal
  // People
  case email, customerID, name, firstName, infix, lastName, city, country, consent, createdAt
  // What was bought
  case item, itemSKU, itemQuantity, itemPrice, itemTotal, itemDiscount, itemCost
  case costFrom, giftCard
  // Spend
  case day, firstDay, lastDay, week, month, spend, campaign, rate, purpose
  // A column that is looked for and not read
  case sign

  /// How the cells of such columns are read.
  enum Kind {
    case text, amount, date
  }

  var kind: Kind {
    switch self {
    case .placedAt, .createdAt, .day, .firstDay, .lastDay, .week, .costFrom: .date
    case .total, .subtotal, .tax, .shipping, .handling, .fees, .refunded, .discount, .cost,
      .shippingTax, .feesTax, .shippingDiscount, .adjustedTotal, .itemPrice, .itemTotal,
      .itemDiscount, .itemCost, .spend, .rate:
      .amount
    default: .text
    }
  }
}
