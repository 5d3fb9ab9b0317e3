internal import Commerce
internal import Metrics

/// Who meets a filter, in SQL over the scores of customers.
struct SegmentConditionQuery {
  let asOf: CalendarDay
  let currency: Currency?
  let scoring: RFMScoring
  /// What says how likely somebody is to come again.
  var chance: BGNBD?
  /// What stands before the names of views; `main.` where a query has a part of the shop by these names.
  var schema = ""

  /// Whether the views tell all that a filter asks for: a chance to come again takes the model that was fitted.
  static func knows(_ filter: SegmentFilter, _ chance: BGNBD?) -> Bool {
    chance != nil || !filter.asks(for: .alive)
  }

  /// What customers are scored by, with all that filters ask of them.
  var parts: String {
    ScoreQuery(asOf: asOf, scoring: scoring, occasions: schema + "purchase_occasion")
      .parts(withTraits: true)
  }

  /// A query that gives the ids of the customers who meet a filter.
  func people(_ filter: SegmentFilter) -> String {
    "WITH\n  \(indented(parts, by: 2))\nSELECT customer_id FROM score\nWHERE \(condition(filter.condition))"
  }

  /// A filter as a condition on a row of `score`; false, not null, where something is not known.
  func condition(_ condition: SegmentCondition) -> String {
    switch condition {
    case .not(let inner): "NOT (\(self.condition(inner)))"
    case .and(let left, let right):
      "(\(self.condition(left)) AND \(self.condition(right)))"
    case .or(let left, let right): "(\(self.condition(left)) OR \(self.condition(right)))"
    case .compare(let field, let comparison, let value):
      switch field.kind {
      case .count, .money, .share, .day: compared(field, comparison, value)
      case .text, .segment, .answer: chosen(field, [value], isTurned: comparison == .unequal)
      }
    case .between(let field, let first, let second): between(field, first, second)
    case .among(let field, let values): chosen(field, values, isTurned: false)
    }
  }

  // MARK: Numbers and days

  private func compared(
    _ field: SegmentField, _ comparison: SegmentComparison, _ value: SegmentValue
  ) -> String {
    var sign = comparison
    // Longer ago is an earlier day.
    if case .ago = value { sign = comparison.turned }
    return "\(column(field)) \(sign.rawValue == "!=" ? "<>" : sign.rawValue) \(term(field, value))"
  }

  private func between(
    _ field: SegmentField, _ first: SegmentValue, _ second: SegmentValue
  ) -> String {
    let isInOrder =
      switch (first, second) {
      case (.number(let first), .number(let second)): first <= second
      default: day(first) <= day(second)
      }
    let (low, high) = isInOrder ? (first, second) : (second, first)
    return "\(column(field)) BETWEEN \(term(field, low)) AND \(term(field, high))"
  }

  /// The column that a word asks for; sums of money in the parts that numbers of a filter have.
  private func column(_ field: SegmentField) -> String {
    let parts = 10_000 / (currency?.minorUnitsPerUnit ?? 100)
    return switch field {
    case .lastOrder: "last_day"
    case .firstOrder: "first_day"
    case .net, .averageOrder: "\(parts) * net"
    case .margin: "\(parts) * margin"
    case .recency: "r"
    case .frequency: "f"
    case .monetary: "m"
    case .alive: chance?.chance(of: "score", asOf: asOf) ?? "NULL"
    default: "purchases"
    }
  }

  private func term(_ field: SegmentField, _ value: SegmentValue) -> String {
    guard case .number(let parts) = value else { return quoted(day(value)) }
    return switch field.kind {
    case .share: "\(Double(parts) / 10_000)"
    case .money: field == .averageOrder ? "\(parts) * purchases" : "\(parts)"
    default: "\(parts / 10_000)"
    }
  }

  private func day(_ value: SegmentValue) -> CalendarDay { value.day(asOf: asOf) ?? asOf }

  // MARK: Texts

  /// Whether somebody has one of some values; turned around for those of whom something is known.
  private func chosen(
    _ field: SegmentField, _ values: [SegmentValue], isTurned: Bool
  ) -> String {
    guard field != .segment else { return inSegment(values, isTurned: isTurned) }
    var texts: [String] = []
    for case .text(let text) in values {
      // SQLite's `lower` knows the letters of ASCII; others stand as they were written, or small.
      let name = field == .country ? Country.short(trimmed(text)) : trimmed(text)
      for form in [inLowerCase(name), asciiLowerCase(name)]
      where !texts.contains(form) { texts.append(form) }
    }
    let (isKnown, isOne) =
      switch field {
      case .firstCode: codes(texts)
      case .consent: consents(texts)
      default: names(field, texts)
      }
    let asksForNone = values.contains(.none)
    if isTurned { return texts.isEmpty ? isKnown : "(\(isKnown) AND NOT \(isOne))" }
    let parts =
      (texts.isEmpty ? [] : ["(\(isKnown) AND \(isOne))"]) + (asksForNone ? ["NOT \(isKnown)"] : [])
    return parts.isEmpty ? "0" : "(\(parts.joined(separator: " OR ")))"
  }

  private func names(_ field: SegmentField, _ texts: [String]) -> (isKnown: String, isOne: String) {
    let column =
      switch field {
      case .channel: "first_channel"
      case .country: "first_country"
      default: "first_product"
      }
    let isKnown =
      field == .firstProduct ? "(first_product IS NOT NULL)" : "(\(column) <> '(none)')"
    return (isKnown, "lower(\(column)) IN (\(texts.map { quoted($0) }.joined(separator: ", ")))")
  }

  /// Whether somebody said yes or no to mail.
  private func consents(_ answers: [String]) -> (isKnown: String, isOne: String) {
    func told(_ condition: String) -> String {
      "customer_id IN (SELECT customer_id FROM known_person WHERE accepts_marketing \(condition))"
    }
    let wanted = [(1, "yes"), (0, "no")].filter { answers.contains($0.1) }.map { "\($0.0)" }
    return (told("IS NOT NULL"), told("IN (\(wanted.joined(separator: ", ")))"))
  }

  /// The codes on the orders of the first day, one a line.
  private func codes(_ texts: [String]) -> (isKnown: String, isOne: String) {
    func isThere(_ condition: String) -> String {
      """
      EXISTS (
        SELECT 1 FROM \(schema)counted_order AS placed
        WHERE placed.customer_id = score.customer_id AND day = first_day
          AND (\(condition)))
      """
    }
    let wanted = texts.map {
      "instr(char(10) || lower(discount_codes) || char(10), char(10) || \(quoted($0)) || char(10)) > 0"
    }
    return (isThere("discount_codes <> ''"), isThere(wanted.joined(separator: " OR ")))
  }

  private func inSegment(_ values: [SegmentValue], isTurned: Bool) -> String {
    let parts = values.compactMap { value -> String? in
      switch value {
      case .text(let name): RFMSegment(rawValue: name).map(ScoreQuery.condition)
      case .own(_, let condition): "(\(self.condition(condition)))"
      default: nil
      }
    }
    let any = parts.isEmpty ? "0" : "(\(parts.joined(separator: " OR ")))"
    return isTurned ? "NOT \(any)" : any
  }
}

/// A text with the capitals of ASCII made small.
private func asciiLowerCase(_ text: String) -> String {
  String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 })
}
