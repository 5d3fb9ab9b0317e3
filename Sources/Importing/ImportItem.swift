public import Commerce

/// One thing that a file tells.
public enum ImportItem: Equatable, Sendable {
  case order(Order)
  case cart(Cart)
  case product(Product)
  case customer(CustomerRecord)
  case spend(MarketingSpend)
  case rate(ExchangeRate)
  case rejected(RejectedRow)
  /// Stands behind what it is said of.
  case remark(RowRemark)
}

/// Leaves out orders whose parts come to more than any order's, and names those of days that are still to come.
struct OrderLimits {
  /// The names of the columns of totals and of moments.
  let total, placedAt: String
  /// The last day that an order can have; nil where that is not known.
  let lastDay: CalendarDay?
  private var isLeftOut = false

  init(total: String, placedAt: String, lastDay: CalendarDay?) {
    self.total = total
    self.placedAt = placedAt
    self.lastDay = lastDay
  }

  /// Hands an item on, or its rejection; of an order that is left out there is nothing else to be said.
  mutating func check(
    _ item: consuming ImportItem, _ handle: (consuming ImportItem) throws -> Void
  ) rethrows {
    if case .remark(let remark) = item {
      if !isLeftOut { try handle(.remark(remark)) }
      return
    }
    // An order has a dozen texts: it is handed on as it came, not as a copy.
    let rejected = item.beyondLimits(total: total)
    isLeftOut = rejected != nil
    if let rejected { return try handle(.rejected(rejected)) }
    let early = early(item)
    try handle(item)
    if let early { try handle(.remark(early)) }
  }

  /// What is to be said of an order of a day that is still to come; nil for any other.
  private func early(_ item: borrowing ImportItem) -> RowRemark? {
    guard let lastDay, let (day, line) = item.placed, day > lastDay else { return nil }
    return RowRemark(line: line, column: placedAt, found: day.description, reason: .futureDay)
  }
}

extension ImportItem {
  /// An order whose parts come to more than any order's, as it is rejected; nil for everything else.
  ///
  /// - Parameter total: the name of the column of totals.
  fileprivate func beyondLimits(total: String) -> RejectedRow? {
    if amounts?.isWithinLimits ?? true { return nil }
    guard case .order(let order) = self else { return nil }
    let amounts = order.amounts
    let parts = [amounts.refunded, amounts.tax, amounts.shipping, amounts.discount]
    let largest = parts.max { $0.magnitude < $1.magnitude } ?? 0
    return .wrongSum(
      line: order.fileLine, column: total, total: amounts.total, sum: largest,
      decimals: order.currency?.decimals ?? 2)
  }

  /// The day of an order and the line that it starts on; nil for everything else.
  fileprivate var placed: (day: CalendarDay, line: Int)? {
    if case .order(let order) = self { (order.placedAt.day, order.fileLine) } else { nil }
  }

  /// The money of an order, without a copy of its texts; nil for everything else.
  private var amounts: OrderAmounts? {
    if case .order(let order) = self { order.amounts } else { nil }
  }
}

extension OrderAmounts {
  /// Whether each amount, and the net that they come to, is one that an order can have.
  fileprivate var isWithinLimits: Bool {
    AmountLimit.contains(total) && AmountLimit.contains(tax) && AmountLimit.contains(shipping)
      && AmountLimit.contains(refunded) && AmountLimit.contains(discount)
      && AmountLimit.contains(cost ?? 0)
      && AmountLimit.contains(total - tax - shipping)
      // A part that was paid back may come to any multiple of the rest, and net ends at the limit.
      && (refunded == 0 || net.magnitude < AmountLimit.minorUnits.magnitude)
  }
}

/// How far the reading of a file has come.
public struct ImportProgress: Equatable, Sendable {
  /// Bytes read, in the terms of `totalBytes`.
  public var readBytes: Int64
  /// Bytes to read; a file that is read twice counts twice.
  public var totalBytes: Int64
  /// Rows read for good.
  public var rowCount: Int

  /// So far read, of so much.
  public init(readBytes: Int64, totalBytes: Int64, rowCount: Int) {
    self.readBytes = readBytes
    self.totalBytes = totalBytes
    self.rowCount = rowCount
  }
}
