public import Commerce
public import Metrics

/// Launches.
extension FigureQuery {
  /// The repeat orders after a launch, before it and a year earlier, and what was to be expected.
  public static func launch(_ launch: LaunchComparison) -> FigureQuery {
    var sides = [("after", launch.after), ("before", launch.before)]
    if let past = launch.lastYear {
      sides += [("last_year_after", past.after), ("last_year_before", past.before)]
    }
    let counts = sides.map { name, side in
      "count(*) FILTER (WHERE orders > 0 AND \(within(side))) AS \(name)"
    }
    let money = sides.prefix(2).map { name, side in
      "coalesce(sum(net) FILTER (WHERE \(within(side))), 0) AS \(name)_net"
    }
    let expected =
      launch.basis == .lastYear
      ? "1.0 * before * last_year_after / last_year_before" : "1.0 * before"
    let columns = sides.map(\.0) + ["after_net", "before_net", "expected"]
    return FigureQuery(
      """
      SELECT *, \(expected) AS expected
      FROM (
        SELECT \((counts + money).joined(separator: ",\n    "))
        FROM purchase_occasion WHERE number > 1)
      """, columns: columns,
      rows: [
        sides.map { Value($0.1.orders) }
          + [Value(launch.after.net), Value(launch.before.net), .number(launch.expected)]
      ])
  }

  /// The repeat orders of some days.
  public static func repeatOrders(_ days: RepeatOrderDays) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(*) FILTER (WHERE orders > 0) AS repeat_orders, coalesce(sum(net), 0) AS net
      FROM purchase_occasion WHERE number > 1 AND \(within(days))
      """, ["repeat_orders": Value(days.orders), "net": Value(days.net)])
  }

  /// Those after a launch that have its mark; nil for one of a day.
  public static func marked(_ figures: LaunchFigures, asOf day: CalendarDay) -> FigureQuery? {
    figures.markedPurchases.map { marked in
      FigureQuery(
        """
        SELECT count(*) AS marked FROM (
          \(indented(LaunchQuery(asOf: day).purchases(marked), by: 2)))
        """, ["marked": Value(figures.marked ?? 0)])
    }
  }

  /// The day on which a launch with a mark began, which no filter moves; nil for one of a day.
  public static func start(of figures: LaunchFigures, asOf day: CalendarDay) -> FigureQuery? {
    guard let mark = figures.launch.mark else { return nil }
    let uses = "FROM main.counted_order\nWHERE \(within(nil, day)) AND \(LaunchQuery.has(mark))"
    let start = figures.comparison.map { Value.text($0.start.description) } ?? .null
    guard case .tag = mark else {
      return FigureQuery("SELECT min(day) AS begun \(uses)", ["begun": start])
    }
    return FigureQuery(
      """
      SELECT max(day) AS begun
      FROM (
        SELECT day, lag(day) OVER (ORDER BY day) AS day_before
        \(indented(uses, by: 2)))
      WHERE day_before IS NULL
        OR julianday(day) - julianday(day_before) > \(Launch.daysBetweenSeasons)
      """, ["begun": start])
  }

  private static func within(_ side: RepeatOrderDays) -> String {
    Presentation.within(side.days.lowerBound, side.days.upperBound.advanced(by: -1))
  }

  private static func within(_ first: CalendarDay?, _ last: CalendarDay) -> String {
    Presentation.within(first, last)
  }
}

/// The orders of launches in SQL.
struct LaunchQuery {
  let asOf: CalendarDay

  /// The customers and days of repeat orders that have a mark.
  func purchases(_ marked: MarkedPurchases) -> String {
    let last = min(marked.days.upperBound.advanced(by: -1), asOf)
    return """
      SELECT DISTINCT customer_id, day
      FROM purchase_occasion JOIN counted_order USING (customer_id, day)
      WHERE number > 1 AND \(within(marked.days.lowerBound, last))
        AND \(Self.has(marked.mark))
      """
  }

  /// Whether an order has a mark.
  static func has(_ mark: LaunchMark) -> String {
    switch mark {
    case .product:
      """
      order_row IN (
          SELECT order_row FROM sold_line
          WHERE NOT gift_card AND (\(fits("sku", mark)) OR \(fits("product", mark))))
      """
    case .tag: "order_row IN (SELECT order_row FROM order_tag WHERE \(fits("tag", mark)))"
    }
  }

  /// Whether a column is what a mark looks for, or begins so.
  private static func fits(_ column: String, _ mark: LaunchMark) -> String {
    let pattern = mark.pattern
    let start = pattern.wanted.unicodeScalars.count
    return (pattern.isBeginning ? "substr(\(column), 1, \(start))" : column)
      + " = \(quoted(pattern.wanted)) COLLATE NOCASE"
  }
}
