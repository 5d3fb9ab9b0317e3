public import Commerce
public import Metrics

/// Orders, spend and imports.
extension FigureQuery {
  /// Orders of a kind.
  public enum Orders: Equatable, Sendable {
    case counted, outsideOccasions, unidentified, withoutCost, withoutOccasion, notCounted,
      otherCurrency, masked
    case converted, foreign, giftCards, refunded
    case leftOut(rule: String)
    case ofCustomer(Int32)
    /// Those of a line of the way from the shop's own total to net revenue, of a period.
    case reconciled(ReconciliationItem, Period)

    /// The orders that are in no purchase. The row of a refund is where its order is.
    private func areOutside(movesRefunds: Bool) -> String {
      movesRefunds
        ? """
        order_row NOT IN (
            SELECT order_row FROM counted_order
            WHERE total IS NOT NULL AND (customer_id, day) IN (
              SELECT customer_id, day FROM purchase_occasion WHERE orders > 0))
        """
        : "(customer_id, day) NOT IN (SELECT customer_id, day FROM purchase_occasion)"
    }

    fileprivate func conditions(movesRefunds: Bool) -> [String] {
      switch self {
      case .counted: ["left_out IS NULL"]
      case .outsideOccasions:
        ["left_out IS NULL", "(customer_id IS NULL OR \(areOutside(movesRefunds: movesRefunds)))"]
      case .unidentified: ["left_out IS NULL", "customer_id IS NULL"]
      case .withoutCost: ["left_out IS NULL", "NOT cost_known"]
      case .withoutOccasion:
        [
          "left_out IS NULL", "customer_id IS NOT NULL", areOutside(movesRefunds: movesRefunds),
        ]
      case .notCounted: ["left_out = 'status'"]
      case .otherCurrency: ["left_out = 'currency'"]
      case .converted: ["left_out IS NULL", "currency <> (SELECT currency FROM shop)"]
      case .foreign:
        [
          "(left_out IS NULL OR left_out = 'currency')",
          "currency <> (SELECT currency FROM shop)",
        ]
      case .masked: ["left_out IS NULL", "masked"]
      case .giftCards:
        ["left_out IS NULL", "order_row IN (SELECT order_row FROM sold_line WHERE gift_card)"]
      case .refunded: ["left_out IS NULL", "order_row IN (SELECT order_row FROM dated_refund)"]
      case .leftOut(let rule): ["left_out = 'rule'", "rule = \(quoted(rule))"]
      case .ofCustomer(let id): ["customer_id = \(id)"]
      case .reconciled(let item, _): FigureQuery.conditions(item)
      }
    }

    fileprivate func days(from first: CalendarDay?, through last: CalendarDay) -> String {
      guard case .reconciled(let item, let period) = self else { return within(first, last) }
      return FigureQuery.daysCondition(item, period, asOf: last)
    }
  }

