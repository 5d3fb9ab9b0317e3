internal import Commerce

/// What the forecast looks at of one customer as of a day, in the symbols of its papers; times are in weeks.
public struct PurchaseHistory: Equatable, Sendable {
  /// Occasions after the first.
  public var x: Int
  /// Weeks from the first occasion to the last; 0 where there is only one.
  public var tx: Double
  /// Weeks from the first occasion to the as-of day.
  public var T: Double
  /// Net revenue of the occasions after the first, in minor units.
  public var repeatNet: Int64

  /// A history.
  public init(x: Int, tx: Double, T: Double, repeatNet: Int64 = 0) {
    self.x = x
    self.tx = tx
    self.T = T
    self.repeatNet = repeatNet
  }

  /// Mean net of an occasion after the first, in minor units; undefined where there is none.
  public var meanNet: Figure<Double> { .ratio(repeatNet, per: x, orUndefined: .noRepeaters) }
}

/// Days as the models count them: in weeks.
func weeks(days: Int) -> Double { Double(days) / 7 }

extension ShopAsOf {
  /// The history of one of the shop's customers, from the customer's figures as of the same day.
  public func purchaseHistory(of figure: CustomerFigure) -> PurchaseHistory {
    PurchaseHistory(
      x: Int(figure.occasions) - 1, tx: weeks(days: figure.lastDay.days(since: figure.firstDay)),
      T: weeks(days: asOf.days(since: figure.firstDay)), repeatNet: repeatNet(of: figure))
  }

  /// Net revenue of a customer's occasions after the first, in minor units.
  func repeatNet(of figure: CustomerFigure) -> Int64 {
    figure.net - ledger.occasions.net[Int(ledger.customers.firstOccasion[Int(figure.customer)])]
  }
}
