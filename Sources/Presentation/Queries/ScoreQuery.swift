import Commerce
import Metrics

/// The scores of customers in SQL.
struct ScoreQuery {
  let asOf: CalendarDay
  /// Where the purchases are; `main.purchase_occasion` where a query has a part of the shop by that name.
  var occasions = "purchase_occasion"

  /// The scores as parts of a WITH: `score` has a row a customer.
  var parts: String {
    """
    buyer AS (
      SELECT customer_id, max(day) AS last_day, count(*) AS purchases, sum(net) AS net
      FROM \(occasions) WHERE \(within(nil, asOf)) GROUP BY customer_id),
    score AS ( -- 1 + 5 × customers who are worse / customers
      SELECT *,
        1 + 5 * (rank() OVER (ORDER BY last_day) - 1) / count(*) OVER () AS r,
        1 + 5 * (rank() OVER (ORDER BY purchases) - 1) / count(*) OVER () AS f,
        1 + 5 * (rank() OVER (ORDER BY net) - 1) / count(*) OVER () AS m
      FROM buyer)
    """
  }

  /// A query that gives the ids of the customers whose scores meet a condition.
  func people(where condition: String) -> String {
    "WITH\n  \(indented(parts, by: 2))\nSELECT customer_id FROM score WHERE \(condition)"
  }

  /// The fields of the map that make a segment.
  static func condition(_ segment: RFMSegment) -> String {
    var fields: [String] = []
    for recency in (1...5).reversed() {
      for column in 1...5
      where RFMCell(recency: recency, frequency: column, monetary: column).segment == segment {
        fields.append("(\(recency), \(column))")
      }
    }
    return "(r, (f + m) / 2) IN (VALUES \(fields.joined(separator: ", ")))"
  }
}
