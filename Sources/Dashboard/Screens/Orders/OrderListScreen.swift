import Commerce
import Metrics
import Presentation
import TerminalUI

/// The orders that a figure is made of.
struct OrderListScreen: ScreenModel {
  let orders: OrderSelector
  let name: String
  private(set) var list = SortedList(by: OrderColumn.day)

  init(_ orders: OrderSelector, title: String) {
    self.orders = orders
    name = title
  }

  var screen: Screen { .orders(self) }

  var search: String? {
    get { list.search }
    set { list.search = newValue ?? "" }
  }

  func title(_ context: ScreenContext) -> String { name }

  func scope(_ context: ScreenContext) -> String {
    switch orders {
    case .counted(.some(let days)), .outsideOccasions(let days):
      context.strings.scopeDays(days.first, min(days.last, context.asOf))
    case .reconciled(_, let period):
      context.strings.scopeDays(period.start, min(period.lastDay, context.asOf))
    default: context.strings.scopeAll(asOf: context.asOf)
    }
  }

  func query(_ context: ScreenContext) -> OrderListQuery {
    OrderListQuery(
      orders: orders, asOf: context.asOf, sort: list.column, descending: list.descending,
      search: list.search)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    let query = query(context)
    guard let count = summary(context).value?.count else { return [.orderList(query)] }
    return [.orderList(query)]
      + ListPages.visible(list.cursor, count: count, height: rowHeight(context)).map {
        .orderPage(query, page: $0)
      }
  }

  func summary(_ context: ScreenContext) -> Loadable<OrderListSummary> {
    context.load(.orderList(query(context))) {
      if case .orderList(let summary) = $0 { summary } else { nil }
    }
  }

  func row(_ index: Int, _ context: ScreenContext) -> OrderRow? {
    context.row(index, page: { .orderPage(query(context), page: $0) }) {
      if case .orderPage(let rows) = $0 { rows } else { nil }
    }
  }

  private func rowHeight(_ context: ScreenContext) -> Int {
    Table.visibleRowCount(height: context.area.height, hasTotals: true)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard let summary = summary(context).value, summary.unfilteredCount > 0 else { return [] }
    guard summary.count > 0 else { return [.search] }
    return [
      .open, .search, .sortColumn, .sortDirection, .export, .explain, .copy, .moveDown, .moveLeft,
    ]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let count = summary(context).value?.count ?? 0
    guard command == .open else {
      return list.handle(
        command, count: count, height: rowHeight(context), context.strings)
    }
    guard let index = list.cursor.row(of: count), let row = row(index, context) else {
      return .done
    }
    return .open(.order(OrderCardScreen(row: row.row, id: row.id)))
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    list.choose(row: row)
  }

  mutating func sort(
    byHeader column: Int, ofPart part: Int, _ context: ScreenContext
  ) -> ScreenAction {
    list.sort(byHeader: column, of: OrderTable.columns.map(\.sort), context.strings)
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard (summary(context).value?.count ?? 0) > 0 else { return nil }
    return ScreenExport(list: .orders(query(context)), fileName: FileName.made(from: name))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let count = summary(context).value?.count, let index = list.cursor.row(of: count) else {
      return nil
    }
    return row(index, context)?.id
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let summary = summary(context).value else { return nil }
    let strings = context.strings
    return Explanation(
      title: name, definition: strings.orderDefinition,
      formula: (amount(summary, context).map { ["\(amountTitle(context)) = \($0)"] } ?? []) + [
        "\(strings.columnName(OrderColumn.net)) = \(context.money(summary.net))",
        "\(strings.columnName(OrderColumn.margin)) = \(context.money(summary.margin))",
      ],
      population: words(summary.count, summary, strings) + ", " + scope(context),
      leftOut: leftOut(strings) + (list.search.isEmpty ? [] : [strings.noSQLOfSearch]),
      queries: list.search.isEmpty
        ? [orders.query(of: summary, asOf: query(context).asOf, context.shop.refundBooking)] : [])
  }

  private func leftOut(_ strings: Strings) -> [String] {
    guard case .reconciled(let item, _) = orders else {
      return strings.leftOutOfOrderList(orders.holdsCounted)
    }
    return switch item {
    case .counted, .tax, .shipping, .refunds, .net: strings.leftOutOfOrderList(true)
    case .cancelled, .pending, .test, .rule: strings.leftOutOfOrderList(false)
    // Some of them count, and some do not.
    case .all, .converted, .foreign, .replaced, .rejected, .outsideInUTC, .insideInUTC: []
    }
  }

  /// Heads what each order adds to the line that the list is of; its total for a list of no line.
  private func amountTitle(_ context: ScreenContext) -> String {
    guard case .reconciled(let item, _) = orders else { return context.strings.totalColumn }
    return context.strings.reconciliationColumn(item)
  }

  /// What all of them add to that line; nil for a list of no line.
  private func amount(_ summary: OrderListSummary, _ context: ScreenContext) -> String? {
    guard case .reconciled(let item, _) = orders else { return nil }
    return summary.amount.map { amount in
      guard case .foreign(let currency) = item else { return context.money(amount) }
      return context.strings.number.money(amount, currency)
    }
  }

  /// A number of rows: of orders, or of orders and refunds.
  private func words(_ count: Int, _ summary: OrderListSummary, _ strings: Strings) -> String {
    guard summary.refunds > 0, count == summary.count else { return strings.orders(count) }
    return "\(strings.orders(count - summary.refunds)), \(strings.refunds(summary.refunds))"
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch summary(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let summary):
      let table = table(summary, context)
      surface.draw(table, part: 0, in: context.area)
    }
  }

  private func table(_ summary: OrderListSummary, _ context: ScreenContext) -> Table {
    let strings = context.strings
    let count =
      summary.count == summary.unfilteredCount
      ? words(summary.count, summary, strings)
      : strings.found(
        strings.number.count(summary.count),
        of: words(summary.unfilteredCount, summary, strings))
    var table = OrderTable.table(
      count: summary.count, cursor: list.cursor.row(of: summary.count),
      offset: list.cursor.offset, sort: (list.column, list.descending), search: list.search,
      amount: amountTitle(context), context
    ) { row($0, context) }
    table.totals = OrderTable.totals([
      .order: count, .total: amount(summary, context) ?? "", .net: context.money(summary.net),
      .margin: context.money(summary.margin),
    ])
    table.emptyText = list.search.isEmpty ? strings.noOrders : strings.nothingFound(list.search)
    return table
  }
}
