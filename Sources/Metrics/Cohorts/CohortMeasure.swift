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
    func perMember(_ sum: some BinaryInteger) -> Figure<Double> {
      .ratio(sum, per: cell.members, orUndefined: .noCustomers)
    }
    return switch self {
    case .retention: perMember(cell.customers)
    case .repeaters: perMember(cell.repeaters)
    case .occasions: perMember(cell.cumulativeOccasions)
    case .netRevenue: perMember(cell.netRevenue)
    case .grossMargin: perMember(cell.grossMargin)
    case .lifetimeValue: perMember(cell.cumulativeMargin)
    case .ltvToCac: cohort.ltvToCac(step)
    }
  }

  /// The same; nil where there is none.
  public func value(_ cohort: Cohort, _ step: Int) -> Double? { figure(cohort, step).value }
}
