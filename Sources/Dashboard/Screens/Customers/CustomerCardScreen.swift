import Commerce
import Metrics
import Presentation
import TerminalUI

/// A customer: figures, scores, and the orders over time.
struct CustomerCardScreen: ScreenModel {
  let id: Int32
  let name: String
  /// The last day that counts, where it is before the dashboard's: that of the list that the card is from.
  let upTo: CalendarDay?
  private(set) var cursor = ListCursor()

  init(id: Int32, name: String, upTo: CalendarDay? = nil) {
    self.upTo = upTo
    self.id = id
    self.name = name
  }

  var screen: Screen { .customer(self) }

  func title(_ context: ScreenContext) -> String {
    context.hidesPersonalData ? context.strings.hiddenName(Int(id)) : name
  }

  func scope(_ context: ScreenContext) -> String {
    context.strings.scopeAll(asOf: lastDay(context))
  }

  private func lastDay(_ context: ScreenContext) -> CalendarDay {
    min(upTo ?? context.asOf, context.asOf)
  }

  private func query(_ context: ScreenContext) -> DataQuery {
    .customerCard(id: id, asOf: lastDay(context))
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    [query(context), CustomerOutlookFacts.query(id, asOf: lastDay(context))]
      + (layout(context).order.isEmpty ? [] : chosen(context)?.queries(context) ?? [])
  }

  private func card(_ context: ScreenContext) -> Loadable<CustomerCard> {
    context.load(query(context)) {
      if case .customerCard(let card) = $0 { card } else { nil }
    }
  }

  /// The order under the cursor; nil without any.
  private func chosen(_ context: ScreenContext) -> OrderCardScreen? {
    let orders = card(context).value?.orders ?? []
    return cursor.row(of: orders.count).map {
      OrderCardScreen(row: orders[$0].row, id: orders[$0].id)
    }
  }

  /// The figures above, the orders below; and beside these on a screen far wider than others the one under the cursor.
  private func layout(_ context: ScreenContext) -> (figures: Rect, orders: Rect, order: Rect) {
    let wide = context.area.width >= 100
    // Fifteen facts in columns, and a line below them.
    let figures = min(wide ? 6 : 9, max(0, context.area.height - 5))
    let (top, rest) = context.area.splitTop(context.isZoomed ? 0 : figures)
    let isWide = context.area.width >= 230 && rest.height >= 24 && !context.isZoomed
    let (orders, order) = rest.splitLeft(
      isWide && !context.isPlain ? Self.ordersWidth : rest.width)
    return (top, orders, order)
  }

  /// The columns beyond which a fact would stand far from the one beside it.
  private static let factsWidth = 180

  /// The columns of the orders beside one of them.
  private static let ordersWidth = 126

