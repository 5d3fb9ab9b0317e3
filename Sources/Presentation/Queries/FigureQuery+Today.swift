public import Commerce
public import Metrics

/// Lists for today.
extension FigureQuery {
  /// A list for today as a query asks for it.
  public struct TodayGroup: Sendable {
    private let list: TodayList
    private let group: TodayFigures.Group
    private let members: TodayMembers

    /// A list with its figures as of a day, in the shop's currency.
    public init(
      _ list: TodayList, _ group: TodayFigures.Group, by rules: TodayRules, asOf: CalendarDay,
      in currency: Currency?
    ) {
      self.list = list
      self.group = group
      members = TodayMembers(rules: rules, asOf: asOf, currency: currency)
    }

    /// Whether the views tell who of those whom the rule names are left out: who was written to they don't.
    public var isWhole: Bool { group.leftOut == group.controls }

    private func people(country: String? = nil) -> String? {
      guard isWhole else { return nil }
      return members.people(list, withoutControls: group.controls > 0, country: country)
    }

    private var yearStart: CalendarDay {
      members.asOf.advanced(by: 1 - TodayFigures.yearDays)
    }

    /// What the people of the list, or those of them in a country, bring on some days; nil where no view tells who they
    /// are.
    ///
    /// - Parameters:
    ///   - country: that of the first purchase; any without it.
    ///   - first: the first of the days; nil for all of history.
    ///   - count: how many people they are.
    ///   - orders: their purchases on the days, with `net` and `margin`.
    public func brings(
      country: String? = nil, from first: CalendarDay?, through last: CalendarDay,
      people count: Int, orders: Int, net: Int64, margin: Int64
    ) -> FigureQuery? {
      guard let people = people(country: country) else { return nil }
      return FigureQuery(
        """
        WITH member AS (
          \(indented(people, by: 2)))
        SELECT (SELECT count(*) FROM member) AS customers, count(*) AS purchases,
          coalesce(sum(net), 0) AS net, coalesce(sum(margin), 0) AS margin
        FROM purchase_occasion
        WHERE \(within(first, last))
          AND customer_id IN (SELECT customer_id FROM member)
        """,
        [
          "customers": Value(count), "purchases": Value(orders), "net": Value(net),
          "margin": Value(margin),
        ]
      ).knowingRefunds(by: members.asOf)
    }

    /// What all of the list's people bring; where some of them were written to lately, how many the rule names.
    public var figures: FigureQuery? {
      if isWhole {
        return brings(
          from: yearStart, through: members.asOf, people: group.people, orders: group.orders,
          net: group.net, margin: group.margin)
      }
      return members.people(list, withoutControls: false).map { named in
        FigureQuery(
          "SELECT count(*) AS named_by_rule FROM (\n  \(indented(named, by: 2)))",
          ["named_by_rule": Value(group.people + group.leftOut)]
        ).knowingRefunds(by: members.asOf)
      }
    }

    /// How many of the people first bought from a country.
    public func place(_ place: TodayFigures.Place) -> FigureQuery? {
      people().map { people in
        let isThere = "first_country = \(quoted(place.name))"
        return FigureQuery(
          """
          SELECT count(*) FILTER (WHERE \(isThere)) AS customers, count(*) AS of_list,
            1.0 * count(*) FILTER (WHERE \(isThere)) / count(*) AS share
          FROM (
            \(indented(people, by: 2)))
          """,
          [
            "customers": Value(place.people), "of_list": Value(group.people),
            "share": Value(place.people, per: group.people),
          ]
        ).knowingRefunds(by: members.asOf)
      }
    }

    /// What an offer costs an order of theirs, and how many orders more make up for it.
    public func offer(_ price: OfferCosts.Price) -> FigureQuery? {
      guard let people = people() else { return nil }
      let (cost, costs) = (cost(of: price), group.costs)
      let highest =
        costs.leastMargin < 1
        ? "min(1, max(0, 1 - (net_per_order - margin_per_order)\n"
          + "      / (net_per_order * (1 - \(costs.leastMargin)))))"
        : "iif(purchases > 0, 0, NULL)"
      return FigureQuery(
        """
        WITH
          member AS (
            \(indented(people, by: 4))),
          bought AS (
            SELECT count(*) AS purchases, 1.0 * sum(net) / count(*) AS net_per_order,
              1.0 * sum(margin - given_away) / count(*) AS margin_per_order
            FROM purchase_occasion
            WHERE \(within(yearStart, members.asOf))
              AND customer_id IN (SELECT customer_id FROM member)),
          offered AS (SELECT *, \(cost) AS cost FROM bought)
        SELECT purchases, net_per_order, margin_per_order,
          \(highest) AS highest_discount,
          cost, iif(margin_per_order > cost, cost / (margin_per_order - cost), NULL) AS more_orders
        FROM offered
        """,
        [
          "purchases": Value(costs.orders), "net_per_order": Value(costs.netPerOrder),
          "margin_per_order": Value(costs.marginPerOrder),
          "highest_discount": Value(costs.highestDiscount), "cost": Value(price.cost),
          "more_orders": Value(price.uplift),
        ]
      ).knowingRefunds(by: members.asOf)
    }

    private func cost(of price: OfferCosts.Price) -> String {
      switch price.offer {
      case .tenPercent: "net_per_order / 10"
      case .freeShipping, .gift: price.cost.value.map { "\($0)" } ?? "NULL"
      case .twoForOne: "net_per_order - margin_per_order"
      }
    }
  }
}

/// What the documented views don't tell of lists for today.
public enum UntoldOfToday: CaseIterable, Sendable {
  /// Who ordered with one.
  case accounts
  /// Which are open.
  case carts
  /// In which towns people live, and countries of those who bought nothing.
  case addresses
  /// Whose has fallen to come again: it is fitted.
  case chance
  /// Who was exported lately.
  case writtenTo

  /// What decides who is on a list, or where they are, that no view tells; nil where all is told.
  public init?(_ list: TodayList, ofTowns: Bool = false) {
    switch list {
    case .guests: self = .accounts
    case .abandonedCarts: self = .carts
    case .slipping: self = .chance
    default:
      guard ofTowns else { return nil }
      self = .addresses
    }
  }
}
