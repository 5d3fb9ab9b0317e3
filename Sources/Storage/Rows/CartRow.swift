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
