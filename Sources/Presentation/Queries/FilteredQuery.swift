public import Commerce
public import Metrics

extension FigureQuery {
  /// The same of the part of the shop that a filter leaves; nil for what is told of whole files, and under a filter that
  /// asks for what no view tells.
  ///
  /// The views that it asks are put in the place of those of the store, under their own names.
  public func under(_ part: FilteredPart) -> FigureQuery? {
    if isOfWholeShop { return self }
    guard let views = FilteredViews(part), !sql.contains("imported_file") else { return nil }
    return FigureQuery(
      """
      WITH -- the part of the shop that the filter leaves
        \(indented(views.views(for: sql).joined(separator: ",\n"), by: 2))
      SELECT * FROM (
        \(indented(sql, by: 2)))
      """, columns: columns, rows: rows)
  }
}

/// The part of a shop that a filter leaves, and what the filter may ask of it.
public struct FilteredPart: Sendable {
  /// What it leaves.
  public let filter: ShopFilter
  /// The segments of the shop's own that it may name.
  public let own: [OwnSegment]
  /// The last day with an order, at which its segments stand unless it says otherwise.
  public let latestDay: CalendarDay?
  /// By what customers are scored.
  public let scoring: RFMScoring
  /// That of amounts.
  public let currency: Currency?
  /// What says how likely somebody is to come again, where the filter asks.
  public let chance: BGNBD?

  /// A part of a shop.
  public init(
    _ filter: ShopFilter, own: [OwnSegment] = [], latestDay: CalendarDay?,
    scoring: RFMScoring = .ranks, currency: Currency? = nil, chance: BGNBD? = nil
  ) {
    self.filter = filter
    self.own = own
    self.latestDay = latestDay
    self.scoring = scoring
    self.currency = currency
    self.chance = chance
  }
}

/// The documented views as they are under a filter.
private struct FilteredViews {
  private let filter: ShopFilter
  private let segmentDay: CalendarDay?
  private let scoring: RFMScoring
  private let currency: Currency?
  private let chance: BGNBD?
  /// What the shop's own segments ask, by their names.
  private var own: [String: SegmentFilter] = [:]
  /// What must be met besides, in the owner's words.
  private var filters: [SegmentFilter] = []

  /// Nil where the views don't tell what the filter asks.
  init?(_ part: FilteredPart) {
    filter = part.filter
    segmentDay = part.filter.segmentDay ?? part.latestDay
    scoring = part.scoring
    currency = part.currency
    let chance = part.chance
    self.chance = chance
    for segment in SegmentFilter.all(of: part.own) { own[segment.name] = segment.filter }
    for condition in filter.conditions {
      switch condition.field {
      case .filter:
        guard let filter = try? SegmentFilter(parsing: condition.value, naming: part.own) else {
          return nil
        }
        filters.append(filter)
      case .segment:
        guard RFMSegment(rawValue: condition.value) == nil else { continue }
        // Nobody is in a segment that is not there any more.
        if let own = own[condition.value], !SegmentConditionQuery.knows(own, chance) { return nil }
      default: break
      }
    }
    guard filters.allSatisfy({ SegmentConditionQuery.knows($0, chance) }) else { return nil }
  }

  /// Those that a query asks, as parts of a WITH.
  func views(for sql: String) -> [String] {
    // What is asked of the whole shop is asked of `main`.
    func asks(_ view: String) -> Bool {
      sql.replacing("main.\(view)", with: "").contains(view)
    }
    // Who is new among chosen orders, and what winning them gave away, follows from these orders.
    let makesGiveaways =
      asks("marketing_spend") && filter.choosesOrders && filter.splitsSpend
    let asksCarts = asks("abandoned_cart")
    let asksOccasions = asks("purchase_occasion") || makesGiveaways || asksCarts
    let makesOccasions = asksOccasions && filter.choosesOrders
    let asksRefunds = asks("dated_refund")
    let asksCounted = asks("counted_order") || makesOccasions || asksRefunds
    let asksReplaced = asks("replaced_order")
    var views: [String] = []
    if asksCounted || asksReplaced || asks("shop_order") {
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
    if asksRefunds {
      views.append(
        view(
          "dated_refund",
          "SELECT * FROM main.dated_refund\nWHERE order_row IN (SELECT order_row FROM counted_order)"
        ))
    }
    if asksCarts {
      views.append(
        view(
          "abandoned_cart",
          "SELECT * FROM main.abandoned_cart\nWHERE customer_id IN (SELECT customer_id FROM purchase_occasion)"
        ))
    }
    if asksReplaced {
      views.append(
        view(
          "replaced_order",
          "SELECT * FROM main.replaced_order\nWHERE order_row IN (SELECT order_row FROM shop_order)"
        ))
    }
    for spend in ["marketing_spend", "spend_apart"] where asks(spend) {
      var query = "SELECT * FROM main.\(spend)\nWHERE \(spendCondition)"
      if makesGiveaways, spend == "marketing_spend" {
        query +=
          " AND purpose <> 'giveaway'\nUNION ALL\n"
          + "SELECT * FROM (\(OccasionSQL.giveaways(in: "purchase_occasion")))\n"
          + "WHERE \(spendCondition)"
      }
      views.append(view(spend, query))
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
    let asked =
      FilterSubject.customers.fields.compactMap { field in
        condition(field, of: .customers) { isFirst($0, field) }
      } + filters.map(meets)
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
    guard let segment = RFMSegment(rawValue: name) else { return own[name].map(meets) ?? "false" }
    guard let segmentDay else { return "false" }
    let members = ScoreQuery(
      asOf: segmentDay, scoring: scoring, occasions: "main.purchase_occasion"
    )
    .people(where: ScoreQuery.condition(segment))
    return "customer_id IN (\n  \(indented(members, by: 2)))"
  }

  /// Who meets a filter, of the customers of the whole shop.
  private func meets(_ filter: SegmentFilter) -> String {
    guard let segmentDay else { return "false" }
    let people = SegmentConditionQuery(
      asOf: segmentDay, currency: currency, scoring: scoring, chance: chance, schema: "main."
    )
    .people(filter)
    return "customer_id IN (\n  \(indented(people, by: 2)))"
  }
}
