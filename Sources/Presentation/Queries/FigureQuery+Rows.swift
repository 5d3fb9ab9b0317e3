public import Commerce

/// Orders, spend and imports.
extension FigureQuery {
  /// Orders of a kind.
  public enum Orders: Equatable, Sendable {
    case counted, outsideOccasions, unidentified, withoutCost, withoutOccasion, notCounted,
      otherCurrency, masked
    case converted, foreign, giftCards
    case leftOut(rule: String)
    case ofCustomer(Int32)

    fileprivate var conditions: [String] {
      switch self {
      case .counted: ["left_out IS NULL"]
      case .outsideOccasions:
        [
          "left_out IS NULL",
          "(customer_id IS NULL OR (customer_id, day) NOT IN "
            + "(SELECT customer_id, day FROM purchase_occasion))",
        ]
      case .unidentified: ["left_out IS NULL", "customer_id IS NULL"]
      case .withoutCost: ["left_out IS NULL", "NOT cost_known"]
      case .withoutOccasion:
        [
          "left_out IS NULL", "customer_id IS NOT NULL",
          "(customer_id, day) NOT IN (SELECT customer_id, day FROM purchase_occasion)",
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
      case .leftOut(let rule): ["left_out = 'rule'", "rule = \(quoted(rule))"]
      case .ofCustomer(let id): ["customer_id = \(id)"]
      }
    }
  }

  /// How many orders there are of a kind, and what those that count come to.
  public static func orders(
    _ kind: Orders, from first: CalendarDay?, through last: CalendarDay, count: Int, net: Int64,
    margin: Int64
  ) -> FigureQuery {
    FigureQuery(
      """
      SELECT count(*) AS orders,
        coalesce(sum(net) FILTER (WHERE left_out IS NULL), 0) AS net,
        coalesce(sum(margin) FILTER (WHERE left_out IS NULL), 0) AS margin
      FROM shop_order
      WHERE \((kind.conditions + [within(first, last)]).joined(separator: "\n  AND "))
      """, ["orders": Value(count), "net": Value(net), "margin": Value(margin)])
  }

  /// The money of an order.
  public static func order(_ row: Int32, net: Int64, margin: Int64) -> FigureQuery {
    FigureQuery(
      """
      SELECT order_id, total, tax, shipping, refunded, cost, net, margin
      FROM shop_order WHERE order_row = \(row)
      """, columns: ["net", "margin"], rows: [[Value(net), Value(margin)]])
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
      ])
  }

  /// The rows of an import that were not taken.
  public static func rejectedRows(ofImport id: Int, count: Int) -> FigureQuery {
    FigureQuery(
      "SELECT rejected_rows FROM imported_file WHERE import_id = \(id)",
      ["rejected_rows": Value(count)])
  }
}
