/// What an initiative that raises lifetime value gains, and what it returns on its costs.
public struct InitiativeReturn: Equatable, Sendable {
  /// Customers that it reaches.
  public var customers: Int
  /// Lifetime value of one before, in minor units.
  public var lifetimeValueBefore: Int64
  /// Lifetime value of one after, in minor units.
  public var lifetimeValueAfter: Int64
  /// What it costs, in minor units.
  public var costs: Int64

  /// An initiative; all amounts in minor units.
  public init(
    customers: Int, lifetimeValueBefore: Int64, lifetimeValueAfter: Int64, costs: Int64
  ) {
    self.customers = customers
    self.lifetimeValueBefore = lifetimeValueBefore
    self.lifetimeValueAfter = lifetimeValueAfter
    self.costs = costs
  }

  /// (LTV after - LTV before) x customers, in minor units.
  public var gain: Int64 { (lifetimeValueAfter - lifetimeValueBefore) * Int64(customers) }

  /// What is left of the gain after the costs, in minor units.
  public var netGain: Int64 { gain - costs }

  /// ROI: net gain per unit of costs; undefined without costs.
  public var returnOnInvestment: Figure<Double> {
    .ratio(netGain, per: costs, orUndefined: .noCosts)
  }
}
