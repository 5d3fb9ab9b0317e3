/// How large an amount of money may be.
public enum AmountLimit {
  /// The largest amount of an order, a line, a product or a row of spend, in minor units: a thousand million euros.
  ///
  /// No order of a shop comes near it, nor one in a currency of small units; sums over 90 million orders of it
  /// stay within 64 bits.
  public static let minorUnits: Int64 = 100_000_000_000

  /// Whether an amount in minor units is within the limit.
  public static func contains(_ amount: Int64) -> Bool { amount.magnitude <= minorUnits.magnitude }

  /// The amount, or the end of the range that it is past.
  public static func clamped(_ amount: Int64) -> Int64 {
    min(max(amount, -minorUnits), minorUnits)
  }
}
