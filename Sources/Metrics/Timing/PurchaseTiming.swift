/// When customers buy again: the second time, from each purchase to the next, after how many days, and on which days of
/// the week and the year.
public struct PurchaseTiming: Equatable, Sendable {
  /// Days from the first purchase to the second.
  public let second: SecondOrder
  /// From each purchase to the next.
  public let ladder: OrderLadder
  /// Days between purchases.
  public let intervals: PurchaseIntervals
  /// Days of the week and months of the year.
  public let rhythm: ReturnRhythm

  /// The timing of a shop's customers.
  public init(of shop: ShopAsOf) {
    let tally = PurchaseTally(of: shop)
    second = SecondOrder(tally)
    ladder = OrderLadder(tally)
    intervals = PurchaseIntervals(tally)
    rhythm = ReturnRhythm(tally)
  }

  /// The last day of the curve that is shown: the end of the year in which half have come again, the first one if they
  /// have not; less where nobody has been known for so long.
  public var lastCurveDay: Int {
    let years = (max(1, second.medianDays.value ?? 1) + 364) / 365
    return min(years * 365, max(0, second.curve.shares.count - 1))
  }

  /// Days at which the curve is told in numbers: every thirtieth, and the last one.
  public var curveDays: [Int] {
    let last = lastCurveDay
    return stride(from: 30, to: last, by: 30) + [last]
  }
}