  /// How many orders there are of a kind, and what those that count come to.
  ///
  /// - Parameter movesRefunds: whether refunds are among them, each on its own day.
  public static func orders(
    _ kind: Orders, from first: CalendarDay?, through last: CalendarDay, movesRefunds: Bool = false,
    count: Int, net: Int64, margin: Int64
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(*) AS orders,
        coalesce(sum(net) FILTER (WHERE left_out IS NULL), 0) AS net,
        coalesce(sum(margin) FILTER (WHERE left_out IS NULL), 0) AS margin
      FROM shop_order
      WHERE \((kind.conditions(movesRefunds: movesRefunds)
        + [kind.days(from: first, through: last)])
        .joined(separator: "\n  AND "))
      """, ["orders": Value(count), "net": Value(net), "margin": Value(margin)]
    ).with(movesRefunds ? .moved : .asStored)
  }

  /// The money of an order.
  public static func order(_ row: Int32, net: Int64, margin: Int64) -> FigureQuery {
    FigureQuery(
      """
      SELECT order_id, total, tax, shipping, refunded, cost, net, margin
      FROM shop_order WHERE order_row = \(row)
      """, columns: ["net", "margin"], rows: [[Value(net), Value(margin)]]
    ).with(.asStored)
  }

  /// The rows of spend that are set apart up to a day, and the days that they are of.
  public static func spendApart(_ gaps: RateGapColumns, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(*) AS rows, count(DISTINCT day) AS days
      FROM spend_apart WHERE \(within(nil, asOf))
      """,
      [
        "rows": Value(gaps.count.reduce(0) { $0 + Int($1) }),
        "days": Value(Set(gaps.day).count),
      ])
  }

  /// The refunds whose day is known, what they took from net, and what all refunds took.
  public static func datedRefunds(_ coverage: Coverage, asOf: CalendarDay) -> FigureQuery {
    FigureQuery(
      """
      SELECT *, 1.0 * net / refunded_net AS share
      FROM
        (SELECT count(*) AS refunds, coalesce(sum(net), 0) AS net FROM dated_refund
          WHERE \(within(nil, asOf, column: "order_day"))),
        (SELECT coalesce(sum(total - tax - shipping - net), 0) AS refunded_net
          FROM counted_order WHERE refunded <> 0 AND \(within(nil, asOf)))
      """,
      [
        "refunds": Value(coverage.datedRefunds), "net": Value(coverage.datedRefundNet),
        "refunded_net": Value(coverage.refundedNet), "share": Value(coverage.datedRefundShare),
      ]
    ).with(.asStored)
  }

  /// Spend of some days, on one channel or on all.
  public static func spend(
    from first: CalendarDay?, through last: CalendarDay, channel: String?, purposes: [String],
    days: Int, amount: Int64
  ) -> FigureQuery {
    let wanted = purposes.map(quoted).sorted().joined(separator: ", ")
    let conditions =
      (channel.map { ["channel = \(quoted($0))"] } ?? [])
      + (purposes.isEmpty ? [] : ["purpose IN (\(wanted))"]) + [within(first, last)]
    return FigureQuery(
      """
      SELECT count(DISTINCT day) AS days, coalesce(sum(amount), 0) AS spend
      FROM marketing_spend
      WHERE \(conditions.joined(separator: " AND "))
      """, ["days": Value(days), "spend": Value(amount)])
  }

  /// The spend that CAC is made of, of some days, on one channel or on all.
  public static func advertising(
    from first: CalendarDay?, through last: CalendarDay, channel: String?, amount: Int64
  ) -> FigureQuery {
    let conditions =
      (channel.map { ["channel = \(quoted($0))"] } ?? [])
      + [isAdvertising, within(first, last)]
    return FigureQuery(
      """
      SELECT coalesce(sum(amount), 0) AS spend
      FROM marketing_spend
      WHERE \(conditions.joined(separator: " AND "))
      """, ["spend": Value(amount)])
  }

  /// The rows of an import.
  public static func imported(
    _ id: Int, new: Int, changed: Int, same: Int, rejected: Int
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT new_rows, changed_rows, same_rows, rejected_rows
      FROM imported_file WHERE import_id = \(id)
      """,
      [
        "new_rows": Value(new), "changed_rows": Value(changed), "same_rows": Value(same),
        "rejected_rows": Value(rejected),
      ]
    ).ofWholeShop
  }

  /// The rows of an import that were not taken.
  public static func rejectedRows(ofImport id: Int, count: Int) -> FigureQuery {
    FigureQuery(
      "SELECT rejected_rows FROM imported_file WHERE import_id = \(id)",
      ["rejected_rows": Value(count)]
    ).ofWholeShop
  }

  /// The rows of an import that were taken with a doubt.
  public static func doubtedRows(ofImport id: Int, count: Int) -> FigureQuery {
    FigureQuery(
      "SELECT doubted_rows FROM imported_file WHERE import_id = \(id)",
      ["doubted_rows": Value(count)]
    ).ofWholeShop
  }
}
