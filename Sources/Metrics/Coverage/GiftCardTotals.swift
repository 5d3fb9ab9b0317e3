/// Gift cards that counted orders sold; they are in the shop's revenue.
public struct GiftCardTotals: Equatable, Sendable {
  /// Orders that sold any.
  public var orders: Int
  /// Cards.
  public var cards: Int64
  /// What they were sold for, in minor units of the shop's currency.
  public var amount: Int64

  /// Totals; none without figures.
  public init(orders: Int = 0, cards: Int64 = 0, amount: Int64 = 0) {
    self.orders = orders
    self.cards = cards
    self.amount = amount
  }
}
