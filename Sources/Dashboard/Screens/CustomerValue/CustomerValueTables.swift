import Commerce
import Metrics
import Presentation
import TerminalUI

/// The tables of the panel: their columns, their cells, and their rows as they leave the program.
struct CustomerValueTables {
  private let context: ScreenContext
  private let basis: ValueBasis
  /// Whether the shop has fixed costs, without which the all-in CAC is the CAC.
  private let hasFixedCosts: Bool

  init(_ value: CustomerValue, _ context: ScreenContext) {
    basis = value.basis
    hasFixedCosts = value.shop.hasFixedCosts
    self.context = context
  }

  private var strings: Strings { context.strings }

  /// The months within which a customer should have paid back.
  var paybackTarget: Int { context.shop.paybackTarget }

  private func money(_ figure: Figure<Double>) -> String {
    figure.value.map(context.money) ?? Strings.dash
  }

  /// The ratio, with a mark for healthy and unhealthy that does not need colour.
  ///
  /// - Parameter isYoung: whether customers have not had a year yet to bring more than they cost, so that too little is
  ///   no failure.
  private func ratio(_ figure: Figure<Double>, isYoung: Bool = false) -> TableCell {
    guard let value = figure.value else { return TableCell(Strings.dash) }
    let isUnhealthy = value < 1 && !isYoung
    return TableCell(
      strings.markedRatio(value, isUnhealthy: isUnhealthy, isYoung: isYoung),
      role: value >= 3 ? .better : isYoung ? .uncertain : isUnhealthy ? .worse : .text)
  }

  /// The month of the payback with those between which it may lie; dimmed where few people tell.
  private func payback(_ worth: CustomerWorth) -> TableCell {
    guard worth.spend.value != 0 else { return TableCell(Strings.dash) }
    return TableCell(
      strings.paybackSpan(worth.payback), role: worth.customers < 30 ? .uncertain : .text)
  }

  /// The most that a customer may cost, and whether that is so.
  private func highestCost(_ worth: CustomerWorth) -> TableCell {
    let points = worth.curve.points
    guard let most = worth.curve.highestCost(paidBackWithin: paybackTarget).value else {
      return TableCell(Strings.dash)
    }
    let isFew = points[paybackTarget].customers < 30
    guard let cost = worth.customerAcquisitionCost.value, cost != 0 else {
      return TableCell(context.money(most), role: isFew ? .uncertain : .text)
    }
    return TableCell(
      context.money(most) + " " + strings.costStanding(isUnder: cost <= most),
      role: isFew ? .uncertain : cost <= most ? .better : .worse)
  }

  private func moneyColumn(
    _ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int
  ) -> TableColumn {
    column(title, context.moneyWidth(minimum), context.moneyWidth(ideal), priority)
  }

  private func column(_ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int) -> TableColumn
  {
    TableColumn(
      title, alignment: .right, minimumWidth: minimum, idealWidth: ideal, priority: priority)
  }

  // MARK: Channels

  var channelColumns: [TableColumn] {
    [
      TableColumn(strings.channelColumn, minimumWidth: 11, idealWidth: 20, grows: true),
      column(strings.panelName(.customers), 9, 9, 0), moneyColumn("LTV", 9, 9, 0),
      moneyColumn(strings.spendColumn, 11, 11, 3), moneyColumn("CAC", 9, 9, 0),
      column("LTV:CAC", 9, 9, 0), column(strings.kpiShortName(.payback), 9, 9, 2),
      moneyColumn(strings.atMostColumn(paybackTarget), 15, 15, 1),
    ]
  }

  func cells(_ channel: ChannelWorth) -> [TableCell] {
    cells(strings.shown(channel.channel), channel.worth)
  }

  /// The same figures of all customers.
  func totals(_ shop: CustomerWorth) -> [TableCell] { cells(strings.wholeShop, shop) }

  private func cells(_ name: String, _ worth: CustomerWorth) -> [TableCell] {
    [
      TableCell(name), TableCell(strings.number.count(worth.customers)),
      TableCell(money(worth.lifetimeValue)),
      worth.spend.value.map { TableCell(context.money($0)) }
        ?? TableCell(Strings.dash),
      TableCell(money(worth.customerAcquisitionCost)), ratio(worth.ltvToCac), payback(worth),
      highestCost(worth),
    ]
  }

  /// A channel's figures as they are exported.
  func values(_ channel: ChannelWorth) -> [ExportValue] {
    let worth = channel.worth
    return [
      .text(channel.channel), .count(worth.customers), context.units(worth.lifetimeValue.value),
      context.units(worth.spend.value.map(Double.init)),
      context.units(worth.customerAcquisitionCost.value), .number(worth.ltvToCac.value),
      .number(worth.payback.month.value.map(Double.init)),
      context.units(worth.curve.highestCost(paidBackWithin: paybackTarget).value),
    ]
  }

  // MARK: Cohorts

