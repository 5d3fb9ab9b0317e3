public import Commerce
public import Metrics

extension FigureQuery {
  /// What the members of a cell did, as a measure has it, and per member; nil where no view tells who they are.
  ///
  /// - Parameters:
  ///   - part: what the measure counts or adds up.
  ///   - members: how many the cell is over.
  ///   - figure: the one by the other.
  public static func cohortCell(
    _ group: CohortGroup, step: Int, _ measure: CohortMeasure, asOf: CalendarDay, part: Int64,
    members: Int, figure: Figure<Double>
  ) -> FigureQuery? {
    guard let conditions = CohortConditions(group, step: step, asOf: asOf) else { return nil }
    let age = CohortConditions.step(group.grain)
    let (name, sum) =
      switch measure {
      case .retention:
        ("came", "count(DISTINCT customer_id) FILTER (WHERE \(age) = \(step))")
      case .repeaters:
        ("came_again", "count(*) FILTER (WHERE number = 2 AND \(age) <= \(step))")
      case .occasions: ("purchases", "count(*) FILTER (WHERE \(age) <= \(step))")
      case .netRevenue: ("net", "coalesce(sum(net) FILTER (WHERE \(age) = \(step)), 0)")
      case .grossMargin:
        ("margin", "coalesce(sum(margin) FILTER (WHERE \(age) = \(step)), 0)")
      case .lifetimeValue, .ltvToCac:
        ("margin", "coalesce(sum(margin) FILTER (WHERE \(age) <= \(step)), 0)")
      }
    return FigureQuery(
      """
      SELECT *, 1.0 * \(name) / members AS a_member
      FROM (
        SELECT \(sum) AS \(name),
          count(DISTINCT customer_id) AS members
        FROM purchase_occasion
        WHERE \(indented(conditions.isOfMember, by: 2)))
      """,
      columns: [name, "members", "a_member"],
      rows: [[Value(part), Value(members), Value(figure)]])
  }
}
