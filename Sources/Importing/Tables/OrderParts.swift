internal import Commerce

/// The parts of an order's money as its file has them, of which some come to others.
///
/// Prices may hold the tax or not; duties and tips, which have no certain place, may be in a sum or beside it.
/// An order that adds up in one of these ways does. Minor units.
struct OrderParts {
  let line: Int
  let subtotal, shipping, tax, total: Int64
  /// All discounts, those on the shipping among them.
  let discount: Int64
  let duties: Int64
  let decimals: Int

  /// A sum that an amount should be.
  struct Mismatch: Equatable {
    /// The subtotal or the total.
    var role: Role
    var amount: Int64
    var sum: Int64
  }

  /// The sum that an amount is not in any way; nil where all add up, but for rounding.
  ///
  /// - Parameters:
  ///   - goods: what the lines come to before discounts; nil where the file lacks some of it.
  ///   - tips: what of the goods are tips.
  func mismatch(goods: Int64?, tips: Int64, lineCount: Int, holdsTax: Bool) -> Mismatch? {
    let tolerance = Int64(lineCount) + 2
    // What the goods leave of the discount may have been taken off the shipping.
    let left = goods.map { subtotal &- $0 &+ discount } ?? discount
    let shippingDiscount = min(max(left, 0), discount)
    let untaxed = subtotal &+ shipping
    var isTotalFitting = false
    for parts in 0..<8 where !isTotalFitting {
      let sum =
        untaxed &+ (parts & 1 == 0 ? 0 : tax) &+ (parts & 2 == 0 ? 0 : duties)
        &+ (parts & 4 == 0 ? 0 : tips)
      isTotalFitting = OrderParts.isFitting(total, upTo: sum, less: shippingDiscount, tolerance)
    }
    if !isTotalFitting {
      return Mismatch(
        role: .total, amount: total, sum: holdsTax ? untaxed : untaxed &+ tax)
    }
    guard let goods,
      !OrderParts.isFitting(subtotal, upTo: goods, less: discount, tolerance),
      !OrderParts.isFitting(subtotal, upTo: goods &- tips, less: discount, tolerance)
    else { return nil }
    return Mismatch(role: .subtotal, amount: subtotal, sum: goods &- discount)
  }

  /// Whether an amount is a sum, or that less a part of what may be taken off, but for rounding.
  private static func isFitting(
    _ amount: Int64, upTo sum: Int64, less discount: Int64, _ tolerance: Int64
  ) -> Bool {
    let missing = sum &- amount
    return missing >= -tolerance && missing <= discount &+ tolerance
  }
}

extension RowRemark {
  /// An order whose parts do not come to one of its sums: `42.00 ≠ 40.00`.
  static func wrongSum(line: Int, column: String, total: Int64, sum: Int64, decimals: Int)
    -> RowRemark
  {
    let found = RejectedRow.wrongSum(
      line: line, column: column, total: total, sum: sum, decimals: decimals
    ).found
    return RowRemark(line: line, column: column, found: found, reason: .wrongSum)
  }
}
