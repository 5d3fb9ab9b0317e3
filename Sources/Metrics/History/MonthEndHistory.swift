public import Commerce

/// The figures over all of history as they stood at the end of a month, or of the as-of day in a running one.
public struct MonthEnd: Equatable, Sendable {
  /// The month.
  public var month: Period
  /// Customers so far.
  public var customers: Int
  /// Those of them with two or more occasions.
  public var repeaters: Int
  /// Occasions so far.
  public var occasions: Int
  /// Margin of these, in minor units.
  public var grossMargin: Int64
  /// Marketing spend so far, in minor units; undefined without any.
  public var spend: Figure<Int64>
  /// The first month at which margin per customer has reached the CAC.
  public var paybackMonth: Figure<Int>
  /// Customers with an occasion in the activity window.
  public var activeCustomers: Int
  /// Median days to the second order, by Kaplan and Meier.
  public var medianDaysToSecondOrder: Figure<Int>

  /// LTV (simple), in minor units.
  public var lifetimeValue: Figure<Double> {
    simpleLifetimeValue(customers: customers, occasions: occasions, margin: grossMargin)
  }

  /// CAC over all of history, in minor units.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: customers, orUndefined: .noNewCustomers) }
  }

  /// Customers with two or more occasions as a share of all.
  public var repeatPurchaseRate: Figure<Double> {
    .ratio(repeaters, per: customers, orUndefined: .noCustomers)
  }

  /// LTV (simple) per unit of CAC.
  public var ltvToCac: Figure<Double> {
    lifetimeValue.divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }
}

extension MonthEnd {
  /// The figures as of a shop's day, whether its month is over or not.
  public init(of shop: ShopAsOf, figures: CustomerFigures, cohorts: CohortTable) {
    let summary = ShopSummary(of: shop, figures: figures, cohorts: cohorts)
    self.init(
      month: Period(.month, containing: shop.asOf), customers: summary.customers.customers,
      repeaters: summary.customers.repeating, occasions: summary.customers.occasions,
      grossMargin: summary.occasionGrossMargin, spend: summary.spend,
      paybackMonth: summary.paybackMonth, activeCustomers: summary.activeCustomers,
      medianDaysToSecondOrder: SecondOrder(figures).medianDays)
  }
}

/// The figures over all of history as of the end of each month that is over.
///
/// An entry looks at nothing after its own month, so that one history serves every as-of day: make it as
/// of the latest day, keep it, and cut it. Quarters and years end with a month, so their figures are here too.
public struct MonthEndHistory: Equatable, Sendable {
  /// One entry a month, from that of the first counted order; ascending.
  public let months: [MonthEnd]

  /// The entries of the periods of a grain that are over as of a day, in order of time.
  public func ends(of grain: PeriodGrain, asOf day: CalendarDay) -> [MonthEnd] {
    months.filter { entry in
      entry.month.lastDay <= day
        && Period(grain, containing: entry.month.start).end == entry.month.end
    }
  }

  /// The history of a shop up to its as-of day, in a few passes whatever the number of months.
  ///
  /// - Parameters:
  ///   - cohorts: the cohorts as of the same day.
  ///   - retention: the retention by month and activity window as of the same day.
  public init(
    of shop: ShopAsOf, figures: CustomerFigures, cohorts: CohortTable, retention: CustomerRetention
  ) {
    let table = PeriodTable(shop, .month)
    let spendTable = SpendTable(table, of: shop)
    let (earlierSpend, isEarlier) = MonthEndHistory.spendBefore(table.firstDay, of: shop)
    let grid = CohortGrid(table, cohorts)
    var secondOrders = SecondOrderHistory(table, figures)
    var margins = MarginCurveHistory()
    var (customers, repeaters, occasions, margin) = (0, 0, 0, Int64(0))
    var spend = earlierSpend
    var months: [MonthEnd] = []
    for (index, month) in table.periods.enumerated() where !shop.isInProgress(month) {
      customers += grid.sizes[index]
      occasions += grid.occasions[index]
      margin += grid.margins[index]
      repeaters += secondOrders.advance(through: index)
      margins.advance(through: index, grid)
      spend += spendTable.totals[index]
      var end = MonthEnd(
        month: month, customers: customers, repeaters: repeaters, occasions: occasions,
        grossMargin: margin,
        spend: isEarlier || spendTable.begins(by: index)
          ? .value(spend) : .undefined(shop.reasonWithoutSpend),
        paybackMonth: .undefined(shop.reasonWithoutSpend),
        activeCustomers: retention.periods[index].end,
        medianDaysToSecondOrder: customers == 0
          ? .undefined(.noCustomers)
          : Figure(secondOrders.median(asOf: month.lastDay), orUndefined: .halfNotReached))
      end.paybackMonth = end.customerAcquisitionCost.flatMap {
        Figure(margins.firstMonth(reaching: $0), orUndefined: .notPaidBack)
      }
      months.append(end)
    }
    self.months = months
  }

  /// Spend before the first period, which is in no period but counts in the whole, and whether there is any.
  private static func spendBefore(
    _ day: Int32, of shop: ShopAsOf
  ) -> (sum: Int64, isThere: Bool) {
    let spend = shop.ledger.spend
    var (sum, isThere) = (Int64(0), false)
    for index in spend.day.indices {
      guard spend.day[index] < day, spend.day[index] <= shop.asOf.number else { break }
      if spend.purpose[index].isAdvertising { (sum, isThere) = (sum + spend.amount[index], true) }
    }
    return (sum, isThere)
  }
}
