import Commerce
import Presentation
import TerminalUI

/// The orders that a figure is made of.
struct OrderListScreen: ScreenModel {
  let orders: OrderSelector
  let name: String
  private(set) var cursor = ListCursor()
  private(set) var sort = OrderColumn.day
  private(set) var descending = true
  private var text = ""

  init(_ orders: OrderSelector, title: String) {
    self.orders = orders
    name = title
  }

  var screen: Screen { .orders(self) }

  var search: String? {
    get { text }
    set {
      text = newValue ?? ""
      cursor = ListCursor()
    }
  }

  func title(_ context: ScreenContext) -> String { name }

  func scope(_ context: ScreenContext) -> String {
    guard case .counted(.some(let days)) = orders else {
      return context.strings.scopeAll(asOf: context.asOf)
    }
    return context.strings.scopeDays(days.first, min(days.last, context.asOf))
  }

  func query(_ context: ScreenContext) -> OrderListQuery {
    OrderListQuery(
      orders: orders, asOf: context.asOf, sort: sort, descending: descending, search: text)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    let query = query(context)
    guard let count = summary(context).value?.count else { return [.orderList(query)] }
    return [.orderList(query)]
      + ListPages.visible(cursor, count: count, height: rowHeight(context)).map {
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
    guard (summary(context).value?.unfilteredCount ?? 0) > 0 else { return [] }
    return [.open, .search, .sortColumn, .sortDirection, .export, .copy, .moveDown, .moveLeft]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let count = summary(context).value?.count ?? 0
    if cursor.move(command, count: count, height: rowHeight(context)) { return .done }
    switch command {
    case .open:
      guard let index = cursor.row(of: count), let row = row(index, context) else { return .done }
      return .open(.order(OrderCardScreen(row: row.row, id: row.id)))
    case .sortColumn, .moveRight, .moveLeft:
      guard count > 0 else { return .done }
      let columns = OrderColumn.allCases
      let place = columns.firstIndex(of: sort) ?? 0
      let step = command == .moveLeft ? columns.count - 1 : 1
      sort = columns[(place + step) % columns.count]
      descending = true
      cursor = ListCursor()
      return tellSort(context)
    case .sortDirection:
      descending.toggle()
      cursor = ListCursor()
      return tellSort(context)
    default: return nil
    }
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  mutating func sort(byHeader column: Int, _ context: ScreenContext) {
    guard let wanted = OrderTable.columns[column].sort else { return }
    if wanted == sort { descending.toggle() } else { (sort, descending) = (wanted, true) }
    cursor = ListCursor()
  }

  private func tellSort(_ context: ScreenContext) -> ScreenAction {
    let strings = context.strings
    return .tell(Message(strings.sorted(by: strings.columnName(sort), descending: descending)))
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard (summary(context).value?.count ?? 0) > 0 else { return nil }
    return ScreenExport(list: .orders(query(context)), fileName: FileName.made(from: name))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let count = summary(context).value?.count, let index = cursor.row(of: count) else {
      return nil
    }
    return row(index, context)?.id
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch summary(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let summary):
      let table = table(summary, context)
      table.draw(on: &surface.canvas, in: context.area)
      surface.addTargets(of: table, part: 0, in: context.area)
    }
  }

  private func table(_ summary: OrderListSummary, _ context: ScreenContext) -> Table {
    let strings = context.strings
    let count =
      summary.count == summary.unfilteredCount
      ? strings.orders(summary.count)
      : strings.found(
        strings.number.count(summary.count), of: strings.orders(summary.unfilteredCount))
    var table = OrderTable.table(
      count: summary.count, cursor: cursor.row(of: summary.count), offset: cursor.offset,
      sort: (sort, descending), search: text, context
    ) { row($0, context) }
    table.totals = OrderTable.totals(
      [.order: count, .net: context.money(summary.net), .margin: context.money(summary.margin)])
    table.emptyText = text.isEmpty ? strings.noOrders : strings.nothingFound(text)
    return table
  }
}
