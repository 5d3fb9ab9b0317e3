public import Commerce
public import Metrics
public import Presentation

/// The overview's figures, period by period: each as it stood at the end of the period, or of the as-of day in the running one.
public struct OverviewFigures: Equatable, Sendable {
  /// The periods from that of the first counted order to that of the as-of day.
  public var periods: [Period]
  /// How far the periods' retention can be relied on, one a period.
  public var states: [PeriodState]
  /// Every figure, one a period.
  public var values: [KPI: [Figure<Double>]]
  /// The numbers that ratios are made of, one a period.
  public var parts: [OverviewParts]

  /// The overview's figures.
  public init(
    periods: [Period], states: [PeriodState], values: [KPI: [Figure<Double>]],
    parts: [OverviewParts]
  ) {
    self.periods = periods
    self.states = states
    self.values = values
    self.parts = parts
  }
}

extension OverviewFigures {
  /// Whether a figure of a period is not final: the period still runs, or retention's start is not fully known.
  func isProvisional(_ kpi: KPI, _ place: Int) -> Bool {
    states[place] == .inProgress
      || (kpi == .customerRetentionRate && states[place] == .leftCensored)
  }

  /// How many customers or orders a figure of a period is of, where it is of so few that chance decides; nil else, and
  /// for counts and sums.
  func few(behind kpi: KPI, _ place: Int) -> Int? {
    guard parts.indices.contains(place) else { return nil }
    let parts = parts[place]
    let count: Int? =
      switch kpi {
      case .customerRetentionRate: parts.base
      case .repeatPurchaseRate, .returningRevenueShare: parts.activity.customers
      case .lifetimeValue, .ltvToCac, .payback, .daysToSecondOrder: parts.customersToDate
      case .averageOrderValue: parts.totals.orders
      case .customerAcquisitionCost: parts.activity.firstTime
      case .activeCustomers: nil
      }
    return count.flatMap { $0 < SmallSample.limit ? $0 : nil }
  }
}

/// The numbers that a period's ratios are made of.
public struct OverviewParts: Equatable, Sendable {
  /// Customers at the start of the period, and of these the retained ones.
  public var base: Int, retained: Int
  /// What customers did in the period.
  public var activity: CustomerActivity
  /// The shop's totals of the period.
  public var totals: ShopTotals
  /// Spend of the period.
  public var spend: Figure<Int64>
  /// Of all of history up to the period's end: customers, repeaters, occasions, their margin, and spend.
  public var customersToDate: Int, repeatersToDate: Int, occasionsToDate: Int
  /// Margin of all occasions up to the period's end.
  public var marginToDate: Int64
  /// Spend up to the period's end.
  public var spendToDate: Figure<Int64>
  /// Customers who are active at the period's end.
  public var active: Int

  /// The numbers of a period.
  public init(
    base: Int, retained: Int, activity: CustomerActivity, totals: ShopTotals,
    spend: Figure<Int64>, customersToDate: Int, repeatersToDate: Int, occasionsToDate: Int,
    marginToDate: Int64, spendToDate: Figure<Int64>, active: Int
  ) {
    self.base = base
    self.retained = retained
    self.activity = activity
    self.totals = totals
    self.spend = spend
    self.customersToDate = customersToDate
    self.repeatersToDate = repeatersToDate
    self.occasionsToDate = occasionsToDate
    self.marginToDate = marginToDate
    self.spendToDate = spendToDate
    self.active = active
  }
}

/// What customers bring against what winning them costs.
public struct CustomerValueFigures: Equatable, Sendable {
  /// The figures.
  public var value: CustomerValue
  /// The shop as it stood at the last end of a month a year before or earlier; nil where that is not at hand.
  public var yearBefore: MonthEnd?

  /// The shop's figures.
  public init(value: CustomerValue, yearBefore: MonthEnd? = nil) {
    self.value = value
    self.yearBefore = yearBefore
  }
}

/// How many customers meet a filter that is being typed.
public struct SegmentDraft: Equatable, Sendable {
  /// Those who do.
  public var customers: Int
  /// All of the shop's.
  public var all: Int
  /// Why nothing is known of something that it asks for; nil where all is known.
  public var unknown: UndefinedReason?

  /// A count of the customers of a shop.
  public init(customers: Int, all: Int, unknown: UndefinedReason? = nil) {
    self.customers = customers
    self.all = all
    self.unknown = unknown
  }
}

/// The RFM map and its segments.
public struct SegmentsFigures: Equatable, Sendable {
  /// Customers by recency (outer, 1 first) and FM (inner, 1 first).
  public var map: [[Int]]
  /// The segments.
  public var table: SegmentTable
  /// From which segment customers came since the end of the period before; nil where there is none.
  public var movement: SegmentMovement?
  /// Where the scores begin.
  public var cutoffs: RFMCutoffs
  /// The segments of the shop's own.
  public var own: [OwnSegmentFigures]

  /// The map and its segments.
  public init(
    map: [[Int]], table: SegmentTable, movement: SegmentMovement?, cutoffs: RFMCutoffs,
    own: [OwnSegmentFigures] = []
  ) {
    self.map = map
    self.table = table
    self.movement = movement
    self.cutoffs = cutoffs
    self.own = own
  }
}
