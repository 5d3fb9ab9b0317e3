/// What all cohorts old enough did `k` steps after their first, weighted by size.
public struct AverageCurvePoint: Equatable, Sendable {
  /// Steps after the cohorts' own.
  public var k: Int
  /// The number of cohorts whose step `k` is complete.
  public var cohorts = 0
  /// Their members.
  public var customers = 0
  /// Members with an occasion in step `k`.
  public var retained = 0
  /// Members with a second occasion by the end of step `k`.
  public var repeaters = 0
  /// Occasions in step `k`.
  public var occasions = 0
  /// Net revenue of step `k`, in minor units.
  public var netRevenue: Int64 = 0
  /// Margin of step `k`, in minor units.
  public var grossMargin: Int64 = 0
  /// Occasions per member up to and including step `k`: the sum of the means of the steps.
  public var occasionsToDate = 0.0
  /// Margin per member up to and including step `k`, in minor units: the sum of the means of the steps.
  public var marginToDate = 0.0
  /// Spend on the members of cohorts with any, and their margin up to and including step `k`, in minor units.
  public var spend: Int64 = 0, marginOfSpend: Int64 = 0

  init(k: Int) {
    self.k = k
  }

  /// The share of members with an occasion.
  public var retention: Double { Double(retained) / Double(customers) }
  /// Occasions per member.
  public var occasionsPerCustomer: Double { Double(occasions) / Double(customers) }
  /// Net revenue per member, in minor units.
  public var netRevenuePerCustomer: Double { Double(netRevenue) / Double(customers) }
  /// Margin per member, in minor units.
  public var grossMarginPerCustomer: Double { Double(grossMargin) / Double(customers) }
  /// Wilson's 95 % interval of the share of members with an occasion.
  public var retentionInterval: ClosedRange<Double>? {
    wilsonInterval(successes: retained, trials: customers)
  }
  /// Margin so far per unit of spend, over the cohorts with any.
  public var ltvToCac: Figure<Double> {
    .ratio(marginOfSpend, per: spend, orUndefined: .nothingSpent)
  }

  /// Takes the cell of a cohort in.
  mutating func add(_ cell: CohortCell) {
    cohorts += 1
    customers += cell.members
    retained += cell.customers
    repeaters += cell.repeaters
    occasions += cell.occasions
    netRevenue += cell.netRevenue
    grossMargin += cell.grossMargin
    if cell.spend > 0 {
      spend += cell.spend
      marginOfSpend += cell.cumulativeMargin
    }
  }

  /// The curve of cohorts over time.
  static func curve(of cohorts: [Cohort]) -> [AverageCurvePoint] {
    let length = cohorts.map(\.completeCells).max() ?? 0
    var points = (0..<length).map { AverageCurvePoint(k: $0) }
    // Cohort by cohort, as their cells lie in memory.
    for cohort in cohorts {
      for k in 0..<min(cohort.completeCells, cohort.cells.count) { points[k].add(cohort.cells[k]) }
    }
    var (occasions, margin) = (0.0, 0.0)
    for k in points.indices {
      occasions += points[k].occasionsPerCustomer
      margin += points[k].grossMarginPerCustomer
      points[k].occasionsToDate = occasions
      points[k].marginToDate = margin
    }
    return points
  }
}
