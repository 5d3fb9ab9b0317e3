public import Commerce
public import Metrics

/// The lists for today without a screen: as a mail for the morning, and as JSON.
public struct TodayReport {
  private let strings: Strings
  private let shopName: String?
  private let ownAdvice: [TodayList: String]

  /// A writer.
  ///
  /// - Parameters:
  ///   - shopName: the shop's name; nil where it has none.
  ///   - ownAdvice: the owner's words, in the place of the program's.
  public init(strings: Strings, shopName: String?, ownAdvice: [TodayList: String]) {
    self.strings = strings
    self.shopName = shopName
    self.ownAdvice = ownAdvice
  }

  /// The line for a shop without orders.
  public var emptyShop: [String] { [strings.reportIsEmpty] }

  private func advice(_ list: TodayList) -> [String] {
    ownAdvice[list].map { [$0] } ?? strings.advice(list)
  }

  // MARK: Text

  /// The lists that have people, those worth most first, with what to do; then those that have none. At most 80 columns
  /// wide but for the owner's words.
  public func lines(
    _ figures: TodayFigures, asOf day: CalendarDay, filter: ShopFilter, _ currency: Currency?
  ) -> [String] {
    var lines = [strings.todayMailTitle(shopName, asOf: day)]
    if !filter.isEmpty { lines += strings.wrapped(strings.reportFilter(filter)) }
    let peopled = figures.byWorth
    for entry in peopled {
      guard let group = entry.group?.value else { continue }
      lines += ["", strings.todayName(entry.list)]
      lines += people(group, currency).map { "  " + $0 }
      lines += advice(entry.list).map { "  " + $0 }
      lines.append("  > stamgast export \(entry.list.name)")
    }
    let others = figures.entries.filter { entry in !peopled.contains { $0.list == entry.list } }
    if !others.isEmpty { lines += ["", strings.nobodyToday] }
    for entry in others {
      let reason =
        switch entry.group {
        case .undefined(let reason)?: " (\(strings.reason(reason)))"
        case .value(let group)?:
          group.leftOut > 0 ? " (\(strings.latelyCount(group.leftOut)))" : ""
        case nil: ""
        }
      lines.append("  \(strings.todayName(entry.list))\(reason)")
    }
    return lines
  }

  private func people(_ group: TodayFigures.Group, _ currency: Currency?) -> [String] {
    func money(_ amount: Double) -> String { strings.number.wholeMoney(amount, currency) }
    let change = group.change.map { strings.number.signed(strings.number.count($0)) }
    let count =
      strings.todayPeople(group.people, change: change)
      + (group.leftOut > 0 ? "; \(strings.latelyCount(group.leftOut))" : "")
    if let value = group.cartValue { return [count, strings.cartsWorth(money(Double(value)))] }
    let lines = [
      count,
      strings.todayMoney(
        margin: money(Double(group.margin)), expected: group.expected?.value.map(money)),
    ]
    let costs = group.costs
    guard let margin = costs.marginPerOrder.value else { return lines }
    return lines + [
      strings.todayOrder(
        margin: strings.number.money(margin, currency),
        discount: costs.highestDiscount.value.map { strings.number.percentage($0) }
          ?? Strings.dash, leastMargin: costs.leastMargin)
    ]
  }

  // MARK: JSON

  /// The lists as JSON: money in minor units, rates as fractions, null for what is undefined.
  public func json(_ figures: TodayFigures, asOf day: CalendarDay) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("asOf", day.description)
      json.member("lists", list: figures.entries) { json, entry in
        json.object { json in
          json.member("list", entry.list.name)
          json.member("advice", list: advice(entry.list)) { $0.value($1) }
          json.member("rule", list: strings.todayRule(entry.list, figures.rules)) { $0.value($1) }
          json.group(entry.group?.value)
        }
      }
    }
    return json.text
  }
}

extension JSONWriter {
  /// The members of a list's people; null each where there is no telling.
  fileprivate mutating func group(_ group: TodayFigures.Group?) {
    count("people", group?.people)
    count("leftOut", group?.leftOut)
    count("changeInSevenDays", group?.change)
    count("occasions", group?.orders)
    count("netRevenue", group?.net)
    count("grossMargin", group?.margin)
    number("expectedMargin", group?.expected?.value)
    number("marginPerOrder", group?.costs.marginPerOrder.value)
    number("leastMargin", group?.costs.leastMargin)
    number("highestDiscount", group?.costs.highestDiscount.value)
    count("cartValue", group?.cartValue)
    places("countries", group?.countries)
    places("towns", group?.towns)
    member("offers", list: group?.costs.offers ?? []) { json, price in
      json.object { json in
        json.member("offer", price.offer.rawValue)
        json.number("cost", price.cost.value)
        json.number("uplift", price.uplift.value)
      }
    }
  }

  private mutating func places(_ name: String, _ places: [TodayFigures.Place]?) {
    member(name, list: places ?? []) { json, place in
      json.object { json in
        json.member("name", place.name)
        json.count("people", place.people)
      }
    }
  }

  private mutating func count(_ name: String, _ count: (some BinaryInteger)?) {
    key(name)
    if let count { value(count) } else { null() }
  }

  private mutating func number(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}
