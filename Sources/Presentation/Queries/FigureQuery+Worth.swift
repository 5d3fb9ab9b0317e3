public import Commerce
public import Metrics

/// What customers bring against what winning them costs.
extension FigureQuery {
  /// Whose worth is meant.
  public enum Customers: Equatable, Sendable {
    case all
    case channel(String)
    case cohort(Period)

    fileprivate func purchases(asOf: CalendarDay) -> String {
      switch self {
      case .all: within(nil, asOf)
      case .channel(let name): "first_channel = \(quoted(name)) AND \(within(nil, asOf))"
      case .cohort(let month): "cohort = \(quoted(month)) AND \(within(nil, asOf))"
      }
    }

    fileprivate func spend(asOf: CalendarDay) -> String {
      switch self {
      case .all: within(nil, asOf)
      case .channel(let name): "channel = \(quoted(name)) AND \(within(nil, asOf))"
      case .cohort(let month): within(month.start, min(month.lastDay, asOf))
      }
    }
  }

  /// What some customers have brought and cost so far, each per customer, and the one by the other.
  public static func worth(
    _ customers: Customers, _ worth: CustomerWorth, basis: ValueBasis, asOf: CalendarDay
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * \(basis.rawValue) / customers AS ltv, 1.0 * spend / customers AS cac,
        1.0 * (spend + fixed) / customers AS all_in_cac,
        iif(customers > 0, 1.0 * \(basis.rawValue) / spend, NULL) AS ltv_to_cac
      FROM
        (SELECT coalesce(sum(\(basis.brought)), 0) AS \(basis.rawValue),
            count(DISTINCT customer_id) AS customers
          FROM purchase_occasion
          WHERE \(customers.purchases(asOf: asOf))),
        (SELECT \(amount(worth.spend, where: isAdvertising)) AS spend,
            coalesce(sum(amount) FILTER (WHERE purpose = 'fixed'), 0) AS fixed
          FROM marketing_spend
          WHERE \(customers.spend(asOf: asOf)))
      """,
      columns: [
        basis.rawValue, "customers", "spend", "ltv", "cac", "all_in_cac", "ltv_to_cac",
      ],
      rows: [
        [
          Value(worth.brought), Value(worth.customers), Value(worth.spend),
          Value(worth.lifetimeValue), Value(worth.customerAcquisitionCost),
          Value(worth.allInAcquisitionCost), Value(worth.ltvToCac),
        ]
      ])
  }

  /// What customers known for so many days brought within them, and the advertising up to the day the last of them came.
  public static func horizon(
    _ horizon: HorizonWorth, basis: ValueBasis, asOf: CalendarDay
  ) -> FigureQuery {
    let figures = horizon.horizon
    let last = asOf.advanced(by: -figures.days)
    let brought = basis == .margin ? figures.grossMargin : figures.netRevenue
    return FigureQuery(
      """
      SELECT *, 1.0 * \(basis.rawValue) / customers AS ltv, 1.0 * spend / customers AS cac,
        iif(customers > 0, 1.0 * \(basis.rawValue) / spend, NULL) AS ltv_to_cac
      FROM
        (SELECT coalesce(sum(\(basis.brought)), 0) AS \(basis.rawValue),
            count(DISTINCT customer_id) AS customers
          FROM purchase_occasion
          WHERE days_since_first <= \(figures.days)
            AND \(within(nil, last, column: "first_day"))),
        (SELECT \(amount(horizon.spend)) AS spend FROM marketing_spend
          WHERE \(isAdvertising) AND \(within(nil, last)))
      """,
      columns: [basis.rawValue, "customers", "spend", "ltv", "cac", "ltv_to_cac"],
      rows: [
        [
          Value(brought), Value(figures.customers), Value(horizon.spend),
          Value(horizon.lifetimeValue(basis)), Value(horizon.customerAcquisitionCost),
          Value(horizon.ltvToCac(basis)),
        ]
      ])
  }
}

extension ValueBasis {
  /// What an occasion brought, in the columns of `purchase_occasion`; its margin is before what was given away already.
  var brought: String { self == .net ? "net + given_away" : "margin" }
}
