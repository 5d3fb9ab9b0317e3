import Commerce
import Metrics

/// The people of a list for today in SQL.
struct TodayMembers {
  let rules: TodayRules
  let asOf: CalendarDay
  let currency: Currency?
  /// What says how likely somebody is to come again.
  let chance: BGNBD?
  /// Whether the controls of running trials, who get nothing, are left out.
  let withoutControls: Bool
  /// Whether those who were exported lately are left out.
  let withoutLately: Bool

  /// A query that gives their ids, and the country that they are counted in; of carts their latest open one. Nil where the
  /// shop tells nobody.
  ///
  /// - Parameter place: a condition on its rows.
  func people(_ list: TodayList, where place: String? = nil) -> String? {
    guard let rule = conditions(list) else { return nil }
    let conditions =
      rule + (withoutControls ? ["customer_id NOT IN (\n    \(indented(controls, by: 4)))"] : [])
      + (withoutLately ? ["customer_id NOT IN (\n    \(indented(lately, by: 4)))"] : [])
      + (place.map { [$0] } ?? [])
    return """
      WITH
        \(indented(parts(list).joined(separator: ",\n"), by: 2))
      SELECT \(columns(list)) FROM \(source(list))
      WHERE \(conditions.joined(separator: "\n  AND "))
      """
  }

  /// A condition on people's rows: that they are counted in a country, which is that of the first purchase, of carts of the
  /// address.
  static func isIn(country: String, _ list: TodayList) -> String {
    "\(list == .abandonedCarts ? "country" : "first_country") = \(quoted(country))"
  }

  /// A condition on people's rows: that they live in a town, by the ways in which it is written; in none that is known
  /// without any.
  static func isIn(town spellings: [String]) -> String {
    guard !spellings.isEmpty else {
      return
        "customer_id IN (\n    SELECT customer_id FROM known_person WHERE coalesce(trim(town), '') = '')"
    }
    let list = spellings.map { quoted($0) }.joined(separator: ", ")
    return "customer_id IN (SELECT customer_id FROM known_person WHERE town IN (\(list)))"
  }

  // MARK: The rules

  private func conditions(_ list: TodayList) -> [String]? {
    switch list {
    case .secondOrder: ["purchases = 1", lastPurchase(rules.secondOrder.value)]
    case .refill: rules.refills.map { _ in ["customer_id IN (SELECT customer_id FROM due)"] }
    case .winBack: [isNotLost, isSilent]
    case .regulars:
      [isAmongBest, "purchases >= \(TodayRules.regularPurchases)", isNotLost]
    case .ambassadors:
      [
        "purchases >= \(rules.ambassadorPurchases.value)",
        lastPurchase(TodayRules.ambassadorDays),
      ]
    case .newCustomers:
      ["purchases = 1", "last_day >= \(quoted(asOf.advanced(by: -rules.welcomeDays.value)))"]
    case .reward: rules.rewards.isEmpty ? nil : [isNotLost, isCloseToReward]
    case .slipping:
      chance.map { _ in
        [isAmongBest, isNotLost, "chance_before - chance >= \(rules.slippingDrop.value)"]
      }
    case .abandonedCarts:
      ["place = 1", "day >= \(quoted(asOf.advanced(by: -rules.cartDays.value)))"]
    case .guests:
      [
        "purchases >= \(TodayRules.guestPurchases)",
        "customer_id IN (\n    \(indented(guests, by: 4)))",
      ]
    }
  }

  private func lastPurchase(_ days: ClosedRange<Int>) -> String {
    within(
      asOf.advanced(by: -days.upperBound), asOf.advanced(by: -days.lowerBound), column: "last_day")
  }

  private var isAmongBest: String {
    "place <= max(1, (people * \(rules.regularsPercent.value) + 50) / 100)"
  }

  private var isNotLost: String {
    "last_day >= \(quoted(asOf.advanced(by: -rules.lostAfter)))"
  }

  /// For long, or by the own rhythm: more than twice the mean of the days between, compared without dividing.
  private var isSilent: String {
    """
    (last_day <= \(quoted(asOf.advanced(by: -rules.winBackAfter.value)))
        OR purchases >= \(TodayRules.rhythmPurchases)
          AND last_day <= \(quoted(asOf.advanced(by: -TodayRules.leastSilence)))
          AND (julianday(\(quoted(asOf))) - julianday(last_day)) * (purchases - 1)
            > \(TodayRules.rhythmFactor) * (julianday(last_day) - julianday(first_day)))
    """
  }

