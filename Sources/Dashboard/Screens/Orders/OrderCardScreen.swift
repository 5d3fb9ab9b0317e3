import Commerce
import Presentation
import TerminalUI

/// An order: what was bought, and its money from the total down to the margin.
struct OrderCardScreen: ScreenModel {
  let row: Int32
  let id: String
  private(set) var cursor = ListCursor()

  init(row: Int32, id: String) {
    self.row = row
    self.id = id
  }

  var screen: Screen { .order(self) }

  func title(_ context: ScreenContext) -> String { id }

  func queries(_ context: ScreenContext) -> [DataQuery] { [.orderCard(row: row)] }

  private func card(_ context: ScreenContext) -> Loadable<OrderCard> {
    context.load(.orderCard(row: row)) {
      if case .orderCard(let card) = $0 { card } else { nil }
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard let card = card(context).value else { return [] }
    return (card.customerID == nil ? [] : [.open]) + [.explain, .copy]
      + (card.lines.isEmpty ? [] : [.export]) + (card.lines.count > 1 ? [.moveDown] : [])
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let card = card(context).value else { return nil }
    let height = lineRows(context)
    if cursor.move(command, count: card.lines.count, height: height) { return .done }
    guard command == .open, let customer = card.customerID else { return nil }
    return .open(.customer(CustomerCardScreen(id: customer, name: card.row.customer)))
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func copyText(_ context: ScreenContext) -> String? { id }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let card = card(context).value else { return nil }
    let strings = context.strings
    let amounts = card.convertedAmounts ?? card.amounts
    let currency = card.convertedAmounts == nil ? card.row.currency : nil
    func money(_ value: Int64) -> String {
      strings.number.money(value, currency ?? context.shop.currency)
    }
    var formula = [
      "\(strings.netFact) = (\(money(amounts.total)) - \(money(amounts.tax)) - \(money(amounts.shipping)))",
      "  × (\(money(amounts.total)) - \(money(amounts.refunded))) / \(money(amounts.total))"
        + " = \(money(card.row.net))",
    ]
    if amounts.total == 0 {
      formula = ["\(strings.netFact) = \(money(card.row.net))"]
    }
    formula.append(
      "\(strings.marginFact) = \(money(card.row.net)) - \(money(card.row.net - card.row.margin))"
        + " = \(money(card.row.margin))")
    if let rate = card.row.rate {
      formula.insert(strings.rate(rate, in: context.shop.currency), at: 0)
    }
    return Explanation(
      title: id,
      definition: strings.orderDefinition
        + (card.row.rate == nil ? "" : " " + strings.conversionRule), formula: formula,
      population: strings.orderPopulation(lines: card.lines.count),
      leftOut: card.row.isCounted
        ? []
        : [
          card.row.leftOutBy.map(strings.orderLeftOut)
            ?? strings.orderNotCounted(card.row.status)
        ],
      queries: [.order(card.row.row, net: card.row.net, margin: card.row.margin)])
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let card = card(context).value, !card.lines.isEmpty else { return nil }
    let strings = context.strings
    let currency = card.row.currency
    return ScreenExport(
      list: .table(
        columns: [
          strings.productColumn, strings.skuColumn, strings.quantityColumn, strings.priceColumn,
          strings.costFact,
        ],
        rows: card.lines.map { line in
          [
            .text(line.line.name), .text(line.line.sku), .count(Int(line.line.quantity)),
            context.units(Double(line.line.unitPrice), currency),
            // What products cost is in the shop's currency.
            context.units(line.unitCost.map(Double.init), context.shop.currency),
          ]
        }), fileName: FileName.made(from: "\(strings.orderColumn) \(id)"))
  }

  /// Facts at the top, lines below.
  private func layout(_ context: ScreenContext) -> (facts: Rect, lines: Rect) {
    // What it is, where it comes from, and a line below; its money takes no more but for a rate.
    let facts = 9 + (card(context).value.map { labelFacts($0, context.strings).count } ?? 0)
    let further = card(context).value.map { $0.refunds.count + ($0.row.rate == nil ? 0 : 1) } ?? 0
    let (top, rest) = context.area.splitTop(
      min(
        context.area.width >= 99 ? 9 + further : facts + further,
        max(0, context.area.height - 4)))
    return (top, rest)
  }

  private func lineRows(_ context: ScreenContext) -> Int {
    CardLines.fit(context)
      ? context.area.height : Table.visibleRowCount(height: layout(context).lines.height)
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch card(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let card):
      if CardLines.fit(context) { return drawLines(card, on: &surface, context) }
      let (facts, lines) = layout(context)
      drawFacts(card, on: &surface.canvas, in: facts.inset(left: 1, bottom: 1), context)
      let table = linesTable(card, context)
      surface.draw(table, part: 0, in: lines)
    }
  }

