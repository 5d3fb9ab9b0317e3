/// The figures of the overview, by their keys in settings and targets.
public enum KPI: String, CaseIterable, Hashable, Sendable {
  case customerRetentionRate = "crr"
  case repeatPurchaseRate = "repeat-rate"
  case lifetimeValue = "ltv"
  case customerAcquisitionCost = "cac"
  case ltvToCac = "ltv-to-cac"
  case payback = "payback"
  case returningRevenueShare = "returning-share"
  case activeCustomers = "active-customers"
  case averageOrderValue = "aov"
  case daysToSecondOrder = "days-to-second"

  /// Whether the figure is an amount of money, in minor units.
  public var isMoney: Bool {
    switch self {
    case .lifetimeValue, .customerAcquisitionCost, .averageOrderValue: true
    default: false
    }
  }

  /// Whether it is another figure by months, quarters and years: its target is one of a month.
  public var goesByPeriodLength: Bool {
    switch self {
    case .customerRetentionRate, .repeatPurchaseRate, .returningRevenueShare: true
    default: false
    }
  }

  /// Whether a higher figure is the better one.
  public var isBetterHigher: Bool {
    switch self {
    case .customerAcquisitionCost, .payback, .daysToSecondOrder: false
    default: true
    }
  }
}
