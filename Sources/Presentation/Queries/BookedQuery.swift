internal import Commerce

extension FigureQuery {
  /// The same where refunds stand on the day they were paid back.
  ///
  /// Views that are made of those of the store, and of `dated_refund`, are put in the place of these.
  public var withRefundsOnTheirDay: FigureQuery {
    guard refunds != .asStored, isOfMoney else { return self }
    var text = sql
    for view in BookedViews.names { text = text.replacing(view.stored, with: view.booked) }
    var query = FigureQuery(
      """
      WITH -- refunds on the day they were paid back
        \(indented(BookedViews(refunds).views(for: text).joined(separator: ",\n"), by: 2))
      SELECT * FROM (
        \(indented(text, by: 2)))
      """, columns: columns, rows: rows)
    query.refunds = refunds
    return query
  }

  /// Whether it is about amounts; texts in quotes are names.
  private var isOfMoney: Bool {
    let code = sql.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    return code.contains { $0.contains("net") || $0.contains("margin") }
  }
}

/// The documented views as they are where refunds stand on their own day.
private struct BookedViews {
  private let refunds: FigureQuery.Refunds

  init(_ refunds: FigureQuery.Refunds) {
    self.refunds = refunds
  }

  /// What a view is called here.
  static let names = [
    (stored: "purchase_occasion", booked: "booked_occasion"),
    (stored: "counted_order", booked: "booked_counted"),
    (stored: "shop_order", booked: "booked_order"),
  ]

  /// Those that a query asks, as parts of a WITH.
  func views(for sql: String) -> [String] {
    let asksCounted = sql.contains("booked_counted")
    var views: [String] = []
    if asksCounted || sql.contains("booked_order") { views.append(view("booked_order", orders)) }
    if asksCounted {
      views.append(view("booked_counted", "SELECT * FROM booked_order WHERE left_out IS NULL"))
    }
    if sql.contains("booked_occasion") { views.append(view("booked_occasion", occasions)) }
    return views
  }

  private func view(_ name: String, _ query: String) -> String {
    "\(name) AS (\n  \(indented(query, by: 2)))"
  }

  /// The refunds that are given back to what was bought.
  private var areGivenBack: String {
    if case .known(let day) = refunds { "day > \(quoted(day))" } else { "day > order_day" }
  }

  private var occasions: String {
    let traits =
      "channel, country, codes, first_day, first_channel, first_country,\n  "
      + "first_product, first_code, first_codes, cohort"
    return """
      SELECT bought.customer_id, bought.day, number, orders,
        bought.net + coalesce(back.net, 0) AS net,
        bought.margin + coalesce(back.margin, 0) AS margin, given_away, \(traits),
        months_since_first, days_since_first, days_since_previous
      FROM purchase_occasion AS bought LEFT JOIN (
        SELECT customer_id, order_day, sum(net) AS net, sum(margin) AS margin
        FROM dated_refund WHERE \(areGivenBack)
        GROUP BY customer_id, order_day) AS back
        ON back.customer_id = bought.customer_id AND back.order_day = bought.day
      """
        + moved(
          """
          SELECT bought.customer_id, refund.day, number, 0, -refund.net, -refund.margin, 0,
            \(traits),
            \(OccasionSQL.monthsSinceFirst("refund.day")),
            \(OccasionSQL.daysSinceFirst("refund.day")), NULL
          FROM dated_refund AS refund JOIN purchase_occasion AS bought
            ON bought.customer_id = refund.customer_id AND bought.day = refund.order_day
          WHERE refund.day > refund.order_day
          """)
  }

  private var orders: String {
    let (who, what) = (
      "moment, has_time, placed.customer_id,\n  named_customer_id, masked, status, left_out, rule, "
        + "currency, rate", "channel, country, discount_codes, first_product"
    )
    return """
      SELECT placed.order_row, order_id, source, placed.day, \(who),
        charged, total, tax, shipping, refunded, discount, given_away, cost, cost_known,
        placed.net + coalesce(back.net, 0) AS net,
        placed.margin + coalesce(back.margin, 0) AS margin, \(what)
      FROM shop_order AS placed LEFT JOIN (
        SELECT order_row, sum(net) AS net, sum(margin) AS margin
        FROM dated_refund WHERE \(areGivenBack) GROUP BY order_row) AS back
        ON back.order_row = placed.order_row
      """
        + moved(
          """
          SELECT placed.order_row, order_id, source, refund.day, \(who),
            NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, cost_known, -refund.net, -refund.margin, \(what)
          FROM dated_refund AS refund JOIN shop_order AS placed
            ON placed.order_row = refund.order_row
          WHERE refund.day > refund.order_day
          """)
  }

  /// A row a refund, where these are taken from their own day.
  private func moved(_ query: String) -> String {
    refunds == .moved
      ? "\nUNION ALL -- and each refund on its day, as a row without an order\n" + query : ""
  }
}
