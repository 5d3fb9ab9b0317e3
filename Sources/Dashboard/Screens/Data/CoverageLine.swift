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
  /// The orders or customers that it counts; nil where there are none to open.
  private let rows: Rows?

  private enum Rows: Equatable {
    case orders(OrderSelector)
    case customers(CustomerSelection)
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
    case nil: nil
    }
  }

  /// What the line means, with the sum or the share that it is part of.
  func explanation(_ coverage: Coverage, _ strings: Strings) -> Explanation {
    var formula = [strings.counted(name, strings.number.count(count))]
    var population = strings.orders(count)
    switch item {
    case .rows, .rejected, .replaced, .later, .notCounted, .otherCurrency, .rule, .counted:
      formula.append(
        strings.coverageSum(
          rows: coverage.rows, rejected: coverage.rejectedRows.values.reduce(0, +),
          replaced: coverage.replacedOrders, later: coverage.ordersAfterAsOf,
          notCounted: coverage.notCounted, otherCurrency: coverage.ordersInOtherCurrencies,
          leftOut: coverage.ordersLeftOut, counted: coverage.countedOrders))
    case .unidentified, .masked, .withoutCost, .withoutOccasion:
      let share = Figure.ratio(count, per: coverage.countedOrders, orUndefined: .noOrders)
      formula.append(
        strings.shareOfCounted(
          strings.number.count(count), of: strings.number.count(coverage.countedOrders),
          share.value.map { strings.number.percentage($0) } ?? Strings.dash))
    case .occasions: population = strings.purchases(count)
    case .customers, .shared, .merged: population = strings.customers(count)
    }
    return Explanation(
      title: name, definition: strings.coverageMeaning(item), formula: formula,
      population: population)
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
    let rules = coverage.rules.map { rule in
      CoverageLine(
        .rule, strings.ruleLine(rule.name), rule.orders,
        strings.ruleWhy(net: money(rule.netRevenue)), rows: .orders(.leftOut(rule: rule.name)))
    }
    let masked = CoverageLine(
      .masked, strings.maskedLine, coverage.maskedOrders,
      strings.maskedWhy(share(coverage.maskedOrders)), rows: .orders(.masked))
    let people = [
      CoverageLine(
        .shared, strings.sharedLine, coverage.sharedAddresses,
        strings.sharedWhy(mark: coverage.sharedAddressMark), warns: true,
        rows: .customers(.sharedAddress)),
      CoverageLine(
        .merged, strings.mergedLine, coverage.mergedCustomers, strings.mergedWhy,
        rows: .customers(.merged)),
    ].filter { $0.count > 0 }
    return [
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
        .otherCurrency, strings.otherCurrencyLine, coverage.ordersInOtherCurrencies,
        strings.otherCurrencyWhy, warns: coverage.ordersInOtherCurrencies > 0,
        rows: .orders(.otherCurrency)),
    ] + rules + [
      CoverageLine(
        .counted, strings.countedLine, coverage.countedOrders, strings.countedWhy,
        rows: .orders(.counted(nil))),
      CoverageLine(
        .unidentified, strings.unidentifiedLine, coverage.unidentifiedOrders,
        strings.unidentifiedWhy(share(coverage.unidentifiedOrders)),
        warns: coverage.unidentifiedOrders * 10 > coverage.countedOrders,
        rows: .orders(.unidentified)),
    ] + (masked.count > 0 ? [masked] : []) + [
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
    ] + people
  }
}
