/// Which sign a column of amounts writes that are sizes, such as discounts: some files write each of them with a minus.
///
/// The sign of nine in ten decides, so that one row among thousands does not: beside that of its order, as who brings goods
/// back gives the discount on them back too, or else by itself, as some files write a minus before that as well. Where
/// fewer agree both signs mean something, and amounts are taken as they are.
struct AmountSigns {
  /// Amounts with the sign of their order, and with the other one.
  private var plusCount = 0
  private var minusCount = 0
  /// Amounts with a minus, whatever their order has.
  private var writtenMinusCount = 0
  private var isNegated: Bool?

  /// Takes an amount of the column in.
  mutating func note(_ amount: Int64, of total: Int64) {
    guard amount != 0 else { return }
    if amount < 0 { writtenMinusCount += 1 }
    if (amount < 0) == (total < 0) { plusCount += 1 } else { minusCount += 1 }
  }

  /// Concludes how the column writes its amounts.
  mutating func conclude() { isNegated = isMinusUsual }

  /// Whether what was noted bears out the conclusion, where one was drawn.
  var bearsOut: Bool { isNegated.map { $0 == isMinusUsual } ?? true }

  /// An amount of the column, without the minus that the file writes before nearly every one.
  func size(_ amount: Int64) -> Int64 { isNegated == true ? 0 &- amount : amount }

  /// Whether a size, once it is read, adds to its order instead of being taken off.
  static func isOdd(_ size: Int64, of total: Int64) -> Bool {
    size != 0 && (size < 0) != (total < 0)
  }

  private var isMinusUsual: Bool {
    let count = plusCount + minusCount
    if 10 * plusCount >= 9 * count { return false }
    return 10 * minusCount >= 9 * count || 10 * writtenMinusCount >= 9 * count
  }
}
