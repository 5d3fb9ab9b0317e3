/// What the rows of a table of cohorts are.
public struct CohortRows: Hashable, Sendable {
  /// How customers are grouped, and how their age is counted.
  public var grain: CohortGrain
  /// What customers of all periods are told apart by; nil for a row a period.
  public var cut: CohortCut?
  /// The value whose customers alone have rows, one a period; nil for all customers.
  public var only: CohortValue?

  /// Rows of periods, or of what a cut tells apart.
  public init(_ grain: CohortGrain = .month, cut: CohortCut? = nil, only: CohortValue? = nil) {
    self.grain = grain
    self.cut = cut
    self.only = only
  }
}

extension CohortTable {
  /// The cohorts of a shop in the rows asked for.
  public init(of shop: ShopAsOf, _ rows: CohortRows) {
    if let cut = rows.cut {
      self.init(of: shop, grain: rows.grain, by: cut)
    } else {
      self.init(of: shop, grain: rows.grain, only: rows.only)
    }
  }

  /// The row about some customers; nil where nobody is in it.
  public func cohort(_ group: CohortGroup) -> Cohort? {
    cohorts.first { $0.group == group }
  }
}
