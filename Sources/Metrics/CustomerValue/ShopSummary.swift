internal import Commerce

/// The figures of a shop over all of its history up to the as-of day.
public struct ShopSummary: Equatable, Sendable {
  /// Totals over counted orders, those of nobody known included.
  public var totals: ShopTotals
  /// What the customers did.
  public var customers: CustomerActivity
  /// Customers with an occasion in the activity window that ends with the as-of day.
  public var activeCustomers: Int
  /// Margin of all occasions, in minor units; before what codes that are channels gave away.
  public var occasionGrossMargin: Int64
  /// What these codes gave away to win customers, in minor units.
  public var givenAway: Int64
  /// All marketing spend in minor units; undefined without any.
  public var spend: Figure<Int64>
  /// The first month at which margin per customer has reached the CAC.
  public var paybackMonth: Figure<Int>

  /// The figures of a shop, from those of its customers and its cohorts as of the same day.
  public init(of shop: ShopAsOf, figures: CustomerFigures, cohorts: CohortTable) {
    totals = ShopTotals(of: shop)
    spend = ShopSummary.spend(of: shop)
    var activity = CustomerActivity()
    var (margin, active, firstNet) = (Int64(0), 0, Int64(0))
    let (starts, net) = (shop.ledger.customers.firstOccasion, shop.ledger.occasions.net)
    let activeFrom = shop.asOf.advanced(by: 1 - shop.activityWindowDays)
    for row in figures.rows {
      activity.occasions += Int(row.occasions)
      activity.netRevenue += row.net
      margin += row.margin
      firstNet += net[Int(starts[Int(row.customer)])]
      if row.occasions > 1 { activity.repeating += 1 }
      if row.lastDay >= activeFrom { active += 1 }
    }
    activity.customers = figures.count
    activity.firstTime = figures.count
    activity.returning = activity.repeating
    activity.returningNetRevenue = activity.netRevenue - firstNet
    customers = activity
    activeCustomers = active
    occasionGrossMargin = margin
    givenAway = shop.givenAway
    paybackMonth = .undefined(shop.reasonWithoutSpend)
    paybackMonth = customerAcquisitionCost.flatMap { cost in
      Figure(cohorts.marginCurve.firstIndex { $0 >= cost }, orUndefined: .notPaidBack)
    }
  }

  /// Margin per occasion, in minor units; undefined without occasions.
  public var marginPerOccasion: Figure<Double> {
    .ratio(occasionGrossMargin, per: customers.occasions, orUndefined: .noOccasions)
  }

  /// Margin per unit of net revenue, both after what codes gave away, over all occasions; undefined without any.
  public var marginRate: Figure<Double> {
    .ratio(occasionGrossMargin - givenAway, per: customers.netRevenue, orUndefined: .noOccasions)
  }

  /// LTV (simple), in minor units: occasions per customer x margin per occasion; undefined without customers.
  public var lifetimeValue: Figure<Double> {
    simpleLifetimeValue(
      customers: customers.customers, occasions: customers.occasions, margin: occasionGrossMargin)
  }

  /// CAC in minor units: all spend per customer; undefined without spend or customers.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: customers.customers, orUndefined: .noNewCustomers) }
  }

  /// LTV (simple) per unit of CAC; undefined where nothing was spent.
  public var ltvToCac: Figure<Double> {
    lifetimeValue.divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }

  private static func spend(of shop: ShopAsOf) -> Figure<Int64> {
    shop.hasSpend
      ? .value(SpendTable.byChannel(of: shop).reduce(0) { $0 + ($1 ?? 0) })
      : .undefined(shop.reasonWithoutSpend)
  }
}

/// LTV (simple), in minor units: average occasions per customer x average margin per occasion.
func simpleLifetimeValue(customers: Int, occasions: Int, margin: Int64) -> Figure<Double> {
  guard customers > 0, occasions > 0 else { return .undefined(.noCustomers) }
  return .value(
    Double(occasions) / Double(customers) * (Double(margin) / Double(occasions)))
}
