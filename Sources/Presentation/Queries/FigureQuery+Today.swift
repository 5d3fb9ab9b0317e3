public import Commerce
public import Metrics

/// Lists for today.
extension FigureQuery {
  /// A list for today as a query asks for it.
  public struct TodayGroup: Sendable {
    private let list: TodayList
    private let group: TodayFigures.Group
    private let members: TodayMembers

    /// A list with its figures, which are among those of a day, in the shop's currency.
    public init(
      _ list: TodayList, _ group: TodayFigures.Group, of figures: TodayFigures, asOf: CalendarDay,
      in currency: Currency?
    ) {
      self.list = list
      self.group = group
      members = TodayMembers(
        rules: figures.rules, asOf: asOf, currency: currency, chance: figures.chance,
        withoutControls: group.controls > 0, withoutLately: group.leftOut > group.controls)
    }

    private var yearStart: CalendarDay {
      members.asOf.advanced(by: 1 - TodayFigures.yearDays)
    }

    /// What the people of the list, or those of them in a country or town, bring on some days; nil where the shop tells
    /// nobody.
    ///
    /// - Parameters:
    ///   - choice: where they are.
    ///   - first: the first of the days; nil for all of history.
    ///   - count: how many people they are.
    ///   - orders: their purchases on the days, with `net` and `margin`.
    public func brings(
      of choice: TodayChoice, from first: CalendarDay?, through last: CalendarDay,
      people count: Int, orders: Int, net: Int64, margin: Int64
    ) -> FigureQuery? {
      members.people(list, where: condition(choice)).map { people in
        FigureQuery(
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
    }

    /// Carts of the list, or of those of its people in a country or town, with what is in them.
    public func carts(of choice: TodayChoice, _ count: Int, value: Int64) -> FigureQuery? {
      members.people(list, where: condition(choice)).map { people in
        FigureQuery(
          """
          SELECT count(*) AS carts, coalesce(sum(shop_value), 0) AS in_carts FROM (
            \(indented(people, by: 2)))
          """, ["carts": Value(count), "in_carts": Value(value)])
      }
    }

    private func condition(_ choice: TodayChoice) -> String? {
      let country = choice.country.map { TodayMembers.isIn(country: $0, list) }
      let town = choice.town.map { town in
        TodayMembers.isIn(
          town: group.towns?.first { Towns.isSame($0.name, town) }?.spellings ?? [])
      }
      let conditions = [country, town].compactMap(\.self)
      return conditions.isEmpty ? nil : conditions.joined(separator: " AND ")
    }

    /// What all of the list's people bring, of carts what is in them.
    public var figures: FigureQuery? {
      let all = TodayChoice(list)
      if let value = group.cartValue { return carts(of: all, group.people, value: value) }
      return brings(
        of: all, from: yearStart, through: members.asOf, people: group.people, orders: group.orders,
        net: group.net, margin: group.margin)
    }

    /// What is expected of the list's people is expected of; the forecast itself is fitted.
    public var forecastInputs: FigureQuery? {
      guard case .value? = group.expected, let people = members.people(list) else { return nil }
      return .forecastInputs(of: people, asOf: members.asOf, group.inputs)
        .knowingRefunds(by: members.asOf)
    }

    /// How many of the people are in a country, or in a town.
    public func place(_ place: TodayFigures.Place, isTown: Bool) -> FigureQuery? {
      let isThere =
        isTown
        ? TodayMembers.isIn(town: place.spellings)
        : TodayMembers.isIn(country: place.name, list)
      return members.people(list).map { people in
        FigureQuery(
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

    /// What an order of theirs brings, and the highest discount that leaves enough of it; nil for carts, which tell of no
    /// order.
    public var orders: FigureQuery? {
      bought.map { parts in
        FigureQuery(
          """
          WITH
            \(indented(parts, by: 4))
          SELECT purchases, net_per_order, margin_per_order,
            \(highestDiscount) AS highest_discount
          FROM bought
          """, orderColumns
        ).knowingRefunds(by: members.asOf)
      }
    }

    /// What an offer costs an order of theirs, and how many orders more make up for it; of carts what is in them.
    public func offer(_ price: OfferCosts.Price) -> FigureQuery? {
      guard let bought else { return figures }
      let offer = FigureQuery(
        """
        WITH
          \(indented(bought, by: 2)),
          offered AS (SELECT *, \(cost(of: price)) AS cost FROM bought)
        SELECT cost,
          iif(margin_per_order > cost, cost / (margin_per_order - cost), NULL) AS more_orders
        FROM offered
        """, ["cost": Value(price.cost), "more_orders": Value(price.uplift)])
      return offer.knowingRefunds(by: members.asOf)
    }

    private var orderColumns: KeyValuePairs<String, Value> {
      [
        "purchases": Value(group.costs.orders), "net_per_order": Value(group.costs.netPerOrder),
        "margin_per_order": Value(group.costs.marginPerOrder),
        "highest_discount": Value(group.costs.highestDiscount),
      ]
    }

    /// Parts of a WITH: the people, and what an order of theirs brings before what was given away on it.
    private var bought: String? {
      guard group.cartValue == nil else { return nil }
      return members.people(list).map { people in
        """
        member AS (
          \(indented(people, by: 2))),
        bought AS (
          SELECT count(*) AS purchases, 1.0 * sum(net) / count(*) AS net_per_order,
            1.0 * sum(margin - given_away) / count(*) AS margin_per_order
          FROM purchase_occasion
          WHERE \(within(yearStart, members.asOf))
            AND customer_id IN (SELECT customer_id FROM member))
        """
      }
    }

    private var highestDiscount: String {
      let least = group.costs.leastMargin
      guard least < 1 else { return "iif(purchases > 0, 0, NULL)" }
      return """
        min(1, max(0, 1 - (net_per_order - margin_per_order)
            / (net_per_order * (1 - \(least)))))
        """
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
