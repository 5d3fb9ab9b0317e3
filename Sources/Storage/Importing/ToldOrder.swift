internal import Commerce

/// What one export of a shop says of an order.
struct ToldOrder {
  /// Its version's row.
  var row: Int32
  var importID: Int32
  var order: Order
  var customer: Int32?
  /// Whether the customer is known by an e-mail address, which is more than a platform's number.
  var isByEmail: Bool
  /// Whether the export has the order's own total, and not one without tax, or worked out of lines.
  var tellsTotal: Bool

  /// What several exports say together, the newest first; nil without any.
  ///
  /// Where both tell something the newer word stands; what one does not tell the other does. Money is that of an
  /// export with the order's own total; the part that was paid back is the largest that any tells, since refunds are
  /// not taken back.
  static func joined(_ told: [ToldOrder]) -> ToldOrder? {
    guard var result = told.first else { return nil }
    for older in told.dropFirst() { result.complete(by: older) }
    return result
  }

  private mutating func complete(by older: ToldOrder) {
    if customer == nil || !isByEmail && older.isByEmail {
      customer = older.customer
      isByEmail = older.isByEmail
    }
    order.takeMoney(of: older.order, isBetter: !tellsTotal && older.tellsTotal)
    tellsTotal = tellsTotal || older.tellsTotal
    order.complete(by: older.order)
  }
}

extension Order {
  /// Takes over what another export tells and this one leaves open.
  fileprivate mutating func complete(by other: Order) {
    if status.isEmpty { status = other.status }
    if channel == Order.noChannel { channel = other.channel }
    if country.isEmpty { country = other.country }
    if discountCodes.isEmpty { discountCodes = other.discountCodes }
    tags = tags ?? other.tags
    source = source ?? other.source
    isByGuest = isByGuest ?? other.isByGuest
    if lines.isEmpty { lines = other.lines }
    if !placedAt.hasTime, other.placedAt.hasTime, placedAt.day == other.placedAt.day {
      placedAt = other.placedAt
    }
  }

  /// Joins the money of two exports.
  ///
  /// - Parameter isBetter: whether the other one's total is the order's own and this one's is not.
  fileprivate mutating func takeMoney(of other: Order, isBetter: Bool) {
    let (base, rest) = isBetter ? (other.amounts, amounts) : (amounts, other.amounts)
    var joined = base
    if base.total == rest.total {
      if joined.tax == 0 { joined.tax = rest.tax }
      if joined.shipping == 0 { joined.shipping = rest.shipping }
      if joined.discount == 0 { joined.discount = rest.discount }
    }
    joined.cost = base.cost ?? rest.cost
    if rest.total != 0 {
      let share = roundedProduct(base.total, rest.refunded, dividedBy: rest.total)
      joined.refunded = max(joined.refunded, AmountLimit.clamped(share))
    }
    let (baseRefunds, restRefunds) = isBetter ? (other.refunds, refunds) : (refunds, other.refunds)
    refunds =
      baseRefunds.isEmpty && base.total == rest.total ? restRefunds : baseRefunds
    currency = isBetter ? other.currency ?? currency : currency ?? other.currency
    amounts = joined
  }
}
