public import Commerce
internal import Metrics

extension Strings {
  /// A filter in words, one phrase for each field of customers and of orders: `customers from google`.
  public func filterPhrases(_ filter: ShopFilter) -> [String] {
    FilterSubject.allCases.flatMap { subject in
      (subject.fields + (subject == .customers ? [.filter] : [])).compactMap { field in
        let values = filter.values(of: subject, field)
        return values.isEmpty ? nil : phrase(subject, field, values, filter.segmentDay)
      }
    }
  }

  /// A filter in a line.
  public func filterWords(_ filter: ShopFilter) -> String {
    filterPhrases(filter).joined(separator: ", ")
  }

  private func phrase(
    _ subject: FilterSubject, _ field: FilterField, _ values: [String], _ day: CalendarDay?
  ) -> String {
    guard field != .filter else {
      return "customers: " + values.joined(separator: " and ")
    }
    var names = values.map { filterValueName(field, $0) }
    if names.count > 2 { names = [names[0], "\(names.count - 1) others"] }
    let any = names.joined(separator: " or ")
    return switch (subject, field) {
    case (.customers, .channel): "customers from \(any)"
    case (.customers, .country): "customers in \(any)"
    case (.customers, .product): "customers who began with \(any)"
    case (.customers, .code): "customers won with \(any)"
    case (.customers, .segment), (.customers, .filter):
      "customers: \(any)" + (day.map { " on \(date.day($0))" } ?? "")
    case (.orders, .channel): "orders from \(any)"
    case (.orders, .country): "orders in \(any)"
    case (.orders, .product): "orders of \(any)"
    case (.orders, _): "orders with \(any)"
    }
  }

  /// A value as the menu and the line on top name it.
  public func filterValueName(_ field: FilterField, _ value: String) -> String {
    if field == .segment, let segment = RFMSegment(rawValue: value) { return segmentName(segment) }
    guard value == FilterCondition.none else { return value }
    return "no " + filterFieldName(field)
  }

  /// A field, within a line.
  public func filterFieldName(_ field: FilterField) -> String { field.rawValue }

  /// What a filter chooses among.
  public func filterSubjectName(_ subject: FilterSubject) -> String {
    switch subject {
    case .customers: "Customers, by their first order"
    case .orders: "Orders"
    }
  }

  /// How many have a value.
  public func filterCount(_ subject: FilterSubject, _ count: Int) -> String {
    subject == .customers ? customers(count) : orders(count)
  }

  /// The menu's title.
  public var filterTitle: String { "Filter" }
  /// Stands before what narrows the values.
  public var filterNarrow: String { "Narrow:" }
  /// No value holds what was typed.
  public var noFilterValue: String { "Nothing of that name." }
  /// The keys of the menu.
  public var filterKeys: String {
    "Space choose   Enter apply   Tab customers, orders   \(isASCII ? "<- ->" : "← →") field   Esc leave"
  }

  /// What a filter does.
  public func filterEffect(
    _ subject: FilterSubject, _ field: FilterField, segmentDay: CalendarDay
  ) -> String {
    switch (subject, field) {
    case (.customers, .segment):
      "Keeps who is in the segment, one of your own too, on \(date.day(segmentDay)), whatever day is then looked at."
    case (.customers, .product):
      "Keeps customers whose first order began with the product, with all their orders."
    case (.customers, _): "Keeps customers whose first order has it, with all their orders."
    case (.orders, _):
      "Keeps only these orders. " + filteredOrdersNote
    }
  }

  /// What a filter of orders does to customers.
  public var filteredOrdersNote: String {
    "Customers, CRR and CAC are of these orders alone: a first order is the first such order."
  }
  /// What a filter does to CAC.
  public var spendSplitNote: String { "Spend is known by channel only: CAC is left open." }

  /// What an explanation says is left out.
  public func outsideFilter(_ filter: ShopFilter) -> [String] {
    var lines = ["all but the filter: \(filterWords(filter))"]
    if filter.choosesOrders { lines.append(filteredOrdersNote) }
    if !filter.splitsSpend { lines.append(spendSplitNote) }
    return lines
  }

  /// Says why what is told of files has no SQL under a filter.
  public var noSQLInFilter: String {
    "SQL of files is of the whole shop only: F removes the filter, x then shows it"
  }

  /// Says that a customer or an order is not in the part of the shop that is looked at.
  public func isOutsideFilter(_ filter: ShopFilter) -> String {
    "outside the filter (\(filterWords(filter))); F removes it"
  }
  /// What an empty part of a shop shows.
  public func nothingInFilter(_ filter: ShopFilter, asOf day: CalendarDay) -> [String] {
    [
      "No orders up to \(date.day(day)) under the filter: \(filterWords(filter)).", "",
      "f changes the filter, F removes it.",
    ]
  }
  /// Stands behind a search while a filter is in force.
  public var searchWithinFilter: String { "within the filter" }
  /// While the part of the shop is made.
  public func filtering(share: Double) -> String {
    "Filtering: \(number.percentage(share, digits: 0))   Esc leaves it as it was"
  }
  /// The filter was called off while it was made.
  public var filterLeft: String { "Filter left as it was" }
  /// There is no filter any more.
  public var filterRemoved: String { "All of the shop" }
  /// There is none to remove.
  public var noFilter: String { "No filter to remove; f sets one" }
  /// Another shop is looked at than when the work began.
  public var dataChangedMeanwhile: String { "the data changed meanwhile; do it once more" }

  /// The filter of a report.
  func reportFilter(_ filter: ShopFilter) -> String { "Filter: \(filterWords(filter))" }

  /// How filters are written on the command line.
  var filterHelp: [String] {
    [
      "--filter takes the language of stamgast help segments: \"orders >= 3 and country = NL\" keeps such customers "
        + "with all their orders. Of several that ask for one channel=NAME any will do, and so for country, product, "
        + "code and segment; otherwise all must be met. --filter order.channel=NAME keeps only such orders: a first "
        + "order is then the first such order."
    ]
  }

  /// A value to filter by that nobody has.
  public func unknownFilterValue(_ condition: FilterCondition, nearest: String?) -> String {
    "no order has the \(filterFieldName(condition.field)) “\(condition.value)”"
      + (nearest.map { "; did you mean “\($0)”?" } ?? "")
  }
}
