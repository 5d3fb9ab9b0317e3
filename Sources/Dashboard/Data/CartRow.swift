public import Commerce

/// A cart that was not paid, as a row of a list.
public struct CartRow: Equatable, Sendable {
  /// The shop system's own name of the checkout.
  public var id: String
  /// The day on which it was begun.
  public var day: CalendarDay
  /// Name of its person, else the address; empty where nobody is known.
  public var customer: String
  /// What is in it.
  public var lines: [OrderLine]
  /// What would have been charged, in minor units of `currency`.
  public var value: Int64
  /// Its currency; nil is the shop's.
  public var currency: Currency?
  /// The same in minor units of the shop's currency; nil where no rate converts it.
  public var shopValue: Int64?
  /// What became of it.
  public var state: CartState

  /// A row of a list of carts.
  public init(
    id: String, day: CalendarDay, customer: String, lines: [OrderLine], value: Int64,
    currency: Currency?, shopValue: Int64?, state: CartState
  ) {
    self.id = id
    self.day = day
    self.customer = customer
    self.lines = lines
    self.value = value
    self.currency = currency
    self.shopValue = shopValue
    self.state = state
  }
}
