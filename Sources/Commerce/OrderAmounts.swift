/// The money of one order, in minor units of its currency.
public struct OrderAmounts: Equatable, Sendable {
  /// Charged to the customer: after discounts, with tax and shipping.
  public var total: Int64
  /// The tax inside `total`.
  public var tax: Int64
  /// The shipping inside `total`, without its tax.
  public var shipping: Int64
  /// Paid back, whenever that was.
  public var refunded: Int64
  /// What was given away; already off `total`.
  public var discount: Int64
  /// Cost of goods; nil where it is unknown.
  public var cost: Int64?

  /// The money of one order; what is not given is 0, and the cost unknown.
  public init(
    total: Int64, tax: Int64 = 0, shipping: Int64 = 0, refunded: Int64 = 0, discount: Int64 = 0,
    cost: Int64? = nil
  ) {
    self.total = total
    self.tax = tax
    self.shipping = shipping
    self.refunded = refunded
    self.discount = discount
    self.cost = cost
  }

  /// The same money if so much of it had been paid back.
  func withRefunded(_ refunded: Int64) -> OrderAmounts {
    var amounts = self
    amounts.refunded = refunded
    return amounts
  }

  /// What was charged without tax and shipping, whatever was paid back, in minor units.
  public var goods: Int64 { total - tax - shipping }

  /// Revenue without tax and shipping, less the part that was paid back, in minor units.
  ///
  /// `round((total - tax - shipping) * kept)` with `kept = (total - refunded) / total`, 1 where the
  /// total is 0; one rounding, half away from zero.
  public var net: Int64 {
    let goods = goods
    // Where nothing was paid back nothing is divided: most orders, and 128 bits divide slowly.
    if total == 0 || refunded == 0 { return goods }
    return AmountLimit.clamped(roundedProduct(goods, total - refunded, dividedBy: total))
  }

  /// The discount on what was not paid back, in minor units; never below 0.
  ///
  /// `round(discount * kept)`, with `kept` as in `net`.
  public var givenAway: Int64 {
    guard discount > 0 else { return 0 }
    if total == 0 || refunded == 0 { return discount }
    guard (total - refunded).signum() == total.signum() else { return 0 }
    return AmountLimit.clamped(roundedProduct(discount, total - refunded, dividedBy: total))
  }

  /// `net` less the cost of the goods that were kept, in minor units; goods paid back return to stock.
  ///
  /// An unknown cost counts as 0. Where it, or that of a line, is unknown and the shop has a margin rate, the
  /// margin is `round(net * marginRate)` instead.
  public func margin(lacksCost: Bool = false, marginRate: Double? = nil) -> Int64 {
    let net = net
    if lacksCost || cost == nil, let marginRate {
      return Int64((Double(net) * marginRate).rounded(.toNearestOrAwayFromZero))
    }
    guard let cost else { return net }
    if total == 0 || refunded == 0 { return net - cost }
    // What is kept is never less than nothing.
    guard (total - refunded).signum() == total.signum() else { return net }
    return net
      - AmountLimit.clamped(roundedProduct(cost, total - refunded, dividedBy: total))
  }
}

/// `a * b / c` in exact integer arithmetic, rounded half away from zero.
///
/// `c` must not be 0.
public func roundedProduct(_ a: Int64, _ b: Int64, dividedBy c: Int64) -> Int64 {
  Int64(clamping: roundedQuotient(Int128(a) * Int128(b), Int128(c)))
}

/// `a / b` rounded half away from zero; `b` must not be 0.
func roundedQuotient(_ a: Int128, _ b: Int128) -> Int128 {
  let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
  guard remainder.magnitude * 2 >= b.magnitude else { return quotient }
  return quotient + ((a < 0) == (b < 0) ? 1 : -1)
}
