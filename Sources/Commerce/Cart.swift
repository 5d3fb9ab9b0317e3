/// A cart that reached the checkout and was not paid there, as a file gives it; never an order.
public struct Cart: Equatable, Sendable {
  /// The shop system's own name of the checkout, trimmed; unique within a source.
  public var id: String
  /// Who filled it; nil where the file names nobody.
  public var customer: CustomerIdentity?
  /// When it was begun.
  public var begunAt: PlacedAt
  /// Its currency; nil where the file gives none, which means the shop's.
  public var currency: Currency?
  /// What would have been charged, in minor units.
  public var value: Int64
  /// What is in it; a quantity may be 0.
  public var lines: [OrderLine]
  /// The day on which it became an order after all; nil where it did not, or the file does not tell.
  public var recoveredOn: CalendarDay?

  /// A cart.
  public init(
    id: String, customer: CustomerIdentity?, begunAt: PlacedAt, currency: Currency?, value: Int64,
    lines: [OrderLine] = [], recoveredOn: CalendarDay? = nil
  ) {
    self.id = id
    self.customer = customer
    self.begunAt = begunAt
    self.currency = currency
    self.value = value
    self.lines = lines
    self.recoveredOn = recoveredOn
  }

  /// The cart of a checkout that its file gives in the shape of an order.
  public init(_ order: Order, recoveredOn: CalendarDay? = nil) {
    self.init(
      id: order.id, customer: order.customer, begunAt: order.placedAt, currency: order.currency,
      value: order.amounts.total, lines: order.lines, recoveredOn: recoveredOn)
  }
}

/// What became of a cart up to a day.
public enum CartState: Equatable, Sendable {
  /// Its person ordered nothing since.
  case open
  /// Its person ordered after all, on that day at the earliest.
  case ordered(CalendarDay)
  /// Nobody is known to write to.
  case nobodys
  /// A rule of the shop about customers leaves its person out.
  case leftOut(rule: String)
}
