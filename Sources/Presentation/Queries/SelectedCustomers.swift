import Commerce
import Metrics

/// The customers of a selection in SQL: a query that gives their ids.
struct SelectedCustomers {
  let asOf: CalendarDay
  let windowDays: Int
  var scoring = RFMScoring.ranks
  /// That of amounts in filters.
  var currency: Currency?
  /// What says how likely somebody is to come again.
  var chance: BGNBD?

  /// The query; nil for everybody.
  func query(_ selection: CustomerSelection) -> String? {
    switch selection {
    case .all: nil
    case .active: occasions(within(asOf.advanced(by: 1 - windowDays), asOf))
    case .withSecondOccasion: occasions("number = 2 AND \(toDate)")
    case .withoutSecondOccasion: people(having: "count(*) = 1")
    case .stoppedAt(let number): people(having: "count(*) = \(number)")
    case .retention(let rule, let part, let period): retention(rule, part, period)
    case .period(let part, let period): buyers(part, days(of: period))
    case .acquired(let channel, let period):
      occasions("number = 1 AND channel = \(quoted(channel)) AND \(days(of: period))")
    case .cohort(let period): occasions("number = 1 AND \(days(of: period))")
    case .cohortCell(let group, let part, let step):
      CohortConditions(group, step: step, asOf: asOf).people(part)
    case .matching(let filter):
      SegmentConditionQuery(asOf: asOf, currency: currency, scoring: scoring, chance: chance)
        .people(filter)
    case .today: nil
    case .codeArm(let question, let isSecond):
      CodeArmQuery(question, asOf: asOf).people(isSecond: isSecond)
    case .trialArm(let choice):
      """
      SELECT customer_id FROM trial_person
      WHERE trial = \(quoted(choice.trial)) AND arm = \(quoted(choice.arm))
        AND customer_id IN (SELECT customer_id FROM purchase_occasion WHERE \(toDate))
      """
    case .segment(let segment):
      ScoreQuery(asOf: asOf, scoring: scoring).people(where: ScoreQuery.condition(segment))
    case .cell(let cell):
      ScoreQuery(asOf: asOf, scoring: scoring).people(
        where: "(r, f, m) = (\(cell.recency), \(cell.frequency), \(cell.monetary))")
    case .mapField(let recency, let frequencyMonetary):
      ScoreQuery(asOf: asOf, scoring: scoring).people(
        where: "(r, (f + m) / 2) = (\(recency), \(frequencyMonetary))")
    case .moved(let origin, let since, let target): moved(from: origin, since: since, to: target)
    case .channel(let name):
      occasions("number = 1 AND channel = \(quoted(name)) AND \(toDate)")
    case .withOccasion(let kind): occasions([condition(kind), toDate].compactMap(\.self))
    case .withPurchase(let choice):
      "SELECT customer_id FROM (\n  " + indented(purchases(choice), by: 2) + ")"
    case .firstProduct(let name, let part): began(name, part)
    case .observable(let days): occasions("number = 1 AND \(within(nil, born(before: days)))")
    case .within(let days): occasions(came(within: days))
    // A row without an order is a refund.
    case .on(let days): occasions("orders > 0 AND \(within(days, asOf: asOf))")
    case .onBoth(let days, let others):
      """
      \(occasions("orders > 0 AND \(within(days, asOf: asOf))"))
      INTERSECT \(occasions("orders > 0 AND \(within(others, asOf: asOf))"))
      """
    case .bridge(let step, let period, let comparison):
      "SELECT customer_id FROM (\n  "
        + indented(BridgeDays(ComparedPeriods(period, comparison, asOf: asOf)).steps, by: 2)
        + ")\nWHERE step = \(quoted(step.rawValue))"
    case .booked(let days, let returning):
      occasions((returning ? ["number > 1"] : []) + [within(days, asOf: asOf)])
    case .top(let top): best(top)
    case .merged:
      "SELECT customer_id FROM shop_order WHERE named_customer_id <> customer_id"
    case .sharedAddress: sharedAddresses
    case .notWithin(let days):
      occasions("number = 1 AND \(within(nil, born(before: days)))") + "\nEXCEPT "
        + occasions(came(within: days))
    }
  }

  /// The customers and days of a choice of purchases.
  func purchases(_ choice: PurchaseChoice) -> String {
    switch choice {
    case .product(let product): ProductQuery(asOf: asOf).purchases(product)
    case .marked(let marked): LaunchQuery(asOf: asOf).purchases(marked)
    }
  }

  /// Whether the views tell a selection: all that filters ask for they don't.
  func knows(_ selection: CustomerSelection) -> Bool {
    switch selection {
    case .matching(let filter): SegmentConditionQuery.knows(filter, chance)
    case .today: false
    default: true
    }
  }

  /// Whether amounts decide who is selected, or refunds, by the day that they stand on.
  static func goesByBookedMoney(_ selection: CustomerSelection) -> Bool {
    switch selection {
    case .bridge, .booked, .top: true
    default: false
    }
  }

  /// What an occasion of a kind is; nil where every one is.
  func condition(_ kind: OccasionKind) -> String? {
    switch kind {
    case .all: nil
    case .returning: "number > 1"
    case .returningOn(let weekday): "number > 1 AND \(WeekdayName.isOn(weekday))"
    case .returningIn(let month): "number > 1 AND \(WeekdayName.isIn(month: month))"
    case .after(let days):
      days.upperBound == .max
        ? "days_since_previous >= \(days.lowerBound)"
        : "days_since_previous BETWEEN \(days.lowerBound) AND \(days.upperBound)"
    case .number(let number): "number = \(number)"
    case .withinFirst(let days): "days_since_first <= \(days)"
    case .step(let grain, let steps):
      "\(CohortConditions.step(grain)) BETWEEN \(steps.lowerBound) AND \(steps.upperBound)"
    }
  }

