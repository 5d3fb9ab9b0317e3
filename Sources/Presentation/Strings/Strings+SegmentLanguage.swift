public import Metrics

/// What is said of segments of the shop's own, and of the language of their filters.
extension Strings {
  /// There are no segments of the shop's own.
  public var noOwnSegments: String {
    "No segments of your own yet: n on panel 5, or stamgast segments add sleepers \"orders >= 3 and lastOrder > 90 days ago\""
  }
  /// The columns of the list of segments.
  public var ownSegmentColumns: [String] {
    ["Name", panelName(.customers), shareColumn, movementColumn, revenueColumn, "Filter"]
  }
  /// A segment was added.
  public func ownSegmentAdded(_ name: String, _ count: Int) -> String {
    "segment “\(name)” has \(customers(count))"
  }
  /// A segment was removed.
  public func ownSegmentRemoved(_ name: String) -> String {
    "segment “\(name)” is gone; its customers stay"
  }
  /// A segment of that name is there.
  public func segmentExists(_ name: String) -> String {
    "there is a segment “\(name)” already; remove it first, or choose another name"
  }
  /// No segment of that name.
  public func unknownOwnSegment(_ name: String) -> String {
    "“\(name)” is no segment of your own; stamgast segments lists them"
  }
  /// A name that no segment can have.
  public func notASegmentName(_ name: String) -> String {
    "a segment can't be called “\(name)”: 1 to 40 characters without a colon were expected, and no name that "
      + "stamgast help export lists"
  }
  /// A segment that another one's filter names.
  public func segmentInUse(_ name: String, by other: String) -> String {
    "segment “\(other)” is made of “\(name)”; change or remove that one first"
  }
  /// A filter that is not understood.
  public func badSegmentFilter(_ text: String, _ error: SegmentFilterError) -> String {
    "filter “\(text)”, \(filterProblem(error))"
  }
  /// What is wrong in a filter, and where.
  public func filterProblem(_ error: SegmentFilterError) -> String {
    let found = error.found.map { "“\($0)”" } ?? "the end"
    return "character \(error.place + 1): found \(found), expected \(expectation(error.expected))"
      + suggestion(error.nearest)
  }
  /// What is to come next in a filter that is right so far.
  public func filterContinues(_ expected: SegmentFilterError.Expected) -> String {
    "next: \(expectation(expected))"
  }
  /// A filter asks for chances, and there is no forecast.
  public func nothingKnownOfAlive(_ reason: UndefinedReason) -> String {
    "alive is not known: \(self.reason(reason)); comparisons with it are false"
  }

  private func expectation(_ expected: SegmentFilterError.Expected) -> String {
    func list(_ words: [String]) -> String { words.joined(separator: ", ") }
    return switch expected {
    case .field: "one of \(list(SegmentField.allCases.map(\.rawValue))), not, or ("
    case .comparison(let field): "one of \(field.kind.operators.joined(separator: " "))"
    case .value(let field): valueWords(field.kind)
    case .and: "and, with the second value"
    case .ago: "ago"
    case .unit: list(SegmentUnit.allCases.map(\.rawValue)) + " ago"
    case .list: "values in parentheses: (a, b)"
    case .further: "a comma or )"
    case .connection: "and, or, or the end; a text of several words stands in quotation marks"
    case .closing: "and, or, or )"
    case .quote: "the quotation mark that ends the text"
    case .valueOfOrders:
      "channel, country, product or code, =, and one value; the rest of the language is for customers"
    case .shorter: "at most \(SegmentFilter.lengthLimit) characters"
    }
  }

  private func valueWords(_ kind: SegmentField.Kind) -> String {
    switch kind {
    case .count: "a whole number"
    case .money: "an amount such as 12.50, with a point"
    case .day: "a day such as 2024-03-31, or 90 days ago"
    case .text: "a text, or none"
    case .segment: "one of the segments, or one of your own"
    case .share: "a chance from 0 to 1, such as 0.5"
    case .answer: "yes, no, or none"
    }
  }

  /// What a word of a filter asks for.
  public func segmentFieldHelp(_ field: SegmentField) -> String {
    switch field {
    case .orders: "days with a purchase so far"
    case .lastOrder: "day of the last purchase"
    case .firstOrder: "day of the first purchase"
    case .net: "net revenue so far, in the shop's currency"
    case .margin: "margin so far"
    case .averageOrder: "net revenue per purchase"
    case .country: "country of the first purchase"
    case .channel: "channel of the first purchase"
    case .firstProduct: "product that stands first in the first order"
    case .firstCode: "a discount code of the day of the first purchase"
    case .segment: "RFM segment, such as at-risk, or one of your own"
    case .alive: "chance that the customer comes again, 0 to 1"
    case .consent: "consent to marketing: yes, no, none if unknown"
    case .recency: "score of recency, 1 to 5"
    case .frequency: "score of frequency, 1 to 5"
    case .monetary: "score of money, 1 to 5"
    }
  }

  /// How values of a filter are written.
  public var segmentValueHelp: [(written: String, meaning: String)] {
    [
      ("3   12.50", "a number; money with a point"),
      ("2024-03-31", "a day; > is after it"),
      ("90 days ago", "days, weeks, months or years before the as-of day; > is longer ago"),
      ("NL   'New Zealand'", "a text, letter case ignored; of several words in quotation marks"),
      ("none", "no value: firstCode = none"),
      ("in (NL, BE)", "one of these"),
      ("between 30 and 90", "from the smaller to the larger, both included"),
    ]
  }

  /// The language of filters in words.
  var segmentLanguageHelp: [String] {
    [
      "A segment of your own is a filter over customers, saved by name. It is counted anew on every day that is "
        + "looked at: panel 5 lists it (n there makes one, counted as you type), stamgast export NAME writes its "
        + "people, and f and --filter keep only them. Its name stands for its filter: segment = NAME.",
      "Comparisons are joined with and, or, not and parentheses; not binds closest, then and, then or. A "
        + "comparison with what is not known is false, != too; not of it is then true, and = none asks for it.",
    ]
  }
}