  /// A ninth of a cent less would be a point less where 19.90 is 1989.9999.
  private var isCloseToReward: String {
    let perMinorUnit = rules.pointsPerUnit.value / Double(currency?.minorUnitsPerUnit ?? 100)
    let points = "CAST(net * \(perMinorUnit) + 1e-9 AS INTEGER)"
    let close = rules.rewards.map {
      "\(points) BETWEEN \($0 - rules.rewardDistance.value) AND \($0 - 1)"
    }
    return "(\(close.joined(separator: "\n    OR ")))"
  }

  /// Who was known as a guest and by no account.
  private var guests: String {
    """
    SELECT customer_id FROM known_person
    WHERE guest_day <= \(quoted(asOf)) AND coalesce(account_day > \(quoted(asOf)), 1)
    """
  }

  private var controls: String {
    """
    SELECT customer_id FROM trial_person
    WHERE arm = \(quoted(Trial.control)) AND start_day <= \(quoted(asOf))
      AND last_day > \(quoted(asOf))
    """
  }

  private var lately: String {
    """
    SELECT customer_id FROM contacted_person
    WHERE \(within(asOf.advanced(by: 1 - rules.leaveOutDays.value), asOf))
    """
  }

  // MARK: What they are asked of

  private func columns(_ list: TodayList) -> String {
    list == .abandonedCarts ? "customer_id, country, shop_value" : "customer_id, first_country"
  }

  private func source(_ list: TodayList) -> String {
    switch list {
    case .regulars: ranked("buyer")
    case .slipping: ranked("buyer JOIN chances USING (customer_id)")
    case .abandonedCarts: "open_cart JOIN known_person USING (customer_id)"
    default: "buyer"
    }
  }

  /// Of equal amounts those come first whom the store knows longest.
  private func ranked(_ people: String) -> String {
    """
    (
      SELECT *, count(*) OVER () AS people,
        row_number() OVER (ORDER BY margin DESC, customer_id) AS place
      FROM \(people))
    """
  }

  private func parts(_ list: TodayList) -> [String] {
    switch list {
    case .refill: [buyer] + due
    case .slipping: [buyer] + (chance.map { chances(by: $0) } ?? [])
    case .abandonedCarts: CartQuery(asOf: asOf).open
    default: [buyer]
    }
  }

  private var buyer: String {
    """
    buyer AS (
      SELECT customer_id, count(*) AS purchases, min(day) AS first_day, max(day) AS last_day,
        sum(net) AS net, sum(margin) AS margin, max(first_country) AS first_country
      FROM purchase_occasion WHERE \(within(nil, asOf)) GROUP BY customer_id)
    """
  }

  /// How likely everybody is to come again on the as-of day, and was some days before, by what was fitted.
  private func chances(by model: BGNBD) -> [String] {
    let before = asOf.advanced(by: -TodayRules.slippingDays)
    return [
      """
      earlier AS (
        SELECT customer_id, count(*) AS purchases, min(day) AS first_day, max(day) AS last_day
        FROM purchase_occasion WHERE \(within(nil, before)) GROUP BY customer_id)
      """,
      """
      chances AS (
        SELECT buyer.customer_id,
          \(model.chance(of: "buyer", asOf: asOf)) AS chance,
          \(model.chance(of: "earlier", asOf: before)) AS chance_before
        FROM buyer LEFT JOIN earlier USING (customer_id))
      """,
    ]
  }

  /// Who bought a product last, and nothing since, so many days ago as it lasts.
  private var due: [String] {
    let lead = rules.refillLead.value
    let lasting = (rules.refills ?? []).map {
      "(\(quoted($0.key)), \($0.medianDays - lead), \($0.upperDays + max(0, lead)))"
    }
    return [
      "lasting (item, least, most) AS (VALUES\n  \(lasting.joined(separator: ",\n  ")))",
      ProductQuery(asOf: asOf).bought,
      """
      due AS (
        SELECT bought.customer_id
        FROM bought JOIN lasting USING (item)
          JOIN buyer ON buyer.customer_id = bought.customer_id AND buyer.last_day = bought.day
        WHERE julianday(\(quoted(asOf))) - julianday(bought.day) BETWEEN least AND most)
      """,
    ]
  }
}

extension BGNBD {
  /// The probability that somebody has not left yet by `purchases`, `first_day` and `last_day` of a table, in SQL; null where
  /// these are null.
  ///
  /// 1 / (1 + a / (b + x) × ((alpha + T) / (alpha + tx))^(r + x)) of the modified model, as `pAlive`.
  func chance(of table: String, asOf day: CalendarDay) -> String {
    let x = "\(table).purchases - 1"
    func weeks(to day: String) -> String {
      "(julianday(\(day)) - julianday(\(table).first_day)) / 7"
    }
    return """
      1 / (1 + \(a) / (\(b) + \(x))
            * pow((\(alpha) + \(weeks(to: quoted(day)))) / (\(alpha) + \(weeks(to: "\(table).last_day"))),
              \(r) + \(x)))
      """
  }
}
