/// A figure of other shops that was published with its definition and its sample, for comparison.
///
/// None is in the table whose source does not say what was counted and of whom.
public enum Benchmark: CaseIterable, Sendable {
  case secondOrderOfManyBrands, secondOrderOfOneShop
  case repeatBuyersByTrade
  case acquisitionCostByTrade
  case healthyRatio
  case healthyPayback

  /// The shop's own figure that it stands beside.
  public var figure: BenchmarkFigure {
    switch self {
    case .secondOrderOfManyBrands, .secondOrderOfOneShop: .secondOrderWithinYear
    case .repeatBuyersByTrade: .repeatBuyers
    case .acquisitionCostByTrade: .acquisitionCost
    case .healthyRatio: .ltvToCac
    case .healthyPayback: .payback
    }
  }
}

/// What is compared with other shops.
public enum BenchmarkFigure: CaseIterable, Sendable {
  /// Share of customers who bought again within 365 days.
  case secondOrderWithinYear
  /// Share of all customers who ever bought twice.
  case repeatBuyers
  case acquisitionCost, ltvToCac, payback
}

extension KPI {
  /// What is published of the figure by others; nil where nothing is.
  public var benchmark: BenchmarkFigure? {
    switch self {
    case .customerAcquisitionCost: .acquisitionCost
    case .ltvToCac: .ltvToCac
    case .payback: .payback
    default: nil
    }
  }
}

/// A benchmark in words.
public struct BenchmarkText: Equatable, Sendable {
  /// The figure.
  public var value: String
  /// What was counted.
  public var definition: String
  /// Of whom, and when.
  public var sample: String
  /// Why it may not be the shop's.
  public var caveat: String
  /// Who published it, with the year and the address.
  public var source: String
}
