public import Commerce

/// A step on the way from a period's net revenue to that of a later one.
///
/// The steps before `paidBack` part the customers who bought in either period.
public enum BridgeStep: String, CaseIterable, Hashable, Sendable {
  /// Bought in the earlier period only.
  case lost
  /// Bought in both, for less in the later one.
  case less
  /// Bought in both, for more in the later one.
  case more
  /// Bought in both, for the same.
  case same
  /// Bought in the later period for the first time.
  case firstTime
  /// Bought in the later period, and for the first time between the two.
  case newBetween
  /// Bought in the later period and before the earlier one, not in it.
  case wonBack
  /// Bought in neither, and had something paid back in one of them: where refunds stand on their own day.
  case paidBack
  /// Orders of nobody known, and those of days that add up to 0 or less.
  case others
}

/// From a period's net revenue to that of a later one, customer by customer.
///
/// `earlierNet` + the changes of all steps = `laterNet`, each the net revenue of the shop's counted orders.
public struct RevenueBridge: Equatable, Sendable {
  /// What a step is made of.
  public struct Group: Equatable, Sendable {
    /// The customers; none in `others`.
    public var customers = 0
    /// Net of their occasions in the earlier period, in minor units; less what was paid back in it where refunds stand
    /// on their own day.
    public var earlierNet: Int64 = 0
    /// The same of the later period.
    public var laterNet: Int64 = 0

    /// What the step adds to the earlier period's net, or takes from it.
    public var change: Int64 { laterNet - earlierNet }
  }

  /// The periods, and their days that count.
  public let periods: ComparedPeriods
  /// How far the figures can be relied on: running, or the earlier period begins before the data.
  public let state: PeriodState
  /// Whether the earlier period begins before the data, while the later one may run.
  public let beginsBeforeData: Bool
  /// Net of the shop's counted orders in the earlier period, in minor units.
  public let earlierNet: Int64
  /// Net of the shop's counted orders in the later period, in minor units.
  public let laterNet: Int64
  /// One entry a step, in the order of `BridgeStep.allCases`.
  private var groups: [Group]

  /// What a step is made of.
  public subscript(step: BridgeStep) -> Group { groups[step.place] }

  /// Customers who bought in the earlier period.
  public var earlierCustomers: Int { self[.lost].customers + retained }
  /// Customers who bought in the later period.
  public var laterCustomers: Int {
    retained + self[.firstTime].customers + self[.newBetween].customers + self[.wonBack].customers
  }
  /// Customers who bought in both.
  public var retained: Int {
    self[.less].customers + self[.more].customers + self[.same].customers
  }

  /// The steps that can hold anything: those between the periods only where days lie between them, equal
  /// amounts and refunds alone only where there are any.
  public var steps: [BridgeStep] {
    BridgeStep.allCases.filter { step in
      switch step {
      case .newBetween: periods.hasGap
      case .same, .paidBack: self[step].customers > 0
      default: true
      }
    }
  }

  /// The way of a shop from one period to the other, in one pass over the occasions.
  ///
  /// A period without orders has a net of 0.
  public init(of shop: ShopAsOf, _ later: Period, _ comparison: PeriodComparison) {
    let periods = ComparedPeriods(later, comparison, asOf: shop.asOf)
    self.periods = periods
    beginsBeforeData = shop.firstDay.map { periods.earlier.start < $0 } ?? true
    state =
      shop.isInProgress(later) ? .inProgress : beginsBeforeData ? .leftCensored : .complete
    earlierNet = ShopTotals(of: shop, on: periods.earlierDays).netRevenue
    laterNet = ShopTotals(of: shop, on: periods.laterDays).netRevenue
    groups = RevenueBridge.groups(of: shop, periods)
    groups[BridgeStep.others.place] = Group(
      earlierNet: earlierNet - groups.reduce(0) { $0 + $1.earlierNet },
      laterNet: laterNet - groups.reduce(0) { $0 + $1.laterNet })
  }

  private static func groups(of shop: ShopAsOf, _ periods: ComparedPeriods) -> [Group] {
    var groups = [Group](repeating: Group(), count: BridgeStep.allCases.count)
    shop.forEachStep(between: periods) { _, step, earlierNet, laterNet in
      groups[step.place].customers += 1
      groups[step.place].earlierNet += earlierNet
      groups[step.place].laterNet += laterNet
    }
    return groups
  }
}

extension BridgeStep {
  /// Its place among all steps.
  fileprivate var place: Int {
    switch self {
    case .lost: 0
    case .less: 1
    case .more: 2
    case .same: 3
    case .firstTime: 4
    case .newBetween: 5
    case .wonBack: 6
    case .paidBack: 7
    case .others: 8
    }
  }
}
