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