  /// Draws it under its number, for who only looks at it.
  func drawBeside(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    Section(title: id, glyphs: context.glyphs).draw(on: &canvas, in: rect)
    let own = context.within(Section.inner(of: rect))
    switch card(own) {
    case .loading: StateDrawing.loading(on: &canvas, own)
    case .failed(let reason): StateDrawing.failed(reason, on: &canvas, own)
    case .loaded(let card):
      let (facts, lines) = layout(own)
      drawFacts(card, on: &canvas, in: facts.inset(left: 1, bottom: 1), own)
      var table = linesTable(card, own)
      table.cursor = nil
      table.isFocused = false
      table.draw(on: &canvas, in: lines.inset(left: 1))
    }
  }

  private func drawLines(
    _ card: OrderCard, on surface: inout Surface, _ context: ScreenContext
  ) {
    let strings = context.strings
    let currency = card.row.currency ?? context.shop.currency
    let money = moneyFacts(card, context)
    // What matters most stands next to the lines: on the smallest screen the rest is above it.
    let last = [strings.marginFact, strings.netFact]
    let facts =
      [
        FigureList.Line(strings.dayColumn, strings.date.shortDay(card.row.day)),
        FigureList.Line(
          strings.statusColumn,
          card.row.status.isEmpty ? Strings.dash : strings.statusName(card.row.status)),
      ]
      + (money.filter { !last.contains($0.0) }
      + last.flatMap { name in money.filter { $0.0 == name } })
      .map { FigureList.Line($0.0, $0.1) }
    let lines = card.lines.map { line in
      FigureList.Line(
        line.line.name, strings.number.money(line.line.unitPrice, currency), role: .text)
    }
    CardLines.draw(
      facts: facts, rows: lines, cursor: cursor.row(of: lines.count), on: &surface, context)
  }

  private func drawFacts(
    _ card: OrderCard, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let columns = rect.columns(rect.width >= 99 ? 3 : 2, gap: 3)
    let blocks: [[(String, String)]] =
      rect.width >= 99
      ? [whatFacts(card, context), moneyFacts(card, context), originFacts(card, context)]
      : [whatFacts(card, context) + originFacts(card, context), moneyFacts(card, context)]
    for (column, facts) in zip(columns, blocks) {
      for (line, fact) in facts.enumerated() where column.y + line < column.bottom {
        let y = column.y + line
        canvas.write(fact.0, x: column.x, y: y, role: .heading, clip: column)
        let isMoney = facts.first?.0 == strings.totalColumn
        let room = column.width - 13
        let text =
          isMoney
          ? TextWidth.padded(fact.1, to: min(room, 16), alignment: .right)
          : TextWidth.clipped(fact.1, to: room)
        canvas.write(text, x: column.x + 13, y: y, role: .text, clip: column)
      }
    }
  }

  private func whatFacts(_ card: OrderCard, _ context: ScreenContext) -> [(String, String)] {
    let strings = context.strings
    let hides = context.hidesPersonalData
    let time = card.row.secondOfDay.map { " " + strings.date.time(secondOfDay: $0) } ?? ""
    let name = card.row.customer.isEmpty ? strings.nobody : card.row.customer
    return [
      (strings.customerColumn, hides ? strings.hiddenAddress : name),
      (
        strings.addressColumn,
        hides ? strings.hiddenAddress : card.email.isEmpty ? Strings.dash : card.email
      ),
      (strings.dayColumn, strings.date.dayWithWeekday(card.row.day) + time),
      (
        strings.statusColumn,
        (card.row.status.isEmpty ? Strings.dash : strings.statusName(card.row.status))
          + (card.row.isCounted ? "" : " (\(strings.notCountedMark))")
      ),
      (strings.channelColumn, strings.shown(card.row.channel)),
      (
        strings.codesFact,
        card.discountCodes.isEmpty ? Strings.dash : card.discountCodes.joined(separator: ", ")
      ),
    ]
  }

