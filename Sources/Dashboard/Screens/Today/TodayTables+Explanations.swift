import Metrics
import Presentation
import TerminalUI

/// What the figures of the lists for today mean.
extension TodayTables {
  /// A list.
  func explanation(_ entry: TodayFigures.Entry) -> Explanation {
    let rules = page.figures.rules
    let group = entry.group?.value
    let reason = entry.group?.undefinedReason.map(strings.reason) ?? strings.notMadeYet
    let forecast = group?.expected?.undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
    let isOfCarts = entry.list == .abandonedCarts
    return Explanation(
      title: strings.todayName(entry.list),
      definition: strings.todayDefinition(entry.list)
        + (isOfCarts ? "" : context.marginNote(isAfter: false)),
      formula: strings.todayRule(entry.list, rules).map(TextWidth.sanitized)
        + (isOfCarts ? [] : group.map { [""] + strings.orderFormula($0.costs, money) } ?? []),
      population: group == nil ? reason : words(entry), leftOut: leftOut(entry),
      compared: [strings.changeDefinition]
        + (isOfCarts ? [] : [strings.expectedDefinition + forecast])
        + [strings.placesDefinition(entry.list)], queries: queries(entry))
  }

  /// What a list's people may be given.
  func explanation(
    _ price: OfferCosts.Price, of entry: TodayFigures.Entry, _ group: TodayFigures.Group
  ) -> Explanation {
    Explanation(
      title: "\(strings.todayName(entry.list)): \(strings.offerName(price.offer))",
      definition: strings.offerDefinition(price.offer)
        + context.marginNote(isAfter: true),
      formula: strings.offerFormula(price, of: group.costs, money) + [""]
        + strings.orderFormula(group.costs, money),
      population: strings.customers(group.people) + ", " + strings.purchases(group.costs.orders),
      leftOut: leftOut(entry),
      queries: query(entry.list, group)?.offer(price).map { [$0] } ?? [])
  }

  /// The people of a list in a country or town.
  func explanation(
    _ place: TodayFigures.Place, called name: String, isTown: Bool, of entry: TodayFigures.Entry,
    _ group: TodayFigures.Group
  ) -> Explanation {
    let query = isTown ? nil : query(entry.list, group)?.place(place)
    return Explanation(
      title: TextWidth.sanitized(strings.todayPlace(strings.todayName(entry.list), name)),
      definition: strings.placeDefinition(entry.list, ofTowns: isTown),
      formula: [strings.placeFormula(place.people, of: group.people)],
      population: strings.customers(place.people), leftOut: leftOut(entry, ofTowns: isTown),
      queries: query.map { [$0] } ?? [])
  }

  /// SQL of the people of a list who have been opened, with what they brought on some days, of all up to the as-of day
  /// without; none where no view tells who they are.
  func queries(
    of people: TodayChoice, on days: DayRange?, _ list: CustomerListSummary
  ) -> [FigureQuery] {
    guard people.town == nil, let group = page.figures[people.list].group?.value else { return [] }
    return query(people.list, group)?.brings(
      country: people.country, from: days?.first,
      through: min(days?.last ?? context.asOf, context.asOf), people: list.count,
      orders: list.occasions, net: list.net, margin: list.margin
    ).map { [$0] } ?? []
  }

  private func queries(_ entry: TodayFigures.Entry) -> [FigureQuery] {
    // The chance to come again is fitted: of those who are slipping the best customers can be told.
    let told = entry.list == .slipping ? page.figures[.regulars] : entry
    guard entry.group?.value != nil, let group = told.group?.value else { return [] }
    return query(told.list, group)?.figures.map { [$0] } ?? []
  }

  private func query(_ list: TodayList, _ group: TodayFigures.Group) -> FigureQuery.TodayGroup? {
    FigureQuery.TodayGroup(
      list, group, by: page.figures.rules, asOf: context.asOf, in: context.shop.currency)
  }

  /// Who is left out, and what the views don't tell of it.
  private func leftOut(_ entry: TodayFigures.Entry, ofTowns: Bool = false) -> [String] {
    guard let group = entry.group?.value else { return strings.leftOutOfCustomerFigures }
    let days = page.figures.rules.leaveOutDays.value
    let untold =
      UntoldOfToday(entry.list, ofTowns: ofTowns)
      ?? (group.leftOut == group.controls ? nil : .writtenTo)
    return (group.leftOut == 0 ? [] : [strings.latelyLeftOut(group.leftOut, days: days)])
      + [strings.consentLeavesOut] + strings.leftOutOfCustomerFigures
      + (untold.map { [strings.untold($0)] } ?? [])
  }

  private func money(_ figure: Figure<Double>) -> String {
    switch figure {
    case .value(let amount): context.money(amount)
    case .undefined(let reason): strings.undefined(reason)
    }
  }
}
