internal import Commerce

/// What all cohorts old enough did `k` months after their first, weighted by size.
public struct AverageCurvePoint: Equatable, Sendable {
  /// Months after the cohorts' own.
  public var k: Int
  /// The number of cohorts whose month `k` is complete.
  public var cohorts: Int
  /// Their members.
  public var customers: Int
  /// Members with an occasion in month `k`.
  public var retained: Int
  /// Occasions in month `k`.
  public var occasions: Int
  /// Net revenue of month `k`, in minor units.
  public var netRevenue: Int64
  /// Margin of month `k`, in minor units.
  public var grossMargin: Int64

  /// The share of members with an occasion.
  public var retention: Double { Double(retained) / Double(customers) }
  /// Occasions per member.
  public var occasionsPerCustomer: Double { Double(occasions) / Double(customers) }
  /// Net revenue per member, in minor units.
  public var netRevenuePerCustomer: Double { Double(netRevenue) / Double(customers) }
  /// Wilson's 95 % interval of the share of members with an occasion.
  public var retentionInterval: ClosedRange<Double>? {
    wilsonInterval(successes: retained, trials: customers)
  }
}

extension CohortTable {
  /// The weighted mean of the cohorts by months since the first one, over complete cells only.
  public var averageCurve: [AverageCurvePoint] {
    let length = cohorts.map(\.completeCells).max() ?? 0
    return (0..<length).map { k in
      var point = AverageCurvePoint(
        k: k, cohorts: 0, customers: 0, retained: 0, occasions: 0, netRevenue: 0, grossMargin: 0)
      // The earlier a cohort, the more cells it has.
      for cohort in cohorts {
        guard cohort.isComplete(k) else { break }
        point.cohorts += 1
        point.customers += cohort.size
        point.retained += cohort.cells[k].customers
        point.occasions += cohort.cells[k].occasions
        point.netRevenue += cohort.cells[k].netRevenue
        point.grossMargin += cohort.cells[k].grossMargin
      }
      return point
    }
  }

  /// Margin per customer, cumulative by months since the first one, in minor units.
  ///
  /// Each month adds the margin of the cohorts that have completed it, per member of these.
  public var marginCurve: [Double] {
    var sum = 0.0
    return averageCurve.map { point in
      sum += Double(point.grossMargin) / Double(point.customers)
      return sum
    }
  }
}
