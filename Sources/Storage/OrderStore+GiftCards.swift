public import Commerce

/// A line of an order that sold gift cards.
public struct GiftCardSale: Equatable, Sendable {
  /// The order's row in the store.
  public var row: Int32
  /// The order's day.
  public var day: CalendarDay
  /// The order's currency; nil is the shop's.
  public var currency: Currency?
  /// How many.
  public var quantity: Int64
  /// What they were sold for, in minor units of the order's currency: with tax where prices hold it, less the
  /// line's own discount, and whatever was paid back.
  public var amount: Int64
}

extension OrderStore {
  /// The lines that sold gift cards, of all current orders whose status lets them count, in order of time.
  public func giftCardSales() throws(SQLiteError) -> [GiftCardSale] {
    var statement = try connection.prepare(
      """
      SELECT v.id, v.day, v.currency, l.quantity, l.unit_price, l.discount
      FROM order_line AS l INDEXED BY gift_card_line
        JOIN order_version AS v ON v.id = l.order_version_id
      WHERE l.gift_card <> 0 AND v.current = 1 AND v.counted = 1
      ORDER BY v.day, v.id, l.position
      """)
    var sales: [GiftCardSale] = []
    while try statement.step() {
      let price = roundedProduct(statement.integer(3), statement.integer(4), dividedBy: 1)
      sales.append(
        GiftCardSale(
          row: statement.integer32(0), day: CalendarDay(number: statement.integer32(1)),
          currency: statement.optionalText(2).flatMap(Currency.init(code:)),
          quantity: AmountLimit.clamped(statement.integer(3)),
          amount: AmountLimit.clamped(
            AmountLimit.clamped(price) - AmountLimit.clamped(statement.integer(5)))))
    }
    return sales
  }
}
