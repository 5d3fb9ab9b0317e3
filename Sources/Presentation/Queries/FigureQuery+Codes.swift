public import Commerce
public import Metrics

/// Two codes in SQL: who used which first, by time, then by the order's number, and in one order by their places in it.
struct CodeArmQuery {
  private let question: CouponQuestion
  private let asOf: CalendarDay

  init(_ question: CouponQuestion, asOf: CalendarDay) {
    self.question = question
    self.asOf = asOf
  }

  /// The first use of either code by those whose days are over, for a list of tables: `first_use`.
  var firstUses: String {
    """
    code_use AS (
      \(indented([question.codeA, question.codeB].map(uses).joined(separator: "\nUNION ALL\n"), by: 2))),
    first_use AS (
      SELECT customer_id, day, code, \(lastDay) AS last_day
      FROM (
        SELECT *, row_number() OVER (
          PARTITION BY customer_id ORDER BY moment, order_id, place) AS number
        FROM code_use WHERE (customer_id, day) IN (
          SELECT customer_id, day FROM purchase_occasion WHERE \(within(nil, asOf))))
      WHERE number = 1 AND \(lastDay) <= \(quoted(asOf)))
    """
  }

  /// Those of an arm.
  func people(isSecond: Bool) -> String {
    """
    SELECT customer_id FROM (
      WITH
        \(indented(firstUses, by: 4))
      SELECT customer_id FROM first_use
      WHERE code = \(quoted(isSecond ? question.codeB : question.codeA)))
    """
  }

  private var lastDay: String { "date(day, '+\(question.days) days')" }

  private func uses(of code: String) -> String {
    """
    SELECT customer_id, day, moment, order_id, \(quoted(code)) AS code,
      instr(char(10) || discount_codes || char(10), char(10) || \(quoted(code)) || char(10)) AS place
    FROM counted_order
    WHERE customer_id IS NOT NULL
      AND instr(char(10) || discount_codes || char(10), char(10) || \(quoted(code)) || char(10)) > 0
    """
  }
}

extension FigureQuery {
  /// People, those who came again and margin of those who used one of two codes first, by the codes.
  public static func codes(
    _ question: CouponQuestion, _ arms: [TrialFigures.Arm], asOf day: CalendarDay
  ) -> FigureQuery {
    FigureQuery(
      """
      WITH
        \(indented(CodeArmQuery(question, asOf: day).firstUses, by: 2))
      SELECT code, count(*) AS people, sum(purchases > 1) AS came_again, sum(margin) AS margin
      FROM (
        SELECT first_use.code, sum(bought.orders > 0) AS purchases,
          sum(bought.margin - bought.given_away) AS margin
        FROM first_use JOIN purchase_occasion AS bought
          ON bought.customer_id = first_use.customer_id
          AND bought.day BETWEEN first_use.day AND first_use.last_day
        GROUP BY first_use.customer_id, first_use.code)
      GROUP BY code ORDER BY code
      """, columns: ["code", "people", "came_again", "margin"],
      rows: arms.filter { $0.people.observable > 0 }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        .map { arm in
          [
            .text(arm.name), Value(arm.people.observable), Value(arm.people.repeaters),
            Value(arm.people.grossMargin),
          ]
        })
  }
}
