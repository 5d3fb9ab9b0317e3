import Metrics
import Presentation

/// A line of what the store knows and what it lacks.
struct CoverageLine: Equatable {
  /// What is counted.
  let name: String
  /// How many.
  let count: String
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
    _ name: String, _ count: String, _ why: String, warns: Bool = false, rows: Rows? = nil
  ) {
    self.name = name
    self.count = count
    self.why = why
    isWarning = warns
    self.rows = rows
  }

  /// The screen that the line opens to; nil where it has no rows.
  func opens(_ strings: Strings) -> Screen? {
    switch rows {
    case .orders(let orders): .orders(OrderListScreen(orders, title: name))
    case .customers(let customers): .customers(CustomerListScreen(customers, title: .words(name)))
    case nil: nil
    }
  }

  /// All lines, from the rows of the files down to the customers.
  static func all(_ coverage: Coverage, _ strings: Strings) -> [CoverageLine] {
    func count(_ value: Int) -> String { strings.number.count(value) }
    func share(_ value: Int) -> String {
      coverage.countedOrders == 0
        ? "" : strings.ofCounted(Double(value) / Double(coverage.countedOrders))
    }
    let rejected = coverage.rejectedRows.values.reduce(0, +)
    return [
      CoverageLine(strings.rowsLine, count(coverage.rows), strings.rowsWhy),
      CoverageLine(
        strings.rejectedLine, count(rejected), strings.rejectedWhy, warns: rejected > 0),
      CoverageLine(strings.replacedLine, count(coverage.replacedOrders), strings.replacedWhy),
      CoverageLine(strings.laterLine, count(coverage.ordersAfterAsOf), strings.laterWhy),
      CoverageLine(
        strings.notCountedLine, count(coverage.notCounted), strings.notCountedWhy,
        rows: .orders(.notCounted)),
      CoverageLine(
        strings.otherCurrencyLine, count(coverage.ordersInOtherCurrencies),
        strings.otherCurrencyWhy, warns: coverage.ordersInOtherCurrencies > 0,
        rows: .orders(.otherCurrency)),
      CoverageLine(
        strings.countedLine, count(coverage.countedOrders), strings.countedWhy,
        rows: .orders(.counted(nil))),
      CoverageLine(
        strings.unidentifiedLine, count(coverage.unidentifiedOrders),
        strings.unidentifiedWhy(share(coverage.unidentifiedOrders)),
        warns: coverage.unidentifiedOrders * 10 > coverage.countedOrders,
        rows: .orders(.unidentified)),
      CoverageLine(
        strings.withoutCostLine, count(coverage.ordersWithoutCost),
        strings.withoutCostWhy(share(coverage.ordersWithoutCost)),
        warns: coverage.ordersWithoutCost * 2 > coverage.countedOrders,
        rows: .orders(.withoutCost)),
      CoverageLine(
        strings.withoutOccasionLine, count(coverage.ordersWithoutOccasion),
        strings.withoutOccasionWhy, rows: .orders(.withoutOccasion)),
      CoverageLine(strings.occasionsFact, count(coverage.occasions), strings.occasionsWhy),
      CoverageLine(
        strings.panelName(.customers), count(coverage.customers), strings.customersWhy,
        rows: .customers(.all)),
    ]
  }
}
