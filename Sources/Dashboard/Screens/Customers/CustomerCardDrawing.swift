import Commerce
import Presentation
import TerminalUI

/// A customer's facts and orders, on the card and beside a list of customers.
struct CustomerCardDrawing {
  private let card: CustomerCard
  private let day: CalendarDay
  private let context: ScreenContext

  init(_ card: CustomerCard, asOf day: CalendarDay, _ context: ScreenContext) {
    self.card = card
    self.day = day
    self.context = context
  }

  /// The columns of a fact's name.
  private static let nameWidth = 13

  /// Who it is, the scores and the sums.
  var facts: [(name: String, value: String)] {
    CustomerFacts(
      card, asOf: day, currency: context.shop.currency,
      hidesPersonalData: context.hidesPersonalData, context.strings
    ).all
  }

  /// Draws facts in so many columns, from top to bottom and then from left to right.
  func draw(
    _ facts: [(name: String, value: String)], columns count: Int, on canvas: inout Canvas,
    in rect: Rect
  ) {
    let columns = rect.columns(count, gap: 3)
    let perColumn = max(1, (facts.count + count - 1) / count)
    for (place, fact) in facts.enumerated() {
      let column = columns[min(place / perColumn, count - 1)]
      let y = column.y + place % perColumn
      guard y < column.bottom else { continue }
      canvas.write(fact.name, x: column.x, y: y, role: .heading, clip: column)
      canvas.write(
        TextWidth.clipped(fact.value, to: column.width - Self.nameWidth),
        x: column.x + Self.nameWidth, y: y, role: .text, clip: column)
    }
  }

  /// The orders, the latest first, with the sum of those that count below.
  ///
  /// - Parameter cursor: nil where the orders have none.
  func orders(_ cursor: ListCursor?) -> Table {
    let orders = card.orders
    var table = OrderTable.table(
      count: orders.count, cursor: cursor?.row(of: orders.count), offset: cursor?.offset ?? 0,
      sort: nil, search: "", hidesCustomer: true, context
    ) { orders[$0] }
    let counted = orders.filter(\.isCounted)
    table.totals = OrderTable.totals(
      [
        .day: context.strings.orders(counted.count),
        .net: context.money(counted.reduce(0) { $0 + $1.net }),
        .margin: context.money(counted.reduce(0) { $0 + $1.margin }),
      ], hidesCustomer: true)
    return table
  }
}
