public import Commerce

/// What the members of a cohort did in one step of their age.
public struct CohortCell: Equatable, Sendable {
  /// Those whom the cell is over: all of a period's cohort; of a value's customers those who have lived the
  /// step through.
  public var members = 0
  /// Members with an occasion in the step.
  public var customers = 0
  /// Their occasions in it.
  public var occasions = 0
  /// Members with a second occasion by the end of the step.
  public var repeaters = 0
  /// Net revenue of the step, in minor units.
  public var netRevenue: Int64 = 0
  /// Margin of the step, in minor units.
  public var grossMargin: Int64 = 0
  /// Occasions of all steps up to and including this one.
  public var cumulativeOccasions = 0
  /// Margin of all steps up to and including this one, in minor units.
  public var cumulativeMargin: Int64 = 0
  /// What was spent on winning the members, in minor units; 0 where the cohort's spend is undefined.
  public var spend: Int64 = 0

  @inline(__always)
  mutating func add(_ net: Int64, margin: Int64, isFirstOfStep: Bool, isSecondOfAll: Bool) {
    customers += isFirstOfStep ? 1 : 0
    repeaters += isSecondOfAll ? 1 : 0
    occasions += 1
    netRevenue += net
    grossMargin += margin
  }

  /// Adds what other occasions of the same step came to.
  mutating func add(_ other: CohortCell) {
    customers += other.customers
    repeaters += other.repeaters
    occasions += other.occasions
    netRevenue += other.netRevenue
    grossMargin += other.grossMargin
  }
}

/// How far a cell can be relied on.
public enum CohortCellState: CaseIterable, Sendable {
  /// Everybody has lived the step through.
  case complete
  /// The calendar period still runs.
  case running
  /// Some members have lived the step through, others have not.
  case partial
  /// No member has lived the step through.
  case tooYoung
}

/// Which customers a row of cohorts is about.
public struct CohortGroup: Hashable, Sendable {
  /// How they are grouped, and how their age is counted.
  public var grain: CohortGrain
  /// First day of the period of the first occasions; nil for those of all periods.
  public var start: CalendarDay?
  /// What they have in common besides; nil for nothing.
  public var value: CohortValue?

  /// Customers of a period, of a value, or of both.
  public init(_ grain: CohortGrain, start: CalendarDay? = nil, value: CohortValue? = nil) {
    self.grain = grain
    self.start = start
    self.value = value
  }

  /// Whether their margin is taken after what codes that are channels gave away; not that of all customers, which is held
  /// against what winning them cost.
  public var isAfterGiveaways: Bool { value?.cut.isAfterGiveaways ?? false }
}

/// Customers whose first occasion lies in the same period, or is of the same value, and what they did since.
public struct Cohort: Equatable, Sendable {
  /// Which customers they are.
  public var group: CohortGroup
  /// The first day that they could have come on: of their period, or of the shop's first one.
  public var start: CalendarDay
  /// The number of members; at least 1.
  public var size: Int
  /// One entry a step, from that of the first occasions to the last that has begun.
  public var cells: [CohortCell]
  /// The first so many cells are complete.
  public var completeCells: Int
  /// Somebody has lived through the first so many cells.
  public var livedCells: Int
  /// Marketing spend of the cohort's period, in minor units; undefined without any spend up to the as-of day.
  public var spend: Figure<Int64>
  /// Whether the data begins less than an activity window before the period: who looks new may have bought before.
  public var isLeftCensored: Bool

  /// The month that the cohort's period begins in.
  public var month: Period { Period(.month, containing: start) }

  /// Whether the step is over for all members.
  public func isComplete(_ k: Int) -> Bool { k < completeCells }

  /// How far a cell can be relied on.
  public func state(_ k: Int) -> CohortCellState {
    if isComplete(k) { return .complete }
    if group.grain != .thirtyDays { return .running }
    return k < livedCells ? .partial : .tooYoung
  }

  /// The share of members with an occasion in the step `k`; undefined for one to come.
  public func retention(_ k: Int) -> Figure<Double> {
    cells.indices.contains(k)
      ? .ratio(cells[k].customers, per: cells[k].members, orUndefined: .noCustomers)
      : .undefined(.nobodyObservable)
  }

  /// Margin per member up to and including step `k`, which must have begun, in minor units.
  public func lifetimeValue(_ k: Int) -> Double {
    Double(cells[k].cumulativeMargin) / Double(max(1, cells[k].members))
  }

  /// Margin up to and including step `k`, which must have begun, per unit of what was spent on the members.
  public func ltvToCac(_ k: Int) -> Figure<Double> {
    spend.flatMap { _ in
      .ratio(cells[k].cumulativeMargin, per: cells[k].spend, orUndefined: .nothingSpent)
    }
  }

  /// CAC in minor units: the spend of the cohort's period per member.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: size, orUndefined: .noCustomers) }
  }

  /// Lifetime value of the last cell per unit of CAC; undefined where nothing was spent.
  public var ltvToCac: Figure<Double> {
    Figure.value(lifetimeValue(cells.count - 1))
      .divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }

  /// The first step at whose end the margin per member has reached the CAC; the running one counts.
  public var paybackMonth: Figure<Int> {
    // Both sides are per member, so that the sums compare exactly.
    spend.flatMap { spend in
      Figure(cells.firstIndex { $0.cumulativeMargin >= spend }, orUndefined: .notPaidBack)
    }
  }
}
