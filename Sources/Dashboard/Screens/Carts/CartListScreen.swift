import Commerce
import Metrics
import Presentation
import TerminalUI

/// The carts that were not paid at the checkout: all of them, or those of a list for today.
struct CartListScreen: ScreenModel {
  /// Whose latest open cart it is; all carts without it.
  private let people: TodayChoice?
  private let name: CustomerListScreen.Title?
  private(set) var cursor = ListCursor()

  /// All carts.
  init() { (people, name) = (nil, nil) }

  /// The carts of people of a list for today.
  init(of people: TodayChoice, title: CustomerListScreen.Title) {
    (self.people, name) = (people, title)
  }

  var screen: Screen { .carts(self) }

  func title(_ context: ScreenContext) -> String {
    name?.text(context) ?? context.strings.cartsLine
  }

  func scope(_ context: ScreenContext) -> String { context.strings.cartsUpTo(context.asOf) }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    [query(context)] + (people.map { [.today($0.query(asOf: context.asOf))] } ?? [])
  }

  private func query(_ context: ScreenContext) -> DataQuery {
    .cartList(of: people, asOf: context.asOf)
  }

  private func carts(_ context: ScreenContext) -> Loadable<[CartRow]> {
    context.load(query(context)) {
      if case .cartList(let carts) = $0 { carts } else { nil }
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    carts(context).value?.isEmpty == false ? [.moveDown, .explain, .export, .copy] : []
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let count = carts(context).value?.count ?? 0
    let height = Table.visibleRowCount(height: context.area.height, hasTotals: true)
    return cursor.move(command, count: count, height: height) ? .done : nil
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard carts(context).value?.isEmpty == false else { return nil }
    return ScreenExport(
      list: people.map {
        .customers(CustomerListQuery(customers: .today($0), asOf: context.asOf))
      } ?? .carts(asOf: context.asOf), fileName: FileName.made(from: title(context)))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let carts = carts(context).value, let row = cursor.row(of: carts.count) else {
      return nil
    }
    return cells(carts[row], context).map(\.text).joined(separator: ", ")
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let carts = carts(context).value else { return nil }
    let strings = context.strings
    let open = carts.filter { $0.state == .open }
    let value = open.reduce(0) { $0 + ($1.shopValue ?? 0) }
    return Explanation(
      title: title(context), definition: strings.cartsDefinition,
      formula: [strings.cartsFormula(open: open.count, value: context.money(value))],
      population: strings.carts(carts.count) + ", " + scope(context),
      leftOut: [strings.leftOutOfOpenCarts],
      queries: people.map { queries(of: $0, carts, context) }
        ?? [.carts(carts.count, open: open.count, openValue: value, asOf: context.asOf)])
  }

  private func queries(
    of people: TodayChoice, _ carts: [CartRow], _ context: ScreenContext
  ) -> [FigureQuery] {
    let page = context.load(.today(people.query(asOf: context.asOf))) {
      if case .today(let page) = $0 { page } else { nil }
    }
    return page.value.map { TodayTables($0, context).queries(of: people, carts) } ?? []
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch carts(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let carts):
      let table = table(carts, context)
      surface.draw(table, part: 0, in: context.area)
    }
  }

  private func table(_ carts: [CartRow], _ context: ScreenContext) -> Table {
    let strings = context.strings
    return Table(
      columns: [
        TableColumn(strings.dayColumn, minimumWidth: 10, idealWidth: 12),
        TableColumn(strings.customerColumn, minimumWidth: 12, idealWidth: 24, priority: 1),
        TableColumn(strings.productsColumn, minimumWidth: 12, priority: 2, grows: true),
        TableColumn(
          strings.cartValueColumn, alignment: .right, minimumWidth: context.moneyWidth(9),
          idealWidth: context.moneyWidth(12)),
        TableColumn(strings.cartStateColumn, minimumWidth: 19, idealWidth: 19),
      ],
      rowCount: carts.count, cursor: cursor.row(of: carts.count), offset: cursor.offset,
      totals: [
        TableCell(strings.carts(carts.count)), TableCell(""), TableCell(""),
        TableCell(context.money(carts.reduce(0) { $0 + ($1.shopValue ?? 0) })),
      ], emptyText: strings.noCarts,
      essentials: Table.Essentials(figure: 3), glyphs: context.glyphs
    ) { index in
      cells(carts[index], context)
    }
  }

  private func cells(_ cart: CartRow, _ context: ScreenContext) -> [TableCell] {
    let strings = context.strings
    let role: StyleRole = cart.state == .open ? .text : .dim
    let customer =
      cart.customer.isEmpty
      ? strings.nobody : context.hidesPersonalData ? strings.hiddenAddress : cart.customer
    return [
      TableCell(strings.date.shortDay(cart.day), role: role), TableCell(customer, role: role),
      TableCell(strings.cartProducts(cart.lines), role: .dim),
      TableCell(
        strings.number.money(cart.value, cart.currency ?? context.shop.currency), role: role),
      TableCell(strings.cartState(cart.state), role: role),
    ]
  }
}