  var cohortColumns: [TableColumn] {
    // Read aloud, a month that still runs says so in words.
    let words = context.isPlain ? TextWidth.width(of: strings.periodState(.inProgress)) + 2 : 0
    return [
      TableColumn(strings.cohortColumn, minimumWidth: 9 + words, idealWidth: 10 + words),
      column(strings.sizeColumn, 5, 6, 2), moneyColumn("LTV", 9, 10, 0),
      moneyColumn("CAC", 9, 10, 0), column("LTV:CAC", 9, 10, 0),
      column(strings.kpiShortName(.payback), 8, 10, 1),
    ] + (hasFixedCosts ? [moneyColumn(strings.allInCac, 9, 10, 3)] : [])
  }

  func cells(_ cohort: CohortWorth) -> [TableCell] {
    let worth = cohort.worth
    let isSmall = worth.customers < 30
    let isRunning = cohort.completeMonths == 0
    let role: StyleRole = isRunning ? .inProgress : isSmall ? .uncertain : .text
    let marks = EventMarks(context)
    let month = strings.date.period(cohort.month)
    let name =
      context.isPlain
      ? month + (isRunning ? ", " + strings.periodState(.inProgress) : "")
      : month + (isRunning ? "*" : "")
        + (marks.words(in: cohort.month) == nil ? "" : context.glyphs.eventMark)
    return [
      TableCell(name, role: role),
      TableCell(
        (isSmall && !context.isPlain ? "~" : "") + strings.number.count(worth.customers), role: role
      ),
      TableCell(money(worth.lifetimeValue), role: role),
      TableCell(money(worth.customerAcquisitionCost), role: role),
      ratio(worth.ltvToCac, isYoung: cohort.completeMonths < 12), payback(worth),
    ] + (hasFixedCosts ? [TableCell(money(worth.allInAcquisitionCost), role: .dim)] : [])
  }

  /// A cohort's figures as they are exported.
  func values(_ cohort: CohortWorth) -> [ExportValue] {
    let worth = cohort.worth
    return [
      .text(cohort.month.description), .count(worth.customers),
      context.units(worth.lifetimeValue.value), context.units(worth.customerAcquisitionCost.value),
      .number(worth.ltvToCac.value), .number(worth.payback.month.value.map(Double.init)),
    ] + (hasFixedCosts ? [context.units(worth.allInAcquisitionCost.value)] : [])
  }

  // MARK: Horizons

  var horizonColumns: [TableColumn] {
    [
      TableColumn(strings.horizonColumn, minimumWidth: 8, idealWidth: 9),
      column(strings.panelName(.customers), 9, 10, 0),
      moneyColumn(strings.basisTitle(.margin), 9, 10, 0),
      moneyColumn(strings.basisTitle(.net), 9, 10, 0), column("LTV:CAC", 9, 10, 0),
      column(strings.tooYoungColumn, 9, 10, 1), moneyColumn("CAC", 9, 10, 2),
    ]
  }

  func cells(_ horizon: HorizonWorth) -> [TableCell] {
    let figures = horizon.horizon
    let isSmall = figures.customers < 30
    let role: StyleRole = isSmall ? .uncertain : .text
    return [
      TableCell(strings.date.days(figures.days), role: role),
      TableCell((isSmall ? "~" : "") + strings.number.count(figures.customers), role: role),
      TableCell(money(figures.grossMarginPerCustomer), role: role),
      TableCell(money(figures.netRevenuePerCustomer), role: role),
      isSmall
        ? TableCell(horizon.ltvToCac(basis).value.map(strings.ratio) ?? Strings.dash, role: role)
        : ratio(horizon.ltvToCac(basis), isYoung: figures.days < 365),
      TableCell(strings.number.count(horizon.tooYoung), role: .dim),
      TableCell(money(horizon.customerAcquisitionCost), role: role),
    ]
  }

  /// A horizon's figures as they are exported.
  func values(_ horizon: HorizonWorth) -> [ExportValue] {
    let figures = horizon.horizon
    return [
      .count(figures.days), .count(figures.customers),
      context.units(figures.grossMarginPerCustomer.value),
      context.units(figures.netRevenuePerCustomer.value),
      .number(horizon.ltvToCac(basis).value), .count(horizon.tooYoung),
      context.units(horizon.customerAcquisitionCost.value),
    ]
  }

  // MARK: The curve

  var curveColumns: [TableColumn] {
    [
      TableColumn(strings.monthColumn, minimumWidth: 5, idealWidth: 6),
      moneyColumn(strings.basisName(basis), 10, 14, 0), column(strings.againstCac, 10, 14, 0),
    ]
  }

  func curveCells(_ month: Int, _ shop: CustomerWorth) -> [TableCell] {
    let value = shop.curve.points[month].value
    let cac = shop.customerAcquisitionCost.value
    return [
      TableCell("M\(month)"), TableCell(context.money(value)),
      TableCell(
        cac.map { (value > $0 ? "+" : "") + context.money(value - $0) } ?? Strings.dash,
        role: cac.map { value >= $0 ? .better : .worse } ?? .dim),
    ]
  }

  /// A month of the curve as it is exported.
  func values(_ month: Int, _ shop: CustomerWorth) -> [ExportValue] {
    let value = shop.curve.points[month].value
    let cac = shop.customerAcquisitionCost.value
    return [.count(month), context.units(value), context.units(cac.map { value - $0 })]
  }
}

extension ShopFacts {
  /// Months within which a customer should have paid back: the shop's target, else twelve.
  var paybackTarget: Int { targets[.payback].map { Int($0) } ?? 12 }
}
