/// Carts that were not paid at the checkout; they are in no other figure.
public struct CartTotals: Equatable, Sendable {
  /// All of them, recovered or not.
  public var carts: Int
  /// Those whose person is known and ordered nothing since.
  public var open: Int
  /// What the open ones hold, in minor units of the shop's currency; without those that no rate converts.
  public var openValue: Int64

  /// Totals; none without figures.
  public init(carts: Int = 0, open: Int = 0, openValue: Int64 = 0) {
    self.carts = carts
    self.open = open
    self.openValue = openValue
  }
}
