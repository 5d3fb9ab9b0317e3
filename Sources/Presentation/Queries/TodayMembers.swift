import Commerce
import Metrics

/// The people of a list for today in SQL.
struct TodayMembers {
  let rules: TodayRules
  let asOf: CalendarDay
  let currency: Currency?

  /// A query that gives their ids, and the country of their first purchase; nil where no view tells who they are.
  ///
  /// - Parameters:
  ///   - withoutControls: whether those of running trials who get nothing are left out.
  ///   - country: that of their first purchase; any without it.
  func people(_ list: TodayList, withoutControls: Bool, country: String? = nil) -> String? {
    guard let rule = conditions(list) else { return nil }
    let conditions =
      rule + (withoutControls ? ["customer_id NOT IN (\n    \(indented(controls, by: 4)))"] : [])
      + (country.map { ["first_country = \(quoted($0))"] } ?? [])
    return """
      WITH
        \(indented(parts(list).joined(separator: ",\n"), by: 2))
      SELECT customer_id, first_country FROM \(source(list))
      WHERE \(conditions.joined(separator: "\n  AND "))
      """
  }

  // MARK: The rules

  private func conditions(_ list: TodayList) -> [String]? {
    switch list {
    case .secondOrder: ["purchases = 1", lastPurchase(rules.secondOrder.value)]
    case .refill: rules.refills.map { _ in ["customer_id IN (SELECT customer_id FROM due)"] }
    case .winBack: [isNotLost, isSilent]
    case .regulars:
      [
        "place <= max(1, (people * \(rules.regularsPercent.value) + 50) / 100)",
        "purchases >= \(TodayRules.regularPurchases)", isNotLost,
      ]
    case .ambassadors:
      [
        "purchases >= \(rules.ambassadorPurchases.value)",
        lastPurchase(TodayRules.ambassadorDays),
      ]
    case .newCustomers:
      ["purchases = 1", "last_day >= \(quoted(asOf.advanced(by: -rules.welcomeDays.value)))"]
    case .reward: rules.rewards.isEmpty ? nil : [isNotLost, isCloseToReward]
    case .slipping, .abandonedCarts, .guests: nil
    }
  }

  private func lastPurchase(_ days: ClosedRange<Int>) -> String {
    within(
      asOf.advanced(by: -days.upperBound), asOf.advanced(by: -days.lowerBound), column: "last_day")
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

  private var controls: String {
    """
    SELECT customer_id FROM trial_person
    WHERE arm = \(quoted(Trial.control)) AND start_day <= \(quoted(asOf))
      AND last_day > \(quoted(asOf))
    """
  }

  // MARK: What they are asked of

  private func source(_ list: TodayList) -> String {
    guard list == .regulars else { return "buyer" }
    // Of equal amounts those come first whom the store knows longest.
    return """
      (
        SELECT *, count(*) OVER () AS people,
          row_number() OVER (ORDER BY margin DESC, customer_id) AS place
        FROM buyer)
      """
  }

  private func parts(_ list: TodayList) -> [String] {
    let buyer = """
      buyer AS (
        SELECT customer_id, count(*) AS purchases, min(day) AS first_day, max(day) AS last_day,
          sum(net) AS net, sum(margin) AS margin, max(first_country) AS first_country
        FROM purchase_occasion WHERE \(within(nil, asOf)) GROUP BY customer_id)
      """
    return list == .refill ? [buyer] + due : [buyer]
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
