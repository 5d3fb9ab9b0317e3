/// What the cells of the cohorts show.
public enum CohortMeasure: String, CaseIterable, Hashable, Sendable {
  /// Members with an occasion in the month, as a share of all.
  case retention
  /// Members with a second occasion by the end of the month, as a share of all.
  case repeaters
  /// Net revenue of the month per member.
  case netRevenue
  /// Margin per member up to the end of the month.
  case lifetimeValue
}
