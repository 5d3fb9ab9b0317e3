public import Commerce

/// A cart as a list shows it, as of a day.
public struct CartRow: Equatable, Sendable {
  /// Its row in the store.
  public var row: Int32
  /// The cart; whom its file names stands in `customer`.
  public var cart: Cart
  /// The person whose cart it is, by id; nil where nobody is named, or a marketplace made the address up.
  public var customer: Int32?
  /// What became of it up to the day.
  public var state: CartState
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
