import Commerce
import Metrics
import Presentation

/// A line of what the store knows and what it lacks.
struct CoverageLine: Equatable {
  /// What is counted.
  let item: CoverageItem
  /// Its name.
  let name: String
  /// How many.
  let count: Int
  /// Why it differs from what the shop's own screen shows.
  let why: String
  /// Whether it deserves a look.
  let isWarning: Bool
  /// The orders, customers or carts that it counts; nil where there are none to open.
  private let rows: Rows?

  private enum Rows: Equatable {
    case orders(OrderSelector)
    case customers(CustomerSelection)
    case carts
  }

  private init(
    _ item: CoverageItem, _ name: String, _ count: Int, _ why: String, warns: Bool = false,
    rows: Rows? = nil
  ) {
    self.item = item
    self.name = name
    self.count = count
    self.why = why
    isWarning = warns
    self.rows = rows
  }

  /// The screen that the line opens to; nil where it has no rows.
  var opens: Screen? {
    switch rows {
    case .orders(let orders): .orders(OrderListScreen(orders, title: name))
    case .customers(let customers): .customers(CustomerListScreen(customers, title: .words(name)))
    case .carts: .carts(CartListScreen())
    case nil: nil
    }
  }

  /// What the line means, with the sum or the share that it is part of.
  func explanation(
    _ coverage: Coverage, asOf: CalendarDay, _ strings: Strings, money: (Int64) -> String
  ) -> Explanation {
    var formula = [strings.counted(name, strings.number.count(count))]
    var population = strings.orders(count)
    var query: FigureQuery?
    var leftOut: [String] = []
    switch item {
    case .refunds:
      population = strings.counted(name, strings.number.count(count))
      query = .datedRefunds(coverage, asOf: asOf)
    case .giftCards:
      population = strings.orders(coverage.giftCards.orders)
      query = .giftCards(coverage.giftCards, asOf: asOf)
    case .carts:
      formula.append(
        strings.cartsFormula(open: coverage.carts.open, value: money(coverage.carts.openValue)))
      population = strings.carts(count)
      leftOut = [strings.leftOutOfOpenCarts]
      query = .carts(
        count, open: coverage.carts.open, openValue: coverage.carts.openValue, asOf: asOf)
    case .spendApart:
      formula += CoverageLine.gaps(coverage.spendGaps, strings)
      population = strings.contentsNoun("spend", count)
      query = .spendApart(coverage.spendGaps, asOf: asOf)
    case .rows, .rejected, .replaced, .later, .notCounted, .foreign, .otherCurrency, .rule,
      .counted:
      formula.append(
        strings.coverageSum(
          rows: coverage.rows, rejected: coverage.rejectedRows.values.reduce(0, +),
          replaced: coverage.replacedOrders, later: coverage.ordersAfterAsOf,
          notCounted: coverage.notCounted, otherCurrency: coverage.ordersInOtherCurrencies,
          leftOut: coverage.ordersLeftOut, counted: coverage.countedOrders))
      if item == .otherCurrency { formula += CoverageLine.gaps(coverage.orderGaps, strings) }
      query =
        item == .rows || item == .rejected || item == .replaced
        ? .rows(coverage) : .coverage(coverage, asOf: asOf)
    case .converted, .unidentified, .masked, .withoutCost, .withoutOccasion:
      let share = Figure.ratio(count, per: coverage.countedOrders, orUndefined: .noOrders)
      formula.append(
        strings.shareOfCounted(
          strings.number.count(count), of: strings.number.count(coverage.countedOrders),
          share.value.map { strings.number.percentage($0) } ?? Strings.dash))
      query = .countedOrders(coverage, asOf: asOf)
    case .occasions:
      population = strings.purchases(count)
      query = .purchases(coverage, asOf: asOf)
    case .customers:
      population = strings.customers(count)
      query = .purchases(coverage, asOf: asOf)
    case .shared:
      population = strings.customers(count)
      query = .sharedAddresses(coverage, asOf: asOf)
    case .merged:
      population = strings.customers(count)
      query = .mergedCustomers(coverage, asOf: asOf)
    }
    return Explanation(
      title: name, definition: strings.coverageMeaning(item), formula: formula,
      population: population, leftOut: leftOut, queries: query.map { [$0] } ?? [])
  }

  /// The days without a rate that an explanation lists.
  private static let shownGaps = 6

  /// The days that lack a rate, the latest first.
  private static func gaps(_ gaps: RateGapColumns, _ strings: Strings) -> [String] {
    let all = gaps.day.indices.reversed().map { index in
      strings.rateGap(
        CalendarDay(number: gaps.day[index]), gaps.currency[index], gaps.count[index])
    }
    return all.prefix(shownGaps)
      + (all.count > shownGaps ? [strings.moreRateGaps(all.count - shownGaps)] : [])
  }

