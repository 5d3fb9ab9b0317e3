/// Which sign a column of amounts writes that are sizes, such as discounts: some files write each of them with a minus.
///
/// Where every amount but 0 has a minus it is how the file writes them. In a column of both signs a minus tells something:
/// a discount that was taken back, or a surcharge.
struct AmountSigns {
  private var hasPlus = false
  private var hasMinus = false
  private var isNegated: Bool?

  /// Whether no further amount can change what is concluded.
  var isSettled: Bool { hasPlus }

  /// Takes an amount of the column in.
  mutating func note(_ amount: Int64) {
    if amount > 0 { hasPlus = true }
    if amount < 0 { hasMinus = true }
  }

  /// Concludes how the column writes its amounts.
  mutating func conclude() { isNegated = areAllMinus }

  /// Whether what was noted bears out the conclusion, where one was drawn.
  var bearsOut: Bool { isNegated.map { $0 == areAllMinus } ?? true }

  /// An amount of the column, without the minus that the file writes before every one.
  func size(_ amount: Int64) -> Int64 { isNegated == true ? 0 &- amount : amount }

  private var areAllMinus: Bool { hasMinus && !hasPlus }
}
