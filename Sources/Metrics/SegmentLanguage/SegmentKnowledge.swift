public import Commerce

/// What a filter may ask of customers that a shop's figures do not hold.
///
/// Without it nothing of the kind is known: comparisons with it are false.
public struct SegmentKnowledge: Equatable, Sendable {
  /// Whether each customer of the ledger accepts marketing; nil where no file tells.
  public var consents: [Bool?]
  /// The chance that each customer of the figures still is one, in their order, or why no forecast stands.
  public var alive: Figure<[Double]>

  /// What is known of a shop's customers; nothing without any.
  public init(
    consents: [Bool?] = [], alive: Figure<[Double]> = .undefined(.fewerThan50Repeaters)
  ) {
    self.consents = consents
    self.alive = alive
  }

  /// The consents of a ledger's customers.
  ///
  /// - Parameter known: those that files tell, by the customers' ids in the order store.
  public static func consents(_ known: [Int32: Bool], of ledger: Ledger) -> [Bool?] {
    ledger.customers.id.map { known[$0] }
  }
}

extension ShopAsOf {
  /// The chance that each customer of the figures as of the same day still is one, by a forecast of purchases.
  public func chancesAlive(
    _ figures: CustomerFigures, by forecast: Forecast
  ) -> Figure<[Double]> {
    forecast.purchases.map { fit in
      figures.rows.map { fit.model.pAlive(purchaseHistory(of: $0)) }
    }
  }
}