  /// All lines, from the rows of the files down to the customers; of what most shops have none of, only where
  /// there is any.
  ///
  /// - Parameter money: writes money of the shop.
  static func all(
    _ coverage: Coverage, _ strings: Strings, money: (Int64) -> String
  ) -> [CoverageLine] {
    func share(_ value: Int) -> String {
      coverage.countedOrders == 0
        ? "" : strings.ofCounted(Double(value) / Double(coverage.countedOrders))
    }
    let rejected = coverage.rejectedRows.values.reduce(0, +)
    let foreign = coverage.convertedOrders + coverage.ordersInOtherCurrencies
    let spendApart = coverage.spendGaps.count.reduce(0) { $0 + Int($1) }
    let giftCards = coverage.giftCards
    let rules = coverage.rules.map { rule in
      CoverageLine(
        .rule, strings.ruleLine(rule.name), rule.orders,
        strings.ruleWhy(net: money(rule.netRevenue)), rows: .orders(.leftOut(rule: rule.name)))
    }
    let lines =
      [
        CoverageLine(.rows, strings.rowsLine, coverage.rows, strings.rowsWhy),
        CoverageLine(
          .rejected, strings.rejectedLine, rejected, strings.rejectedWhy, warns: rejected > 0),
        CoverageLine(
          .replaced, strings.replacedLine, coverage.replacedOrders, strings.replacedWhy),
        CoverageLine(.later, strings.laterLine, coverage.ordersAfterAsOf, strings.laterWhy),
        CoverageLine(
          .notCounted, strings.notCountedLine, coverage.notCounted, strings.notCountedWhy,
          rows: .orders(.notCounted)),
        CoverageLine(
          .foreign, strings.foreignLine, foreign,
          strings.foreignWhy(
            converted: coverage.convertedOrders, apart: coverage.ordersInOtherCurrencies),
          rows: .orders(.foreign)),
        CoverageLine(
          .otherCurrency, foreign == 0 ? strings.foreignLine : strings.apartLine,
          coverage.ordersInOtherCurrencies,
          strings.apartWhy(days: Set(coverage.orderGaps.day).count),
          warns: coverage.ordersInOtherCurrencies > 0, rows: .orders(.otherCurrency)),
      ] + rules + [
        CoverageLine(
          .counted, strings.countedLine, coverage.countedOrders, strings.countedWhy,
          rows: .orders(.counted(nil))),
        CoverageLine(
          .converted, strings.convertedLine, coverage.convertedOrders, strings.convertedWhy,
          rows: .orders(.converted)),
        CoverageLine(
          .unidentified, strings.unidentifiedLine, coverage.unidentifiedOrders,
          strings.unidentifiedWhy(share(coverage.unidentifiedOrders)),
          warns: coverage.unidentifiedOrders * 10 > coverage.countedOrders,
          rows: .orders(.unidentified)),
        CoverageLine(
          .masked, strings.maskedLine, coverage.maskedOrders,
          strings.maskedWhy(share(coverage.maskedOrders)), rows: .orders(.masked)),
        CoverageLine(
          .withoutCost, strings.withoutCostLine, coverage.ordersWithoutCost,
          strings.withoutCostWhy(share(coverage.ordersWithoutCost)),
          warns: coverage.ordersWithoutCost * 2 > coverage.countedOrders,
          rows: .orders(.withoutCost)),
        CoverageLine(
          .withoutOccasion, strings.withoutOccasionLine, coverage.ordersWithoutOccasion,
          strings.withoutOccasionWhy, rows: .orders(.withoutOccasion)),
        CoverageLine(
          .occasions, strings.occasionsFact, coverage.occasions, strings.occasionsWhy,
          rows: .customers(.all)),
        CoverageLine(
          .customers, strings.panelName(.customers), coverage.customers, strings.customersWhy,
          rows: .customers(.all)),
        CoverageLine(
          .shared, strings.sharedLine, coverage.sharedAddresses,
          strings.sharedWhy(mark: coverage.sharedAddressMark), warns: true,
          rows: .customers(.sharedAddress)),
        CoverageLine(
          .merged, strings.mergedLine, coverage.mergedCustomers, strings.mergedWhy,
          rows: .customers(.merged)),
        CoverageLine(
          .giftCards, strings.giftCardsLine, Int(giftCards.cards),
          giftCards.orders == 0
            ? strings.noGiftCardsWhy
            : strings.giftCardsWhy(money(giftCards.amount), orders: giftCards.orders),
          rows: giftCards.orders == 0 ? nil : .orders(.giftCards)),
        CoverageLine(
          .carts, strings.cartsLine, coverage.carts.carts,
          strings.cartsWhy(
            open: coverage.carts.open, value: money(coverage.carts.openValue)), rows: .carts),
        CoverageLine(
          .refunds, strings.refundsLine, coverage.datedRefunds,
          strings.refundsWhy(
            dated: money(coverage.datedRefundNet), of: money(coverage.refundedNet),
            share: coverage.datedRefundShare.value),
          rows: coverage.datedRefunds == 0 ? nil : .orders(.refunded)),
        CoverageLine(
          .spendApart, strings.spendApartLine, spendApart,
          strings.apartWhy(days: Set(coverage.spendGaps.day).count), warns: spendApart > 0),
      ]
    return lines.filter { line in
      switch line.item {
      case .foreign, .converted: foreign > 0
      case .refunds: coverage.refundedNet != 0
      case .masked, .shared, .merged, .spendApart, .carts: line.count > 0
      default: true
      }
    }
  }
}
