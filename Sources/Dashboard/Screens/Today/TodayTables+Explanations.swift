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
      queries: queries(price, of: query(entry.list, group)))
  }

  /// The people of a list in a country or town.
  func explanation(
    _ place: TodayFigures.Place, called name: String, isTown: Bool, of entry: TodayFigures.Entry,
    _ group: TodayFigures.Group
  ) -> Explanation {
    return Explanation(
      title: TextWidth.sanitized(strings.todayPlace(strings.todayName(entry.list), name)),
      definition: strings.placeDefinition(entry.list, ofTowns: isTown),
      formula: [strings.placeFormula(place.people, of: group.people)],
      population: strings.customers(place.people), leftOut: leftOut(entry),
      queries: query(entry.list, group).place(place, isTown: isTown).map { [$0] } ?? [])
  }

  /// SQL of the people of a list who have been opened, with what they brought on some days, of all up to the as-of day
  /// without; none where the shop tells nobody.
  func queries(
    of people: TodayChoice, on days: DayRange?, _ list: CustomerListSummary
  ) -> [FigureQuery] {
    guard let group = page.figures[people.list].group?.value else { return [] }
    let query = query(people.list, group).brings(
      of: people, from: days?.first, through: min(days?.last ?? context.asOf, context.asOf),
      people: list.count, orders: list.occasions, net: list.net, margin: list.margin)
    return [query].compactMap(\.self)
  }

  /// SQL of the carts of people of a list who have been opened.
  func queries(of people: TodayChoice, _ carts: [CartRow]) -> [FigureQuery] {
    guard let group = page.figures[people.list].group?.value else { return [] }
    let query = query(people.list, group).carts(
      of: people, carts.count, value: carts.reduce(0) { $0 + ($1.shopValue ?? 0) })
    return [query].compactMap(\.self)
  }

  private func queries(
    _ price: OfferCosts.Price, of group: FigureQuery.TodayGroup
  ) -> [FigureQuery] { [group.orders, group.offer(price)].compactMap(\.self) }

  private func queries(_ entry: TodayFigures.Entry) -> [FigureQuery] {
    guard let group = entry.group?.value else { return [] }
    let query = query(entry.list, group)
    return [query.figures, query.orders, query.forecastInputs].compactMap(\.self)
  }

  private func query(_ list: TodayList, _ group: TodayFigures.Group) -> FigureQuery.TodayGroup {
    FigureQuery.TodayGroup(
      list, group, of: page.figures, asOf: context.asOf, in: context.shop.currency)
  }

  private func leftOut(_ entry: TodayFigures.Entry) -> [String] {
    guard let group = entry.group?.value else { return strings.leftOutOfCustomerFigures }
    let days = page.figures.rules.leaveOutDays.value
    return (group.leftOut == 0 ? [] : [strings.latelyLeftOut(group.leftOut, days: days)])
      + [strings.consentLeavesOut] + strings.leftOutOfCustomerFigures
  }

  private func money(_ figure: Figure<Double>) -> String {
    switch figure {
    case .value(let amount): context.money(amount)
    case .undefined(let reason): strings.undefined(reason)
    }
  }
}
