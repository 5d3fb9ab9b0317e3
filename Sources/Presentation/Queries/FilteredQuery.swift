public import Commerce
import Metrics

extension FigureQuery {
  /// The same of the part of the shop that a filter leaves; nil for what is told of whole files, and under a filter
  /// in the owner's words or by a segment of the owner's, which may ask for what no view tells.
  ///
  /// The views that it asks are put in the place of those of the store, under their own names.
  public func under(
    _ filter: ShopFilter, latestDay: CalendarDay?, scoring: RFMScoring = .ranks
  ) -> FigureQuery? {
    let isTold = filter.conditions.allSatisfy { condition in
      switch condition.field {
      case .filter: false
      case .segment: RFMSegment(rawValue: condition.value) != nil
      default: true
      }
    }
    guard isTold, !sql.contains("imported_file") else { return nil }
    let views = FilteredViews(
      filter, segmentDay: filter.segmentDay ?? latestDay, scoring: scoring
    ).views(for: sql)
    return FigureQuery(
      """
      WITH -- the part of the shop that the filter leaves
        \(indented(views.joined(separator: ",\n"), by: 2))
      SELECT * FROM (
        \(indented(sql, by: 2)))
      """, columns: columns, rows: rows)
  }

  /// Whether it is about amounts, which the day of refunds moves.
  public var isOfMoney: Bool { sql.contains("net") || sql.contains("margin") }
}

/// The documented views as they are under a filter.
private struct FilteredViews {
  private let filter: ShopFilter
  private let segmentDay: CalendarDay?
  private let scoring: RFMScoring

  init(_ filter: ShopFilter, segmentDay: CalendarDay?, scoring: RFMScoring) {
    self.filter = filter
    self.segmentDay = segmentDay
    self.scoring = scoring
  }

  /// Those that a query asks, as parts of a WITH.
  func views(for sql: String) -> [String] {
    let asksOccasions = sql.contains("purchase_occasion")
    let makesOccasions = asksOccasions && filter.choosesOrders
    let asksCounted = sql.contains("counted_order") || makesOccasions
    var views: [String] = []
    if asksCounted || sql.contains("shop_order") {
      views.append(view("shop_order", "SELECT * FROM main.shop_order\nWHERE \(orderConditions)"))
    }
    if asksCounted {
      views.append(view("counted_order", "SELECT * FROM shop_order WHERE left_out IS NULL"))
    }
    if asksOccasions {
      views.append(
        view(
          "purchase_occasion",
          makesOccasions
            ? OccasionSQL.occasions(of: "counted_order")
            : "SELECT * FROM main.purchase_occasion\nWHERE \(isChosen)"))
    }
    if sql.contains("marketing_spend") {
      views.append(
        view("marketing_spend", "SELECT * FROM main.marketing_spend\nWHERE \(spendCondition)"))
    }
    return views
  }

  private func view(_ name: String, _ query: String) -> String {
    "\(name) AS (\n  \(indented(query, by: 2)))"
  }

  // MARK: Conditions

  private var orderConditions: String {
    let asked = FilterSubject.orders.fields.compactMap { field in
      condition(field, of: .orders) { isOrder($0, field) }
    }
    let people = filter.conditions.contains { $0.subject == .customers } ? [isChosen] : []
    return (asked + people).joined(separator: "\n  AND ")
  }

  /// Whether somebody is among the chosen customers, who are those of the whole shop.
  private var isChosen: String {
    let asked = FilterSubject.customers.fields.compactMap { field in
      condition(field, of: .customers) { isFirst($0, field) }
    }
    return """
      customer_id IN (
        SELECT customer_id FROM main.purchase_occasion
        WHERE number = 1 AND \(indented(asked.joined(separator: "\n  AND "), by: 2)))
      """
  }

  /// Spend is known by channel and by nothing else.
  private var spendCondition: String {
    guard filter.splitsSpend else { return "false" }
    return FilterSubject.allCases.compactMap { subject in
      condition(.channel, of: subject) { "channel = \(quoted($0))" }
    }.joined(separator: " AND ")
  }

  /// That any of the values of a field is met; nil where it is not asked.
  private func condition(
    _ field: FilterField, of subject: FilterSubject, _ meets: (String) -> String
  ) -> String? {
    let values = filter.values(of: subject, field)
    guard !values.isEmpty else { return nil }
    let any = values.map(meets).joined(separator: "\n    OR ")
    return values.count == 1 ? any : "(\(any))"
  }

  private func isOrder(_ value: String, _ field: FilterField) -> String {
    switch field {
    case .channel, .country: "\(field.rawValue) = \(quoted(value))"
    case .segment, .filter: "false"
    case .code: hasCode(value, in: "discount_codes")
    case .product:
      value == FilterCondition.none
        ? "(order_row IN (SELECT order_row FROM sold_line WHERE product = '')\n"
          + "    OR order_row NOT IN (SELECT order_row FROM sold_line))"
        : "order_row IN (SELECT order_row FROM sold_line WHERE product = \(quoted(value)))"
    }
  }

  private func isFirst(_ value: String, _ field: FilterField) -> String {
    switch field {
    case .channel, .country: "first_\(field.rawValue) = \(quoted(value))"
    case .product:
      "coalesce(first_product, '') = \(quoted(value == FilterCondition.none ? "" : value))"
    case .code: hasCode(value, in: "first_codes")
    case .segment: isInSegment(value)
    case .filter: "false"
    }
  }

  private func hasCode(_ code: String, in column: String) -> String {
    code == FilterCondition.none
      ? "\(column) IS NULL"
      : "instr(char(10) || \(column) || char(10), char(10) || \(quoted(code)) || char(10)) > 0"
  }

  /// Who was in a segment on the filter's day stays, whatever day is looked at.
  private func isInSegment(_ name: String) -> String {
    guard let segment = RFMSegment(rawValue: name), let segmentDay else { return "false" }
    let members = ScoreQuery(
      asOf: segmentDay, scoring: scoring, occasions: "main.purchase_occasion"
    )
    .people(where: ScoreQuery.condition(segment))
    return "customer_id IN (\n  \(indented(members, by: 2)))"
  }
}
