/// What the cells of the cohorts show.
public enum CohortMeasure: String, CaseIterable, Hashable, Sendable {
  /// Members with an occasion in the step, as a share of all.
  case retention
  /// Members with a second occasion by the end of the step, as a share of all.
  case repeaters
  /// Occasions per member up to the end of the step.
  case occasions
  /// Net revenue of the step per member.
  case netRevenue
  /// Margin of the step per member.
  case grossMargin
  /// Margin per member up to the end of the step.
  case lifetimeValue
  /// Margin up to the end of the step per unit of what was spent on the members.
  case ltvToCac
}

extension CohortMeasure {
  /// The measure of a cohort's cell, as a fraction, a number or in minor units per member.
  public func figure(_ cohort: Cohort, _ step: Int) -> Figure<Double> {
    guard cohort.cells.indices.contains(step) else { return .undefined(.nobodyObservable) }
    let cell = cohort.cells[step]
    return self == .ltvToCac
      ? cohort.ltvToCac(step) : .ratio(total(cell), per: base(cell), orUndefined: .noCustomers)
  }

  /// What all members of a cell did together: how many of them, how often, or for how much in minor units.
  @inline(__always)
  public func total(_ cell: CohortCell) -> Int64 {
    switch self {
    case .retention: Int64(cell.customers)
    case .repeaters: Int64(cell.repeaters)
    case .occasions: Int64(cell.cumulativeOccasions)
    case .netRevenue: cell.netRevenue
    case .grossMargin: cell.grossMargin
    case .lifetimeValue, .ltvToCac: cell.cumulativeMargin
    }
  }

  /// What that is divided by: the members of a cell, or what was spent on them.
  @inline(__always)
  func base(_ cell: CohortCell) -> Int64 {
    self == .ltvToCac ? cell.spend : Int64(cell.members)
  }

  /// The same; nil where there is none.
  public func value(_ cohort: Cohort, _ step: Int) -> Double? { figure(cohort, step).value }
}