  private func moneyFacts(_ card: OrderCard, _ context: ScreenContext) -> [(String, String)] {
    let strings = context.strings
    let currency = card.row.currency ?? context.shop.currency
    func money(_ value: Int64) -> String { strings.number.money(value, currency) }
    func inShop(_ value: Int64) -> String {
      strings.number.money(value, card.row.rate == nil ? currency : context.shop.currency)
    }
    // What products cost is in the shop's currency.
    let cost =
      card.amounts.cost.map {
        card.isCostGiven ? money($0) : strings.number.money($0, context.shop.currency)
      } ?? Strings.dash
    let rate = card.row.rate.map {
      [(strings.rateFact, strings.rate($0, in: context.shop.currency))]
    }
    return [
      (strings.totalColumn, money(card.amounts.total)),
      (strings.discountFact, money(card.amounts.discount)),
      (strings.taxFact, money(card.amounts.tax)),
      (strings.shippingFact, money(card.amounts.shipping)),
      (strings.refundedFact, money(card.amounts.refunded)),
    ]
      + card.refunds.map { ("  " + strings.date.shortDay($0.day), money($0.amount)) }
      + (rate ?? []) + [
        (strings.netFact, card.row.isCounted ? inShop(card.row.net) : Strings.dash),
        (strings.costFact, card.row.lacksCost && card.amounts.cost != nil ? cost + "?" : cost),
        (strings.marginFact, card.row.isCounted ? inShop(card.row.margin) : Strings.dash),
      ]
  }

  private func originFacts(_ card: OrderCard, _ context: ScreenContext) -> [(String, String)] {
    let strings = context.strings
    return [
      (strings.countryColumn, card.country.isEmpty ? Strings.dash : card.country),
      (strings.fileFact, strings.fileLine(card.fileName, card.fileLine)),
    ] + labelFacts(card, strings)
  }

  /// The rule that leaves the order out, and how the shop's system labels it as far as the file told.
  private func labelFacts(_ card: OrderCard, _ strings: Strings) -> [(String, String)] {
    [
      (strings.leftOutFact, card.row.leftOutBy.map(strings.ruleName) ?? ""),
      (strings.tagsFact, card.tags.joined(separator: ", ")), (strings.sourceFact, card.source),
    ].filter { !$0.1.isEmpty }
  }

  private func linesTable(_ card: OrderCard, _ context: ScreenContext) -> Table {
    let strings = context.strings
    let currency = card.row.currency ?? context.shop.currency
    return Table(
      columns: [
        TableColumn(strings.productColumn, minimumWidth: 16, idealWidth: 36, grows: true),
        TableColumn(strings.skuColumn, minimumWidth: 8, idealWidth: 16, priority: 3),
        TableColumn(strings.quantityColumn, alignment: .right, minimumWidth: 4, idealWidth: 4),
        TableColumn(
          strings.priceColumn, alignment: .right, minimumWidth: context.moneyWidth(9),
          idealWidth: context.moneyWidth(11)),
        TableColumn(
          strings.costFact, alignment: .right, minimumWidth: context.moneyWidth(9),
          idealWidth: context.moneyWidth(11), priority: 1),
      ],
      rowCount: card.lines.count, cursor: cursor.row(of: card.lines.count), offset: cursor.offset,
      emptyText: strings.noLines, glyphs: context.glyphs
    ) { index in
      let line = card.lines[index]
      return [
        TableCell(line.line.name), TableCell(line.line.sku, role: .dim),
        TableCell(strings.number.count(Int(line.line.quantity))),
        TableCell(strings.number.money(line.line.unitPrice, currency)),
        TableCell(
          line.unitCost.map { strings.number.money($0, context.shop.currency) } ?? Strings.dash,
          role: .dim),
      ]
    }
  }
}
