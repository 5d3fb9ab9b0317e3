import Commerce
import Metrics
import Presentation
import TerminalUI

/// The way from the shop's own total of a period to net revenue as cells and words, and as it leaves the program.
struct ReconciliationTable {
  private var way: Reconciliation
  /// Whether it is known what orders were said to be before.
  private let knowsReplaced: Bool
  private let context: ScreenContext

  /// - Parameter replaced: what orders were said to be before; nil while that is on its way.
  init(_ way: Reconciliation, replaced: Reconciliation.Sum?, _ context: ScreenContext) {
    self.way = way
    self.way.replaced = replaced ?? Reconciliation.Sum()
    knowsReplaced = replaced != nil
    self.context = context
  }

  private var strings: Strings { context.strings }

  /// All lines; none for a period without anything.
  var lines: [Reconciliation.Line] { way.isEmpty ? [] : way.allLines }

  /// Whether a line is a sum of those before it, or where they begin.
  private func isSum(_ item: ReconciliationItem) -> Bool {
    item == .all || item == .counted || item == .net
  }

  /// Whether a line is a part of the way, and adds to the one before it or takes from it.
  private func isStep(_ item: ReconciliationItem) -> Bool { item == .converted || item.isTakenOff }

  /// What a line comes to; empty for what has no amount.
  private func amount(_ line: Reconciliation.Line) -> String {
    switch line.item {
    case .rejected: ""
    case .replaced where !knowsReplaced: ""
    case .foreign(let currency): strings.number.money(line.sum.amount, currency)
    default: context.money(line.sum.amount)
    }
  }

  private func name(_ line: Reconciliation.Line) -> String {
    (line.item == .counted || line.item == .net ? "= " : "") + strings.reconciliationLine(line.item)
  }

  private func why(_ line: Reconciliation.Line) -> String {
    strings.reconciliationWhy(
      line.item, way, context.shop.refundBooking, money: context.money)
  }

  var columns: [TableColumn] {
    [
      TableColumn(strings.partColumn, minimumWidth: 21, idealWidth: 22),
      TableColumn(strings.ordersColumn, alignment: .right, minimumWidth: 6, idealWidth: 7),
      TableColumn(
        strings.amountColumn, alignment: .right, minimumWidth: context.moneyWidth(13),
        idealWidth: context.moneyWidth(13)),
      TableColumn(strings.whyColumn, minimumWidth: 20, idealWidth: 40, priority: 1, grows: true),
    ]
  }

  func cells(_ line: Reconciliation.Line) -> [TableCell] {
    let isNothing = !isSum(line.item) && line.sum.orders == 0 && line.sum.amount == 0
    let role: StyleRole = isSum(line.item) ? .heading : isNothing ? .dim : .text
    let signed = isStep(line.item) ? strings.number.signed(amount(line)) : amount(line)
    return [
      TableCell(name(line), role: line.item == .rejected && !isNothing ? .warning : role),
      TableCell(count(line), role: role), TableCell(signed, role: role),
      TableCell(why(line), role: .dim),
    ]
  }

  /// How many orders a line has; a mark while that is on its way.
  private func count(_ line: Reconciliation.Line) -> String {
    line.item == .replaced && !knowsReplaced ? "…" : strings.number.count(line.sum.orders)
  }

  func words(_ line: Reconciliation.Line) -> String {
    let amount = amount(line)
    return "\(strings.reconciliationLine(line.item)): \(count(line))"
      + (amount.isEmpty ? "" : ", \(amount)")
  }

  /// The orders of a line; nil where there are none, or where it is of rows.
  func opened(_ line: Reconciliation.Line) -> Screen? {
    guard line.item != .rejected, line.sum.orders > 0 else { return nil }
    let title = strings.reconciliationLine(line.item)
    guard line.item == .net else {
      return .orders(OrderListScreen(.reconciled(line.item, way.period), title: title))
    }
    return .orders(
      OrderListScreen(.counted(DayRange(way.period, asOf: way.asOf)), title: title))
  }

  func explanation(_ line: Reconciliation.Line) -> Explanation {
    let title = strings.reconciliationLine(line.item)
    let amount = amount(line)
    var formula = ["\(title) = \(amount.isEmpty ? strings.number.count(line.sum.orders) : amount)"]
    if let sum = sum(to: line.item) { formula.append(sum) }
    return Explanation(
      title: title, definition: strings.reconciliationMeaning(line.item), formula: formula,
      population: line.item == .rejected
        ? strings.rejectedRowCount(line.sum.orders)
        : strings.orders(line.sum.orders) + ", "
          + strings.scopeDays(way.period.start, min(way.period.lastDay, way.asOf)),
      queries: line.item == .replaced && !knowsReplaced
        ? [] : FigureQuery.reconciliation(line.item, of: way).map { [$0] } ?? [])
  }

  /// The sum that a line is part of, up to the counted orders or from them to net; nil for one beside the way.
  private func sum(to item: ReconciliationItem) -> String? {
    guard let place = way.lines.firstIndex(where: { $0.item == item }),
      let counted = way.lines.firstIndex(where: { $0.item == .counted })
    else { return nil }
    let parts = place <= counted ? way.lines[..<counted] : way.lines[counted..<way.lines.count - 1]
    return strings.sumOfWay(
      parts.filter { isSum($0.item) || $0.sum.amount != 0 }.map {
        (strings.reconciliationLine($0.item), self.amount($0))
      }, total: context.money(way[place <= counted ? .counted : .net].amount))
  }

  var exported: ExportRequest.List {
    .table(
      columns: columns.map(\.title),
      rows: lines.map { line in
        let amount: ExportValue =
          switch line.item {
          case .rejected: .text("")
          case .foreign(let currency): context.units(Double(line.sum.amount), currency)
          default: context.units(Double(line.sum.amount))
          }
        return [.text(name(line)), .count(line.sum.orders), amount, .text(why(line))]
      })
  }
}