  /// Whoever has ten times the purchases of the customer at the 95th place of a hundred, and at least thirty.
  var sharedAddresses: String {
    """
    WITH buyer AS (
      SELECT customer_id, count(*) AS purchases, count(*) OVER () AS people,
        row_number() OVER (ORDER BY count(*)) AS place
      FROM purchase_occasion WHERE \(toDate) GROUP BY customer_id)
    SELECT customer_id FROM buyer WHERE purchases >= (
      SELECT max(\(SharedAddresses.leastPurchases), \(SharedAddresses.factor) * purchases)
      FROM buyer WHERE place = (\(SharedAddresses.percentile) * people + 99) / 100)
    """
  }

  /// Of equal amounts those come first whom the store knows longest.
  private func best(_ top: TopCustomers) -> String {
    """
    SELECT customer_id FROM (
      SELECT customer_id, count(*) OVER () AS people,
        row_number() OVER (ORDER BY sum(\(top.basis.rawValue)) DESC, customer_id) AS place
      FROM purchase_occasion WHERE \(within(top.days, asOf: asOf))
      GROUP BY customer_id HAVING max(orders) > 0)
    WHERE place <= max(1, (people * \(top.percent) + 50) / 100)
    """
  }

  private var toDate: String { within(nil, asOf) }

  private func days(of period: Period) -> String {
    within(period.start, min(period.lastDay, asOf))
  }

  private func born(before days: Int) -> CalendarDay { asOf.advanced(by: -days) }

  private func came(within days: Int) -> String {
    "number = 2 AND days_since_first <= \(days)\nAND "
      + within(nil, born(before: days), column: "first_day")
  }

  private func occasions(_ condition: String) -> String {
    "SELECT customer_id FROM purchase_occasion\nWHERE \(condition)"
  }

  private func occasions(_ conditions: [String]) -> String {
    occasions(conditions.joined(separator: " AND "))
  }

  /// Some of those who began with a product.
  private func began(_ name: String, _ part: FirstProductPart) -> String {
    let own = FirstProductCondition.text(name)
    func known(_ days: Int) -> String {
      occasions(["number = 1", own, within(nil, born(before: days))])
    }
    return switch part {
    case .all: occasions(["number = 1", own, toDate])
    case .repeated: occasions(["number = 2", own, toDate])
    case .notRepeated: "\(occasions([own, toDate]))\nGROUP BY customer_id HAVING count(*) = 1"
    case .observable(let days): known(days)
    case .within(let days): occasions([own, came(within: days)])
    case .notWithin(let days): known(days) + "\nEXCEPT " + occasions([own, came(within: days)])
    }
  }

  private func people(having condition: String) -> String {
    "\(occasions(toDate))\nGROUP BY customer_id HAVING \(condition)"
  }

  private func retention(
    _ rule: RetentionRule, _ part: RetentionPart, _ period: Period
  ) -> String {
    let active = RetentionActivity(rule, period, asOf: asOf, windowDays: windowDays)
    let (atStart, atEnd) = ("max(\(active.atStart))", "max(\(active.atEnd))")
    let isNew = "min(day) >= \(quoted(period.start))"
    let wasThere = "min(day) < \(quoted(period.start))"
    let condition =
      switch part {
      case .base: atStart
      case .retained: "\(atStart)\nAND \(atEnd)"
      case .lost: "\(atStart)\nAND NOT \(atEnd)"
      case .firstTime: "\(atEnd)\nAND NOT \(atStart)\nAND \(isNew)"
      case .wonBack: "\(atEnd)\nAND NOT \(atStart)\nAND \(wasThere)"
      case .end: atEnd
      }
    return "SELECT customer_id FROM purchase_occasion\nGROUP BY customer_id HAVING \(condition)"
  }

  private func buyers(_ part: PeriodPart, _ days: String) -> String {
    switch part {
    case .customers: occasions(days)
    case .firstTime: occasions("number = 1 AND \(days)")
    case .returning: occasions("number > 1 AND \(days)")
    case .repeating: "\(occasions(days))\nGROUP BY customer_id HAVING count(*) > 1"
    }
  }

  func moved(
    from origin: RFMSegment?, since: CalendarDay, to target: RFMSegment
  ) -> String {
    let now = ScoreQuery(asOf: asOf, scoring: scoring).people(where: ScoreQuery.condition(target))
    let before =
      if let origin {
        "INTERSECT "
          + ScoreQuery(asOf: since, scoring: scoring).people(where: ScoreQuery.condition(origin))
      } else {
        "EXCEPT " + occasions(within(nil, since))
      }
    return "SELECT customer_id FROM (\n  \(indented(now, by: 2)))\n\(nested(before))"
  }

  /// A query that begins with its own WITH can't follow a set operator as it is.
  private func nested(_ clause: String) -> String {
    guard let space = clause.firstIndex(of: " ") else { return clause }
    let query = indented(String(clause[clause.index(after: space)...]), by: 2)
    return "\(clause[..<space]) SELECT customer_id FROM (\n  \(query))"
  }
}

/// Days of the week and the year in SQL.
enum WeekdayName {
  /// Whether a day is one of the week; Monday is 0. SQLite begins with Sunday.
  static func isOn(_ weekday: Int, column: String = "day") -> String {
    "strftime('%w', \(column)) = '\((weekday + 1) % 7)'"
  }

  /// Whether a day lies in a month of the year; January is 1.
  static func isIn(month: Int, column: String = "day") -> String {
    "strftime('%m', \(column)) = '\(month < 10 ? "0" : "")\(month)'"
  }
}
