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
      return say("customers: ", "klanten: ") + values.joined(separator: say(" and ", " en "))
    }
    var names = values.map { filterValueName(field, $0) }
    if names.count > 2 {
      names = [names[0], say("\(names.count - 1) others", "\(names.count - 1) andere")]
    }
    let any = names.joined(separator: say(" or ", " of "))
    return switch (subject, field) {
    case (.customers, .channel): say("customers from \(any)", "klanten via \(any)")
    case (.customers, .country): say("customers in \(any)", "klanten in \(any)")
    case (.customers, .product):
      say("customers who began with \(any)", "klanten die begonnen met \(any)")
    case (.customers, .code): say("customers won with \(any)", "klanten gewonnen met \(any)")
    case (.customers, .segment), (.customers, .filter):
      say("customers: \(any)", "klanten: \(any)")
        + (day.map { say(" on \(date.day($0))", " op \(date.day($0))") } ?? "")
    case (.orders, .channel): say("orders from \(any)", "bestellingen via \(any)")
    case (.orders, .country): say("orders in \(any)", "bestellingen in \(any)")
    case (.orders, .product): say("orders of \(any)", "bestellingen van \(any)")
    case (.orders, _): say("orders with \(any)", "bestellingen met \(any)")
    }
  }

  /// A value as the menu and the line on top name it.
  public func filterValueName(_ field: FilterField, _ value: String) -> String {
    if field == .segment, let segment = RFMSegment(rawValue: value) { return segmentName(segment) }
    guard value == FilterCondition.none else { return value }
    return say("no ", "geen ") + filterFieldName(field)
  }

  /// A channel, country or the like as a screen names it.
  public func shown(_ value: String) -> String {
    value == FilterCondition.none ? say(value, "(geen)") : value
  }

  /// A field, within a line; it may be written so in a filter too.
  public func filterFieldName(_ field: FilterField) -> String {
    switch field {
    case .channel: say("channel", "kanaal")
    case .country: say("country", "land")
    case .product, .code, .segment, .filter: field.rawValue
    }
  }

  /// What a filter chooses among.
  public func filterSubjectName(_ subject: FilterSubject) -> String {
    switch subject {
    case .customers: say("Customers, by their first order", "Klanten, naar hun eerste bestelling")
    case .orders: say("Orders", "Bestellingen")
    }
  }

  /// How many have a value.
  public func filterCount(_ subject: FilterSubject, _ count: Int) -> String {
    subject == .customers ? customers(count) : orders(count)
  }

  /// The menu's title.
  public var filterTitle: String { "Filter" }
  /// Stands before what narrows the values.
  public var filterNarrow: String { say("Narrow:", "Zoek:") }
  /// No value holds what was typed.
  public var noFilterValue: String { say("Nothing of that name.", "Niets met die naam.") }

  /// What a filter does.
  public func filterEffect(
    _ subject: FilterSubject, _ field: FilterField, segmentDay: CalendarDay
  ) -> String {
    switch (subject, field) {
    case (.customers, .segment):
      say(
        "Keeps who is in the segment, one of your own too, on \(date.day(segmentDay)), whatever day is then looked at.",
        "Houdt wie op \(date.day(segmentDay)) in het segment zit, ook een eigen segment, "
          + "welke dag er daarna ook bekeken wordt.")
    case (.customers, .product):
      say(
        "Keeps customers whose first order began with the product, with all their orders.",
        "Houdt klanten van wie de eerste bestelling met het product begon, met al hun "
          + "bestellingen.")
    case (.customers, _):
      say(
        "Keeps customers whose first order has it, with all their orders.",
        "Houdt klanten van wie de eerste bestelling het heeft, met al hun bestellingen.")
    case (.orders, _):
      say("Keeps only these orders. ", "Houdt alleen deze bestellingen. ") + filteredOrdersNote
    }
  }

  /// What a filter of orders does to customers.
  public var filteredOrdersNote: String {
    say(
      "Customers, CRR and CAC are of these orders alone: a first order is the first such order.",
      "Klanten, CRR en CAC zijn van deze bestellingen alleen: een eerste bestelling is de "
        + "eerste van deze.")
  }
  /// What a filter does to CAC.
  public var spendSplitNote: String {
    say(
      "Spend is known by channel only: CAC is left open.",
      "Uitgaven zijn alleen per kanaal bekend: CAC blijft open.")
  }

  /// What an explanation says is left out.
  public func outsideFilter(_ filter: ShopFilter) -> [String] {
    var lines = [
      say(
        "all but the filter: \(filterWords(filter))",
        "alles behalve het filter: \(filterWords(filter))")
    ]
    if filter.choosesOrders { lines.append(filteredOrdersNote) }
    if !filter.splitsSpend { lines.append(spendSplitNote) }
    return lines
  }

  /// Says why what is told of files has no SQL under a filter.
  public var noSQLInFilter: String {
    say(
      "SQL of files, and of a filter on chances where no forecast stands, is of the whole shop only: F removes the "
        + "filter, x then shows it",
      "SQL van bestanden, en van een filter op kansen waar geen prognose staat, is er alleen van de hele winkel: F "
        + "haalt het filter weg, x toont het dan")
  }

  /// Says that a customer or an order is not in the part of the shop that is looked at.
  public func isOutsideFilter(_ filter: ShopFilter) -> String {
    say(
      "outside the filter (\(filterWords(filter))); F removes it",
      "buiten het filter (\(filterWords(filter))); F haalt het weg")
  }
  /// What an empty part of a shop shows.
  public func nothingInFilter(_ filter: ShopFilter, asOf day: CalendarDay) -> [String] {
    [
      say(
        "No orders up to \(date.day(day)) under the filter: \(filterWords(filter)).",
        "Geen bestellingen tot en met \(date.day(day)) binnen het filter: "
          + "\(filterWords(filter))."), "",
      say("f changes the filter, F removes it.", "f verandert het filter, F haalt het weg."),
    ]
  }
  /// Stands behind a search while a filter is in force.
  public var searchWithinFilter: String {
    say("Search within the filter:", "Zoeken binnen het filter:")
  }
  /// The filter was called off while it was made.
  public var filterLeft: String { say("Filter left as it was", "Het filter bleef zoals het was") }
  /// There is no filter any more.
  public var filterRemoved: String { say("All of the shop", "De hele winkel") }
  /// There is none to remove.
  public var noFilter: String {
    say("No filter to remove; f sets one", "Er is geen filter om weg te halen; f stelt er een in")
  }
  /// Another shop is looked at than when the work began.
  public var dataChangedMeanwhile: String {
    say(
      "the data changed meanwhile; do it once more",
      "de gegevens veranderden intussen; doe het nog eens")
  }

  /// The filter of a report.
  func reportFilter(_ filter: ShopFilter) -> String {
    "Filter: \(filterWords(filter))"
  }

  /// How filters are written on the command line.
  var filterHelp: [String] {
    [
      say(
        "--filter takes the language of stamgast help segments: \"orders >= 3 and country = NL\" keeps such customers "
          + "with all their orders. Of several that ask for one channel=NAME any will do, and so for country, product, "
          + "code and segment; otherwise all must be met. --filter order.channel=NAME keeps only such orders: a first "
          + "order is then the first such order.",
        "--filter verstaat de taal van stamgast help segments: \"orders >= 3 and land = NL\" "
          + "houdt zulke klanten met al hun bestellingen. Van meer die om één kanaal=NAAM vragen "
          + "volstaat er een, en zo bij land, product, code en segment; verder moeten alle "
          + "kloppen. --filter order.kanaal=NAAM houdt alleen zulke bestellingen: een eerste "
          + "bestelling is dan de eerste van die. De woorden van deze taal zijn Engels; alleen "
          + "kanaal en land mogen er ook voor channel en country staan.")
    ]
  }

  /// A value to filter by that nobody has.
  public func unknownFilterValue(_ condition: FilterCondition, nearest: String?) -> String {
    say(
      "no order has the \(filterFieldName(condition.field)) “\(condition.value)”",
      "geen bestelling heeft als \(filterFieldName(condition.field)) “\(condition.value)”")
      + (nearest.map { say("; did you mean “\($0)”?", "; bedoelde u “\($0)”?") } ?? "")
  }
}
