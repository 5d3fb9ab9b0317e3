import Metrics
import Presentation

extension CohortMeasure {
  /// The measure of a cohort's cell, as a fraction or in minor units per member; nil where there is no cell.
  func value(_ cohort: Cohort, _ month: Int) -> Double? {
    guard cohort.cells.indices.contains(month), cohort.size > 0 else { return nil }
    let cell = cohort.cells[month]
    return switch self {
    case .retention: Double(cell.customers) / Double(cohort.size)
    case .repeaters: Double(cell.repeaters) / Double(cohort.size)
    case .netRevenue: Double(cell.netRevenue) / Double(cohort.size)
    case .lifetimeValue: cohort.lifetimeValue(month)
    }
  }

  /// The mean over the cohorts whose cell is complete, weighted by their size; nil where there is none.
  func mean(_ table: CohortTable, _ month: Int) -> Double? {
    // The margin's mean adds up means of months, each over its own cohorts: see the definitions, section 8.
    if self == .lifetimeValue {
      let curve = table.marginCurve
      return curve.indices.contains(month) ? curve[month] : nil
    }
    let complete = table.cohorts.filter { $0.isComplete(month) }
    let members = complete.reduce(0) { $0 + $1.size }
    guard members > 0 else { return nil }
    return complete.reduce(0) { $0 + (value($1, month) ?? 0) * Double($1.size) } / Double(members)
  }

  /// Whether the measure is a share.
  var isShare: Bool { self == .retention || self == .repeaters }
}
