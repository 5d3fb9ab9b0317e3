public import Commerce

/// What a filter may ask of customers that a shop's figures do not hold.
///
/// Without it nothing of the kind is known: comparisons with it are false.
public struct SegmentKnowledge: Equatable, Sendable {
  /// Whether each customer of the ledger accepts marketing; nil where no file tells.
  public var consents: [Bool?]
  /// The chance that each customer of the figures still is one, or why no forecast stands.
  public var alive: Figure<ChancesAlive>

  /// What is known of a shop's customers; nothing without any.
  public init(
    consents: [Bool?] = [], alive: Figure<ChancesAlive> = .undefined(.fewerThan50Repeaters)
  ) {
    self.consents = consents
    self.alive = alive
  }

  /// What says how likely somebody is to come again; nil for filters that do not ask.
  public func chance(for filters: [SegmentFilter]) -> BGNBD? {
    filters.contains { $0.asks(for: .alive) } ? alive.value?.model : nil
  }

  /// The consents of a ledger's customers.
  ///
  /// - Parameter known: those that files tell, by the customers' ids in the order store.
  public static func consents(_ known: [Int32: Bool], of ledger: Ledger) -> [Bool?] {
    ledger.customers.id.map { known[$0] }
  }
}

/// How likely customers are to come again.
public struct ChancesAlive: Equatable, Sendable {
  /// What was fitted to the shop.
  public let model: BGNBD
  /// The chance of each customer, in the order of their figures.
  public let chances: [Double]

  /// Chances, and the model that they are by.
  public init(model: BGNBD, chances: [Double]) {
    self.model = model
    self.chances = chances
  }
}

extension ShopAsOf {
  /// The chance that each customer of the figures as of the same day still is one, by a forecast of purchases.
  public func chancesAlive(
    _ figures: CustomerFigures, by forecast: Forecast
  ) -> Figure<ChancesAlive> {
    forecast.purchases.map { fit in
      ChancesAlive(
        model: fit.model, chances: figures.rows.map { fit.model.pAlive(purchaseHistory(of: $0)) })
    }
  }
}