  private func rowHeight(_ context: ScreenContext) -> Int {
    CardLines.fit(context)
      ? context.area.height
      : Table.visibleRowCount(height: layout(context).orders.height, hasTotals: true)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard let card = card(context).value else { return [] }
    return card.orders.isEmpty ? [.explain, .copy] : [.open, .moveDown, .explain, .export, .copy]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let orders = card(context).value?.orders ?? []
    if cursor.move(command, count: orders.count, height: rowHeight(context)) { return .done }
    guard command == .open, let order = chosen(context) else { return nil }
    return .open(.order(order))
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func copyText(_ context: ScreenContext) -> String? {
    context.hidesPersonalData ? title(context) : card(context).value?.row.key
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard card(context).value?.orders.isEmpty == false else { return nil }
    return ScreenExport(
      list: .orders(OrderListQuery(orders: .ofCustomer(id), asOf: lastDay(context))),
      fileName: FileName.made(from: title(context)))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let card = card(context).value else { return nil }
    let strings = context.strings
    let (row, scores) = (card.row, card.scores)
    func line(_ name: String, _ value: String) -> String { "\(name) = \(value)" }
    return Explanation(
      title: title(context),
      definition: [
        strings.customerListDefinition, strings.segmentDefinition(context.shop.scoring.mode),
        strings.forecastDefinition(days: Forecast.horizonDays),
      ].joined(separator: " "),
      formula: [
        line(strings.columnName(CustomerColumn.orders), strings.number.count(row.orders)),
        line(strings.columnName(CustomerColumn.net), context.money(row.net)),
        line(strings.columnName(CustomerColumn.margin), context.money(row.margin)),
        strings.customerScores(
          scores, daysSilent: lastDay(context).days(since: row.lastDay),
          purchases: strings.purchases(row.orders), net: context.money(row.net)),
        line(strings.segmentFact, strings.segmentOfScores(scores)),
        line(
          strings.rhythmFact, card.medianGapDays.map { strings.everyDays($0) } ?? Strings.dash),
      ] + CustomerOutlookFacts(id, asOf: lastDay(context), context).formula,
      population: strings.customerPopulation(
        orders: card.orders.count, counted: card.orders.filter(\.isCounted).count),
      leftOut: strings.leftOutOfCustomerFigures
        + (card.sharedMark.map {
          [strings.sharedAddress(purchases: strings.purchases(row.orders), mark: $0)]
        } ?? []),
      queries: [
        .customer(
          id, asOf: lastDay(context), purchases: row.orders, net: row.net, margin: row.margin,
          daysSilent: lastDay(context).days(since: row.lastDay),
          medianGapDays: card.medianGapDays),
        .scores(ofCustomer: id, asOf: lastDay(context), scores, context.shop.scoring),
      ] + CustomerOutlookFacts(id, asOf: lastDay(context), context).queries)
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch card(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let card):
      if CardLines.fit(context) {
        drawLines(card, on: &surface, context)
      } else {
        draw(card, on: &surface, context)
      }
    }
  }

  private func draw(_ card: CustomerCard, on surface: inout Surface, _ context: ScreenContext) {
    let (figures, orders, order) = layout(context)
    let drawing = CustomerCardDrawing(card, asOf: lastDay(context), context)
    let columns = figures.width >= 100 ? 3 : 2
    let place = figures.splitLeft(Self.factsWidth).left.inset(left: 1, bottom: 1)
    if let reason = CustomerOutlookFacts(id, asOf: lastDay(context), context).reasonForNone {
      // Said once, in a line of its own, where it stands whole.
      let (upper, line) = place.splitTop((drawing.facts.count + columns - 1) / columns)
      drawing.draw(drawing.facts, columns: columns, on: &surface.canvas, in: upper)
      drawing.draw(
        [(context.strings.stillThereFact, reason)], columns: 1, on: &surface.canvas, in: line)
    } else {
      drawing.draw(facts(card, context), columns: columns, on: &surface.canvas, in: place)
    }
    surface.draw(drawing.orders(cursor), part: 0, in: orders)
    guard !order.isEmpty else { return }
    surface.canvas.addFollower(order)
    chosen(context)?.drawBeside(on: &surface.canvas, in: order.inset(left: 2), context)
  }

  private func drawLines(
    _ card: CustomerCard, on surface: inout Surface, _ context: ScreenContext
  ) {
    let strings = context.strings
    // What matters most stands next to the orders: on the smallest screen the rest is above it.
    let facts = [
      FigureList.Line(strings.segmentFact, strings.segmentName(card.scores.segment)),
      FigureList.Line(
        strings.columnName(CustomerColumn.lastDay), strings.date.shortDay(card.row.lastDay)),
      FigureList.Line(
        strings.columnName(CustomerColumn.margin), context.money(card.row.margin)),
      FigureList.Line(strings.occasionsFact, strings.number.count(card.row.orders)),
      FigureList.Line(strings.columnName(CustomerColumn.net), context.money(card.row.net)),
    ]
    let orders = card.orders.map { order in
      FigureList.Line(
        strings.date.shortDay(order.day),
        order.isCounted || order.status.isEmpty
          ? strings.number.money(order.net, order.currency ?? context.shop.currency)
          : strings.statusName(order.status),
        role: order.isCounted ? .text : .dim)
    }
    CardLines.draw(
      facts: facts, rows: orders, cursor: cursor.row(of: orders.count), on: &surface, context)
  }

  private func facts(_ card: CustomerCard, _ context: ScreenContext) -> [(
    name: String, value: String
  )] {
    CustomerCardDrawing(card, asOf: lastDay(context), context).facts
      + CustomerOutlookFacts(id, asOf: lastDay(context), context).facts
  }
}
