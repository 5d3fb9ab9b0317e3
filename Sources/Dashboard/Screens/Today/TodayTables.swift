import Metrics
import Presentation
import TerminalUI

/// The lists of panel 8 as cells, in words, and as they leave the program.
struct TodayTables {
  let page: TodayPage
  let context: ScreenContext

  init(_ page: TodayPage, _ context: ScreenContext) {
    self.page = page
    self.context = context
  }

  var strings: Strings { context.strings }

  private func whole(_ amount: Double) -> String {
    strings.number.wholeMoney(amount, context.shop.currency)
  }

  private func change(_ group: TodayFigures.Group) -> String {
    group.change.map { strings.number.signed(strings.number.count($0)) } ?? Strings.dash
  }

  // MARK: Lists

  var columns: [TableColumn] {
    let titles = strings.todayColumns
    func figures(_ place: Int, _ minimum: Int, _ ideal: Int, _ priority: Int) -> TableColumn {
      TableColumn(
        titles[place], alignment: .right, minimumWidth: minimum, idealWidth: ideal,
        priority: priority)
    }
    return [
      TableColumn(titles[0], minimumWidth: 17, idealWidth: 20, grows: true),
      figures(1, 6, 9, 0), figures(2, 6, 8, 2),
      figures(3, max(12, context.moneyWidth(9)), context.moneyWidth(12), 1),
      figures(4, context.moneyWidth(9), context.moneyWidth(12), 0),
      figures(5, 10, 12, 3),
    ]
  }

  /// A list whose making failed has a dash, one that is on its way three dots.
  func cells(_ entry: TodayFigures.Entry, isFailed: Bool) -> [TableCell] {
    let name = TableCell(strings.todayName(entry.list))
    switch entry.group {
    case nil:
      return [name, TableCell(isFailed ? Strings.dash : strings.notMadeYet, role: .dim)]
    case .undefined:
      return [name] + (1...5).map { _ in TableCell(Strings.dash, role: .dim) }
    case .value(let group):
      let role: StyleRole = group.people == 0 ? .dim : .text
      let expected =
        switch group.expected {
        case nil: isFailed || group.cartValue != nil ? Strings.dash : strings.notMadeYet
        case .value(let amount): whole(amount)
        case .undefined: Strings.dash
        }
      return [
        name, TableCell(strings.number.count(group.people), role: role),
        TableCell(change(group), role: role),
        group.cartValue == nil
          ? TableCell(whole(Double(group.margin)), role: role)
          : TableCell(Strings.dash, role: .dim),
        TableCell(expected, role: group.expected?.value == nil ? .dim : role),
        TableCell(strings.number.count(group.leftOut), role: .dim),
      ]
    }
  }

  /// `Win back: 123 customers, +4 in 7 days, € 1,200 margin of the last year`
  func words(_ entry: TodayFigures.Entry) -> String {
    let name = strings.todayName(entry.list)
    switch entry.group {
    case nil: return "\(name): \(strings.notMadeYet)"
    case .undefined(let reason): return "\(name): \(Strings.dash) (\(strings.reason(reason)))"
    case .value(let group):
      if let value = group.cartValue {
        return strings.cartWords(
          name, people: group.people, change: change(group), value: whole(Double(value)))
      }
      return strings.todayWords(
        name, people: group.people, change: change(group), margin: whole(Double(group.margin)),
        expected: group.expected?.value.map(whole))
    }
  }

  // MARK: Offers

  var offerColumns: [TableColumn] {
    let titles = strings.offerColumns
    return [
      TableColumn(titles[0], minimumWidth: 13, idealWidth: 14),
      TableColumn(titles[1], alignment: .right, minimumWidth: 7, idealWidth: 14),
      TableColumn(titles[2], alignment: .right, minimumWidth: 13, idealWidth: 14),
    ]
  }

  func cells(_ price: OfferCosts.Price) -> [TableCell] {
    [
      TableCell(strings.offerName(price.offer)),
      TableCell(price.cost.value.map(context.money) ?? Strings.dash),
      TableCell(
        uplift(price), role: price.uplift.value == nil ? .dim : .text),
    ]
  }

  private func uplift(_ price: OfferCosts.Price) -> String {
    switch price.uplift {
    case .value(let share): strings.uplift(share)
    case .undefined(let reason): strings.reason(reason)
    }
  }

  func words(_ price: OfferCosts.Price) -> String {
    let cost = price.cost.value.map(context.money) ?? Strings.dash
    return "\(strings.offerName(price.offer)): \(cost), \(uplift(price))"
  }

  /// What an order brings, and how much of it may be given.
  func summary(_ costs: OfferCosts) -> [String] {
    strings.offerSummary(
      marginPerOrder: costs.marginPerOrder.value.map(context.money) ?? Strings.dash,
      highestDiscount: costs.highestDiscount.value.map { strings.number.percentage($0) }
        ?? Strings.dash, leastMargin: costs.leastMargin)
  }

  func exported(_ costs: OfferCosts) -> ExportRequest.List {
    .table(
      columns: strings.offerColumns,
      rows: costs.offers.map {
        [
          .text(strings.offerName($0.offer)), context.units($0.cost.value),
          .number($0.uplift.value),
        ]
      })
  }

  // MARK: Places

  func placeColumns(ofTowns: Bool) -> [TableColumn] {
    let titles = strings.placeColumns(ofTowns: ofTowns)
    return [
      TableColumn(titles[0], minimumWidth: 8, idealWidth: 12),
      TableColumn(titles[1], alignment: .right, minimumWidth: 6, idealWidth: 8),
      TableColumn(titles[2], alignment: .right, minimumWidth: 7, idealWidth: 8, priority: 1),
    ]
  }

  func cells(
    _ place: TodayFigures.Place, called name: String, of group: TodayFigures.Group
  ) -> [TableCell] {
    [
      TableCell(TextWidth.sanitized(name)), TableCell(strings.number.count(place.people)),
      TableCell(strings.number.percentage(Double(place.people) / Double(max(1, group.people)))),
    ]
  }

  // MARK: In words

  /// What to do with a list's people: in the owner's words, else in the program's.
  func advice(_ list: TodayList) -> [String] {
    page.ownAdvice[list].map { [TextWidth.sanitized($0)] } ?? strings.advice(list)
  }
}
