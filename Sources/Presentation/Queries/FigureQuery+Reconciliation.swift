import Commerce
public import Metrics

/// The way from the shop's own total of a period to net revenue.
extension FigureQuery {
  /// A line of the way, or beside it; all lines of the way are given by the same SQL. Nil for a period that has no days.
  public static func reconciliation(
    _ item: ReconciliationItem, of way: Reconciliation
  ) -> FigureQuery? {
    guard let days = way.days else { return nil }
    let sum = way[item]
    switch item {
    case .all, .cancelled, .pending, .test, .converted, .counted, .tax, .shipping, .refunds, .net:
      return wayToNet(way, on: days)
    case .rule, .outsideInUTC, .insideInUTC:
      return FigureQuery(
        """
        SELECT count(*) AS orders, coalesce(sum(total), 0) AS total
        FROM shop_order
        WHERE \((conditions(item) + [daysCondition(item, way.period, asOf: way.asOf)])
          .joined(separator: "\n  AND "))
        """, ["orders": Value(sum.orders), "total": Value(way.size(item))]
      ).with(.asStored)
    case .foreign(let currency):
      return FigureQuery(
        """
        SELECT count(*) AS orders, coalesce(sum(charged), 0) AS charged
        FROM shop_order
        WHERE currency = \(quoted(currency.code)) AND \(within(days.lowerBound, days.upperBound))
        """, ["orders": Value(sum.orders), "charged": Value(sum.amount)]
      ).with(.asStored)
    case .replaced:
      return FigureQuery(
        """
        SELECT count(DISTINCT order_row) AS orders, coalesce(sum(total), 0) AS total
        FROM replaced_order
        WHERE currency IS (SELECT currency FROM shop)
          AND \(within(days.lowerBound, days.upperBound))
        """, ["orders": Value(sum.orders), "total": Value(sum.amount)])
    case .rejected:
      return FigureQuery(
        """
        SELECT coalesce(sum(rejected_rows), 0) AS rejected
        FROM imported_file WHERE contents = 'orders' AND NOT undone AND NOT came_again
        """, ["rejected": Value(way.rejectedRows)])
    }
  }

  private static func wayToNet(
    _ way: Reconciliation, on days: ClosedRange<CalendarDay>
  ) -> FigureQuery {
    let byRules = way.lines.reduce(Int64(0)) { sum, line in
      if case .rule = line.item { sum - line.sum.amount } else { sum }
    }
    func sum(_ item: ReconciliationItem) -> String {
      "coalesce(sum(total) FILTER (WHERE \(conditions(item).joined(separator: " AND "))), 0)"
    }
    return FigureQuery(
      """
      SELECT count(*) FILTER (WHERE \(conditions(.all).joined(separator: " AND ")))
          AS orders,
        \(sum(.all)) AS shop_total,
        \(sum(.cancelled)) AS cancelled,
        \(sum(.pending)) AS pending,
        \(sum(.test)) AS test,
        \(sum(.converted)) AS converted,
        coalesce(sum(total) FILTER (WHERE left_out = 'rule'), 0) AS by_rules,
        count(total) FILTER (WHERE left_out IS NULL) AS orders_that_count,
        coalesce(sum(total) FILTER (WHERE left_out IS NULL), 0) AS counted,
        coalesce(sum(tax) FILTER (WHERE left_out IS NULL), 0) AS tax,
        coalesce(sum(shipping) FILTER (WHERE left_out IS NULL), 0) AS shipping,
        coalesce(sum(coalesce(total - tax - shipping, 0) - net)
          FILTER (WHERE left_out IS NULL), 0) AS refunds,
        coalesce(sum(net) FILTER (WHERE left_out IS NULL), 0) AS net
      FROM shop_order WHERE \(within(days.lowerBound, days.upperBound))
      """,
      [
        "orders": Value(way[.all].orders), "shop_total": Value(way[.all].amount),
        "cancelled": Value(way.size(.cancelled)), "pending": Value(way.size(.pending)),
        "test": Value(way.size(.test)), "converted": Value(way[.converted].amount),
        "by_rules": Value(byRules), "orders_that_count": Value(way[.counted].orders),
        "counted": Value(way[.counted].amount), "tax": Value(way.size(.tax)),
        "shipping": Value(way.size(.shipping)), "refunds": Value(way.size(.refunds)),
        "net": Value(way[.net].amount),
      ])
  }

  /// Which orders a line has, whatever their day. A row without a total is a refund on its own day.
  static func conditions(_ item: ReconciliationItem) -> [String] {
    let (isOwn, counts) = ("currency IS (SELECT currency FROM shop)", "left_out IS NULL")
    func status(_ standing: OrderStanding) -> String {
      "status IN (\(standing.statuses.map(quoted).joined(separator: ", ")))"
    }
    switch item {
    case .all: return [isOwn, "total IS NOT NULL"]
    case .cancelled:
      return [
        isOwn, "left_out = 'status'", "NOT \(status(.pending))", "NOT \(status(.test))",
      ]
    case .pending: return [isOwn, "left_out = 'status'", status(.pending)]
    case .test: return [isOwn, "left_out = 'status'", status(.test)]
    case .converted:
      return [
        "currency IS NOT (SELECT currency FROM shop)", "(left_out IS NULL OR left_out = 'rule')",
      ]
    case .rule(let name): return ["left_out = 'rule'", "rule = \(quoted(name))"]
    case .counted, .net: return [counts]
    case .replaced, .rejected: return []
    case .tax: return [counts, "tax <> 0"]
    case .shipping: return [counts, "shipping <> 0"]
    case .refunds: return [counts, "(refunded <> 0 OR total IS NULL)"]
    case .foreign(let currency): return ["currency = \(quoted(currency.code))"]
    case .outsideInUTC, .insideInUTC: return [isOwn, "has_time"]
    }
  }

  /// The days of a line's orders, by its period and the last day that is looked at.
  static func daysCondition(
    _ item: ReconciliationItem, _ period: Period, asOf: CalendarDay
  ) -> String {
    let last = min(period.lastDay, asOf)
    let (isOfPeriod, ofPeriodInUTC) = (
      within(period.start, last),
      within(period.start, period.lastDay, column: "date(moment / 1000000, 'unixepoch')")
    )
    return switch item {
    case .outsideInUTC: "\(isOfPeriod)\n  AND NOT (\(ofPeriodInUTC))"
    case .insideInUTC: "day <= \(quoted(asOf)) AND NOT (\(isOfPeriod))\n  AND \(ofPeriodInUTC)"
    case .replaced:
      """
      order_row IN (
          SELECT order_row FROM replaced_order
          WHERE currency IS (SELECT currency FROM shop) AND \(isOfPeriod))
      """
    default: isOfPeriod
    }
  }
}
