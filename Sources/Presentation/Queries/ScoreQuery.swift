import Commerce
import Metrics

/// The scores of customers in SQL.
struct ScoreQuery {
  let asOf: CalendarDay
  let scoring: RFMScoring
  /// Where the purchases are; `main.purchase_occasion` where a query has a part of the shop by that name.
  var occasions = "purchase_occasion"

  /// The scores as parts of a WITH: `score` has a row a customer.
  ///
  /// - Parameter withTraits: whether it has what else filters ask of customers.
  func parts(withTraits: Bool = false) -> String {
    let traits =
      withTraits
      ? """
      ,
          min(day) AS first_day, sum(margin) AS margin, max(first_channel) AS first_channel,
          max(first_country) AS first_country, max(first_product) AS first_product
      """ : ""
    return """
      buyer AS (
        SELECT customer_id, max(day) FILTER (WHERE orders > 0) AS last_day,
          sum(orders > 0) AS purchases, sum(net) AS net\(traits)
        FROM \(occasions) WHERE \(within(nil, asOf)) GROUP BY customer_id),
      \(scores)
      """
  }

  private var scores: String {
    switch scoring {
    case .ranks:
      """
      score AS ( -- 1 + 5 × customers who are worse / customers
        SELECT *,
          1 + 5 * (rank() OVER (ORDER BY last_day) - 1) / count(*) OVER () AS r,
          1 + 5 * (rank() OVER (ORDER BY purchases) - 1) / count(*) OVER () AS f,
          1 + 5 * (rank() OVER (ORDER BY net) - 1) / count(*) OVER () AS m
        FROM buyer)
      """
    case .thresholds(let thresholds):
      """
      score AS ( -- 1 and one more for each threshold that is reached
        SELECT *,
          1 + \(reached("last_day", thresholds.recencyDays.map { quoted(asOf.advanced(by: -$0)) })) AS r,
          1 + \(reached("purchases", thresholds.purchases.map(String.init))) AS f,
          1 + \(reached("net", thresholds.net.map(String.init))) AS m
        FROM buyer)
      """
    }
  }

  private func reached(_ column: String, _ thresholds: [String]) -> String {
    thresholds.map { "(\(column) >= \($0))" }.joined(separator: " + ")
  }

  /// A query that gives the ids of the customers whose scores meet a condition.
  func people(where condition: String) -> String {
    "WITH\n  \(indented(parts(), by: 2))\nSELECT customer_id FROM score WHERE \(condition)"
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
