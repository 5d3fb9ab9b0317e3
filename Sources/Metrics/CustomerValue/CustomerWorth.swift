public import Commerce

/// What some customers have brought so far, against what winning them cost.
public struct CustomerWorth: Equatable, Sendable {
  /// The customers.
  public var customers: Int
  /// What all their occasions brought, in minor units.
  public var brought: Int64
  /// The advertising that won them, in minor units; undefined without any spend of the shop up to the as-of day.
  public var spend: Figure<Int64>
  /// The same with fixed costs.
  public var allInSpend: Figure<Int64>
  /// The part of the spend that codes which are channels gave away, in minor units; what was brought is before it.
  public var givenAway: Int64
  /// What one has brought by months since the first occasion.
  public var curve: ValueCurve
  /// When one has brought the CAC.
  public var payback: Payback

  init(
    customers: Int, brought: Int64, spend: Figure<Int64>, allInSpend: Figure<Int64>,
    givenAway: Int64 = 0, curve: ValueCurve
  ) {
    self.customers = customers
    self.brought = brought
    self.spend = spend
    self.allInSpend = allInSpend
    self.givenAway = givenAway
    self.curve = curve
    payback = Payback(month: .undefined(.noSpend), lastMonth: -1)
    payback = curve.payback(of: customerAcquisitionCost)
  }

  /// What one has brought, in minor units; undefined without customers.
  public var lifetimeValue: Figure<Double> {
    .ratio(brought, per: customers, orUndefined: .noCustomers)
  }

  /// CAC in minor units: advertising per customer; undefined without spend of the shop or without customers.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: customers, orUndefined: .noNewCustomers) }
  }

  /// The same with fixed costs.
  public var allInAcquisitionCost: Figure<Double> {
    allInSpend.flatMap { .ratio($0, per: customers, orUndefined: .noNewCustomers) }
  }

  /// What one has brought per unit of CAC; undefined where nothing was spent.
  public var ltvToCac: Figure<Double> {
    lifetimeValue.divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }

  /// The fixed costs among the all-in spend, in minor units; undefined without any spend of the shop.
  public var fixedCosts: Figure<Int64> {
    allInSpend.flatMap { all in spend.map { all - $0 } }
  }

  /// Whether any fixed costs are known.
  public var hasFixedCosts: Bool { (fixedCosts.value ?? 0) != 0 }
}

/// A channel's customers: those whose first occasion came by it.
public struct ChannelWorth: Equatable, Sendable {
  /// The channel's name; `(none)` for customers without one.
  public var channel: String
  /// What they have brought and cost.
  public var worth: CustomerWorth
}

/// A cohort's customers: those whose first occasion lies in the month.
public struct CohortWorth: Equatable, Sendable {
  /// The month.
  public var month: Period
  /// So many months are over; one more may be in progress.
  public var completeMonths: Int
  /// What they have brought and cost.
  public var worth: CustomerWorth
}

/// What customers brought within so many days of their first occasion, of those known for so long.
public struct HorizonWorth: Equatable, Sendable {
  /// The customers, their net and their margin.
  public var horizon: Horizon
  /// Customers who have not been known for that long.
  public var tooYoung: Int
  /// The advertising up to the last day on which one of them came, in minor units; undefined without any by then.
  public var spend: Figure<Int64>
  /// The part of it that codes which are channels gave away, in minor units; what was brought, net too, is before it.
  public var givenAway: Int64 = 0

  /// What one brought, in minor units; undefined while nobody is mature.
  public func lifetimeValue(_ basis: ValueBasis) -> Figure<Double> {
    basis == .net ? horizon.netRevenuePerCustomer : horizon.grossMarginPerCustomer
  }

  /// CAC of these customers, in minor units.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: horizon.customers, orUndefined: .nobodyObservable) }
  }

  /// What one brought per unit of CAC; undefined where nothing was spent.
  public func ltvToCac(_ basis: ValueBasis) -> Figure<Double> {
    lifetimeValue(basis).divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }
}
