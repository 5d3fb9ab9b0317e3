import Commerce
import Metrics

/// The customers of a row of cohorts in SQL, and the steps of their age.
struct CohortConditions {
  private let group: CohortGroup
  private let step: Int
  private let asOf: CalendarDay

  /// Those of a cell.
  init(_ group: CohortGroup, step: Int, asOf: CalendarDay) {
    self.group = group
    self.step = step
    self.asOf = asOf
  }

  /// Whether a purchase is one of a member's, up to the as-of day.
  var isOfMember: String {
    let first =
      if let start = group.start {
        within(
          start, group.grain.end(ofPeriodFrom: start).advanced(by: -1), column: "first_day")
      } else {
        // Of the customers of all periods a cell has those only whose cohort has completed the step.
        "first_day < \(quoted(group.grain.end(ofPeriodsCompleting: step, asOf: asOf)))"
      }
    return ([first, within(nil, asOf)] + (group.value.map { [isOf($0)] } ?? []))
      .joined(separator: "\n  AND ")
  }

  private func isOf(_ value: CohortValue) -> String {
    switch value {
    case .named(let cut, let name): "\(column(cut)) = \(quoted(name))"
    case .others(let cut, let names):
      "\(column(cut)) NOT IN (\(names.map(quoted).joined(separator: ", ")))"
    case .orderSize(let least, let end):
      // What was paid back on another day may stand in a row of its own.
      "customer_id IN (SELECT customer_id FROM purchase_occasion\n    WHERE number = 1 AND "
        + "\(within(nil, asOf))\n    GROUP BY customer_id HAVING sum(net) >= \(least)"
        + (end.map { " AND sum(net) < \($0)" } ?? "") + ")"
    }
  }

  private func column(_ cut: CohortCut) -> String {
    cut == .product || cut == .code
      ? "coalesce(first_\(cut.rawValue), '')" : "first_\(cut.rawValue)"
  }

  /// The step that a purchase lies in, 0 for that of the customer's first.
  static func step(_ grain: CohortGrain) -> String {
    switch grain {
    case .month: "months_since_first"
    case .thirtyDays: "days_since_first / 30"
    case .year: "(substr(day, 1, 4) - substr(first_day, 1, 4))"
    case .quarter:
      // Quarters since the year 0.
      "(\(quarter("day")) - \(quarter("first_day")))"
    case .week:
      "CAST((julianday(\(monday("day"))) - julianday(\(monday("first_day")))) / 7 AS INTEGER)"
    }
  }

  /// What the days of a cohort's period have in common.
  static func period(_ grain: CohortGrain, _ day: String) -> String {
    switch grain {
    case .month, .thirtyDays: "substr(\(day), 1, 7)"
    case .quarter: quarter(day)
    case .year: "substr(\(day), 1, 4)"
    case .week: monday(day)
    }
  }

  private static func quarter(_ day: String) -> String {
    "(4 * substr(\(day), 1, 4) + (substr(\(day), 6, 2) - 1) / 3)"
  }

  private static func monday(_ day: String) -> String { "date(\(day), '-6 days', 'weekday 1')" }

  /// A query that gives the ids of some of the members.
  func people(_ part: CohortPart) -> String {
    let members = "SELECT customer_id FROM purchase_occasion\nWHERE \(isOfMember)"
    let age = CohortConditions.step(group.grain)
    return switch part {
    case .members: members
    case .came: "\(members)\n  AND \(age) = \(step)"
    case .stayedAway: "\(members)\nEXCEPT \(members)\n  AND \(age) = \(step)"
    case .repeated: "\(members)\n  AND number = 2 AND \(age) <= \(step)"
    }
  }
}
